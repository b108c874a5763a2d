package org.dulae.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.dulae.clock.Span.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When a time is over: at the edges of weekends, holidays, months and years. */
class WorkingCalendarTests {
    /** Songkran of 2569 and the days around it. */
    private static final WorkingCalendar SONGKRAN =
            new WorkingCalendar(Set.of(day("2026-04-06"), day("2026-04-13"), day("2026-04-14"), day("2026-04-15")));

    private static final WorkingCalendar PLAIN = new WorkingCalendar(Set.of());

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    /** An hour in Bangkok. */
    private static Instant at(String local) {
        return Instant.parse(local + ":00+07:00");
    }

    private static Instant due(WorkingCalendar calendar, String from, int amount, Unit unit) {
        return calendar.due(at(from), new Span(amount, unit));
    }

    @Test
    void threeWorkingDaysFromTheFridayBeforeSongkranAreOverTheMondayAfter() {
        assertThat(due(SONGKRAN, "2026-04-10T10:00", 3, Unit.WORKING_DAYS)).isEqualTo(at("2026-04-20T16:30"));
    }

    @Test
    void theDayItBeginsDoesNotCount() {
        assertThat(due(PLAIN, "2026-11-23T00:01", 1, Unit.WORKING_DAYS)).isEqualTo(at("2026-11-24T16:30"));
        assertThat(due(PLAIN, "2026-11-23T23:59", 1, Unit.WORKING_DAYS)).isEqualTo(at("2026-11-24T16:30"));
        assertThat(due(PLAIN, "2026-11-21T12:00", 1, Unit.WORKING_DAYS))
                .as("from a Saturday")
                .isEqualTo(at("2026-11-23T16:30"));
    }

    @Test
    void aDayIsOneOfBangkokAndNotOfGreenwich() {
        assertThat(PLAIN.due(Instant.parse("2026-11-23T17:30:00Z"), new Span(1, Unit.DAYS)))
                .isEqualTo(at("2026-11-25T16:30"));
    }

    @Test
    void hoursRunThroughNightsAndHolidays() {
        assertThat(due(SONGKRAN, "2026-04-12T20:00", 24, Unit.HOURS)).isEqualTo(at("2026-04-13T20:00"));
        assertThat(due(SONGKRAN, "2026-04-12T20:00", 15, Unit.MINUTES)).isEqualTo(at("2026-04-12T20:15"));
    }

    @Test
    void monthsEndOnTheSameDayOrOnTheLastOne() {
        assertThat(due(PLAIN, "2026-01-15T09:00", 3, Unit.MONTHS)).isEqualTo(at("2026-04-15T16:30"));
        assertThat(due(PLAIN, "2026-11-30T09:00", 3, Unit.MONTHS)).isEqualTo(at("2027-02-28T16:30"));
        assertThat(due(PLAIN, "2024-02-29T09:00", 1, Unit.YEARS)).isEqualTo(at("2025-02-28T16:30"));
    }

    @Test
    void aLastDayThatIsAHolidayIsNotPutOff() {
        assertThat(due(SONGKRAN, "2026-01-13T09:00", 3, Unit.MONTHS)).isEqualTo(at("2026-04-13T16:30"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 10, 60})
    void thereAreAsManyWorkingDaysInBetweenAsWereCounted(int amount) {
        for (int start = 0; start < 200; start++) {
            LocalDate from = day("2026-01-01").plusDays(start);
            LocalDate last = SONGKRAN.plusWorkingDays(from, amount);
            assertThat(SONGKRAN.isWorkingDay(last)).isTrue();
            assertThat(from.plusDays(1)
                            .datesUntil(last.plusDays(1))
                            .filter(SONGKRAN::isWorkingDay)
                            .count())
                    .as("from %s", from)
                    .isEqualTo(amount);
        }
    }
}
