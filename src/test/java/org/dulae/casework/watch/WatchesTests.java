package org.dulae.casework.watch;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dulae.DulaeTest;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Role;
import org.dulae.access.SomeActor;
import org.dulae.access.TableOwner;
import org.dulae.access.Teams;
import org.dulae.access.UnitKind;
import org.dulae.casework.CaseId;
import org.dulae.casework.Casework;
import org.dulae.casework.NewCase;
import org.dulae.casework.SomeCase;
import org.dulae.centre.SomeCentre;
import org.dulae.centre.cover.Cover.Fallback;
import org.dulae.centre.cover.Covers;
import org.dulae.centre.cover.OnDuty.Holder;
import org.dulae.centre.cover.SomeCover;
import org.dulae.person.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is urgent and comes to a centre of one in the night waits unseen for nobody, and is seen by nobody who may not. */
@DulaeTest
class WatchesTests {
    private static final String TAMBON = "810101";
    /** On a Monday in Bangkok: noon, and eight in the evening. */
    private static final Instant NOON = Instant.parse("2026-11-23T05:00:00Z");

    private static final Instant NIGHT = Instant.parse("2026-11-23T13:00:00Z");
    /** Noon of the day of the constitution, a Thursday. */
    private static final Instant HOLIDAY = Instant.parse("2026-12-10T05:00:00Z");

    @Autowired
    private Watches watches;

    @Autowired
    private Covers covers;

    @Autowired
    private Casework casework;

    @Autowired
    private Teams teams;

    @Autowired
    private Acting acting;

    @Autowired
    private JdbcClient app;

    private JdbcClient owner;
    private Actor officer;
    private Actor deputy;
    private Actor stranger;
    private Actor province;

    @Autowired
    void database(
            @Value("${spring.flyway.url}") String url,
            @Value("${spring.flyway.user}") String user,
            @Value("${spring.flyway.password}") String password) {
        owner = TableOwner.of(url, user, password);
    }

    /** The deputy works in the agency of the district; the stranger in the next tambon, out of sight of this one. */
    @BeforeEach
    void aCentreOfOne() {
        officer = SomeActor.stored(owner, SomeActor.officerOf(TAMBON));
        deputy = SomeActor.stored(owner, SomeActor.of(Role.SOCIAL_WORKER, UnitKind.AGENCY, TAMBON, "810102"));
        stranger = SomeActor.stored(owner, SomeActor.officerOf("810103"));
        province = SomeActor.stored(owner, SomeActor.provinceOfficerOf("81"));
        SomeCentre.of(owner, officer, "ศูนย์ทดลองกระบี่", "Trial centre Krabi");
        covered(deputy);
    }

    private void covered(Actor by) {
        SomeCover.of(owner, officer, by, Fallback.PROVINCE_OFFICE, MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY);
    }

    private SomeCase urgent(PersonId person) {
        return SomeCase.of(person)
                .in(TAMBON, officer.unit())
                .with("ELDERLY")
                .urgency("P1")
                .received(NIGHT.minus(Duration.ofHours(1)));
    }

    private CaseId comes() {
        return urgent(SomeCase.person(owner, TAMBON, "อินถา")).opened(casework, officer);
    }

    private List<Waiting> seen(Actor actor, Instant at) {
        return watches.waiting(actor, at).stream()
                .filter(one -> one.centre().equals(officer.unit().value()))
                .toList();
    }

    private Holder holder(Instant at) {
        return covers.whoAnswers(officer, officer.unit(), at).orElseThrow().holder();
    }

    @Test
    void theDeputyHasItOnTheListFromTheEndOfTheHoursUntilSomebodyTakesIt() {
        CaseId id = comes();
        assertThat(seen(deputy, NOON)).as("the officer is there").isEmpty();
        assertThat(seen(deputy, NIGHT)).singleElement().satisfies(one -> {
            Waiting.Matter matter = one.matter();
            assertThat(matter).isNotNull();
            assertThat(matter.id()).isEqualTo(id);
            assertThat(matter.name()).contains("อินถา");
            assertThat(one.late()).isFalse();
        });
        assertThat(seen(province, NIGHT)).as("the deputy is asked first").isEmpty();
        assertThat(seen(stranger, NIGHT)).isEmpty();
        casework.assign(deputy, id, 1, deputy.id(), deputy.name());
        assertThat(seen(deputy, NIGHT)).isEmpty();
    }

    @Test
    void theFallbackSeesItWhenNobodyTookItInTime() {
        comes();
        Instant nextNight = NIGHT.plus(Duration.ofDays(1));
        assertThat(seen(province, nextNight))
                .singleElement()
                .satisfies(one -> assertThat(one.late()).isTrue());
        assertThat(seen(deputy, nextNight)).hasSize(1);
    }

