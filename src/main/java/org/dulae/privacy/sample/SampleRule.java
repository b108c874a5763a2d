package org.dulae.privacy.sample;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.dulae.shared.ThaiDate;

/** How many are drawn of which month, and until when they are looked at: own targets, no law says them. Pure. */
final class SampleRule {
    /** In each province and month; of each colleague who searched at least one, as long as they fit. */
    static final int SIZE = 20;

    static final Duration TO_ANSWER = Duration.ofDays(7);
    private static final Duration AT_LEAST = Duration.ofDays(14);

    private SampleRule() {}

    /** The latest month that is over. */
    static YearMonth month(Instant now) {
        return YearMonth.from(now.atZone(ThaiDate.ZONE)).minusMonths(1);
    }

    static Instant from(YearMonth month) {
        return begin(month.atDay(1));
    }

    static Instant until(YearMonth month) {
        return begin(month.plusMonths(1).atDay(1));
    }

    /** By the end of the month after; two weeks at least, where the program stood still. */
    static Instant due(YearMonth month, Instant drawn) {
        Instant end = begin(month.plusMonths(2).atDay(1)).minusSeconds(1);
        Instant soonest = drawn.plus(AT_LEAST);
        return end.isBefore(soonest) ? soonest : end;
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(ThaiDate.ZONE).toInstant();
    }
}
