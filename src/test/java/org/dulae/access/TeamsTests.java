package org.dulae.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dulae.DulaeTest;
import org.dulae.access.Teams.ConflictKind;
import org.dulae.shared.NewId;
import org.dulae.shared.ThaiDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is in the team of a restricted matter, who decides about that, and whom a conflict of interest bars. */
@DulaeTest
class TeamsTests {
    private final Teams teams;
    private final Acting acting;
    private final ActorRepository actors;
    private final Inbox inbox;
    private final Units units;
    private final JdbcClient app;
    private final JdbcClient owner;

    @Autowired
    TeamsTests(Teams teams, Acting acting, Inbox inbox, Units units, JdbcClient app, Environment settings) {
        this.teams = teams;
        this.acting = acting;
        this.inbox = inbox;
        this.units = units;
        this.app = app;
        this.actors = new ActorRepository(app);
        this.owner = TableOwner.of(settings);
    }

    private Actor stored(Actor actor) {
        return SomeActor.stored(owner, actor);
    }

    /** The actor as the next request loads it. */
    private Actor again(Actor actor) {
        ActorRepository.Loaded now = actors.load(
                        actor.id(),
                        1,
                        actor.unit().value(),
                        LocalDate.now(ThaiDate.ZONE),
                        Clock.systemUTC().instant())
                .orElseThrow();
        return new Actor(
                actor.id(),
                actor.name(),
                actor.unit(),
                actor.unitKind(),
                actor.unitNameTh(),
                actor.unitNameEn(),
                actor.unitArea(),
                actor.roles(),
                actor.scope(),
                now.teams(),
                now.barred(),
                1);
    }

    private List<UserId> members(Actor actor, UUID team) {
        return teams.members(actor, team).stream().map(Teams.Member::id).toList();
    }

    @Test
    void putsWhoTookItAndTheReceivingOfficersIntoTheTeamAndNobodyElse() {
        Actor operator = stored(SomeActor.nationalOperator());
        Actor officer = stored(SomeActor.officerOf("521305"));
        Actor admin = SomeActor.colleague(owner, officer, Role.ADMIN);
        UUID team = teams.forMatter(operator, officer.unit(), Set.of(), "521305");
        assertThat(members(again(operator), team)).containsExactlyInAnyOrder(operator.id(), officer.id());
        assertThat(again(admin).teams()).isEmpty();
        assertThat(teams.members(again(admin), team)).isEmpty();
    }

    @Test
    void letsTheRunningTransactionSeeItsNewTeam() {
        Actor operator = stored(SomeActor.nationalOperator());
        Actor officer = stored(SomeActor.officerOf("521305"));
        Boolean seen = acting.as(operator, () -> {
            UUID team = teams.forMatter(operator, officer.unit(), Set.of(), "521305");
            return app.sql("select :team = any(access.teams())")
                    .param("team", team)
                    .query(Boolean.class)
                    .single();
        });
        assertThat(seen).isTrue();
    }

    @Test
    void turnsToTheHeadOfTheProvinceWhenThePersonDoesNotWantTheOnlyOfficer() {
        Actor operator = stored(SomeActor.nationalOperator());
        Actor officer = stored(SomeActor.officerOf("531305"));
        Actor head = stored(SomeActor.of(Role.PROVINCE_HEAD, UnitKind.PROVINCE, "53"));
        UUID team =
                teams.forMatter(operator, officer.unit(), Set.of(officer.id().value()), "531305");
        assertThat(members(again(operator), team)).containsExactlyInAnyOrder(operator.id(), head.id());
        assertThat(again(officer).teams()).doesNotContain(team);
    }

    @Test
    void letsOnlyLastingMembersDecideAndNeverTheLastOneGo() {
        Actor officer = stored(SomeActor.officerOf("541305"));
        Actor colleague = SomeActor.colleague(owner, officer, Role.SOCIAL_WORKER);
        Actor stranger = stored(SomeActor.officerOf("541306"));
        UUID team =
                teams.forMatter(officer, stranger.unit(), Set.of(stranger.id().value()), "541305");
        assertThatThrownBy(() -> teams.add(stranger, team, stranger.id(), "x"))
                .rootCause()
                .hasMessageContaining("refused: team");
        teams.add(officer, team, colleague.id(), "รับเรื่องต่อ");
        teams.remove(officer, team, officer.id(), "ย้ายงาน");
        assertThat(again(officer).teams()).doesNotContain(team);
        assertThatThrownBy(() -> teams.remove(again(colleague), team, colleague.id(), "x"))
                .rootCause()
                .hasMessageContaining("last member");
    }

