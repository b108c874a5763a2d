package org.dulae.insight.monthly;

import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dulae.shared.Texts;
import org.dulae.shared.ThaiDate;

/**
 * The month of a return. It begins and ends at midnight in Bangkok.
 *
 * @param now when it is counted
 */
record ReturnMonth(YearMonth month, Instant now) {
    private static final int OFFERED = 24;
    private static final int FIRST_YEAR = 2000;

    /** What stands in the address, {@code 2026-11}; the running month for anything that is no month yet. */
    static ReturnMonth of(String code, Instant now) {
        YearMonth running = YearMonth.from(now.atZone(ThaiDate.ZONE));
        try {
            YearMonth asked = YearMonth.parse(code);
            return new ReturnMonth(asked.isAfter(running) || asked.getYear() < FIRST_YEAR ? running : asked, now);
        } catch (DateTimeException none) {
            return new ReturnMonth(running, now);
        }
    }

    Instant start() {
        return month.atDay(1).atStartOfDay(ThaiDate.ZONE).toInstant();
    }

    /** The first moment that no longer belongs to it. */
    Instant end() {
        return month.plusMonths(1).atDay(1).atStartOfDay(ThaiDate.ZONE).toInstant();
    }

    boolean isRunning() {
        return now.isBefore(end());
    }

    LocalDate today() {
        return LocalDate.ofInstant(now, ThaiDate.ZONE);
    }

    ReturnMonth at(YearMonth other) {
        return new ReturnMonth(other, now);
    }

    /** Two years to choose from, and whichever is on screen. */
    List<YearMonth> offered() {
        YearMonth running = YearMonth.from(today());
        List<YearMonth> latest =
                IntStream.range(0, OFFERED).mapToObj(running::minusMonths).toList();
        return latest.contains(month)
                ? latest
                : java.util.stream.Stream.concat(latest.stream(), java.util.stream.Stream.of(month))
                        .toList();
    }

    String name(Texts t) {
        return name(month, t);
    }

    /** {@code พฤศจิกายน 2569}. */
    static String name(YearMonth month, Texts t) {
        String first = t.longDate(month.atDay(1));
        return first.substring(first.indexOf(' ') + 1);
    }

    Map<String, Object> params() {
        return Map.of("from", Timestamp.from(start()), "to", Timestamp.from(end()));
    }
}
