package org.dulae.insight;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dulae.shared.Texts;
import org.dulae.shared.ThaiDate;

/**
 * A fiscal year (October to September), one of its quarters, or a month.
 *
 * @param from its first day
 */
record Period(Kind kind, LocalDate from) {
    enum Kind {
        YEAR(12),
        QUARTER(3),
        MONTH(1);

        private final int months;

        Kind(int months) {
            this.months = months;
        }
    }

    /** In an address: {@code 2570}, {@code 2570-q1}, {@code 2570-m01}; quarters and months are counted from October. */
    private static final Pattern CODE = Pattern.compile("(2[45]\\d{2})(?:-(q)([1-4])|-(m)(0[1-9]|1[0-2]))?");

    /** The one that has this day in it. */
    static Period of(Kind kind, LocalDate day) {
        LocalDate year = ThaiDate.fiscalYearStart(ThaiDate.fiscalYear(day));
        long months = YearMonth.from(year).until(YearMonth.from(day), java.time.temporal.ChronoUnit.MONTHS);
        return new Period(kind, year.plusMonths(months / kind.months * kind.months));
    }

    static Optional<Period> parse(String code) {
        Matcher parts = CODE.matcher(code);
        if (!parts.matches()) {
            return Optional.empty();
        }
        LocalDate year = ThaiDate.fiscalYearStart(Integer.parseInt(parts.group(1)));
        if (parts.group(2) != null) {
            return Optional.of(new Period(Kind.QUARTER, year.plusMonths(3L * Integer.parseInt(parts.group(3)) - 3)));
        }
        return Optional.of(
                parts.group(4) == null
                        ? new Period(Kind.YEAR, year)
                        : new Period(Kind.MONTH, year.plusMonths(Long.parseLong(parts.group(5)) - 1)));
    }

    String code() {
        int ordinal = ordinal();
        return switch (kind) {
            case YEAR -> year();
            case QUARTER -> year() + "-q" + ordinal;
            case MONTH -> year() + "-m" + (ordinal < 10 ? "0" : "") + ordinal;
        };
    }

    String name(Texts t) {
        return switch (kind) {
            case YEAR -> t.text("insight.period.year", year());
            case QUARTER -> t.text("insight.period.quarter", ordinal(), year());
            case MONTH -> ThaiDate.format(YearMonth.from(from), t.locale());
        };
    }

    LocalDate last() {
        return from.plusMonths(kind.months).minusDays(1);
    }

    Instant start() {
        return from.atStartOfDay(ThaiDate.ZONE).toInstant();
    }

    /** The first moment that no longer belongs to it. */
    Instant end() {
        return from.plusMonths(kind.months).atStartOfDay(ThaiDate.ZONE).toInstant();
    }

    Period before() {
        return new Period(kind, from.minusMonths(kind.months));
    }

    Period after() {
        return new Period(kind, from.plusMonths(kind.months));
    }

    boolean hasBegun(LocalDate today) {
        return !from.isAfter(today);
    }

    private String year() {
        return String.valueOf(ThaiDate.fiscalYear(from));
    }

    /** Which quarter or month of its fiscal year, from 1. */
    private int ordinal() {
        return (from.getMonthValue() + 2) % 12 / kind.months + 1;
    }
}
