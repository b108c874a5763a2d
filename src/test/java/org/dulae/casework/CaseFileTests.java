package org.dulae.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dulae.casework.CaseStatus.ASSESSED;
import static org.dulae.casework.CaseStatus.CLOSED;
import static org.dulae.casework.CaseStatus.FACT_FINDING;
import static org.dulae.casework.CaseStatus.FOLLOW_UP;
import static org.dulae.casework.CaseStatus.HELPING;
import static org.dulae.casework.CaseStatus.PLANNED;
import static org.dulae.casework.CaseStatus.RECEIVED;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dulae.access.Actor;
import org.dulae.access.SomeActor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class CaseFileTests {
    private static final Instant NOW = SomeCase.MORNING.plus(Duration.ofHours(5));
    private static final CaseFile.Done ALL_DONE =
            new CaseFile.Done(true, true, 0, List.of(), Closure.Level.TAMBON, "BSWNNNNNNN");

    private final Actor officer = SomeActor.officerOf(SomeCase.TAMBON);
    private final CaseFile received = SomeCase.file(officer);

    /** The table of docs/glossary.md, "Moves of a case". */
    private static Set<CaseStatus> allowedFrom(CaseStatus from) {
        return switch (from) {
            case RECEIVED -> Set.of(FACT_FINDING, HELPING);
            case FACT_FINDING -> Set.of(ASSESSED, HELPING);
            case ASSESSED -> Set.of(FACT_FINDING, PLANNED, HELPING);
            case PLANNED -> Set.of(ASSESSED, HELPING);
            case HELPING -> Set.of(FACT_FINDING, ASSESSED, PLANNED, FOLLOW_UP);
            case FOLLOW_UP -> Set.of(ASSESSED, PLANNED, HELPING);
            case CLOSED -> Set.of();
        };
    }

    static Stream<Arguments> allowedMoves() {
        return pairs(true);
    }

    static Stream<Arguments> refusedMoves() {
        return pairs(false);
    }

    private static Stream<Arguments> pairs(boolean allowed) {
        List<Arguments> pairs = new ArrayList<>();
        for (CaseStatus from : CaseStatus.values()) {
            for (CaseStatus to : CaseStatus.values()) {
                if (allowedFrom(from).contains(to) == allowed) {
                    pairs.add(Arguments.of(from, to));
                }
            }
        }
        return pairs.stream();
    }

    @ParameterizedTest(name = "{0} → {1}")
    @MethodSource("allowedMoves")
    void moves(CaseStatus from, CaseStatus to) {
        CaseFile after = at(from).move(to, NOW);
        assertThat(after.state().status()).isEqualTo(to);
        assertThat(after.state().since()).isEqualTo(NOW);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @MethodSource("refusedMoves")
    void refusesToMove(CaseStatus from, CaseStatus to) {
        assertThatThrownBy(() -> at(from).move(to, NOW))
                .isInstanceOfAny(CaseFile.MoveNotAllowed.class, CaseFile.AlreadyClosed.class);
    }

    @ParameterizedTest
    @EnumSource(value = CaseStatus.class, names = "CLOSED", mode = EnumSource.Mode.EXCLUDE)
    void closesFromEveryOpenStatusWhenThereIsAReasonThatNeedsNothingElse(CaseStatus from) {
        Closure closure = new Closure(Closure.Reason.WITHDREW, Closure.Level.TAMBON, null, "", false);
        CaseFile after = at(from).close(
                        closure,
                        new CaseFile.Done(false, false, 0, List.of(), Closure.Level.TAMBON, "BSWNNNNNNN"),
                        NOW);
        assertThat(after.state().status()).isEqualTo(CLOSED);
        assertThat(after.isOpen()).isFalse();
    }

    @Test
    void aNewCaseIsReceivedOwnedByNobodyAndDueByTheTargetOfItsOffice() {
        assertThat(received.state().status()).isEqualTo(RECEIVED);
        assertThat(received.state().owner()).isNull();
        assertThat(received.state().dueAt()).isEqualTo(SomeCase.MORNING.plus(Duration.ofDays(3)));
    }

    @Test
    void aStepHasItsOwnTargetAndEndsWaiting() {
        CaseFile waiting = at(FACT_FINDING).postpone(NOW.plus(Duration.ofDays(2)), "รอ รพ.สต.", NOW);
        CaseFile after = waiting.move(ASSESSED, NOW);
        assertThat(after.state().dueAt()).isEqualTo(NOW.plus(Duration.ofDays(7)));
        assertThat(after.state().waitingFor()).isEmpty();
    }

    @Test
    void whatIsWrittenTakesTheCaseForwardAndNeverBack() {
        assertThat(received.wayTo(FACT_FINDING)).containsExactly(FACT_FINDING);
        assertThat(received.wayTo(ASSESSED)).containsExactly(FACT_FINDING, ASSESSED);
        assertThat(received.wayTo(PLANNED)).isEmpty();
        assertThat(received.wayTo(HELPING)).containsExactly(HELPING);
        assertThat(at(HELPING).wayTo(ASSESSED)).isEmpty();
        assertThat(at(FOLLOW_UP).wayTo(HELPING)).isEmpty();
        assertThat(at(CLOSED).wayTo(HELPING)).isEmpty();
    }

    @Test
    void factFindingKeepsTheTargetOfTheUrgency() {
        assertThat(received.move(FACT_FINDING, NOW).state().dueAt())
                .isEqualTo(received.state().dueAt());
    }

    @Test
    void urgencyDecidesTheTargetUntilHelpHasCome() {
        Instant soon = SomeCase.MORNING.plus(Duration.ofHours(24));
        CaseFile raised =
                received.decideUrgency(Urgency.P1, "แม่หายตัวไป", officer.id().value(), soon, NOW);
        assertThat(raised.state().dueAt()).isEqualTo(soon);
        CaseFile helped = received.firstHelped(NOW)
                .decideUrgency(Urgency.P1, "แม่หายตัวไป", officer.id().value(), soon, NOW);
        assertThat(helped.state().dueAt()).isEqualTo(received.state().dueAt());
        assertThat(helped.urgency().by()).isEqualTo(officer.id().value());
    }

    @Test
    void refusesToPutOffToYesterday() {
        assertThatThrownBy(() -> received.postpone(NOW, "", NOW)).isInstanceOf(CaseFile.DayHasPassed.class);
    }

    @Test
    void S1_20_doesNotCallAGoalMetBeforeHelpAndAnAssessmentAfterIt() {
        Closure met = new Closure(Closure.Reason.GOAL_MET, Closure.Level.TAMBON, null, "", false);
        assertThat(received.obstacles(
                        met, new CaseFile.Done(false, false, 0, List.of(), Closure.Level.TAMBON, "BSWNNNNNNN")))
                .containsExactly("casework.close.obstacle.help");
        assertThat(received.obstacles(
                        met, new CaseFile.Done(true, false, 0, List.of(), Closure.Level.TAMBON, "BSWNNNNNNN")))
                .containsExactly("casework.close.obstacle.assessment");
        assertThat(received.obstacles(met, ALL_DONE)).isEmpty();
    }

    @Test
    void S1_16_asksWhyACaseWentBeyondTheTambon() {
        assertThat(received.obstacles(
                        new Closure(Closure.Reason.REFERRED, Closure.Level.PROVINCE, null, "", false), ALL_DONE))
                .containsExactly("casework.close.obstacle.beyond");
        Closure explained =
                new Closure(Closure.Reason.REFERRED, Closure.Level.PROVINCE, Closure.Beyond.SPECIALIST, "", false);
        assertThat(received.close(explained, ALL_DONE, NOW).state().closed())
                .isEqualTo(new CaseState.Closed(NOW, explained, "BSWNNNNNNN"));
    }

    @Test
    void S1_16_doesNotEndNearerThanItsOfficeOrTheHelpGiven() {
        CaseFile.Done far = new CaseFile.Done(true, true, 0, List.of(), Closure.Level.PROVINCE, "BSWNNNNNNN");
        Closure near = new Closure(Closure.Reason.GOAL_MET, Closure.Level.TAMBON, null, "", false);
        assertThat(received.obstacles(near, far)).containsExactly("casework.close.obstacle.level");
        Closure there = new Closure(Closure.Reason.GOAL_MET, Closure.Level.PROVINCE, Closure.Beyond.BUDGET, "", false);
        assertThat(received.obstacles(there, far)).isEmpty();
    }

    @Test
    void theLevelOfAnOfficeIsThatOfItsArea() {
        assertThat(Stream.of("00", "52", "5213", "521305", "52130501").map(Closure.Level::of))
                .containsExactly(
                        Closure.Level.PROVINCE,
                        Closure.Level.PROVINCE,
                        Closure.Level.DISTRICT,
                        Closure.Level.TAMBON,
                        Closure.Level.TAMBON);
    }

    @Test
    void asksOnceAboutOpenTasks() {
        CaseFile.Done open = new CaseFile.Done(true, true, 2, List.of(), Closure.Level.TAMBON, "BSWNNNNNNN");
        Closure closure = new Closure(Closure.Reason.GOAL_MET, Closure.Level.TAMBON, null, "", false);
        assertThat(received.obstacles(closure, open)).containsExactly("casework.close.obstacle.tasks");
        Closure seen = new Closure(Closure.Reason.GOAL_MET, Closure.Level.TAMBON, null, "", true);
        assertThat(received.obstacles(seen, open)).isEmpty();
    }

    @Test
    void refusesClosingWhileAnotherModuleSaysNotYet() {
        CaseFile.Done waiting =
                new CaseFile.Done(true, true, 0, List.of("referral.open"), Closure.Level.TAMBON, "BSWNNNNNNN");
        assertThatThrownBy(() -> received.close(
                        new Closure(Closure.Reason.GOAL_MET, Closure.Level.TAMBON, null, "", false), waiting, NOW))
                .isInstanceOfSatisfying(
                        CaseFile.CannotCloseYet.class,
                        fact -> assertThat(fact.obstacles()).containsExactly("referral.open"));
    }

    @Test
    void nothingChangesOnAClosedCaseUntilItIsOpenedAgain() {
        CaseFile closed = at(CLOSED);
        assertThatThrownBy(() -> closed.assign(officer.id().value(), officer.name(), NOW))
                .isInstanceOf(CaseFile.AlreadyClosed.class);
        assertThatThrownBy(
                        () -> closed.decideUrgency(Urgency.P0, "", officer.id().value(), NOW, NOW))
                .isInstanceOf(CaseFile.AlreadyClosed.class);
        assertThatThrownBy(() -> closed.postpone(NOW.plusSeconds(60), "", NOW))
                .isInstanceOf(CaseFile.AlreadyClosed.class);
        CaseFile again = closed.reopen(NOW);
        assertThat(again.state().status()).isEqualTo(FACT_FINDING);
        assertThat(again.state().reopened()).isEqualTo(1);
        assertThat(again.state().closed()).isNull();
    }

    @Test
    void refusesToOpenAgainWhatIsOpen() {
        assertThatThrownBy(() -> received.reopen(NOW)).isInstanceOf(CaseFile.NotClosed.class);
    }

    private CaseFile at(CaseStatus status) {
        return switch (status) {
            case RECEIVED -> received;
            case FACT_FINDING -> received.move(FACT_FINDING, NOW);
            case ASSESSED -> at(FACT_FINDING).move(ASSESSED, NOW);
            case PLANNED -> at(ASSESSED).move(PLANNED, NOW);
            case HELPING -> at(PLANNED).move(HELPING, NOW);
            case FOLLOW_UP -> at(HELPING).move(FOLLOW_UP, NOW);
            case CLOSED ->
                received.close(
                        new Closure(Closure.Reason.WITHDREW, Closure.Level.TAMBON, null, "", false), ALL_DONE, NOW);
        };
    }
}
