package org.dulae.area;

/** The people an indicator is made of: from one age up to, not including, another. */
public enum AgeGroup {
    EVERYBODY(0, AgeGroup.NO_END, Sex.BOTH),
    UNDER_FIVE(0, 5, Sex.BOTH),
    CHILDREN(0, 15, Sex.BOTH),
    WORKING_TO_SIXTY(15, 60, Sex.BOTH),
    WORKING_TO_SIXTY_FIVE(15, 65, Sex.BOTH),
    SIXTY_AND_OVER(60, AgeGroup.NO_END, Sex.BOTH),
    SIXTY_FIVE_AND_OVER(65, AgeGroup.NO_END, Sex.BOTH),
    EIGHTY_AND_OVER(80, AgeGroup.NO_END, Sex.BOTH),
    MOTHERS(15, 50, Sex.WOMEN),
    MEN(0, AgeGroup.NO_END, Sex.MEN),
    WOMEN(0, AgeGroup.NO_END, Sex.WOMEN);

    private static final int NO_END = Integer.MAX_VALUE;

    private enum Sex {
        BOTH,
        MEN,
        WOMEN
    }

    private final int from;
    private final int to;
    private final Sex sex;

    AgeGroup(int from, int to, Sex sex) {
        this.from = from;
        this.to = to;
        this.sex = sex;
    }

    public int of(Ages ages) {
        return switch (sex) {
            case BOTH -> ages.people(from, to);
            case WOMEN -> ages.women(from, to);
            case MEN -> ages.people(from, to) - ages.women(from, to);
        };
    }
}
