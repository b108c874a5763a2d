package org.dulae.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dulae.DulaeTest;
import org.dulae.access.Stale;
import org.dulae.access.WorkItem;
import org.dulae.access.WorkItem.Group;
import org.dulae.casework.CaseId;
import org.dulae.casework.Concerns;
import org.dulae.casework.SomeCase;
import org.dulae.shared.ThaiDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Clocks begin with what a case is about, are told until somebody has acted, and end when an officer says so. */
@DulaeTest
class ClocksTests extends ClockScene {
    @Autowired
    private Concerns concerns;

    @Test
    void beginWithTheProblemsThatHaveOne() {
        CaseId id = opened(ago(0), "DOMESTIC_VIOLENCE", "FUNERAL", "INCOME");
        assertThat(of(officer, id))
                .extracting(one -> one.duty().code())
                .containsExactlyInAnyOrder("DV_COMPLAINT", "ELDERLY_FUNERAL");
        assertThat(of(officer, opened(ago(0), "INCOME"))).isEmpty();
    }

    @Test
    void beginWithAProblemThatIsFoundLater() {
        CaseId id = opened(ago(1), "INCOME");
        concerns.addProblem(officer, id, "CHILD_ABUSE", "");
        concerns.addProblem(officer, id, "DOMESTIC_VIOLENCE", "");
        assertThat(of(officer, id))
                .extracting(one -> one.duty().code())
                .containsExactly("CHILD_REPORT", "DV_COMPLAINT");
    }

    @Test
    void runThreeMonthsFromTheDayTheCaseWasReceived() {
        Instant received = ago(10);
        LocalDate last = LocalDate.ofInstant(received, ThaiDate.ZONE).plusMonths(3);
        assertThat(of(officer, opened(received, "DOMESTIC_VIOLENCE")))
                .extracting(RunningClock::due)
                .containsExactly(last.atTime(16, 30).atZone(ThaiDate.ZONE).toInstant());
    }

    @Test
    void areOnTheListOfTheDayAtEachStepUntilTheirOwnerKnows() {
        CaseId id = opened(ago(60), "DOMESTIC_VIOLENCE");
        casework.assign(officer, id, 1, officer.id(), officer.name());
        WorkItem line = list(officer, true).getFirst();
        assertThat(line.clocks()).hasSize(1);
        assertThat(line.name()).isEqualTo("นางแก้ว ใจดีสมมุติ");
        assertThat(line.owner()).isEqualTo(officer.name());
        RunningClock one = of(officer, id).getFirst();
        clocks.seen(officer, one.id(), one.version());
        assertThat(list(officer, true)).isEmpty();
    }

    @Test
    void stayOnTheListWhenTheTimeIsOverUntilSomebodyHasActed() {
        CaseId id = opened(ago(200), "DOMESTIC_VIOLENCE");
        RunningClock one = of(officer, id).getFirst();
        clocks.seen(officer, one.id(), one.version());
        assertThat(list(officer, false)).extracting(WorkItem::group).containsExactly(Group.LATE);
        clocks.notNeeded(officer, one.id(), one.version() + 1, "ไม่ประสงค์ร้องทุกข์");
        assertThat(list(officer, false)).isEmpty();
    }

    @Test
    void areEndedByAnOfficerAndTheEndingIsTakenBack() {
        CaseId id = opened(ago(1), "CHILD_ABUSE");
        RunningClock one = of(officer, id).getFirst();
        clocks.met(officer, one.id(), one.version(), Instant.now(), "แจ้งแล้ว");
        assertThat(of(officer, id).getFirst().ended()).isNotNull();
        assertThatThrownBy(() -> clocks.met(officer, one.id(), one.version(), Instant.now(), ""))
                .isInstanceOf(Stale.class);
        clocks.again(officer, one.id(), one.version() + 1);
        assertThat(of(officer, id).getFirst().runs()).isTrue();
        assertThat(owner.sql(
                                "select act from access.audit where ? = any(subjects) and act like 'clock.%' and act <> 'clock.read' order by id")
                        .param(one.id())
                        .query(String.class)
                        .list())
                .containsExactly("clock.start", "clock.met", "clock.again");
    }

    @Test
    void areCountedAnewFromTheRightDayAndTheEarlierCountCanStillBeRead() {
        CaseId id = opened(ago(1), "FUNERAL");
        Clocked matter = new Clocked(
                id.value(),
                "",
                "",
                SomeCase.TAMBON,
                null,
                List.of(person.value()),
                officer.unit().value(),
                null,
                "",
                true);
        clocks.start(officer, matter, "ELDERLY_FUNERAL", ago(30));
        List<RunningClock> all = of(officer, id);
        assertThat(all).hasSize(2);
        assertThat(all.getFirst().runs()).isTrue();
        assertThat(all.getLast().ended()).extracting(RunningClock.Ended::how).isEqualTo(RunningClock.End.RECOUNTED);
        assertThatThrownBy(() ->
                        clocks.again(officer, all.getLast().id(), all.getLast().version()))
                .as("two of one kind never run beside each other")
                .isInstanceOf(Stale.class);
    }
}
