package org.dulae.centre;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dulae.access.Scope;
import org.dulae.access.UnitId;
import org.dulae.access.UserId;
import org.dulae.centre.CentreLife.Calls;
import org.dulae.centre.CentreLife.Evidence;
import org.dulae.centre.CentreLife.PhoneTest;
import org.dulae.centre.CentreLife.Standing;
import org.dulae.centre.CentreLife.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Steps of centres, calls to them and what is ready: read by everybody who works here, written within the scope. */
@Repository
class LifeCycleRepository {
    private static final int LATEST = 20;
    private final JdbcClient jdbc;

    LifeCycleRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The area of a centre within a scope. Of a tambon centre alone: the other two kinds of the same name have no life here. */
    Optional<String> area(Scope scope, UnitId centre) {
        return jdbc.sql("""
                        select o.area_code from directory.card o
                         where o.id = :centre and o.kind = 'CENTRE'
                           and o.area_code >= :lo and o.area_code < :hi and left(o.area_code, :len) = any(:areas)
                        """)
                .params(scope.params())
                .param("centre", centre.value())
                .query(String.class)
                .optional();
    }

    /** Until the end of the transaction nobody else proposes a centre in this tambon. */
    void proposeAlone(String tambon) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('centre.tambon ' || :tambon))")
                .param("tambon", tambon)
                .query((row, n) -> Boolean.TRUE)
                .single();
    }

    List<Step> steps(UnitId centre) {
        return jdbc.sql("""
                        select s.ordinal, s.milestone, s.happened_on, s.note, s.meeting_id, m.kind, m.begins_at, m.venue,
                               coalesce(u.name, '') as by_name
                          from centre.step s
                          left join centre.meeting m on m.id = s.meeting_id
                          left join access.user_card u on u.id = s.created_by
                         where s.centre_id = :centre order by s.ordinal
                        """)
                .param("centre", centre.value())
                .query((row, n) -> new Step(
                        row.getInt("ordinal"),
                        Milestone.valueOf(row.getString("milestone")),
                        row.getObject("happened_on", LocalDate.class),
                        evidence(row),
                        row.getString("note"),
                        row.getString("by_name")))
                .list();
    }

    private static @Nullable Evidence evidence(ResultSet row) throws SQLException {
        UUID meeting = row.getObject("meeting_id", UUID.class);
        return meeting == null
                ? null
                : new Evidence(
                        meeting,
                        Meeting.Kind.valueOf(row.getString("kind")),
                        row.getTimestamp("begins_at").toInstant(),
                        row.getString("venue"));
    }

    List<PhoneTest> tests(UnitId centre) {
        return jdbc.sql("""
                        select p.called_at, p.number, p.answered, coalesce(u.name, '') as by_name
                          from centre.phone_test p left join access.user_card u on u.id = p.created_by
                         where p.centre_id = :centre order by p.called_at desc limit :most
                        """)
                .param("centre", centre.value())
                .param("most", LATEST)
                .query((row, n) -> new PhoneTest(
                        row.getTimestamp("called_at").toInstant(),
                        row.getString("number"),
                        row.getBoolean("answered"),
                        row.getString("by_name")))
                .list();
    }

    /**
     * The centres of some tambons, in the order of their codes. One row for each is all that is read, however long its life was, and nothing is reckoned
     * in the database that costs less here: of the whole country every function there is called seven thousand times.
     */
    List<Standing> standing(Tambons tambons, LocalDate on) {
        return jdbc.sql("""
                        select o.id, o.name_th, o.name_en, o.area_code, p.phone_24h, p.ready::text as ready,
                               s.milestone, s.since, s.agreed_on, s.founded_on, s.called_at, s.first_answered_at, s.answered_at,
                               c.opens, c.fallback, d.status as deputy
                          from directory.card o
                          left join centre.profile p on p.id = o.id
                          left join centre.standing s on s.centre_id = o.id
                          left join centre.cover c on c.id = o.id left join access.user_card d on d.id = c.deputy_id
                         where o.kind = 'CENTRE' and o.area_code between :first and :last
                           and o.valid_from <= :on and (o.valid_to is null or o.valid_to >= :on)
                         order by o.area_code collate "C"
                        """)
                .params(tambons.params())
                .param("on", on)
                .query((row, n) -> standing(row))
                .list();
    }

    /** The centres of a tambon that serve people; their number only where it was answered. */
    List<LifeCycle.Open> serving(String tambon, LocalDate on) {
        return jdbc.sql("""
                        select o.name_th, o.name_en, h.id as host_id, h.name_th as host_th, h.name_en as host_en,
                               case when exists (select 1 from centre.phone_test t
                                                  where t.centre_id = o.id and t.answered and t.number = p.phone_24h)
                                    then p.phone_24h end as phone
                          from directory.card o join centre.profile p on p.id = o.id left join directory.card h on h.id = p.host_id
                         where o.kind = 'CENTRE' and o.area_code = :tambon
                           and o.valid_from <= :on and (o.valid_to is null or o.valid_to >= :on)
                           and (select s.milestone from centre.step s where s.centre_id = o.id order by s.ordinal desc limit 1)
                               in ('OPENED', 'OPERATING')
                         order by o.name_th
                        """)
                .param("tambon", tambon)
                .param("on", on)
                .query((row, n) -> new LifeCycle.Open(
                        row.getString("name_th"),
                        row.getString("name_en"),
                        CentreRepository.host(row),
                        row.getString("phone")))
                .list();
    }

    private static Standing standing(ResultSet row) throws SQLException {
        String milestone = row.getString("milestone");
        String ready = row.getString("ready");
        return new Standing(
                row.getObject("id", UUID.class),
                row.getString("name_th"),
                row.getString("name_en"),
                row.getString("area_code"),
                milestone == null ? null : Milestone.valueOf(milestone),
                row.getObject("since", LocalDate.class),
                row.getObject("agreed_on", LocalDate.class),
                row.getObject("founded_on", LocalDate.class),
                row.getString("phone_24h"),
                new Calls(instant(row, "first_answered_at"), instant(row, "answered_at"), instant(row, "called_at")),
                ready == null ? Set.of() : Readiness.listed(ready),
                said(row));
    }

    /** What was said of who looks after a centre; a deputy who has left is none. */
    Set<CoverPart> said(UnitId centre) {
        return jdbc.sql("""
                        select c.opens, c.fallback, d.status as deputy
                          from centre.cover c left join access.user_card d on d.id = c.deputy_id where c.id = :centre
                        """)
                .param("centre", centre.value())
                .query((row, n) -> said(row))
                .optional()
                .orElse(Set.of());
    }

    private static Set<CoverPart> said(ResultSet row) throws SQLException {
        return CoverPart.of(row.getObject("opens"), row.getString("deputy"), row.getString("fallback"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    /** False when somebody else recorded a step first. */
    boolean insert(Scope scope, UnitId centre, LifeCycle.Move move, UUID id, UserId by, Instant now) {
        return jdbc.sql("""
                                insert into centre.step (id, centre_id, ordinal, milestone, happened_on, meeting_id, note, created_by, created_at)
                                select :id, o.id, :after + 1, :milestone, :on, :meeting::uuid, :note::text, :by, :now
                                  from directory.card o
                                 where o.id = :centre and o.kind = 'CENTRE'
                                   and o.area_code >= :lo and o.area_code < :hi and left(o.area_code, :len) = any(:areas)
                                   and :after = (select count(*) from centre.step s where s.centre_id = o.id)
                                on conflict (centre_id, ordinal) do nothing
                                """)
                        .params(scope.params())
                        .param("id", id)
                        .param("centre", centre.value())
                        .param("after", move.after())
                        .param("milestone", move.to().name())
                        .param("on", move.on())
                        .param("meeting", move.meeting())
                        .param("note", move.note())
                        .param("by", by.value())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** The number called is the one that is written down now; false when there is none. */
    boolean insertTest(Scope scope, UnitId centre, LifeCycle.Call call, UUID id, UserId by, Instant now) {
        return jdbc.sql("""
                                insert into centre.phone_test (id, centre_id, called_at, number, answered, created_by, created_at)
                                select :id, o.id, :at, p.phone_24h, :answered, :by, :now
                                  from directory.card o join centre.profile p on p.id = o.id
                                 where o.id = :centre and o.kind = 'CENTRE' and p.phone_24h is not null
                                   and o.area_code >= :lo and o.area_code < :hi and left(o.area_code, :len) = any(:areas)
                                """)
                        .params(scope.params())
                        .param("id", id)
                        .param("centre", centre.value())
                        .param("at", Timestamp.from(call.at()))
                        .param("answered", call.answered())
                        .param("by", by.value())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** False when somebody else saved first. */
    boolean ready(Scope scope, UnitId centre, Set<Readiness> ready, int version) {
        return jdbc.sql("""
                                update centre.profile p set ready = :ready::text[], version = p.version + 1
                                  from directory.card o
                                 where o.id = p.id and p.id = :centre and p.version = :version
                                   and o.area_code >= :lo and o.area_code < :hi and left(o.area_code, :len) = any(:areas)
                                """)
                        .params(scope.params())
                        .param("centre", centre.value())
                        .param("ready", ready.stream().map(Enum::name).sorted().toArray(String[]::new))
                        .param("version", version)
                        .update()
                == 1;
    }
}
