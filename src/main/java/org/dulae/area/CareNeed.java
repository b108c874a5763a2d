package org.dulae.area;

/**
 * How many older people may need somebody's help every day, and how many care givers that asks for. Assumed, not counted: two in a hundred of 60–69, five of
 * 70–79, fifteen of 80 and over; a care giver looks after two to four people (long-term care at home, National Health Security Office).
 */
public record CareNeed(int people) {
    private static final double SIXTIES = 0.02;
    private static final double SEVENTIES = 0.05;
    private static final double EIGHTIES = 0.15;
    private static final int FEWEST_EACH = 2;
    private static final int MOST_EACH = 4;

    public static CareNeed of(Ages ages) {
        return new CareNeed((int) Math.round(SIXTIES * ages.people(60, 70)
                + SEVENTIES * ages.people(70, Ages.OPEN)
                + EIGHTIES * ages.people(Ages.OPEN)));
    }

    /** When everybody looks after as many as may be. */
    public int fewestCarers() {
        return Math.ceilDiv(people, MOST_EACH);
    }

    public int mostCarers() {
        return Math.ceilDiv(people, FEWEST_EACH);
    }
}
