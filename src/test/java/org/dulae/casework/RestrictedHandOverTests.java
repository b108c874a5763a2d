package org.dulae.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dulae.DulaeTest;
import org.dulae.access.Actor;
import org.dulae.access.AuditTrail;
import org.dulae.access.NotFound;
import org.dulae.access.Role;
import org.dulae.access.SomeActor;
import org.dulae.person.PersonId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A restricted case that goes to another office becomes a team's there as well, and nobody around either team learns of it. */
@DulaeTest
class RestrictedHandOverTests extends HandOverScene {
    @Autowired
    private AuditTrail trail;

    @Test
    void aRestrictedCaseIsRestrictedThereTooAndTheirsToSee() {
        UUID team = team();
        Actor member = SomeActor.inTeams(officer, team);
        people.restrict(member, person, team);
        CaseId id = SomeCase.of(person).restrictedTo(team).opened(casework, member);
        casework.handOver(member, id, 1, nextDoor());
        UUID theirs = owner.sql("select team_id from casework.case_file where id = ?")
                .param(id.value())
                .query(UUID.class)
                .single();
        assertThat(theirs).isNotNull().isNotEqualTo(team);
        assertThat(owner.sql("select user_id from access.team_member where team_id = ?")
                        .param(theirs)
                        .query(UUID.class)
                        .list())
                .contains(neighbour.id().value());
        assertThatThrownBy(() -> reader.get(neighbour, id)).isInstanceOf(NotFound.class);
        Actor there = SomeActor.inTeams(neighbour, theirs);
        assertThat(reader.get(there, id).personName()).isEqualTo("นางแก้ว ใจดีสมมุติ");
        assertThatThrownBy(() -> people.get(neighbour, person)).isInstanceOf(NotFound.class);
    }

    @Test
    void aRestrictedCaseMovesNobodyWhomOthersKnowAndTheTeamThereKnowsTheNames() {
        Actor colleague = SomeActor.colleague(owner, officer, Role.OFFICER);
        PersonId child = SomeCase.person(owner, SomeCase.TAMBON, "ปุณณ์");
        UUID team = team(colleague.id().value());
        Actor member = SomeActor.inTeams(officer, team);
        CaseId id = SomeCase.of(person)
                .concerning(child, NewCase.Part.AFFECTED)
                .restrictedTo(team)
                .opened(casework, member);
        List<Map<String, Object>> before = records(child);
        casework.handOver(member, id, 1, nextDoor(entryOf(member, id, child)));
        assertThat(records(child)).as("not even their versions").isEqualTo(before);
        assertThat(people.get(colleague, person).areaCode()).isEqualTo(SomeCase.TAMBON);
        assertThatThrownBy(() -> people.get(neighbour, person)).isInstanceOf(NotFound.class);
        assertThat(trail.whoLooked(colleague, person.value(), SomeCase.TAMBON, null))
                .extracting(AuditTrail.Look::user)
                .containsOnly(colleague.id());
        UUID theirs = owner.sql("select team_id from casework.case_file where id = ?")
                .param(id.value())
                .query(UUID.class)
                .single();
        Actor there = SomeActor.inTeams(neighbour, theirs);
        assertThat(reader.get(there, id).personName()).isEqualTo("นางแก้ว ใจดีสมมุติ");
        assertThat(reader.read(there, id).matter().people())
                .extracting(Matter.Concerned::name, Matter.Concerned::seen)
                .containsExactly(tuple("นางปุณณ์ ใจดีสมมุติ", false));
    }

    private List<Map<String, Object>> records(PersonId other) {
        return owner.sql("select * from person.person where id in (?, ?) order by id")
                .params(person.value(), other.value())
                .query()
                .listOfRows();
    }

    @Test
    void nobodyGivesARestrictedRecordToMoreThanATeam() {
        UUID team = team();
        Actor member = SomeActor.inTeams(officer, team);
        people.restrict(member, person, team);
        assertThat(asked(
                        member, "select person.entrust(?, '521304', ?, null, '', '2026-11-22Z')", person.value(), team))
                .isFalse();
        CaseId id = SomeCase.of(person).restrictedTo(team).opened(casework, member);
        assertThat(asked(
                        member,
                        "select casework.hand_over(?, 1, '521304', null, ?, null, '2026-12-01Z', '2026-11-22Z')",
                        id.value(),
                        neighbour.unit().value()))
                .isFalse();
    }
}
