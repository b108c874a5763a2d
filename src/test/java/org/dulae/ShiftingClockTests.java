package org.dulae;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.dulae.shared.ThaiDate;
import org.junit.jupiter.api.Test;

class ShiftingClockTests {
    private static final Instant NOON = Instant.parse("2026-11-22T05:00:00Z");
    private final ShiftingClock clock = new ShiftingClock(Clock.fixed(NOON, ZoneOffset.UTC));

    @Test
    void goesBackForTheWorkAloneAndComesForwardAgain() {
        assertThat(clock.<Instant>ago(Duration.ofDays(3), clock::instant)).isEqualTo("2026-11-19T05:00:00Z");
        assertThat(clock.instant()).isEqualTo(NOON);
    }

    @Test
    void goesBackInEveryZoneAsWell() {
        Clock there = clock.withZone(ThaiDate.ZONE);
        assertThat(clock.<LocalDate>ago(Duration.ofDays(3), () -> LocalDate.now(clock.withZone(ThaiDate.ZONE))))
                .isEqualTo("2026-11-19");
        assertThat(clock.<LocalDate>ago(Duration.ofDays(3), () -> LocalDate.now(there)))
                .isEqualTo("2026-11-19");
        assertThat(there.getZone()).isEqualTo(ThaiDate.ZONE);
    }
}
