package org.dulae.privacy.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import org.dulae.privacy.sample.LookMark.Kind;
import org.junit.jupiter.api.Test;

/** Which month is drawn, until when it is looked at, and what may be said after what. */
class SampleRuleTests {
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    @Test
    void drawsTheMonthThatIsOverInThailand() {
        assertThat(SampleRule.month(Instant.parse("2026-10-31T16:59:59Z"))).isEqualTo(YearMonth.of(2026, 9));
        assertThat(SampleRule.month(Instant.parse("2026-10-31T17:00:00Z"))).isEqualTo(OCTOBER);
        assertThat(SampleRule.from(OCTOBER)).isEqualTo("2026-09-30T17:00:00Z");
        assertThat(SampleRule.until(OCTOBER)).isEqualTo("2026-10-31T17:00:00Z");
    }

    @Test
    void isDueByTheEndOfTheNextMonthAndNeverSoonerThanInTwoWeeks() {
        Instant first = Instant.parse("2026-11-01T01:00:00Z");
        assertThat(SampleRule.due(OCTOBER, first)).isEqualTo("2026-11-30T16:59:59Z");
        Instant late = Instant.parse("2026-11-28T01:00:00Z");
        assertThat(SampleRule.due(OCTOBER, late)).isEqualTo(late.plus(Duration.ofDays(14)));
    }

    @Test
    void isSettledByFineAndBySayingWhetherItIsABreach() {
        assertThat(Kind.after(null)).containsExactlyInAnyOrder(Kind.FINE, Kind.ASKED, Kind.NOT_IN_ORDER);
        assertThat(Kind.after(Kind.NOT_IN_ORDER)).containsExactlyInAnyOrder(Kind.REPORTED, Kind.NO_BREACH);
        assertThat(Arrays.stream(Kind.values()).filter(one -> Kind.after(one).isEmpty()))
                .containsExactlyInAnyOrder(Kind.FINE, Kind.REPORTED, Kind.NO_BREACH);
        assertThat(Arrays.stream(Kind.values()).flatMap(one -> Kind.after(one).stream()))
                .as("a reviewer never answers")
                .doesNotContain(Kind.ANSWERED);
    }
}
