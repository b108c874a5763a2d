package org.dulae.insight.monthly;

import java.util.List;

/** What an office is asked about at the end of a month. */
enum Done {
    /** Open when the month began. */
    CARRIED,
    OPENED,
    CLOSED,
    /** Open when the month ended, or now. */
    LEFT,
    /** Handed on to a wider office. */
    MOVED,
    CONTACTS,
    /** Each time something was given or done. */
    HELP;

    /** What is told by problem, target group and channel, in the order of the columns. */
    static final List<Done> TOLD = List.of(CONTACTS, OPENED, CLOSED, HELP);
    /** Carried over, and received, less closed, is what is left. */
    static final List<Done> BALANCE = List.of(CARRIED, OPENED, CLOSED, LEFT);
}
