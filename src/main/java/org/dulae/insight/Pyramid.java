package org.dulae.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.dulae.area.Ages;
import org.jspecify.annotations.Nullable;

/**
 * Where the bars of a population pyramid stand: men to the left, women to the right, oldest on top, lengths in per cent of everybody. In units of
 * the picture's view box.
 *
 * @param other a second area or day, drawn as a line around the bars
 */
record Pyramid(Ages ages, @Nullable Ages other) {
    static final int WIDTH = 640;
    private static final int ROW = 24;
    private static final int GAP = 3;
    private static final int TOP = 30;
    private static final int LEFT = 280;
    private static final int RIGHT = 360;
    private static final int LONGEST = 240;
    private static final double HUNDRED = 100;
    private static final int WORKING_AGE = 15;
    private static final int OLD = 60;

    /** @param age its first year; {@code male} and {@code female} are lengths */
    record Bar(int age, int y, double male, double female, int men, int women, String shade) {
        int height() {
            return ROW - GAP;
        }

        boolean isOpen() {
            return age == Ages.OPEN;
        }

        int middle() {
            return y + ROW - 2 * GAP;
        }

        double left() {
            return round(LEFT - male);
        }
    }

    /** A line of the grid, in per cent. */
    record Tick(int percent, double left, double right) {}

    int height() {
        return TOP + Ages.GROUPS * ROW + TOP;
    }

    int foot() {
        return TOP + Ages.GROUPS * ROW;
    }

    List<Bar> bars() {
        return IntStream.iterate(Ages.GROUPS - 1, group -> group >= 0, group -> group - 1)
                .mapToObj(this::bar)
                .toList();
    }

    private Bar bar(int group) {
        int age = Ages.begins(group);
        String shade = age < WORKING_AGE ? "young" : age < OLD ? "working" : "old";
        return new Bar(
                age,
                top(group),
                length(ages, ages.male(), group),
                length(ages, ages.female(), group),
                ages.male().get(group),
                ages.female().get(group),
                shade);
    }

    private static int top(int group) {
        return TOP + (Ages.GROUPS - 1 - group) * ROW;
    }

    List<Tick> ticks() {
        int most = most();
        int step = most > 6 ? 2 : 1;
        return IntStream.iterate(step, percent -> percent <= most, percent -> percent + step)
                .mapToObj(percent -> new Tick(
                        percent,
                        round(LEFT - percent * LONGEST / (double) most),
                        round(RIGHT + percent * LONGEST / (double) most)))
                .toList();
    }

    /** The line around the bars: down one step for each group. */
    String outline(boolean men) {
        if (other == null) {
            return "";
        }
        List<String> steps = new ArrayList<>();
        for (int group = Ages.GROUPS - 1; group >= 0; group--) {
            double length = length(other, men ? other.male() : other.female(), group);
            double x = round(men ? LEFT - length : RIGHT + length);
            String form = steps.isEmpty() ? "M%s %d V%d" : "H%s V%2$d V%3$d";
            steps.add(String.format(Locale.ROOT, form, x, top(group), top(group) + ROW));
        }
        return String.join(" ", steps);
    }

    private double length(Ages of, List<Integer> groups, int group) {
        return round(share(of, groups.get(group)) * LONGEST / most());
    }

    /** The longest bar there is room for, in whole per cent. */
    private int most() {
        double longest = Math.max(longest(ages), other == null ? 0 : longest(other));
        return Math.max(1, (int) Math.ceil(longest));
    }

    private static double longest(Ages of) {
        return IntStream.range(0, Ages.GROUPS)
                .mapToDouble(group ->
                        share(of, Math.max(of.male().get(group), of.female().get(group))))
                .max()
                .orElse(0);
    }

    private static double share(Ages of, int people) {
        return of.all() == 0 ? 0 : HUNDRED * people / of.all();
    }

    private static double round(double length) {
        return Math.round(length * 10) / 10.0;
    }
}
