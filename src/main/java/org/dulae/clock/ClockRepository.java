package org.dulae.clock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dulae.access.Actor;
import org.dulae.access.TaskSource.Asked;
import org.dulae.clock.EmptyOffices.Instead;
import org.dulae.shared.ThaiDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Clocks on matters. They follow their matter by themselves: in the database, in the transaction that moves it. */
@Repository
class ClockRepository {
    private static final String COLUMNS = """
            select t.id, t.matter_id, t.team_id, t.owner_id, t.owner_name, t.from_at, t.due_at, t.asleep, t.seen, t.end_kind, t.ended_at, t.met_at,
                   t.end_note, t.ended_by, t.version,
                   d.code, d.name_th, d.name_en, d.law_th, d.law_en, d.section, d.certainty, d.source, d.checked_on, d.valid_from, d.valid_to,
                   d.matter, d.problems, d.begins_th, d.begins_en, d.amount, d.unit, d.own_measure, d.holder, d.half_th, d.half_en, d.nearly_th, d.nearly_en, d.over_th, d.over_en
            """;

    private static final String RUNNING = """
              from clock.timer t join clock.duty d on d.code = t.duty
             where t.ended_at is null and not t.asleep
               and t.area_code >= :lo and t.area_code < :hi and left(t.area_code, :len) = any(:areas)
            """;

    private static final String OF_UNIT = RUNNING + " and t.unit_id = :unit ";

    /** One's own, those of who is away, of restricted matters as their deputy, and those nobody has taken. */
    private static final String OF_OFFICER = RUNNING + """
               and (t.owner_id = any(array(select :me::uuid union all select access.stands_in_for(:me, :today)))
                    or t.team_id = any(:deputyTeams) and t.owner_id = any(:deputyOf)
                    or t.owner_id is null and t.unit_id = :unit)
            """;

    private final JdbcClient jdbc;

    ClockRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void start(UUID id, Clocked matter, String duty, Instant from, Instant due, Instant now) {
        jdbc.sql("""
                        select clock.start(:id, :matter, :area, :team, :people, :unit, :owner, :ownerName, :duty, :from, :due, :now)
                        """)
                .param("id", id)
                .param("matter", matter.id())
                .param("area", matter.areaCode())
                .param("team", matter.team(), Types.OTHER)
                .param("people", matter.people().toArray(UUID[]::new))
                .param("unit", matter.unit())
                .param("owner", matter.owner(), Types.OTHER)
                .param("ownerName", matter.ownerName())
                .param("duty", duty)
                .param("from", Timestamp.from(from))
                .param("due", Timestamp.from(due))
                .param("now", Timestamp.from(now))
                .query((row, n) -> Boolean.TRUE)
                .single();
    }

    /** All of one matter: those that run first, by when they are over. */
    List<RunningClock> of(Actor actor, UUID matter) {
        return jdbc.sql(COLUMNS + """
                          from clock.timer t join clock.duty d on d.code = t.duty
                         where t.matter_id = :matter and t.area_code >= :lo and t.area_code < :hi and left(t.area_code, :len) = any(:areas)
                         order by t.ended_at desc nulls first, t.due_at, t.id
                        """)
                .param("matter", matter)
                .params(actor.scope().params())
                .query((row, n) -> clock(row))
                .list();
    }

    Optional<RunningClock> find(Actor actor, UUID id) {
        return jdbc.sql(COLUMNS + """
                          from clock.timer t join clock.duty d on d.code = t.duty
                         where t.id = :id and t.area_code >= :lo and t.area_code < :hi and left(t.area_code, :len) = any(:areas)
                        """)
                .param("id", id)
                .params(actor.scope().params())
                .query((row, n) -> clock(row))
                .optional();
    }

    /** @return false when somebody else changed it first, or started the same anew */
    boolean save(RunningClock clock, Actor actor, Instant now) {
        RunningClock.Ended ended = clock.ended();
        return jdbc.sql("""
                        update clock.timer t
                           set seen = :seen, end_kind = :how, ended_at = :ended, met_at = :met, end_note = :note, ended_by = :by,
                               version = version + 1, changed_at = :now
                         where t.id = :id and t.version = :version
                           and t.area_code >= :lo and t.area_code < :hi and left(t.area_code, :len) = any(:areas)
                           and (:how::text is not null or not exists (
                                 select from clock.timer o where o.matter_id = t.matter_id and o.duty = t.duty and o.ended_at is null and o.id <> t.id))
                        """)
                        .param("seen", clock.seen())
                        .param("how", ended == null ? null : ended.how().name(), Types.VARCHAR)
                        .param("ended", ended == null ? null : Timestamp.from(ended.at()), Types.TIMESTAMP)
                        .param("met", time(ended == null ? null : ended.met()), Types.TIMESTAMP)
                        .param("note", ended == null ? "" : ended.note())
                        .param("by", ended == null ? "" : ended.by())
                        .param("now", Timestamp.from(now))
                        .param("id", clock.id())
                        .param("version", clock.version())
                        .params(actor.scope().params())
                        .update()
                == 1;
    }

