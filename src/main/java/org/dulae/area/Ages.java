package org.dulae.area;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How many people of each age an area has: seventeen groups of five years, 0–4 … 75–79, and all of 80 and over at the end.
 *
 * @param asOf when the people were counted; of an estimate, when the area's total was
 * @param male one number for each group, youngest first; {@code female} likewise
 * @param outside registered people whose age the file does not tell: the groups add up to less than the register's total
 * @param source code of where the figures come from, or the name of the file
 * @param base whom the register counted for it
 */
public record Ages(
        AreaCode code,
        LocalDate asOf,
        Basis basis,
        List<Integer> male,
        List<Integer> female,
        int outside,
        String source,
        RegisterBase base) {
    public static final int GROUPS = 17;
    public static final int YEARS_EACH = 5;
    /** Age at which the last, open group begins. */
    public static final int OPEN = (GROUPS - 1) * YEARS_EACH;

    /** Whether somebody counted, the province's spread was laid upon the area's total, or it is yet to come. */
    public enum Basis {
        COUNTED,
        ESTIMATED,
        PROJECTED
    }

    public Ages {
        if (male.size() != GROUPS || female.size() != GROUPS) {
            throw new IllegalArgumentException("not " + GROUPS + " groups");
        }
        male = List.copyOf(male);
        female = List.copyOf(female);
    }

    /** Both sexes; {@code from} inclusive, {@code to} exclusive, both where a group begins; from {@link #OPEN} on there is no end. */
    public int people(int from, int to) {
        return sum(male, from, to) + sum(female, from, to);
    }

    public int people(int from) {
        return people(from, Integer.MAX_VALUE);
    }

    public int women(int from, int to) {
        return sum(female, from, to);
    }

    /** Everybody whose age is known. */
    public int all() {
        return people(0);
    }

    private static int sum(List<Integer> groups, int from, int to) {
        if (from % YEARS_EACH != 0 || from > OPEN || to != Integer.MAX_VALUE && (to % YEARS_EACH != 0 || to > OPEN)) {
            throw new IllegalArgumentException("no group begins at " + from + " or " + to);
        }
        int end = to == Integer.MAX_VALUE ? GROUPS : to / YEARS_EACH;
        return groups.subList(from / YEARS_EACH, end).stream().mapToInt(n -> n).sum();
    }

    /** The first age of a group, 0 … 16. */
    public static int begins(int group) {
        return group * YEARS_EACH;
    }

    /**
     * The area's men and women, each laid out as the province's people were: an estimate and nothing better. The groups add up to the
     * total again: what rounding leaves goes where it was largest.
     *
     * @param shares of each group, in any unit
     */
    static Ages estimated(Population total, List<Integer> shares, String source) {
        return new Ages(
                total.code(),
                total.asOf(),
                Basis.ESTIMATED,
                spread(total.male(), shares),
                spread(total.female(), shares),
                0,
                source,
                RegisterBase.EVERYBODY);
    }

    private static List<Integer> spread(int people, List<Integer> shares) {
        double unit = (double) people / shares.stream().mapToInt(n -> n).sum();
        List<Integer> whole = new ArrayList<>(
                shares.stream().map(share -> (int) Math.floor(share * unit)).toList());
        int left = people - whole.stream().mapToInt(n -> n).sum();
        IntStream.range(0, shares.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> whole.get(i) - shares.get(i) * unit))
                .limit(left)
                .forEach(i -> whole.set(i, whole.get(i) + 1));
        return whole;
    }

    /** @param single people of age 0 … 100 and, at the end, over 100 */
    static List<Integer> grouped(List<Integer> single) {
        List<Integer> groups = new ArrayList<>();
        for (int group = 0; group < GROUPS; group++) {
            int end = group == GROUPS - 1 ? single.size() : begins(group + 1);
            groups.add(
                    single.subList(begins(group), end).stream().mapToInt(n -> n).sum());
        }
        return groups;
    }
}
