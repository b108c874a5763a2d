package org.dulae.exchange;

/** What becomes of a line, before and after it is brought in. */
enum Fate {
    /** Not looked at yet. */
    UNSEEN,
    /** Becomes a case; a visit is written into the case that was found. */
    NEW,
    /** Somebody known may be meant: an officer decides. */
    ASK,
    /** Was brought in before. */
    UNCHANGED,
    REFUSED,
    /** Became a case of somebody new; a visit was written down. */
    MADE,
    /** Became a case of somebody known already. */
    JOINED;

    boolean waits() {
        return this == NEW || this == ASK;
    }

    boolean brought() {
        return this == MADE || this == JOINED;
    }
}