    @Test
    void tellsThePrivacyOfficerOfEveryBreakGlassAndTheOneWhoAskedNothing() {
        Actor officer = stored(SomeActor.officerOf("551305"));
        Actor privacy = stored(SomeActor.of(Role.PRIVACY, UnitKind.PROVINCE, "55"));
        int before = inbox.unread(privacy);
        teams.breakGlass(officer, "55-2570-99999", "เด็กอาจอยู่ในอันตราย");
        assertThat(inbox.unread(privacy)).isEqualTo(before + 1);
        assertThat(again(officer).teams()).isEmpty();
        List<String> numbers = acting.as(
                privacy,
                () -> app.sql("select number from access.break_glass")
                        .query(String.class)
                        .list());
        assertThat(numbers).contains("55-2570-99999");
        assertThat(acting.as(
                        officer,
                        () -> app.sql("select number from access.break_glass")
                                .query(String.class)
                                .list()))
                .isEmpty();
    }

    @Test
    void opensARestrictedMatterOfOnesOwnAreaForThreeHoursAndOfNoOther() {
        Actor owning = stored(SomeActor.officerOf("561305"));
        Actor nearby = stored(SomeActor.officerOf("561305"));
        Actor far = stored(SomeActor.officerOf("571305"));
        UUID team = teams.forMatter(owning, owning.unit(), Set.of(), "561305");
        for (Actor one : List.of(nearby, far)) {
            acting.run(
                    one,
                    () -> app.sql(
                                    "select access.break_glass(:id, 'x', :team, 'why', now() + interval '3 hours', 'x', current_date, now())")
                            .param("id", NewId.next())
                            .param("team", team)
                            .query((row, n) -> Boolean.TRUE)
                            .single());
        }
        assertThat(again(nearby).teams()).contains(team);
        assertThat(again(far).teams()).isEmpty();
        assertThatThrownBy(() -> teams.add(again(nearby), team, far.id(), "x"))
                .as("break-glass makes no lasting member")
                .rootCause()
                .hasMessageContaining("refused: team");
    }

    @Test
    void barsFromTheNextRequestOnAndNeverLetsOneUnbarOneself() {
        Actor officer = stored(SomeActor.officerOf("581305"));
        Actor head = stored(SomeActor.of(Role.PROVINCE_HEAD, UnitKind.PROVINCE, "58"));
        UUID person = NewId.next();
        teams.bar(officer, officer.id(), person, ConflictKind.KIN);
        Actor barred = again(officer);
        assertThat(barred.barred()).containsExactly(person);
        assertThat(teams.conflicts(barred, person)).as("not even who is barred").isEmpty();
        assertThatThrownBy(() -> teams.unbar(barred, officer.id(), person, LocalDate.now(ThaiDate.ZONE)))
                .isInstanceOf(Refused.class);
        Teams.Conflict recorded = teams.conflicts(head, person).getFirst();
        teams.unbar(head, officer.id(), person, recorded.from());
        assertThat(again(officer).barred()).isEmpty();
    }

    @Test
    void keepsWhatWasSaidInARestrictedMatterToItsTeamAndBarsAllTheSame() {
        Actor officer = stored(SomeActor.officerOf("591305"));
        Actor named = stored(SomeActor.officerOf("591305"));
        Actor head = stored(SomeActor.of(Role.PROVINCE_HEAD, UnitKind.PROVINCE, "59"));
        Actor privacy = stored(SomeActor.of(Role.PRIVACY, UnitKind.PROVINCE, "59"));
        UUID person = NewId.next();
        UUID team = teams.forMatter(officer, officer.unit(), Set.of(), "591305");
        Actor member = again(officer);
        teams.bar(member, named.id(), person, ConflictKind.NAMED_BY_PERSON, team);
        assertThat(again(named).barred()).containsExactly(person);
        assertThat(teams.conflicts(head, person))
                .as("the head is not of the team")
                .isEmpty();
        assertThat(teams.conflicts(member, person)).hasSize(1);
        Teams.Conflict hidden = teams.conflicts(privacy, person).getFirst();
        teams.unbar(head, named.id(), person, hidden.from());
        assertThat(again(named).barred())
                .as("who may not read of it cannot end it")
                .containsExactly(person);
        teams.bar(head, named.id(), person, ConflictKind.KIN);
        assertThat(teams.conflicts(head, person))
                .as("what is said openly anyway is open")
                .extracting(Teams.Conflict::kind)
                .containsExactly(ConflictKind.KIN);
    }

    @Test
    void listsTheColleaguesAroundWhoCouldBeBarred() {
        Actor officer = stored(SomeActor.officerOf("601305"));
        Actor nearby = stored(SomeActor.officerOf("601306"));
        assertThat(units.around(officer)).extracting(Units.Around::id).contains(officer.id(), nearby.id());
    }
}
