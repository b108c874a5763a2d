package org.dulae.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.dulae.DulaeTest;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Role;
import org.dulae.access.Scope;
import org.dulae.access.SomeActor;
import org.dulae.access.TableOwner;
import org.dulae.access.UnitKind;
import org.dulae.shared.NewId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each step of each clock is asked once, however many copies of the program ask and whenever one of them is killed. */
@DulaeTest
class RingingTests {
    /** So far away that the application's own job leaves them alone. */
    private static final Instant FROM = Instant.parse("2057-01-01T00:00:00Z");

    private static final int MANY = 1200;
    private static final int COPIES = 4;

    @Autowired
    private Acting acting;

    @Autowired
    private ClockRepository clocks;

    @Autowired
    private ObjectProvider<EmptyOffices> empty;

    @Autowired
    private JdbcClient app;

    private JdbcClient owner;
    private Actor officer;
    /** One for all tests: a province has one office. */
    private static @Nullable Actor province;

    @Autowired
    void database(
            @Value("${spring.flyway.url}") String url,
            @Value("${spring.flyway.user}") String user,
            @Value("${spring.flyway.password}") String password) {
        owner = TableOwner.of(url, user, password);
        officer = SomeActor.stored(owner, SomeActor.officerOf("390101"));
    }

    private Actor head() {
        Actor known = province;
        if (known == null) {
            known = SomeActor.stored(owner, SomeActor.of(Role.PROVINCE_HEAD, UnitKind.PROVINCE, "39"));
            province = known;
        }
        return known;
    }

    @BeforeEach
    void noClocks() {
        head();
        owner.sql("delete from clock.rang").update();
        owner.sql("delete from clock.timer").update();
        owner.sql("delete from access.notice where kind like 'clock.%'").update();
    }

    /** Half over on the fifth day, nearly over on the ninth, over on the tenth. */
    private void timers(int many, @Nullable UUID team) {
        owner.sql("""
                        insert into clock.timer (id, matter_id, area_code, team_id, people, unit_id, owner_id, owner_name, duty, from_at, due_at, next_at,
                          created_by, created_at, changed_at)
                        select gen_random_uuid(), gen_random_uuid(), '390101', :team, '{}', :unit, :owner, 'ใคร', 'TEMPORARY_CARE', :from, :due, :next,
                               :owner, :from, :from
                          from generate_series(1, :many)
                        """)
                .param("many", many)
                .param("team", team, Types.OTHER)
                .param("unit", officer.unit().value())
                .param("owner", officer.id().value())
                .param("from", Timestamp.from(FROM))
                .param("due", Timestamp.from(day(10)))
                .param("next", Timestamp.from(day(5)))
                .update();
    }

    private static Instant day(int days) {
        return FROM.plusSeconds(86_400L * days);
    }

    private Ringing copy(Instant now) {
        return new Ringing(acting, clocks, empty, Clock.fixed(now, ZoneOffset.UTC));
    }

    private int count(String sql) {
        return owner.sql(sql).query(Integer.class).single();
    }

    @Test
    void severalCopiesAskEachStepOfEachClockOnce() throws Exception {
        timers(MANY, null);
        assertThat(together(day(5))).isEqualTo(MANY);
        assertThat(together(day(5))).as("once more").isZero();
        assertThat(together(day(11))).isEqualTo(2 * MANY);
        assertThat(count("select count(*) from clock.rang")).isEqualTo(3 * MANY);
        assertThat(count("select count(*) from access.notice where kind = 'clock.notice.50'"))
                .isEqualTo(MANY);
        assertThat(count("select count(*) from access.notice where kind = 'clock.notice.100'"))
                .as("of two steps passed at once the last is told")
                .isEqualTo(MANY);
        assertThat(count("select count(*) from access.notice where kind = 'clock.notice.90'"))
                .isZero();
    }

    private int together(Instant now) throws Exception {
        try (ExecutorService copies = Executors.newFixedThreadPool(COPIES)) {
            List<Callable<Integer>> all = IntStream.range(0, COPIES)
                    .<Callable<Integer>>mapToObj(one -> () -> copy(now).ring())
                    .toList();
            int asked = 0;
            for (Future<Integer> one : copies.invokeAll(all)) {
                asked += one.get();
            }
            return asked;
        }
    }

    @Test
    void whatACopyHadBegunWhenItWasKilledAnotherDoes() {
        timers(1, null);
        Actor job = Actor.system("clock", Scope.NATION);
        assertThatThrownBy(() -> acting.run(job, () -> {
                    assertThat(clocks.ring(10, "clock.notice.", List.of(), day(5)))
                            .isOne();
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");
        assertThat(count("select count(*) from clock.rang")).isZero();
        assertThat(copy(day(5)).ring()).isOne();
    }

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
    void nobodyIsAskedAboutWhatHasEndedOrSleeps() {
        timers(1, null);
        owner.sql("update clock.timer set end_kind = 'NOT_NEEDED', ended_at = from_at")
                .update();
        timers(1, null);
        owner.sql("update clock.timer set asleep = true where ended_at is null").update();
        assertThat(copy(day(11)).ring()).isZero();
    }

    @Test
    void theJobIsTheSystemsAndNobodyElses() {
        assertThatThrownBy(() -> acting.as(
                        officer,
                        () -> app.sql(
                                        "select clock.ring(1, 'x', '{}', '{}', '{}', '{}', '{}', '2057-02-01', '2057-02-01Z')")
                                .query(Integer.class)
                                .single()))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("refused");
    }

    private List<String> told() {
        return owner.sql("""
                        select concat_ws(' ', replace(kind, 'clock.notice.', ''), user_id, unit_id, role) from access.notice
                         where kind like 'clock.%' order by created_at, kind
                        """).query(String.class).list();
    }
}
