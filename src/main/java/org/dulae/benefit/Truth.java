package org.dulae.benefit;

/** Yes, no, or nobody has said: what is not known never turns into a no. */
public enum Truth {
    YES,
    NO,
    UNKNOWN;

    static Truth of(boolean known) {
        return known ? YES : NO;
    }

    /** No if either is no, whatever the other would be. */
    Truth and(Truth other) {
        if (this == NO || other == NO) {
            return NO;
        }
        return this == YES ? other : this;
    }

    /** Yes if either is yes, whatever the other would be. */
    Truth or(Truth other) {
        if (this == YES || other == YES) {
            return YES;
        }
        return this == NO ? other : this;
    }

    Truth not() {
        return switch (this) {
            case YES -> NO;
            case NO -> YES;
            case UNKNOWN -> UNKNOWN;
        };
    }
}
