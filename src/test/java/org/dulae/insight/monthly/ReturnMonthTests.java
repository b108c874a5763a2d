package org.dulae.insight.monthly;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnMonthTests {
    /** 3 November, half past one in the night in Bangkok; still the 2nd elsewhere. */
    private static final Instant NOW = Instant.parse("2026-11-02T18:30:00Z");

    @Test
    void beginsAndEndsAtMidnightInBangkok() {
        ReturnMonth october = ReturnMonth.of("2026-10", NOW);
        assertThat(october.start()).isEqualTo("2026-09-30T17:00:00Z");
        assertThat(october.end()).isEqualTo("2026-10-31T17:00:00Z");
        assertThat(october.end()).isEqualTo(ReturnMonth.of("2026-11", NOW).start());
    }

    @Test
    void itIsNovemberAsSoonAsItIsInBangkok() {
        assertThat(ReturnMonth.of("", Instant.parse("2026-10-31T16:59:59Z")).month())
                .isEqualTo(YearMonth.of(2026, 10));
        assertThat(ReturnMonth.of("", Instant.parse("2026-10-31T17:00:00Z")).month())
                .isEqualTo(YearMonth.of(2026, 11));
    }

    @Test
    void isRunningUntilItsLastMomentIsOver() {
        assertThat(ReturnMonth.of("2026-11", NOW).isRunning()).isTrue();
        assertThat(ReturnMonth.of("2026-10", NOW).isRunning()).isFalse();
        assertThat(ReturnMonth.of("2026-10", Instant.parse("2026-10-31T16:59:59Z"))
                        .isRunning())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-12", "2026-13", "2569-11", "1999-12", "november", "2026-11-01"})
    void takesTheRunningMonthForWhatIsNoMonthYet(String code) {
        assertThat(ReturnMonth.of(code, NOW).month()).isEqualTo(YearMonth.of(2026, 11));
    }

    @Test
    void offersTwoYearsAndTheMonthOnScreen() {
        assertThat(ReturnMonth.of("2026-10", NOW).offered())
                .hasSize(24)
                .startsWith(YearMonth.of(2026, 11))
                .endsWith(YearMonth.of(2024, 12));
        assertThat(ReturnMonth.of("2023-01", NOW).offered()).hasSize(25).endsWith(YearMonth.of(2023, 1));
    }
}
