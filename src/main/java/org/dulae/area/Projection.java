package org.dulae.area;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An area's people twenty years ahead by the cohort-component method, in steps of five years: those who are there grow older, some die, children are
 * born to the women who are there. What it assumes is said with it, and nothing else goes in: nobody moves in or away.
 *
 * @param fertility children a woman bears in her life, at today's pace
 */
public record Projection(Ages base, double fertility, Course course) {
    public static final int YEARS = 20;

    /** Births of each age group of mothers, 15–19 … 45–49, as parts of all; the pattern of late, few births seen in Thailand. */
    private static final double[] MOTHERS = {0.08, 0.21, 0.27, 0.25, 0.14, 0.045, 0.005};

    private static final int FIRST_MOTHERS = 3;
    /** Implied total fertility: seven times the children under five for each woman of 15–49 (Hauer and Schmertmann 2020). */
    private static final double CHILDREN_TO_FERTILITY = 7;

    private static final int LAST_MOTHERS_END = 50;
    private static final double BOYS = 1.06 / 2.06;

    /** What is taken for granted; the outer two mark the band. */
    public enum Course {
        FEWER(0.8, 0),
        MIDDLE(1, 1),
        MORE(1.2, 2);

        private final double births;
        private final double yearsADecade;
        /** Of women and men in each step: the same for every area, so worked out once. */
        private final List<Survival> women;

        private final List<Survival> men;

        Course(double births, double yearsADecade) {
            this.births = births;
            this.yearsADecade = yearsADecade;
            this.women = survivals(LifeTable.WOMEN);
            this.men = survivals(LifeTable.MEN);
        }

        private List<Survival> survivals(LifeTable today) {
            return IntStream.range(0, YEARS / Ages.YEARS_EACH)
                    .mapToDouble(step -> (step + 0.5) * Ages.YEARS_EACH)
                    .mapToObj(year -> Survival.of(today.longer(yearsADecade * year / 10)))
                    .toList();
        }

        /** Times today's births. */
        public double births() {
            return births;
        }

        /** By how many years people live longer after ten years. */
        public double yearsADecade() {
            return yearsADecade;
        }
    }

    /** Of each group the part that is there five years later, and of those born in between the part that is. */
    private record Survival(List<Double> stays, double newborns) {
        static Survival of(LifeTable table) {
            return new Survival(
                    IntStream.range(0, Ages.GROUPS).mapToObj(table::stays).toList(), table.newborns());
        }
    }

    /** From what an area's ages say about its births. */
    public static Projection of(Ages base, Course course) {
        double mothers = base.women(Ages.begins(FIRST_MOTHERS), LAST_MOTHERS_END);
        double children = base.people(0, Ages.YEARS_EACH);
        return new Projection(base, mothers == 0 ? 0 : CHILDREN_TO_FERTILITY * children / mothers, course);
    }

    /** Today and every fifth year after it. */
    public List<Ages> steps() {
        List<Ages> steps = new ArrayList<>(List.of(base));
        for (int year = Ages.YEARS_EACH; year <= YEARS; year += Ages.YEARS_EACH) {
            steps.add(after(steps.getLast(), year));
        }
        return steps;
    }

    private Ages after(Ages before, int year) {
        int step = year / Ages.YEARS_EACH - 1;
        Survival women = course.women.get(step);
        Survival men = course.men.get(step);
        List<Double> female = older(before.female(), women);
        List<Double> male = older(before.male(), men);
        double born = births(before.female(), female);
        female.set(0, born * (1 - BOYS) * women.newborns());
        male.set(0, born * BOYS * men.newborns());
        return new Ages(
                before.code(),
                base.asOf().plusYears(year),
                Ages.Basis.PROJECTED,
                whole(male),
                whole(female),
                0,
                base.source(),
                base.base());
    }

    /** The first group stays empty until somebody is born. */
    private static List<Double> older(List<Integer> before, Survival survival) {
        List<Double> after = new ArrayList<>(List.of(0.0));
        for (int group = 0; group < Ages.GROUPS - 1; group++) {
            after.add(before.get(group) * survival.stays().get(group));
        }
        int open = Ages.GROUPS - 1;
        after.set(open, after.get(open) + before.get(open) * survival.stays().get(open));
        return after;
    }

    /** In five years, to the women who are there on average. */
    private double births(List<Integer> before, List<Double> after) {
        double born = 0;
        for (int i = 0; i < MOTHERS.length; i++) {
            int group = FIRST_MOTHERS + i;
            double there = (before.get(group) + after.get(group)) / 2;
            // A woman is in each group for five years, and five years pass: the two cancel.
            born += there * MOTHERS[i] * fertility * course.births;
        }
        return born;
    }

    private static List<Integer> whole(List<Double> groups) {
        return groups.stream().map(n -> (int) Math.round(n)).toList();
    }

    /** Years a child born now may expect to live: women, then men. */
    public List<Double> expectations() {
        return Stream.of(LifeTable.WOMEN, LifeTable.MEN)
                .map(LifeTable::expectation)
                .toList();
    }
}
