package org.dulae.centre;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dulae.access.Actor;
import org.dulae.access.UnitId;
import org.dulae.shared.ThaiDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What resolutions gave offices to do. */
@Repository
class ResolutionRepository {
    private final JdbcClient jdbc;

    ResolutionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What an office has been given to do and has not done, the first due first. */
    List<Meetings.Given> given(UnitId owner) {
        return jdbc.sql("""
                        select r.meeting_id, r.content, r.due_on from centre.resolution r
                         where r.owner_id = :owner and r.done_on is null order by r.due_on nulls last, r.created_at
                        """)
                .param("owner", owner.value())
                .query((row, n) -> new Meetings.Given(
                        row.getObject("meeting_id", UUID.class),
                        row.getString("content"),
                        row.getObject("due_on", LocalDate.class)))
                .list();
    }

    /** What an office has to do until a day. */
    record Task(
            UUID id,
            UUID meeting,
            int ordinal,
            String content,
            LocalDate dueOn,
            Meeting.Kind kind,
            String venue,
            LocalDate heldOn,
            Instant since) {}

    List<Task> tasks(UnitId owner) {
        return jdbc.sql("""
                        select r.id, r.meeting_id, r.ordinal, r.content, r.due_on, r.created_at, m.kind, m.venue, m.begins_at
                          from centre.resolution r join centre.meeting m on m.id = r.meeting_id
                         where r.owner_id = :owner and r.done_on is null and r.due_on is not null order by r.due_on, r.created_at
                        """)
                .param("owner", owner.value())
                .query((row, n) -> new Task(
                        row.getObject("id", UUID.class),
                        row.getObject("meeting_id", UUID.class),
                        row.getInt("ordinal"),
                        row.getString("content"),
                        row.getObject("due_on", LocalDate.class),
                        Meeting.Kind.valueOf(row.getString("kind")),
                        row.getString("venue"),
                        LocalDate.ofInstant(row.getTimestamp("begins_at").toInstant(), ThaiDate.ZONE),
                        row.getTimestamp("created_at").toInstant()))
                .list();
    }

    /** Differs as soon as there is one more or one less. */
    String mark(UnitId owner) {
        return jdbc.sql("""
                        select count(*) || '-' || coalesce(max(extract(epoch from r.created_at))::bigint, 0)
                          from centre.resolution r where r.owner_id = :owner and r.done_on is null and r.due_on is not null
                        """).param("owner", owner.value()).query(String.class).single();
    }

    /** By the office it was given to, or within the scope. */
    boolean done(Actor actor, UUID resolution, LocalDate on) {
        return jdbc.sql("""
                                update centre.resolution r set done_on = :on from centre.meeting m
                                 where m.id = r.meeting_id and r.id = :id and r.owner_id is not null and r.done_on is null
                                   and (r.owner_id = :unit
                                     or m.area_code >= :lo and m.area_code < :hi and left(m.area_code, :len) = any(:areas))
                                """)
                        .params(actor.scope().params())
                        .param("unit", actor.unit().value())
                        .param("id", resolution)
                        .param("on", on)
                        .update()
                == 1;
    }
}
