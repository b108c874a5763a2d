package org.dulae.casework.amend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dulae.DulaeTest;
import org.dulae.access.Actor;
import org.dulae.access.AuditTrail;
import org.dulae.access.NotFound;
import org.dulae.access.Role;
import org.dulae.access.SomeActor;
import org.dulae.casework.CaseId;
import org.dulae.casework.SomeCase;
import org.dulae.person.PersonId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** Moving what the few alone may know of: theirs to do, theirs to read, on the wrong person's page as well; both locks, one by one. */
@DulaeTest
class RestrictedAmendmentTests extends AmendmentScene {
    @Autowired
    private AuditTrail trail;

    private CaseId restricted(Actor member) {
        return some().restrictedTo(member.teams().iterator().next()).opened(casework, member);
    }

    @Test
    void onlyItsTeamMovesItAndReadsOfIt() {
        Actor outside = SomeActor.colleague(owner, both, Role.OFFICER);
        Actor member = inTeamOf(both);
        CaseId id = restricted(member);
        assertThatThrownBy(() -> amendments.move(outside, id, 1, right, WHY)).isInstanceOf(NotFound.class);
        move(member, id, right);
        assertThat(personOf(id)).isEqualTo(right);
        Actor teamless = SomeActor.inTeams(both);
        for (PersonId page : List.of(wrong, right)) {
            assertThat(amendments.ofPerson(member, page)).hasSize(1);
            assertThat(amendments.ofPerson(teamless, page)).isEmpty();
            assertThat(amendments.ofPerson(outside, page)).isEmpty();
        }
    }

    @Test
    void whoLookedAtTheWrongPersonTellsNobodyOutsideOfTheTeam() {
        Actor outside = SomeActor.colleague(owner, both, Role.OFFICER);
        Actor member = inTeamOf(both);
        CaseId id = restricted(member);
        move(member, id, right);
        for (PersonId page : List.of(wrong, right)) {
            assertThat(trail.whoLooked(outside, page.value(), page.equals(wrong) ? HERE : NEXT, null))
                    .extracting(AuditTrail.Look::user)
                    .doesNotContain(member.id());
        }
    }

    @Test
    void theSecondLockHoldsWhereTheProgramAsksForNothing() {
        Actor outside = SomeActor.colleague(owner, both, Role.OFFICER);
        Actor member = inTeamOf(both);
        CaseId id = restricted(member);
        String turn = "update casework.case_file set person_id = ? where id = ?";
        assertThat(sent(outside, turn, right.value(), id.value())).isZero();
        assertThat(sent(next, turn, right.value(), id.value())).isZero();
        assertThat(sent(SomeActor.barredFrom(member, wrong.value()), turn, right.value(), id.value()))
                .isZero();
        assertThatThrownBy(() -> sent(SomeActor.barredFrom(member, right.value()), turn, right.value(), id.value()))
                .isInstanceOf(DataAccessException.class);
        assertThat(personOf(id)).isEqualTo(wrong);
        move(member, id, right);
        String line = "select count(*) from casework.amendment where case_id = '" + id + "'";
        assertThat(counted(outside, line)).isZero();
        assertThat(counted(SomeActor.barredFrom(member, wrong.value()), line)).isZero();
        assertThat(counted(SomeActor.barredFrom(member, right.value()), line)).isZero();
        assertThat(counted(member, line)).isEqualTo(2);
        assertThatThrownBy(() -> sent(member, "delete from casework.amendment"))
                .as("only ever added to")
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void whomThePersonNamedAsNotToKnowIsKeptFromTheRightPersonToo() {
        Actor named = SomeActor.colleague(owner, both, Role.OFFICER);
        Actor member = inTeamOf(both);
        CaseId id = restricted(member);
        UUID team = member.teams().iterator().next();
        owner.sql(
                        "insert into access.conflict (user_id, person_id, kind, team_id, valid_from, recorded_by) values (?, ?, ?, ?, ?, ?)")
                .params(
                        named.id().value(),
                        wrong.value(),
                        "NAMED_BY_PERSON",
                        team,
                        LocalDate.of(2025, 1, 1),
                        both.id().value())
                .update();
        move(member, id, right);
        assertThat(owner.sql("select user_id from access.conflict where person_id = ? and team_id = ?")
                        .params(right.value(), team)
                        .query(UUID.class)
                        .list())
                .containsExactly(named.id().value());
    }

    @Test
    void somebodyBarredFromOneOfThemIsNotToldOnThePageOfTheOther() {
        CaseId id = helped(both);
        move(both, id, right);
        assertThat(amendments.ofPerson(SomeActor.barredFrom(both, right.value()), wrong))
                .isEmpty();
        assertThat(amendments.ofPerson(SomeActor.barredFrom(both, wrong.value()), right))
                .isEmpty();
        PersonId third = SomeCase.person(owner, HERE, "ใครสักคน");
        assertThat(amendments.ofPerson(SomeActor.barredFrom(both, third.value()), wrong))
                .hasSize(1);
    }
}
