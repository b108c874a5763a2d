package org.dulae.area;

import java.util.OptionalDouble;

/**
 * What is said about an ageing society in one number, each with the two it is made of. Formulas: National Statistical Office and United Nations;
 * where Thai and international usage differ, both stand here under their own names.
 */
public enum Indicator {
    /** Of everybody, those of 60 and over, in per cent: the base of Thai law. */
    SIXTY_AND_OVER(100),
    /** Of everybody, those of 65 and over, in per cent: the international base. */
    SIXTY_FIVE_AND_OVER(100),
    /** People of 60 and over for each hundred children under 15. */
    AGEING_INDEX(100),
    /** People of 60 and over for each hundred of 15–59. */
    OLD_AGE_DEPENDENCY(100),
    /** People of 65 and over for each hundred of 15–64: as other countries count. */
    OLD_AGE_DEPENDENCY_65(100),
    /** Children under 15 for each hundred of 15–59. */
    CHILD_DEPENDENCY(100),
    /** People of 15–59 for each one of 60 and over. */
    SUPPORT_RATIO(1),
    /** Of those of 60 and over, those of 80 and over, in per cent: who most often needs help every day. */
    LATE_OLD_AGE(100),
    /** Children under 5 for each thousand women of 15–49: how many are born, where births are not counted. */
    CHILD_WOMAN_RATIO(1000),
    /** Men for each hundred women. */
    SEX_RATIO(100);

    /** A count this small makes a number that one family changes: nothing is said. */
    public static final int FEW = 10;

    private static final int CHILDHOOD_ENDS = 15;
    private static final int OLD = 60;
    private static final int OLD_ELSEWHERE = 65;
    private static final int VERY_OLD = 80;

    private final int per;

    Indicator(int per) {
        this.per = per;
    }

    /** Both parts are of the same day and the same count. */
    public record Value(Indicator indicator, int part, int whole) {
        /** Empty where too few people stand behind it to say anything. */
        public OptionalDouble number() {
            return whole < FEW ? OptionalDouble.empty() : OptionalDouble.of((double) indicator.per * part / whole);
        }
    }

    public boolean isShare() {
        return this == SIXTY_AND_OVER || this == SIXTY_FIVE_AND_OVER || this == LATE_OLD_AGE;
    }

    public Value of(Ages ages) {
        return switch (this) {
            case SIXTY_AND_OVER -> new Value(this, ages.people(OLD), ages.all());
            case SIXTY_FIVE_AND_OVER -> new Value(this, ages.people(OLD_ELSEWHERE), ages.all());
            case AGEING_INDEX -> new Value(this, ages.people(OLD), ages.people(0, CHILDHOOD_ENDS));
            case OLD_AGE_DEPENDENCY -> new Value(this, ages.people(OLD), ages.people(CHILDHOOD_ENDS, OLD));
            case OLD_AGE_DEPENDENCY_65 ->
                new Value(this, ages.people(OLD_ELSEWHERE), ages.people(CHILDHOOD_ENDS, OLD_ELSEWHERE));
            case CHILD_DEPENDENCY -> new Value(this, ages.people(0, CHILDHOOD_ENDS), ages.people(CHILDHOOD_ENDS, OLD));
            case SUPPORT_RATIO -> new Value(this, ages.people(CHILDHOOD_ENDS, OLD), ages.people(OLD));
            case LATE_OLD_AGE -> new Value(this, ages.people(VERY_OLD), ages.people(OLD));
            case CHILD_WOMAN_RATIO -> new Value(this, ages.people(0, 5), ages.women(CHILDHOOD_ENDS, 50));
            case SEX_RATIO ->
                new Value(this, ages.all() - ages.women(0, Integer.MAX_VALUE), ages.women(0, Integer.MAX_VALUE));
        };
    }
}
