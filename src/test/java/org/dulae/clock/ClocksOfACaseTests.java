package org.dulae.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.dulae.DulaeTest;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.NotFound;
import org.dulae.access.Role;
import org.dulae.access.SomeActor;
import org.dulae.access.TaskSource.Asked;
import org.dulae.access.Teams;
import org.dulae.access.WorkItem;
import org.dulae.casework.CaseId;
import org.dulae.casework.CaseReader;
import org.dulae.casework.Casework;
import org.dulae.casework.Closure;
import org.dulae.casework.Closures;
import org.dulae.casework.NewCase;
import org.dulae.casework.SomeCase;
import org.dulae.person.PersonId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Clocks go where their case goes, sleep when it sleeps, and are known to nobody who may not know of it. */
@DulaeTest
class ClocksOfACaseTests extends ClockScene {
    private static final String NEXT_TAMBON = "521304";

    @Autowired
    private CaseReader reader;

    @Autowired
    private Closures closures;

    @Autowired
    private Teams teams;

    @Autowired
    private Acting acting;

    @Test
    void followTheCaseToAnotherOffice() {
        Actor neighbour = SomeActor.stored(owner, SomeActor.officerOf(NEXT_TAMBON));
        CaseId id = opened(ago(60), "FUNERAL");
        casework.handOver(
                officer,
                id,
                1,
                new Casework.HandOver(neighbour.unit(), NEXT_TAMBON, Set.of(), null, "ย้ายไปอยู่กับพี่สาว"));
        assertThat(of(officer, id)).isEmpty();
        assertThat(of(neighbour, id)).hasSize(1);
        assertThat(list(neighbour, true)).isNotEmpty();
    }

    @Test
    void sleepWhileTheCaseIsClosedAndWakeWithIt() {
        CaseId id = opened(ago(60), "FUNERAL");
        closures.close(officer, id, 1, new Closure(Closure.Reason.WITHDREW, Closure.Level.TAMBON, null, "", false));
        assertThat(list(officer, false)).isEmpty();
        assertThat(of(officer, id)).allMatch(RunningClock::asleep);
        closures.reopen(officer, id, reader.cover(officer, id).file().version(), "กลับมาขอความช่วยเหลือ");
        assertThat(list(officer, false)).hasSize(1);
    }

    @Test
    void ofARestrictedCaseAreForItsTeamAlone() {
        Actor colleague = SomeActor.colleague(owner, officer, Role.OFFICER);
        UUID team = acting.as(
                officer,
                () -> teams.forMatter(
                        officer, officer.unit(), Set.of(colleague.id().value())));
        Actor member = SomeActor.inTeams(officer, team);
        CaseId id = SomeCase.of(person)
                .with("DOMESTIC_VIOLENCE")
                .received(ago(60))
                .restrictedTo(team)
                .opened(casework, member);
        UUID one = of(member, id).getFirst().id();
        assertThat(list(member, false)).extracting(WorkItem::restricted).containsExactly(true);
        assertThat(of(colleague, id)).isEmpty();
        assertThat(list(colleague, false)).isEmpty();
        assertThatThrownBy(() -> clocks.get(colleague, one)).isInstanceOf(NotFound.class);
        Instant now = Instant.now();
        Asked asked = new Asked(false, now, now, 0, 30);
        Actor other = SomeActor.colleague(owner, officer, Role.OFFICER);
        assertThat(sources).allSatisfy(source -> {
            assertThat(source.mark(colleague, asked)).isEqualTo(source.mark(other, asked));
            // Others of the tambon may have a birthday.
            assertThat(source.work(colleague, asked).items())
                    .noneMatch(item -> item.href().contains(id.toString()));
            assertThat(source.work(colleague, asked).totals())
                    .isEqualTo(source.work(other, asked).totals());
        });
    }

    @Test
    void barWhomAConflictOfInterestBarsFromSomebodyConcerned() {
        PersonId other = SomeCase.person(owner, SomeCase.TAMBON, "ดำ");
        CaseId id = SomeCase.of(person)
                .with("FUNERAL")
                .concerning(other, NewCase.Part.FEARED)
                .received(ago(60))
                .opened(casework, officer);
        assertThat(of(officer, id)).hasSize(1);
        assertThat(of(SomeActor.barredFrom(officer, other.value()), id)).isEmpty();
        assertThat(of(SomeActor.barredFrom(officer, person.value()), id)).isEmpty();
    }

    @Test
    void passOnWithTheCase() {
        CaseId id = opened(ago(60), "FUNERAL");
        Actor colleague = SomeActor.colleague(owner, officer, Role.OFFICER);
        casework.assign(officer, id, 1, colleague.id(), colleague.name());
        assertThat(list(officer, true)).isEmpty();
        assertThat(list(colleague, true)).extracting(WorkItem::owner).containsExactly(colleague.name());
    }
}
