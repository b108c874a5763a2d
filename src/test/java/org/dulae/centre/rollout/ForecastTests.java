package org.dulae.centre.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForecastTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static List<LocalDate> openings(int times, LocalDate day) {
        return Collections.nCopies(times, day);
    }

    @Test
    void saysNothingWithoutAPlanOrFromFewerThanFiveOpenings() {
        assertThat(Forecast.of(0, 0, openings(9, TODAY), TODAY).kind()).isEqualTo(Forecast.Kind.NO_PLAN);
        Forecast few = Forecast.of(100, 93, openings(4, TODAY.minusDays(3)), TODAY);
        assertThat(few.kind()).isEqualTo(Forecast.Kind.TOO_FEW);
        assertThat(few.earliest()).isNull();
        assertThat(few.recent()).isEqualTo(4);
    }

    @Test
    void countsWhatOpenedInTheLastNinetyDaysAndNothingElse() {
        assertThat(Forecast.of(100, 93, openings(9, TODAY.minusDays(90)), TODAY).kind())
                .isEqualTo(Forecast.Kind.TOO_FEW);
        assertThat(Forecast.of(100, 93, openings(9, TODAY.minusDays(89)), TODAY).recent())
                .isEqualTo(9);
        assertThat(Forecast.of(100, 93, openings(9, TODAY.plusDays(1)), TODAY).recent())
                .isZero();
    }

    @Test
    void givesARangeAroundTheDayThatTheLatestPaceWouldReach() {
        Forecast ahead = Forecast.of(100, 50, openings(25, TODAY.minusDays(10)), TODAY);
        assertThat(ahead.kind()).isEqualTo(Forecast.Kind.RANGE);
        assertThat(ahead.earliest()).isEqualTo(TODAY.plusDays(143));
        assertThat(ahead.latest()).isEqualTo(TODAY.plusDays(242));
    }

    @Test
    void isDoneWhenEveryPlannedTambonIsOpen() {
        assertThat(Forecast.of(7, 0, List.of(), TODAY).kind()).isEqualTo(Forecast.Kind.DONE);
    }

    @Test
    void namesNoDayThatLiesGenerationsAhead() {
        Forecast ahead = Forecast.of(7000, 7000, openings(5, TODAY), TODAY);
        assertThat(ahead.kind()).isEqualTo(Forecast.Kind.FAR);
        assertThat(ahead.latest()).isNull();
    }
}
