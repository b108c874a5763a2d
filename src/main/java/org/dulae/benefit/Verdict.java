package org.dulae.benefit;

/** What a check may say. An officer decides; "approved" is not among these words. */
public enum Verdict {
    /** Every condition of the rule is met by what is known. */
    LIKELY,
    /** Nothing known speaks against it, and some facts are still to be asked. */
    UNKNOWN,
    /** At least one condition is known not to be met. */
    UNLIKELY,
    ALREADY_RECEIVING,
    /** It is being received together with something that excludes it: money may have to be paid back. */
    CONFLICT
}
