package org.dulae.area;

import java.util.stream.IntStream;

/**
 * How many of those born live to each age, by Gompertz's law with the first year apart: one number, the age at which most grown people die, says
 * how well people live. Thai life expectancy today is about 73 years for men and 80 for women; {@link #expectation} tells what a table gives.
 *
 * @param mode the commonest age at death of grown people
 * @param spread how far deaths lie around it, in years
 */
record LifeTable(double mode, double spread) {
    static final LifeTable WOMEN = new LifeTable(86.5, 9.5);
    static final LifeTable MEN = new LifeTable(81, 12);
    private static final double LIVE_THROUGH_THE_FIRST_YEAR = 0.993;
    private static final int NOBODY = 120;

    /** The same with everybody living longer by so many years. */
    LifeTable longer(double years) {
        return new LifeTable(mode + years, spread);
    }

    /** Of one born, the part that is alive at an age. */
    double alive(double age) {
        double first = 1 - (1 - LIVE_THROUGH_THE_FIRST_YEAR) * Math.min(1, age);
        return first * Math.exp(-Math.exp(-mode / spread) * Math.expm1(age / spread));
    }

    /** Years lived between two ages by one born. */
    double lived(int from, int to) {
        return IntStream.range(from, to)
                .mapToDouble(age -> (alive(age) + alive(age + 1)) / 2)
                .sum();
    }

    double livedFrom(int age) {
        return lived(age, NOBODY);
    }

    double expectation() {
        return livedFrom(0);
    }

    /** Of the people of a five-year group, the part that is there five years later, in the next group; of the last, in the same. */
    double stays(int group) {
        int from = Ages.begins(group);
        return group == Ages.GROUPS - 1
                ? livedFrom(from + Ages.YEARS_EACH) / livedFrom(from)
                : lived(from + Ages.YEARS_EACH, from + 2 * Ages.YEARS_EACH) / lived(from, from + Ages.YEARS_EACH);
    }

    /** Of those born within five years, the part that is under five at their end. */
    double newborns() {
        return lived(0, Ages.YEARS_EACH) / Ages.YEARS_EACH;
    }
}
