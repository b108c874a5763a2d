package org.dulae.insight;

/** What a map is coloured by. */
enum Measure {
    /** How far the centres have come. */
    CENTRES,
    /** How many people the register counts. */
    PEOPLE,
    /** How many of them are sixty or older. */
    AGED
}
