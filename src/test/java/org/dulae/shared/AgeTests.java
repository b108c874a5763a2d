package org.dulae.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeTests {
    @ParameterizedTest
    @CsvSource({
        "1966-09-01, 60, 2026-08-31",
        "1966-09-02, 60, 2026-09-01",
        "1966-01-01, 60, 2025-12-31",
        "2008-03-01, 18, 2026-02-28",
        "2000-02-29, 18, 2018-02-28",
        "2000-02-29, 20, 2020-02-28"
    })
    void completesAYearOnTheDayBeforeTheBirthday(LocalDate birth, int years, LocalDate day) {
        assertThat(Age.completedOn(birth, years)).isEqualTo(day);
        assertThat(Age.on(birth, day).years()).isEqualTo(years);
        assertThat(Age.on(birth, day.minusDays(1)).years()).isEqualTo(years - 1);
    }

    @Test
    void findsThoseWhoAreOldEnoughByTheirBirthDate() {
        LocalDate endOfFiscalYear = LocalDate.of(2026, 8, 31);
        assertThat(Age.latestBirth(60, endOfFiscalYear)).isEqualTo(LocalDate.of(1966, 9, 1));
    }

    @Test
    void countsMonthsForSmallChildren() {
        assertThat(Age.on(LocalDate.of(2023, 9, 22), LocalDate.of(2026, 11, 22)))
                .isEqualTo(new Age(3, 2));
        assertThat(Age.on(LocalDate.of(2026, 11, 22), LocalDate.of(2026, 11, 22)))
                .isEqualTo(new Age(0, 0));
        assertThat(new Age(5, 11).showsMonths()).isTrue();
        assertThat(new Age(6, 0).showsMonths()).isFalse();
    }

    @Test
    void refusesABirthInTheFuture() {
        LocalDate day = LocalDate.of(2026, 11, 22);
        assertThatIllegalArgumentException().isThrownBy(() -> Age.on(day.plusDays(1), day));
    }
}
