package org.dulae.centre.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dulae.centre.CentreLife.Calls;
import org.dulae.centre.CentreLife.Standing;
import org.dulae.centre.CoverPart;
import org.dulae.centre.Milestone;
import org.dulae.centre.Readiness;
import org.dulae.centre.rollout.Board.Late;
import org.dulae.centre.rollout.Board.Line;
import org.dulae.centre.rollout.Board.Reached;
import org.dulae.centre.rollout.Rollout.Planned;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BoardTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Instant CALLED = Instant.parse("2026-11-01T03:00:00Z");
    private static final Calls NEVER = new Calls(null, null, null);
    private static final Calls ANSWERED = new Calls(CALLED, CALLED, CALLED);
    private static final Planned PLAN = new Planned("521305", 1, TODAY.plusDays(30), null, "", CALLED);
    private static final Set<Readiness> ALL = EnumSet.allOf(Readiness.class);

    private static Standing centre(
            @Nullable Milestone milestone, @Nullable String phone, Calls calls, Set<Readiness> ready) {
        return centre(milestone, phone, calls, ready, EnumSet.allOf(CoverPart.class));
    }

    private static Standing centre(
            @Nullable Milestone milestone,
            @Nullable String phone,
            Calls calls,
            Set<Readiness> ready,
            Set<CoverPart> said) {
        return new Standing(
                UUID.randomUUID(),
                "ศูนย์ทดลอง",
                "Trial",
                "521305",
                milestone,
                TODAY.minusDays(9),
                TODAY.minusDays(60),
                TODAY.minusDays(30),
                phone,
                calls,
                ready,
                said);
    }

    private static Line line(@Nullable Planned plan, @Nullable Standing centre) {
        return new Line("521305", plan, centre, false, List.of());
    }

    private static List<Blocker> held(@Nullable Standing centre) {
        return Blocker.of(line(PLAN, centre));
    }

    @Test
    void countsFoundedAndReallyOpenApart() {
        Board board = new Board(
                List.of(
                        line(PLAN, null),
                        line(PLAN, centre(Milestone.RESOLUTION, null, NEVER, ALL)),
                        line(PLAN, centre(Milestone.OPENED, "089", NEVER, ALL)),
                        line(null, centre(Milestone.OPERATING, "089", ANSWERED, ALL)),
                        line(PLAN, centre(Milestone.SUSPENDED, "089", ANSWERED, ALL)),
                        line(null, centre(Milestone.CLOSED, "089", ANSWERED, ALL))),
                TODAY);
        assertThat(board.tambons()).isEqualTo(6);
        assertThat(board.count(Reached.PLANNED)).isEqualTo(4);
        assertThat(board.count(Reached.NO_PLAN)).isEqualTo(2);
        assertThat(board.count(Reached.AGREED)).isEqualTo(4);
        assertThat(board.count(Reached.FOUNDED)).isEqualTo(3);
        assertThat(board.count(Reached.OPEN)).isEqualTo(1);
        assertThat(board.forecast().remaining()).as("planned and not open").isEqualTo(4);
    }

    @Test
    void takesATambonOffThePlanWithoutForgettingThatItWasOn() {
        Planned off = new Planned("521305", 2, null, null, "", CALLED);
        assertThat(line(off, null).planned()).isFalse();
    }

    @Test
    void namesTheNextThingThatIsMissing() {
        assertThat(held(null)).containsExactly(Blocker.NO_CENTRE);
        assertThat(Blocker.of(line(null, null))).as("nobody planned one").isEmpty();
        assertThat(held(centre(null, null, NEVER, ALL))).containsExactly(Blocker.NO_RESOLUTION);
        assertThat(held(centre(Milestone.PROPOSED, null, NEVER, ALL))).containsExactly(Blocker.NO_RESOLUTION);
        assertThat(held(centre(Milestone.RESOLUTION, null, NEVER, EnumSet.of(Readiness.SIGN))))
                .containsExactly(Blocker.NOT_READY);
        assertThat(held(centre(Milestone.RESOLUTION, null, NEVER, ALL))).containsExactly(Blocker.NOT_OPENED);
        assertThat(held(centre(Milestone.PREPARED, null, NEVER, ALL))).containsExactly(Blocker.NOT_OPENED);
        assertThat(held(centre(Milestone.OPENED, null, NEVER, ALL))).containsExactly(Blocker.NO_PHONE);
        assertThat(held(centre(Milestone.OPENED, "089", NEVER, ALL))).containsExactly(Blocker.NOT_ANSWERED);
        assertThat(held(centre(Milestone.OPERATING, "089", ANSWERED, ALL))).isEmpty();
        assertThat(held(centre(Milestone.SUSPENDED, "089", ANSWERED, ALL))).containsExactly(Blocker.SUSPENDED);
        assertThat(held(centre(Milestone.CLOSED, "089", ANSWERED, ALL))).containsExactly(Blocker.NO_CENTRE);
    }

    @Test
    void isHeldUpByWhatNobodySaidOfWhoLooksAfterItOnceItIsAnswered() {
        Set<CoverPart> some = EnumSet.of(CoverPart.HOURS);
        Standing half = centre(Milestone.OPERATING, "089", ANSWERED, ALL, some);
        assertThat(held(half)).containsExactly(Blocker.NOT_COVERED);
        assertThat(half.uncovered()).containsExactly(CoverPart.DEPUTY, CoverPart.FALLBACK);
        assertThat(held(centre(Milestone.OPENED, "089", NEVER, ALL, some)))
                .as("first somebody has to answer the telephone")
                .containsExactly(Blocker.NOT_ANSWERED);
    }

    @Test
    void countsACentreOfOneThatSaysAllThreeAsLookedAfter() {
        Board board = new Board(
                List.of(
                        line(PLAN, centre(Milestone.OPERATING, "089", ANSWERED, ALL)),
                        line(PLAN, centre(Milestone.OPERATING, "089", ANSWERED, ALL, EnumSet.of(CoverPart.HOURS))),
                        line(PLAN, centre(Milestone.PROPOSED, null, NEVER, ALL)),
                        line(PLAN, null)),
                TODAY);
        assertThat(board.count(Reached.COVERED)).isEqualTo(1);
    }

    @Test
    void hasSomebodyWhoStandsInWhenADeputyIsNamed() {
        Set<Readiness> others = EnumSet.complementOf(EnumSet.of(Readiness.STAND_IN));
        Standing named = centre(Milestone.RESOLUTION, null, NEVER, others, EnumSet.of(CoverPart.DEPUTY));
        assertThat(named.isReady()).isTrue();
        assertThat(centre(Milestone.RESOLUTION, null, NEVER, others, Set.of()).missing())
                .containsExactly(Readiness.STAND_IN);
    }

    @Test
    void saysThatTheLatestCallWasNotAnsweredAlthoughAnEarlierOneWas() {
        Calls missed = new Calls(CALLED, CALLED, CALLED.plusSeconds(60));
        Standing centre = centre(Milestone.OPERATING, "089", missed, ALL);
        assertThat(centre.reallyOpen()).isTrue();
        assertThat(held(centre)).containsExactly(Blocker.MISSED);
    }

    @Test
    void namesALateTaskBesideWhateverElseHoldsItUp() {
        Line late = new Line(
                "521305", PLAN, null, false, List.of(new Late("521305", UUID.randomUUID(), TODAY.minusDays(1))));
        assertThat(Blocker.of(late)).containsExactly(Blocker.NO_CENTRE, Blocker.LATE_TASK);
    }

    @Test
    void leadsFromEveryBlockerToAPageWhereItIsSolved() {
        Line all = new Line(
                "521305",
                PLAN,
                centre(Milestone.PREPARED, "089", NEVER, ALL),
                false,
                List.of(new Late("521305", UUID.randomUUID(), TODAY)));
        assertThat(Arrays.stream(Blocker.values()).map(blocker -> blocker.href(all)))
                .allMatch(href -> href.startsWith("/centres/") || href.startsWith("/meetings/"));
    }

    @Test
    void opensOnTheLaterOfItsFoundingAndItsFirstAnsweredCall() {
        Calls early = new Calls(Instant.parse("2026-01-01T03:00:00Z"), CALLED, CALLED);
        assertThat(centre(Milestone.OPERATING, "089", early, ALL).openSince()).isEqualTo(TODAY.minusDays(30));
        assertThat(centre(Milestone.OPERATING, "089", ANSWERED, ALL).openSince())
                .isEqualTo(LocalDate.of(2026, 11, 1));
        assertThat(centre(Milestone.PREPARED, "089", ANSWERED, ALL).openSince()).isNull();
    }

    @Test
    void prefersOfTwoCentresOfATambonTheOneThatIsNotClosed() {
        Standing closed = centre(Milestone.CLOSED, "089", ANSWERED, ALL);
        Standing fresh = centre(Milestone.PROPOSED, null, NEVER, Set.of());
        assertThat(Board.FURTHEST.compare(fresh, closed)).isPositive();
    }
}
