package org.dulae.clock;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Role;
import org.dulae.access.SomeActor;
import org.dulae.access.TableOwner;
import org.dulae.access.UnitKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Clocks of an office that begin far from now, and a copy of the program that rings them at any moment. */
abstract class RingingScene {
    /** So far away that the application's own job leaves them alone. */
    private static final Instant FROM = Instant.parse("2057-01-01T00:00:00Z");

    @Autowired
    Acting acting;

    @Autowired
    ClockRepository clocks;

    @Autowired
    private ObjectProvider<EmptyOffices> empty;

    JdbcClient owner;
    Actor officer;
    /** One for all tests: a province has one office. */
    private static @Nullable Actor province;

    @Autowired
    void database(Environment settings) {
        owner = TableOwner.of(settings);
        officer = SomeActor.stored(owner, SomeActor.officerOf("390101"));
    }

    Actor head() {
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
    void timers(int many, @Nullable UUID team) {
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

    static Instant day(int days) {
        return FROM.plusSeconds(86_400L * days);
    }

    Ringing copy(Instant now) {
        return new Ringing(acting, clocks, empty, Clock.fixed(now, ZoneOffset.UTC));
    }

    List<String> told() {
        return owner.sql("""
                        select concat_ws(' ', replace(kind, 'clock.notice.', ''), user_id, unit_id, role) from access.notice
                         where kind like 'clock.%' order by created_at, kind
                        """).query(String.class).list();
    }
}
