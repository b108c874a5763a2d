package org.dulae.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTests {
    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource({
        "YEAR, 2026-11-22, 2026-10-01, 2027-09-30, 2570",
        "YEAR, 2026-09-30, 2025-10-01, 2026-09-30, 2569",
        "QUARTER, 2026-11-22, 2026-10-01, 2026-12-31, 2570-q1",
        "QUARTER, 2027-01-01, 2027-01-01, 2027-03-31, 2570-q2",
        "QUARTER, 2027-09-30, 2027-07-01, 2027-09-30, 2570-q4",
        "MONTH, 2026-10-31, 2026-10-01, 2026-10-31, 2570-m01",
        "MONTH, 2028-02-29, 2028-02-01, 2028-02-29, 2571-m05",
        "MONTH, 2027-09-01, 2027-09-01, 2027-09-30, 2570-m12"
    })
    void hasTheDayInItAndComesBackFromItsAddress(
            Period.Kind kind, LocalDate day, LocalDate first, LocalDate last, String code) {
        Period period = Period.of(kind, day);
        assertThat(period.from()).isEqualTo(first);
        assertThat(period.last()).isEqualTo(last);
        assertThat(period.code()).isEqualTo(code);
        assertThat(Period.parse(code)).contains(period);
    }

    @Test
    void followsWithoutAGapOrAnOverlap() {
        for (Period.Kind kind : Period.Kind.values()) {
            Period period = Period.of(kind, NOVEMBER);
            assertThat(period.after().start()).isEqualTo(period.end());
            assertThat(period.before().end()).isEqualTo(period.start());
        }
    }

    @Test
    void beginsAtMidnightInThailand() {
        assertThat(Period.of(Period.Kind.YEAR, NOVEMBER).start()).isEqualTo(Instant.parse("2026-09-30T17:00:00Z"));
    }

    @Test
    void whatIsNoPeriodIsNotGuessed() {
        for (String text : new String[] {"", "2570-q5", "2570-m13", "2570-m00", "1999", "2570;drop"}) {
            assertThat(Period.parse(text)).as(text).isEmpty();
        }
    }

    @Test
    void aPeriodToComeHasNotBegun() {
        Period year = Period.of(Period.Kind.YEAR, NOVEMBER);
        assertThat(year.hasBegun(NOVEMBER)).isTrue();
        assertThat(year.after().hasBegun(NOVEMBER)).isFalse();
    }
}
