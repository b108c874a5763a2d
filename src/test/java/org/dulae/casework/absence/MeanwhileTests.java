package org.dulae.casework.absence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.dulae.DulaeTest;
import org.dulae.access.Actor;
import org.dulae.access.Role;
import org.dulae.access.SomeActor;
import org.dulae.access.Teams.ConflictKind;
import org.dulae.casework.CaseId;
import org.dulae.casework.Plans;
import org.dulae.casework.SomeCase;
import org.dulae.person.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A restricted matter of a team she is of already becomes hers while she is away: the deputy for all takes it on, one for a single matter does not. */
@DulaeTest
class MeanwhileTests extends AbsenceScene {
    @Autowired
    private Plans plans;

    private Actor lead;
    private PersonId child;
    private UUID older;
    private CaseId theirs;

    @BeforeEach
    void aMatterOfAColleague() {
        lead = SomeActor.colleague(owner, officer, Role.SOCIAL_WORKER);
        child = SomeCase.person(owner, TAMBON, "เด็ก");
        older = teams.forMatter(officer, officer.unit(), Set.of(standIn.id().value()), TAMBON);
        Actor member = SomeActor.inTeams(lead, older);
        theirs = SomeCase.of(child)
                .in(TAMBON, officer.unit())
                .received(Instant.parse("2026-01-05T02:15:00Z"))
                .restrictedTo(older)
                .opened(casework, member);
        casework.assign(member, theirs, 1, lead.id(), "หัวหน้าทีม");
    }

    private void becomesHers() {
        casework.assign(again(lead), theirs, 2, officer.id(), "มาลี ลาพัก");
    }

    private int rows() {
        return acting.as(
                again(deputy),
                () -> app.sql("select count(*)::int from casework.case_file where id = :id")
                        .param("id", theirs.value())
                        .query(Integer.class)
                        .single());
    }

    @Test
    void theDeputyForAllTakesItOnAndTheRecordSaysAsWhat() {
        entrusts(today, today.plusDays(2));
        assertThat(again(deputy).teams())
                .as("not hers to do, and others are there")
                .containsExactly(team);
        assertThat(rows()).isZero();
        becomesHers();
        assertThat(again(deputy).teams()).containsExactlyInAnyOrder(team, older);
        assertThat(rows()).isEqualTo(1);
        assertThat(pages.page(deputy, "/cases/" + theirs)).contains("เด็ก");
        assertThat(pages.page(deputy, "/today")).contains(number(theirs));
        assertThat(owner.sql("select distinct detail from access.audit where user_id = ? and act = 'casework.read'")
                        .params(deputy.id().value())
                        .query(String.class)
                        .list())
                .containsExactly("DEPUTY");
        assertThat(pages.page(lead, "/teams/" + older)).contains("รับแทน มาลี ลาพัก");
        changes(today, "end");
        assertThat(rows()).as("she is back").isZero();
    }

    @Test
    void soDoesATaskOfHers() {
        entrusts(today, today.plusDays(2));
        Plans.NewTask task = new Plans.NewTask(
                "ไปพบครู", "", officer.id().value(), "มาลี ลาพัก", Instant.parse("2057-01-05T02:15:00Z"), null);
        plans.addGoal(again(lead), theirs, "เรียนต่อ", true, java.util.List.of(task));
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void whoIsConcernedByItDoesNotWhateverSheWasNamedFor() {
        entrusts(today, today.plusDays(2));
        teams.bar(again(lead), deputy.id(), child.value(), ConflictKind.KIN, older);
        becomesHers();
        assertThat(again(deputy).teams()).containsExactly(team);
        assertThat(rows()).isZero();
        assertThat(pages.status(deputy, "/cases/" + theirs)).isEqualTo(404);
    }

    @Test
    void oneNamedForASingleMatterDoesNot() {
        goesAway(today, today.plusDays(2), "team-" + team, deputy.id().toString());
        becomesHers();
        assertThat(again(deputy).teams()).containsExactly(team);
        assertThat(rows()).isZero();
    }

    @Test
    void whatATeamDidNotAgreeToDoesNotComeBack() {
        entrusts(today, today.plusDays(2));
        becomesHers();
        teams.endDeputy(again(lead), older, deputy.id());
        casework.assign(again(lead), theirs, 3, lead.id(), "หัวหน้าทีม");
        casework.assign(again(lead), theirs, 4, officer.id(), "มาลี ลาพัก");
        assertThat(rows()).isZero();
        assertThat(reached(deputy)).as("the other one stays").isEqualTo(1);
    }
}
