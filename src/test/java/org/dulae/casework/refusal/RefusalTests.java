package org.dulae.casework.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dulae.access.WorkItem.Group;
import org.dulae.casework.CaseId;
import org.dulae.casework.refusal.Refusal.Answer;
import org.dulae.clock.WorkingCalendar;
import org.dulae.shared.NewId;
import org.dulae.shared.ThaiDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Until when somebody may appeal, and what can be said of it. */
class RefusalTests {
    private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 22);
    private static final Instant WRITTEN =
            SUNDAY.atTime(9, 0).atZone(ThaiDate.ZONE).toInstant();

    private static Refusal refusal(Answer... said) {
        Refusal.Version only = new Refusal.Version(1, SomeRefusal.toldOn(SUNDAY), "", "ผู้เขียนสมมุติ", WRITTEN);
        List<Refusal.Answered> answers = new ArrayList<>();
        for (Answer one : said) {
            answers.add(new Refusal.Answered(one, SUNDAY.plusDays(answers.size() + 1), "", "ผู้เขียนสมมุติ", WRITTEN));
        }
        return new Refusal(NewId.next(), new CaseId(NewId.next()), List.of(only), answers);
    }

    @Test
    void fifteenDaysAreCountedFromTheDayAfterSheWasTold() {
        WorkingCalendar always = new WorkingCalendar(Set.of());
        assertThat(Refusal.lastDay(SUNDAY.plusDays(1), 15, always)).isEqualTo(LocalDate.of(2026, 12, 8));
    }

    @Test
    void aLastDayOnWhichOfficesAreClosedIsPutOffToTheNextTheyWork() {
        LocalDate father = LocalDate.of(2026, 12, 7);
        WorkingCalendar closed = new WorkingCalendar(Set.of(father));
        assertThat(Refusal.lastDay(LocalDate.of(2026, 11, 20), 15, closed))
                .as("5 December 2026 is a Saturday, the Monday after it a holiday")
                .isEqualTo(LocalDate.of(2026, 12, 8));
    }

    @Test
    void waitsForHerUntilTheLastDayThenForTheOutcomeThenForNobody() {
        assertThat(refusal().due()).isEqualTo(SUNDAY.plusDays(15));
        assertThat(refusal(Answer.APPEALS).due()).isEqualTo(SUNDAY.plusDays(31));
        assertThat(refusal(Answer.DOES_NOT).due()).isNull();
        assertThat(refusal(Answer.APPEALS, Answer.UPHELD).due()).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void whoWroteDownTheWrongThingSaysTheRightOneAfterIt(Answer said) {
        assertThat(refusal(said).next()).isNotEmpty().doesNotContain(said);
    }

    @Test
    void anOutcomeNeedsAnAppeal() {
        assertThat(refusal().next()).containsExactlyInAnyOrder(Answer.APPEALS, Answer.DOES_NOT, Answer.TAKEN_BACK);
        assertThat(refusal(Answer.APPEALS).next()).contains(Answer.UPHELD, Answer.CHANGED, Answer.WITHDRAWN);
    }

    @Test
    void whatWasChangedOnAppealOrTakenBackStandsNoMore() {
        assertThat(refusal(Answer.APPEALS, Answer.CHANGED).stands()).isFalse();
        assertThat(refusal(Answer.TAKEN_BACK).stands()).isFalse();
        assertThat(refusal(Answer.APPEALS, Answer.UPHELD).stands()).isTrue();
        assertThat(refusal(Answer.APPEALS).stands()).isTrue();
    }

    @Test
    void aCaseEndsOnOneThatStandsAndIsNoOlderThanItsLastOpening() {
        Refusal old = refusal();
        assertThat(Refusal.standing(List.of(old), WRITTEN.minusSeconds(1))).contains(old);
        assertThat(Refusal.standing(List.of(old), WRITTEN.plusSeconds(1))).isEmpty();
        assertThat(Refusal.standing(List.of(refusal(Answer.TAKEN_BACK)), Instant.EPOCH))
                .isEmpty();
    }

    @Test
    void nothingHappenedBeforeWhatCameBeforeItNorHasStillToCome() {
        Refusal appealed = refusal(Answer.APPEALS);
        LocalDate today = SUNDAY.plusDays(5);
        assertThat(appealed.mayBeOn(SUNDAY, today)).isFalse();
        assertThat(appealed.mayBeOn(SUNDAY.plusDays(1), today)).isTrue();
        assertThat(appealed.mayBeOn(today.plusDays(1), today)).isFalse();
    }

    @Test
    void isSomebodyElsesTurnUntilTheLastDay() {
        assertThat(RefusalTasks.group(SUNDAY.plusDays(1), SUNDAY)).isEqualTo(Group.WAITING);
        assertThat(RefusalTasks.group(SUNDAY, SUNDAY)).isEqualTo(Group.TODAY);
        assertThat(RefusalTasks.group(SUNDAY.minusDays(1), SUNDAY)).isEqualTo(Group.LATE);
    }
}