    /** What has come to a step nobody has said "I know" to, and what is over by tomorrow. */
    List<RunningClock> asking(Actor actor, Asked asked) {
        return about(COLUMNS + ours(asked) + """
                           and (t.due_at < :tomorrow or t.seen < coalesce((select max(r.share) from clock.rung r
                                 where r.ladder = d.ladder and clock.moment(t.from_at, t.due_at, r.share) <= :now), 0))
                         order by t.due_at, t.id
                        """, actor, asked)
                .param("now", Timestamp.from(asked.now()))
                .param("tomorrow", Timestamp.from(asked.tomorrow()))
                .query((row, n) -> clock(row))
                .list();
    }

    /** Differs as soon as a clock begins, ends, changes hands, or is known. */
    String mark(Actor actor, Asked asked) {
        return about(
                        "select concat_ws('.', count(*), to_char(extract(epoch from max(t.changed_at)) * 1000, 'FM999999999999999'))"
                                + ours(asked),
                        actor,
                        asked)
                .query(String.class)
                .single();
    }

    /** Whose work is asked for decides which index is walked. */
    private static String ours(Asked asked) {
        return asked.mine() ? OF_OFFICER : OF_UNIT;
    }

    private JdbcClient.StatementSpec about(String sql, Actor actor, Asked asked) {
        return jdbc.sql(sql)
                .param("me", actor.id().value())
                .param("today", LocalDate.ofInstant(asked.now(), ThaiDate.ZONE))
                .param("unit", actor.unit().value())
                .params(actor.deputyParams())
                .params(actor.scope().params());
    }

    /** The offices on whose matters a clock is to ring. */
    List<UUID> toRing(Actor job, Instant now) {
        return jdbc.sql("""
                        select distinct t.unit_id from clock.timer t
                         where t.next_at <= :now and t.ended_at is null and not t.asleep and t.team_id is null
                           and t.area_code >= :lo and t.area_code < :hi and left(t.area_code, :len) = any(:areas)
                        """)
                .param("now", Timestamp.from(now))
                .params(job.scope().params())
                .query((row, n) -> row.getObject("unit_id", UUID.class))
                .list();
    }

    /**
     * @param also who answers for offices that are empty
     * @return how many steps were asked
     */
    int ring(int most, String telling, List<Instead> also, Instant now) {
        return jdbc.sql(
                        "select clock.ring(:most, :telling, :offices, :users, :units, :roles::text[], :pages::text[], :today, :now)")
                .param("most", most)
                .param("telling", telling)
                .param("offices", also.stream().map(Instead::office).toArray(UUID[]::new))
                .param("users", also.stream().map(Instead::user).toArray(UUID[]::new))
                .param("units", also.stream().map(Instead::unit).toArray(UUID[]::new))
                .param(
                        "roles",
                        also.stream()
                                .map(one ->
                                        one.role() == null ? null : one.role().name())
                                .toArray(String[]::new))
                .param("pages", also.stream().map(Instead::page).toArray(String[]::new))
                .param("today", LocalDate.ofInstant(now, ThaiDate.ZONE))
                .param("now", Timestamp.from(now))
                .query(Integer.class)
                .single();
    }

    private static RunningClock clock(ResultSet row) throws SQLException {
        return new RunningClock(
                row.getObject("id", UUID.class),
                row.getObject("matter_id", UUID.class),
                DutyRepository.duty(row),
                row.getObject("team_id") != null,
                row.getObject("owner_id", UUID.class),
                row.getString("owner_name"),
                row.getTimestamp("from_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                row.getBoolean("asleep"),
                row.getInt("seen"),
                ended(row),
                row.getInt("version"));
    }

    private static RunningClock.@Nullable Ended ended(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("ended_at");
        Timestamp met = row.getTimestamp("met_at");
        return at == null
                ? null
                : new RunningClock.Ended(
                        RunningClock.End.valueOf(row.getString("end_kind")),
                        at.toInstant(),
                        met == null ? null : met.toInstant(),
                        row.getString("end_note"),
                        row.getString("ended_by"));
    }

    private static @Nullable Timestamp time(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
