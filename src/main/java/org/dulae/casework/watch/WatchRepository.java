package org.dulae.casework.watch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.dulae.access.Actor;
import org.dulae.access.UnitId;
import org.dulae.casework.CaseId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Urgent matters of other offices that nobody has taken. */
@Repository
class WatchRepository {
    private static final int MOST = 200;
    private final JdbcClient jdbc;

    WatchRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param matter null where only that something waits may be known */
    record Untaken(UnitId office, String urgency, Instant dueAt, Instant since, Waiting.@Nullable Matter matter) {}

    /** Those the actor may see. */
    List<Untaken> within(Actor actor, Collection<UnitId> offices) {
        return jdbc.sql("""
                        select c.unit_id, c.urgency, c.due_at, c.received_at, c.id, c.number, c.team_id, p.display_name, c.version
                          from casework.case_file c left join person.card p on p.id = c.person_id
                         where c.unit_id = any(:offices) and c.unit_id <> :unit and c.owner_id is null and c.closed_at is null and c.urgency in ('P0', 'P1')
                           and c.area_code >= :lo and c.area_code < :hi and left(c.area_code, :len) = any(:areas)
                         order by c.due_at, c.id limit :most
                        """)
                .param("offices", ids(offices))
                .param("unit", actor.unit().value())
                .param("most", MOST)
                .params(actor.scope().params())
                .query((row, n) -> untaken(row, matter(row)))
                .list();
    }

    /** Of the others at most one for each office. */
    List<Untaken> beyond(Collection<UnitId> offices) {
        return jdbc.sql("select unit_id, urgency, due_at, received_at from casework.waits_beyond(:offices)")
                .param("offices", ids(offices))
                .query((row, n) -> untaken(row, null))
                .list();
    }

    private static UUID[] ids(Collection<UnitId> offices) {
        return offices.stream().map(UnitId::value).toArray(UUID[]::new);
    }

    private static Untaken untaken(ResultSet row, Waiting.@Nullable Matter matter) throws SQLException {
        return new Untaken(
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getString("urgency"),
                row.getTimestamp("due_at").toInstant(),
                row.getTimestamp("received_at").toInstant(),
                matter);
    }

    private static Waiting.Matter matter(ResultSet row) throws SQLException {
        return new Waiting.Matter(
                new CaseId(row.getObject("id", UUID.class)),
                row.getString("number"),
                row.getObject("team_id") != null,
                row.getString("display_name"),
                row.getInt("version"));
    }
}
