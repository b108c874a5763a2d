package org.dulae.benefit;

import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dulae.shared.Age;
import org.dulae.shared.ThaiDate;

/**
 * A rule as an expression over the sheets of many people: true, false, or null for what is not known, which SQL joins as the law does. It says
 * what the rule itself says of each; a test compares them person by person. Only numbers, days and codes of the rule are ever in it.
 *
 * <p>The sheet stands there as {@code s}, with {@code born_from}, {@code born_to} and {@code known}.
 */
public final class RuleSql {
    private static final String KNOWN = "known";

    private RuleSql() {}

    /** One of {@link Verdict}, as text. */
    public static String verdict(Entitlement entitlement, Rule rule, LocalDate day) {
        Condition excluded = rule.excluded();
        String both = excluded == null
                ? "'ALREADY_RECEIVING'"
                : "case when " + of(excluded, day) + " then 'CONFLICT' else 'ALREADY_RECEIVING' end";
        String met = of(rule.condition(), day);
        return "case when " + of(entitlement.held(), day) + " then " + both + " when " + met
                + " then 'LIKELY' when not " + met + " then 'UNLIKELY' else 'UNKNOWN' end";
    }

    static String of(Condition condition, LocalDate day) {
        return switch (condition) {
            case Condition.All all -> joined(all.parts(), day, " and ");
            case Condition.Any any -> joined(any.parts(), day, " or ");
            case Condition.Not not -> "(not " + of(not.part(), day) + ")";
            case Told.Stated stated -> "(" + json(stated.fact()) + ")::boolean";
            case Told.AtMost most ->
                "((" + json(most.fact()) + ")::numeric <= "
                        + most.limit().times(most.months()).amount().toPlainString() + ")";
            case Told.Between between ->
                "((" + json(between.fact()) + ")::int between " + between.least() + " and " + between.most() + ")";
            case Told.OneOf one -> "(" + text(one.fact()) + " in " + list(one.codes()) + ")";
            case Told.NotKnownAs one -> "coalesce(not (" + text(one.fact()) + " in " + list(one.codes()) + "), true)";
            case Told.Receives receives -> receives(receives, day);
            case Told.FewerThan fewer -> fewer(fewer, day);
            default -> dated(condition, day);
        };
    }

    private static String dated(Condition condition, LocalDate day) {
        return switch (condition) {
            case Dated.Aged aged -> aged(aged, day);
            case Dated.BornFrom from ->
                threefold("s.born_from >= " + day(from.first()), "s.born_to < " + day(from.first()));
            case Dated.Within within ->
                "(" + day(day) + " >= " + date(within.fact()) + " and " + day(day) + " <= " + date(within.fact())
                        + " + interval '" + interval(within.time()) + "')";
            case Dated.Lasts lasts -> "coalesce(" + date(lasts.fact()) + " >= " + day(day) + ", true)";
            case Dated.AgedOn other -> {
                String last = "(" + date(other.on()) + " + 1 - interval '" + other.years() + " years')";
                yield threefold(
                        "(" + json(other.born()) + "->>1)::date <= " + last,
                        "(" + json(other.born()) + "->>0)::date > " + last);
            }
            default -> throw new IllegalArgumentException("no SQL for " + condition);
        };
    }

    /** What reads a column alone comes first: where it decides, nothing else is looked at. */
    private static String joined(List<Condition> parts, LocalDate day, String by) {
        return parts.stream()
                .map(part -> of(part, day))
                .sorted(Comparator.comparing(sql -> sql.contains(KNOWN)))
                .collect(Collectors.joining(by, "(", ")"));
    }

    private static String aged(Dated.Aged aged, LocalDate day) {
        LocalDate counted = aged.byFiscalYear() ? ThaiDate.fiscalYearEnd(ThaiDate.fiscalYear(day) - 1) : day;
        String old = aged.from() == 0 ? threefold("s.born_to is not null", "false") : completed(aged.from(), counted);
        return aged.below() == Dated.NO_END ? old : "(" + old + " and not " + completed(aged.below(), counted) + ")";
    }

    private static String completed(int years, LocalDate day) {
        String last = day(Age.latestBirth(years, day));
        return threefold("s.born_to <= " + last, "s.born_from > " + last);
    }

    private static String threefold(String yes, String no) {
        return "(case when " + yes + " then true when " + no + " then false end)";
    }

    private static String fewer(Told.FewerThan fewer, LocalDate day) {
        LocalDate first = ThaiDate.fiscalYearStart(ThaiDate.fiscalYear(day));
        String grants = json(Fact.GRANTS_THIS_YEAR);
        return "(case when jsonb_typeof(" + grants + ") = 'array' then (select count(*) < " + fewer.times()
                + " from jsonb_array_elements_text(" + grants + ") g where split_part(g, ' ', 1) = '" + fewer.code()
                + "' and split_part(g, ' ', 2)::date between " + day(first) + " and " + day(day) + ") end)";
    }

    /** Kept as its code, with the first and the last day behind it where they are known. */
    private static String receives(Told.Receives receives, LocalDate day) {
        String all = json(Fact.RECEIVING);
        return "(case when jsonb_typeof(" + all + ") = 'array' then exists (select from jsonb_array_elements_text("
                + all
                + ") g where split_part(g, ' ', 1) = '" + receives.code() + "' and split_part(g, ' ', 2) <= '" + day
                + "' and (split_part(g, ' ', 3) = '' or split_part(g, ' ', 3) >= '" + day + "')) end)";
    }

    private static String interval(Period time) {
        return Stream.of(time.getDays() + " days", time.toTotalMonths() + " months")
                .filter(part -> !part.startsWith("0 "))
                .collect(Collectors.joining(" "));
    }

    private static String list(List<String> codes) {
        return codes.stream().collect(Collectors.joining("', '", "('", "')"));
    }

    private static String json(Fact fact) {
        return "s.known->'" + fact + "'";
    }

    private static String text(Fact fact) {
        return "s.known->>'" + fact + "'";
    }

    private static String date(Fact fact) {
        return "(" + text(fact) + ")::date";
    }

    private static String day(LocalDate day) {
        return "'" + day + "'::date";
    }
}
