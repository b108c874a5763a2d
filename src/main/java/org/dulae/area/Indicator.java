package org.dulae.area;

import java.util.OptionalDouble;

/**
 * What is said about an ageing society in one number, each with the two it is made of. Formulas: National Statistical Office and United Nations;
 * where Thai and international usage differ, both stand here under their own names.
 */
public enum Indicator {
    /** The base of Thai law, in per cent. */
    SIXTY_AND_OVER(100, AgeGroup.SIXTY_AND_OVER, AgeGroup.EVERYBODY),
    /** The international base, in per cent. */
    SIXTY_FIVE_AND_OVER(100, AgeGroup.SIXTY_FIVE_AND_OVER, AgeGroup.EVERYBODY),
    AGEING_INDEX(100, AgeGroup.SIXTY_AND_OVER, AgeGroup.CHILDREN),
    OLD_AGE_DEPENDENCY(100, AgeGroup.SIXTY_AND_OVER, AgeGroup.WORKING_TO_SIXTY),
    /** As other countries count. */
    OLD_AGE_DEPENDENCY_65(100, AgeGroup.SIXTY_FIVE_AND_OVER, AgeGroup.WORKING_TO_SIXTY_FIVE),
    CHILD_DEPENDENCY(100, AgeGroup.CHILDREN, AgeGroup.WORKING_TO_SIXTY),
    SUPPORT_RATIO(1, AgeGroup.WORKING_TO_SIXTY, AgeGroup.SIXTY_AND_OVER),
    /** Who most often needs help every day. */
    LATE_OLD_AGE(100, AgeGroup.EIGHTY_AND_OVER, AgeGroup.SIXTY_AND_OVER),
    /** How many are born, where births are not counted. */
    CHILD_WOMAN_RATIO(1000, AgeGroup.UNDER_FIVE, AgeGroup.MOTHERS),
    SEX_RATIO(100, AgeGroup.MEN, AgeGroup.WOMEN);

    /** A count this small makes a number that one family changes: nothing is said. */
    public static final int FEW = 10;

    private final int per;
    private final AgeGroup part;
    private final AgeGroup whole;

    Indicator(int per, AgeGroup part, AgeGroup whole) {
        this.per = per;
        this.part = part;
        this.whole = whole;
    }

    /** Both parts are of the same day and the same count. */
    public record Value(Indicator indicator, int part, int whole) {
        /** Empty where too few people stand behind it to say anything. */
        public OptionalDouble number() {
            return whole < FEW ? OptionalDouble.empty() : OptionalDouble.of((double) indicator.per * part / whole);
        }
    }

    public AgeGroup part() {
        return part;
    }

    public AgeGroup whole() {
        return whole;
    }

    public boolean isShare() {
        return this == SIXTY_AND_OVER || this == SIXTY_FIVE_AND_OVER || this == LATE_OLD_AGE;
    }

    public Value of(Ages ages) {
        return new Value(this, part.of(ages), whole.of(ages));
    }
}
