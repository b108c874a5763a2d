package org.dulae.benefit;

/** What one amount is paid for. */
public enum Per {
    MONTH,
    THREE_MONTHS,
    YEAR,
    HOUR,
    /** Each time help is given. */
    TIME,
    HOUSE,
    DEATH,
    LOAN,
    /** Not money: care, a card, a ride home. */
    KIND
}
