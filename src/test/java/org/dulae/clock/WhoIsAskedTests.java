package org.dulae.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dulae.DulaeTest;
import org.dulae.access.Actor;
import org.dulae.access.Role;
import org.dulae.access.Scope;
import org.dulae.access.SomeActor;
import org.dulae.shared.NewId;
import org.dulae.shared.ThaiDate;
import org.junit.jupiter.api.Test;

/** Whom a clock asks at each of its steps: its owner, then the office, then the province, and never anybody who must not know. */
@DulaeTest
class WhoIsAskedTests extends RingingScene {
    @Test
    void theOwnerIsAskedFirstThenTheOfficeThenTheProvince() {
        timers(1, null);
        copy(day(5)).ring();
        assertThat(told()).containsExactly("50 " + officer.id());
        copy(day(9)).ring();
        assertThat(told()).containsExactly("50 " + officer.id(), "90 " + officer.unit() + " OFFICER");
        copy(day(10)).ring();
        assertThat(told())
                .containsExactlyInAnyOrder(
                        "50 " + officer.id(),
                        "90 " + officer.unit() + " OFFICER",
                        "100 " + head().unit() + " PROVINCE_HEAD");
    }

    @Test
    void whoAnswersForAnEmptyOfficeIsAskedWithItUnlessBarredFromSomebodyItIsAbout() {
        UUID person = NewId.next();
        Actor deputy = SomeActor.stored(owner, SomeActor.officerOf("390102"));
        List<EmptyOffices.Instead> also = List.of(
                new EmptyOffices.Instead(officer.unit().value(), deputy.id().value(), null, null, "/centres/x/cover"));
        timers(1, null);
        owner.sql("update clock.timer set people = array[?::uuid]")
                .param(person)
                .update();
        Actor job = Actor.system("clock", Scope.NATION);
        acting.run(job, () -> clocks.ring(10, "clock.notice.", also, day(5)));
        assertThat(told()).as("the officer is asked alone").containsExactly("50 " + officer.id());
        acting.run(job, () -> clocks.ring(10, "clock.notice.", also, day(9)));
        assertThat(told()).contains("90 " + deputy.id(), "90 " + officer.unit() + " OFFICER");
        assertThat(owner.sql("select path from access.notice where user_id = ?")
                        .param(deputy.id().value())
                        .query(String.class)
                        .single())
                .isEqualTo("/centres/x/cover");
        noClocks();
        timers(1, null);
        owner.sql("update clock.timer set people = array[?::uuid]")
                .param(person)
                .update();
        owner.sql("insert into access.conflict values (?, ?, null, 'KIN', '2026-01-01', null, ?)")
                .params(deputy.id().value(), person, officer.id().value())
                .update();
        acting.run(job, () -> clocks.ring(10, "clock.notice.", also, day(9)));
        assertThat(told()).containsExactly("90 " + officer.unit() + " OFFICER");
    }

    @Test
    void ofARestrictedMatterItsTeamIsAskedAndNobodyElse() {
        UUID team = NewId.next();
        Actor member = SomeActor.colleague(owner, officer, Role.OFFICER);
        owner.sql("insert into access.team values (?, '390101', ?, '2026-01-01Z')")
                .params(team, member.id().value())
                .update();
        owner.sql(
                        "insert into access.team_member (team_id, user_id, valid_from, added_by) values (?, ?, '2026-01-01Z', ?)")
                .params(team, member.id().value(), member.id().value())
                .update();
        timers(1, team);
        copy(day(11)).ring();
        assertThat(told()).containsExactly("100 " + member.id());
    }

    @Test
    void ofARestrictedMatterADeputyIsAskedOnTheDaysOfTheAbsenceAndWhoStandsInOtherwiseIsNot() {
        UUID team = NewId.next();
        Actor standIn = SomeActor.colleague(owner, officer, Role.OFFICER);
        Actor deputy = SomeActor.stored(owner, SomeActor.officerOf("390101"));
        owner.sql("insert into access.team values (?, '390101', ?, '2026-01-01Z')")
                .params(team, officer.id().value())
                .update();
        owner.sql(
                        "insert into access.team_member (team_id, user_id, valid_from, added_by) values (?, ?, '2026-01-01Z', ?)")
                .params(team, officer.id().value(), officer.id().value())
                .update();
        LocalDate today = LocalDate.ofInstant(day(11), ThaiDate.ZONE);
        owner.sql("insert into access.stand_in values (:absent, :standIn, :from, :to, :absent, :standIn)")
                .param("absent", officer.id().value())
                .param("standIn", standIn.id().value())
                .param("from", today)
                .param("to", today)
                .update();
        owner.sql(
                        "insert into access.deputy values (gen_random_uuid(), :absent, :standIn, :from, :team, :deputy, '390101', :from, '2026-01-02Z', null)")
                .param("absent", officer.id().value())
                .param("standIn", standIn.id().value())
                .param("from", today)
                .param("team", team)
                .param("deputy", deputy.id().value())
                .update();
        timers(1, team);
        copy(day(9)).ring();
        assertThat(told()).as("not yet away").containsExactly("90 " + officer.id());
        copy(day(11)).ring();
        assertThat(told()).containsExactlyInAnyOrder("90 " + officer.id(), "100 " + officer.id(), "100 " + deputy.id());
    }

    @Test
    void nobodyIsAskedAboutWhatHasEndedOrSleeps() {
        timers(1, null);
        owner.sql("update clock.timer set end_kind = 'NOT_NEEDED', ended_at = from_at")
                .update();
        timers(1, null);
        owner.sql("update clock.timer set asleep = true where ended_at is null").update();
        assertThat(copy(day(11)).ring()).isZero();
    }
}
