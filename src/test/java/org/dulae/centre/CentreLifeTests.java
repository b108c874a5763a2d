package org.dulae.centre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dulae.centre.Milestone.OPENED;
import static org.dulae.centre.Milestone.OPERATING;
import static org.dulae.centre.Milestone.PREPARED;
import static org.dulae.centre.Milestone.PROPOSED;
import static org.dulae.centre.Milestone.RESOLUTION;
import static org.dulae.centre.Milestone.SUSPENDED;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.dulae.access.UnitId;
import org.dulae.centre.CentreLife.PhoneTest;
import org.dulae.centre.CentreLife.Step;
import org.junit.jupiter.api.Test;

class CentreLifeTests {
    private static final LocalDate START = LocalDate.of(2022, 3, 9);
    private static final LocalDate TODAY = START.plusDays(60);
    private static final String NUMBER = "089 000 1305";

    private static CentreLife life(Set<Readiness> ready, List<PhoneTest> tests, Milestone... gone) {
        List<Step> steps = IntStream.range(0, gone.length)
                .mapToObj(i -> new Step(i + 1, gone[i], START.plusDays(i), null, "หนังสือทดลอง", "ผู้ทดลอง"))
                .toList();
        Profile profile =
                new Profile(new UnitId(UUID.randomUUID()), Profile.HostKind.SCHOOL, null, true, NUMBER, ready, 1);
        return new CentreLife(steps, tests, profile, Set.of());
    }

    private static PhoneTest call(int day, String number, boolean answered) {
        return new PhoneTest(FormAnswer.instant(START.plusDays(day), LocalTime.NOON), number, answered, "ผู้ทดลอง");
    }

    @Test
    void beginsWithAProposalAndNothingElse() {
        CentreLife fresh = life(Set.of(), List.of());
        assertThat(fresh.obstacle(PROPOSED, START, TODAY)).isEmpty();
        assertThat(fresh.obstacle(OPENED, START, TODAY)).contains("centre.problem.step.order");
    }

    @Test
    void refusesADayThatLiesAheadOrBeforeTheLastStep() {
        CentreLife life = life(Set.of(), List.of(), PROPOSED);
        assertThat(life.obstacle(Milestone.BRIEFING, TODAY.plusDays(1), TODAY)).contains("centre.problem.step.future");
        assertThat(life.obstacle(Milestone.BRIEFING, START.minusDays(1), TODAY))
                .contains("centre.problem.step.earlier");
        assertThat(life.obstacle(Milestone.BRIEFING, START, TODAY)).isEmpty();
    }

    @Test
    void isPreparedOnlyWhenNothingIsMissingAndNamesWhatIs() {
        Set<Readiness> two = EnumSet.complementOf(EnumSet.of(Readiness.SIGN, Readiness.STAND_IN));
        CentreLife lacking = life(two, List.of(), RESOLUTION);
        assertThat(lacking.missing()).containsExactly(Readiness.SIGN, Readiness.STAND_IN);
        assertThat(lacking.obstacle(PREPARED, TODAY, TODAY)).contains("centre.problem.step.missing");
        CentreLife all = life(Set.copyOf(Arrays.asList(Readiness.values())), List.of(), RESOLUTION);
        assertThat(all.obstacle(PREPARED, TODAY, TODAY)).isEmpty();
    }

    @Test
    void foundedIsNotOpenUntilSomebodyAnswersThePresentNumber() {
        CentreLife silent = life(Set.of(), List.of(call(5, NUMBER, false)), PREPARED, OPENED);
        assertThat(silent.founded()).isEqualTo(START.plusDays(1));
        assertThat(silent.answered()).isNull();
        assertThat(silent.obstacle(OPERATING, TODAY, TODAY)).contains("centre.problem.step.call");
        CentreLife old = life(Set.of(), List.of(call(5, "089 000 0000", true)), PREPARED, OPENED);
        assertThat(old.answered()).isNull();
        CentreLife open = life(Set.of(), List.of(call(5, NUMBER, true)), PREPARED, OPENED);
        assertThat(open.obstacle(OPERATING, TODAY, TODAY)).isEmpty();
        assertThat(open.obstacle(OPERATING, START.plusDays(4), TODAY)).contains("centre.problem.step.call");
    }

    @Test
    void needsANewCallAfterAPause() {
        CentreLife paused = life(Set.of(), List.of(call(1, NUMBER, true)), OPENED, OPERATING, SUSPENDED);
        assertThat(paused.obstacle(OPERATING, TODAY, TODAY)).contains("centre.problem.step.call");
        CentreLife again = life(Set.of(), List.of(call(9, NUMBER, true)), OPENED, OPERATING, SUSPENDED);
        assertThat(again.obstacle(OPERATING, TODAY, TODAY)).isEmpty();
    }

    @Test
    void knowsTheWayToAResolution() {
        assertThat(life(Set.of(), List.of()).way(RESOLUTION)).containsExactly(PROPOSED, Milestone.BRIEFING, RESOLUTION);
        assertThat(life(Set.of(), List.of(), PROPOSED).way(RESOLUTION)).containsExactly(Milestone.BRIEFING, RESOLUTION);
        assertThat(life(Set.of(), List.of(), OPENED).way(RESOLUTION)).isEmpty();
        assertThat(life(Set.of(), List.of(), SUSPENDED).way(RESOLUTION)).isEmpty();
    }
}
