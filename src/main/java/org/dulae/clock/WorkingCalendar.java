package org.dulae.clock;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.dulae.shared.ThaiDate;

/**
 * On which days offices work, and so when a time is over. Pure. The day something begins is not counted (Civil and Commercial Code s. 193/3);
 * what is counted in days, months or years is over when offices close on the last day. A last day that is a holiday is not put off: to be
 * early costs nobody a right.
 *
 * @param holidays besides Saturdays and Sundays
 */
public record WorkingCalendar(Set<LocalDate> holidays) {
    /** Offices work until then. */
    static final LocalTime CLOSES = LocalTime.of(16, 30);

    public WorkingCalendar {
        holidays = Set.copyOf(holidays);
    }

    public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.contains(day);
    }

    /** So many working days after a day, which itself does not count. */
    public LocalDate plusWorkingDays(LocalDate day, int amount) {
        LocalDate last = day;
        for (int left = amount; left > 0; ) {
            last = last.plusDays(1);
            if (isWorkingDay(last)) {
                left--;
            }
        }
        return last;
    }

    /** When a time that begins at that moment is over. */
    public Instant due(Instant from, Span span) {
        LocalDate day = LocalDate.ofInstant(from, ThaiDate.ZONE);
        return switch (span.unit()) {
            case MINUTES -> from.plus(Duration.ofMinutes(span.amount()));
            case HOURS -> from.plus(Duration.ofHours(span.amount()));
            case DAYS -> closing(day.plusDays(span.amount()));
            case WORKING_DAYS -> closing(plusWorkingDays(day, span.amount()));
            case MONTHS -> closing(day.plusMonths(span.amount()));
            case YEARS -> closing(day.plusYears(span.amount()));
        };
    }

    private static Instant closing(LocalDate day) {
        return day.atTime(CLOSES).atZone(ThaiDate.ZONE).toInstant();
    }
}
