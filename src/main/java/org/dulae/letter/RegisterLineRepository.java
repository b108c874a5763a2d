package org.dulae.letter;

import java.sql.Date;
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
import org.dulae.letter.RegisterLine.Way;
import org.dulae.shared.PageOf;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The registers of offices, and the numbers in them. */
@Repository
class RegisterLineRepository {
    private static final String LINES = """
            select e.id, e.way, e.year, e.series, e.number, e.registered_on, e.their_number, e.their_date, e.sender, e.receiver, e.subject, e.done,
                   e.letter_id, e.cancelled_at, e.cancelled_reason, e.by_name
              from letter.entry e
             where e.unit_id = :unit and e.area_code >= :lo and e.area_code < :hi and left(e.area_code, :len) = any(:areas)
            """;

    private final JdbcClient jdbc;

    RegisterLineRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever asks next waits until this number is written, or gets it where it was not. */
    int next(Actor actor, Way way, int year) {
        return jdbc.sql("""
                        insert into letter.counter as c (unit_id, way, year, last) values (:unit, :way, :year, 1)
                            on conflict (unit_id, way, year) do update set last = c.last + 1
                        returning c.last
                        """)
                .param("unit", actor.unit().value())
                .param("way", way.name())
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    /** In the series of a restricted case, which keeps no counter that others could read. */
    int next(Actor actor, Way way, int year, String series) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext(:unit || :series))")
                .param("unit", actor.unit().toString())
                .param("series", series)
                .query((row, n) -> 0)
                .single();
        return jdbc.sql("""
                        select coalesce(max(e.number), 0) + 1 from letter.entry e
                         where e.unit_id = :unit and e.way = :way and e.year = :year and e.series = :series
                           and e.area_code >= :lo and e.area_code < :hi and left(e.area_code, :len) = any(:areas)
                        """)
                .param("unit", actor.unit().value())
                .param("way", way.name())
                .param("year", year)
                .param("series", series)
                .params(actor.scope().params())
                .query(Integer.class)
                .single();
    }

    void insert(Actor actor, RegisterLine line, @Nullable UUID team, Instant now) {
        RegisterLine.Told told = line.told();
        jdbc.sql("""
                        insert into letter.entry (id, unit_id, area_code, team_id, way, year, series, number, registered_on, their_number, their_date,
                          sender, receiver, subject, done, letter_id, by_user, by_name, created_at)
                        values (:id, :unit, :area, :team, :way, :year, :series, :number, :on, :theirs, :theirDate, :sender, :receiver, :subject, :done,
                          :letter, :user, :name, :now)
                        """)
                .param("id", line.id())
                .param("unit", actor.unit().value())
                .param("area", actor.deskArea())
                .param("team", new SqlParameterValue(Types.OTHER, team))
                .param("way", line.way().name())
                .param("year", line.year())
                .param("series", line.series())
                .param("number", line.number())
                .param("on", line.on())
                .param("theirs", told.theirNumber())
                .param("theirDate", new SqlParameterValue(Types.DATE, told.theirDate()))
                .param("sender", told.sender())
                .param("receiver", told.receiver())
                .param("subject", told.subject())
                .param("done", told.done())
                .param("letter", new SqlParameterValue(Types.OTHER, line.letter()))
                .param("user", actor.id().value())
                .param("name", line.by())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Newest first, one more than a page holds. */
    List<RegisterLine> list(Actor actor, LetterRegister.Asked asked, int size) {
        return jdbc.sql(LINES + """
                           and e.way = :way and e.year = :year
                           and (:typed = '' or strpos(lower(e.subject || ' ' || e.sender || ' ' || e.receiver || ' ' || e.their_number), lower(:typed)) > 0
                             or e.number::text = :typed)
                         order by e.series, e.number desc limit :size + 1 offset :offset
                        """)
                .param("unit", actor.unit().value())
                .params(actor.scope().params())
                .param("way", asked.way().name())
                .param("year", asked.year())
                .param("typed", asked.typed())
                .param("size", size)
                .param("offset", PageOf.offset(asked.page(), size))
                .query((row, n) -> line(row))
                .list();
    }

    Optional<RegisterLine> find(Actor actor, UUID id) {
        return jdbc.sql(LINES + " and e.id = :id")
                .param("unit", actor.unit().value())
                .params(actor.scope().params())
                .param("id", id)
                .query((row, n) -> line(row))
                .optional();
    }

    boolean cancel(Actor actor, UUID id, String reason, Instant now) {
        return jdbc.sql("""
                        update letter.entry e set cancelled_at = :now, cancelled_reason = :reason
                         where e.id = :id and e.unit_id = :unit and e.cancelled_at is null
                           and e.area_code >= :lo and e.area_code < :hi and left(e.area_code, :len) = any(:areas)
                        """)
                        .param("now", Timestamp.from(now))
                        .param("reason", reason)
                        .param("id", id)
                        .param("unit", actor.unit().value())
                        .params(actor.scope().params())
                        .update()
                == 1;
    }

    private static RegisterLine line(ResultSet row) throws SQLException {
        Timestamp cancelled = row.getTimestamp("cancelled_at");
        return new RegisterLine(
                row.getObject("id", UUID.class),
                Way.valueOf(row.getString("way")),
                row.getInt("year"),
                row.getString("series"),
                row.getInt("number"),
                row.getObject("registered_on", LocalDate.class),
                told(row),
                row.getObject("letter_id", UUID.class),
                cancelled == null
                        ? null
                        : new RegisterLine.Cancelled(cancelled.toInstant(), row.getString("cancelled_reason")),
                row.getString("by_name"));
    }

    private static RegisterLine.Told told(ResultSet row) throws SQLException {
        Date theirs = row.getDate("their_date");
        return new RegisterLine.Told(
                row.getString("their_number"),
                theirs == null ? null : theirs.toLocalDate(),
                row.getString("sender"),
                row.getString("receiver"),
                row.getString("subject"),
                row.getString("done"));
    }
}