    @Test
    void theFallbackSeesItAtOnceWhenTheDeputyIsAwayToo() {
        comes();
        SomeCover.away(owner, deputy, stranger, "2026-11-23", "2026-11-23");
        assertThat(holder(NIGHT)).isEqualTo(Holder.FALLBACK);
        assertThat(seen(province, NIGHT)).hasSize(1);
        assertThat(seen(deputy, NIGHT)).isEmpty();
        assertThat(seen(stranger, NIGHT))
                .as("who stands in for the deputy is no deputy")
                .isEmpty();
    }

    @Test
    void theDeputyAnswersOnAHolidayAndWhileTheOfficerIsAway() {
        assertThat(holder(NOON)).isEqualTo(Holder.OFFICER);
        assertThat(holder(HOLIDAY)).isEqualTo(Holder.DEPUTY);
        assertThat(holder(HOLIDAY.plus(Duration.ofDays(1)))).isEqualTo(Holder.OFFICER);
        SomeCover.away(owner, officer, stranger, "2026-11-23", "2026-11-23");
        assertThat(holder(NOON)).isEqualTo(Holder.DEPUTY);
        comes();
        assertThat(seen(deputy, NOON)).hasSize(1);
    }

    @Test
    void whatIsNotUrgentWaitsForTheMorning() {
        urgent(SomeCase.person(owner, TAMBON, "คำแก้ว")).urgency("P2").opened(casework, officer);
        assertThat(seen(deputy, NIGHT)).isEmpty();
    }

    @Test
    void aDeputyOfAnotherPlaceLearnsThatItWaitsAndNothingMore() {
        covered(stranger);
        comes();
        comes();
        assertThat(seen(stranger, NIGHT)).singleElement().satisfies(one -> {
            assertThat(one.matter()).isNull();
            assertThat(one.urgency()).isEqualTo("P1");
            assertThat(one.call()).isEqualTo("1300");
        });
        assertThat(beyond(province)).as("asked by somebody else").isZero();
        assertThat(beyond(stranger)).isOne();
    }

    private int beyond(Actor actor) {
        return acting.as(
                actor,
                () -> app.sql("select count(*) from casework.waits_beyond(:offices)")
                        .param("offices", new UUID[] {officer.unit().value()})
                        .query(Integer.class)
                        .single());
    }

    @Test
    void aRestrictedMatterReachesADeputyOfItsTeamAndNobodyElse() {
        UUID team = acting.as(officer, () -> teams.forMatter(officer, officer.unit(), Set.of()));
        Actor member = SomeActor.inTeams(officer, team);
        CaseId id =
                urgent(SomeCase.person(owner, TAMBON, "ดาว")).restrictedTo(team).opened(casework, member);
        Instant nextNight = NIGHT.plus(Duration.ofDays(1));
        assertThat(seen(deputy, NIGHT)).isEmpty();
        assertThat(seen(province, nextNight)).isEmpty();
        assertThat(seen(SomeActor.inTeams(deputy, team), NIGHT)).singleElement().satisfies(one -> {
            Waiting.Matter matter = one.matter();
            assertThat(matter).isNotNull();
            assertThat(matter.id()).isEqualTo(id);
            assertThat(matter.restricted()).isTrue();
        });
        covered(stranger);
        assertThat(seen(stranger, NIGHT)).isEmpty();
        assertThat(beyond(stranger)).isZero();
        assertThat(seen(SomeActor.inTeams(stranger, team), NIGHT))
                .as("a place that is not hers")
                .isEmpty();
    }

    @Test
    void whoIsBarredFromSomebodyConcernedSeesNothingOfIt() {
        PersonId person = SomeCase.person(owner, TAMBON, "มูล");
        PersonId other = SomeCase.person(owner, TAMBON, "ปัน");
        urgent(person).concerning(other, NewCase.Part.AFFECTED).opened(casework, officer);
        assertThat(seen(SomeActor.barredFrom(deputy, person.value()), NIGHT)).isEmpty();
        assertThat(seen(SomeActor.barredFrom(deputy, other.value()), NIGHT)).isEmpty();
        covered(stranger);
        assertThat(seen(stranger, NIGHT)).hasSize(1);
        assertThat(seen(SomeActor.barredFrom(stranger, person.value()), NIGHT)).isEmpty();
        assertThat(seen(SomeActor.barredFrom(stranger, other.value()), NIGHT)).isEmpty();
    }

    @Test
    void aDeputyWhoHasLeftIsNone() {
        comes();
        owner.sql("update access.app_user set status = 'LEFT' where id = ?")
                .param(deputy.id().value())
                .update();
        assertThat(seen(deputy, NIGHT)).isEmpty();
        assertThat(seen(province, NIGHT)).hasSize(1);
    }
}
