package org.dulae.benefit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A rule beside itself with other figures, as expressions over the sheets of many people; see {@link RuleSql}. */
public final class VariantSql {
    private VariantSql() {}

    /** @param difference baht a year more, of somebody who is due it both ways */
    private record Sum(@Nullable Condition when, Per per, BigDecimal today, BigDecimal other) {
        BigDecimal difference() {
            return other.subtract(today);
        }
    }

    /** What SQL asks of each sheet {@code s}: {@code t} and {@code n}, whether the person is due it today and with the other figures. */
    public static String verdicts(Variant variant, LocalDate day) {
        return RuleSql.of(variant.rule().condition(), day) + " as t,\n" + RuleSql.of(variant.condition(), day)
                + " as n";
    }

    /**
     * And of whoever may be due it, today or with the other figures: {@code same}, whether no figure that was changed makes a difference to her; and
     * how many baht a year it is at least and at most, today, with the others, and as the difference where she is due it both ways.
     */
    public static String amounts(Variant variant, LocalDate day) {
        List<Amount> today = variant.rule().amounts();
        List<Amount> other = variant.amounts();
        List<Sum> sums = IntStream.range(0, other.size())
                .filter(i -> Variant.perYear(other.get(i)) > 0)
                .mapToObj(i -> sum(today.get(i), other.get(i)))
                .toList();
        return String.join(
                ",\n",
                same(variant, day) + " as same",
                total(sums, day, "today", false) + " as today_low",
                total(sums, day, "today", true) + " as today_high",
                total(sums, day, "other", false) + " as other_low",
                total(sums, day, "other", true) + " as other_high",
                total(sums, day, "difference", false) + " as more_low",
                total(sums, day, "difference", true) + " as more_high");
    }

    private static Sum sum(Amount today, Amount other) {
        BigDecimal times = BigDecimal.valueOf(Variant.perYear(today));
        return new Sum(
                today.when(),
                today.per(),
                Objects.requireNonNull(today.baht()).amount().multiply(times),
                Objects.requireNonNull(other.baht()).amount().multiply(times));
    }

    private static String same(Variant variant, LocalDate day) {
        return variant.touched().stream()
                .map(one -> " and coalesce(" + RuleSql.of(one.getKey(), day) + " = " + RuleSql.of(one.getValue(), day)
                        + ", false)")
                .collect(Collectors.joining("", "(true", ")"));
    }

    /** What everybody gets, and of the steps of each kind of payment the one that is hers: the least or the most it can be. */
    private static String total(List<Sum> sums, LocalDate day, String which, boolean most) {
        Map<Per, List<Sum>> steps = sums.stream()
                .filter(sum -> sum.when() != null)
                .collect(Collectors.groupingBy(Sum::per, LinkedHashMap::new, Collectors.toList()));
        BigDecimal all = sums.stream()
                .filter(sum -> sum.when() == null)
                .map(sum -> value(sum, which))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return Stream.concat(Stream.of(plain(all)), steps.values().stream().map(of -> step(of, day, which, most)))
                .collect(Collectors.joining(" + ", "(", ")"));
    }

    private static String step(List<Sum> of, LocalDate day, String which, boolean most) {
        if (of.stream().allMatch(sum -> value(sum, which).signum() == 0)) {
            return "0";
        }
        return of.stream()
                .map(sum -> "case when " + RuleSql.of(Objects.requireNonNull(sum.when()), day) + " is not false then "
                        + plain(value(sum, which)) + " end")
                .collect(Collectors.joining(", ", "coalesce(" + (most ? "greatest(" : "least("), "), 0)"));
    }

    private static BigDecimal value(Sum sum, String which) {
        return switch (which) {
            case "today" -> sum.today();
            case "other" -> sum.other();
            default -> sum.difference();
        };
    }

    /** Whole baht as whole numbers, which are summed in a third of the time. */
    private static String plain(BigDecimal baht) {
        return baht.stripTrailingZeros().toPlainString();
    }
}
