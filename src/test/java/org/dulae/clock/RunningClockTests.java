package org.dulae.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a clock says at which share of its time, and how it ends. */
class RunningClockTests {
    private static final Instant FROM = Instant.parse("2026-11-01T00:00:00Z");
    private static final Duty.Words WORDS = new Duty.Words("คำ", "word");
    private static final Duty DUTY = new Duty(
            "SOME",
            WORDS,
            WORDS,
            "1",
            true,
            "SOMEWHERE",
            LocalDate.of(2026, 11, 22),
            null,
            null,
            true,
            Set.of(),
            WORDS,
            new Span(100, Span.Unit.HOURS),
            false,
            "OWNER",
            new Duty.Asks(WORDS, WORDS, WORDS));

    private static RunningClock some() {
        return new RunningClock(
                UUID.randomUUID(),
                UUID.randomUUID(),
                DUTY,
                false,
                null,
                "",
                FROM,
                FROM.plus(Duration.ofHours(100)),
                false,
                -1,
                null,
                1);
    }

    @ParameterizedTest
    @CsvSource({
        "0,0,ok",
        "49,0,ok",
        "50,50,warn",
        "89,50,warn",
        "90,90,warn",
        "99,90,warn",
        "100,100,bad",
        "900,100,bad"
    })
    void reachesItsStepsAtTheShareOfItsTime(int hours, int step, String light) {
        Instant now = FROM.plus(Duration.ofHours(hours));
        assertThat(some().reached(now)).isEqualTo(step);
        assertThat(some().light(now)).isEqualTo(light);
    }

    @Test
    void oneMomentBeforeAStepIsNotYetThere() {
        assertThat(some().reached(FROM.plus(Duration.ofHours(50)).minusMillis(1)))
                .isZero();
    }

    @Test
    void isMetOnADayThatHasBeenAndOnlyOnce() {
        Instant now = FROM.plus(Duration.ofHours(10));
        assertThatThrownBy(() -> some().met(now.plusSeconds(1), "", "ใคร", now))
                .isInstanceOf(RunningClock.NotYet.class);
        RunningClock met = some().met(now.minusSeconds(60), "แจ้งแล้ว", "ใคร", now);
        assertThat(met.runs()).isFalse();
        assertThatThrownBy(() -> met.notNeeded("", "ใคร", now)).isInstanceOf(RunningClock.EndedAlready.class);
        assertThat(met.again().runs()).isTrue();
    }

    @Test
    void whoKnowsOfAStepIsAskedAgainAtTheNext() {
        Instant half = FROM.plus(Duration.ofHours(60));
        assertThat(some().seen(half).seen()).isEqualTo(50);
        assertThat(some().seen(half).reached(FROM.plus(Duration.ofHours(95)))).isGreaterThan(50);
    }
}
