package org.dulae.privacy.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dulae.access.Actor;
import org.dulae.shared.ThaiDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Restricted matters past their time, through functions that ask whether who is acting leads the team. */
@Repository
class RestrictedRepository {
    private final JdbcClient jdbc;

    RestrictedRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The oldest first. */
    List<RestrictedDue> due(DueKind kind, int most, Instant now) {
        return jdbc.sql("""
                        select r.key, r.id, r.at, coalesce(u.name_th, '') as name_th, coalesce(u.name_en, '') as name_en, r.title, r.hold
                          from privacy.due_restricted(:kind, :before, :today, :now, :most) r left join access.unit_card u on u.id = r.unit_id
                         order by r.at nulls last, r.key
                        """)
                .param("kind", kind.name())
                .param("before", Timestamp.from(kind.before(now)))
                .param("today", LocalDate.ofInstant(now, ThaiDate.ZONE))
                .param("now", Timestamp.from(now))
                .param("most", most)
                .query((row, n) -> due(kind, row))
                .list();
    }

    private static RestrictedDue due(DueKind kind, ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("at");
        return new RestrictedDue(
                kind,
                row.getObject("key", UUID.class),
                row.getObject("id", UUID.class),
                at == null ? null : at.toInstant(),
                row.getString("name_th"),
                row.getString("name_en"),
                row.getString("title"),
                row.getString("hold"));
    }

    /** @return false when something keeps it, or it is proposed already */
    boolean propose(Actor actor, UUID id, RestrictedDue one, Instant now) {
        return jdbc.sql("select privacy.propose_restricted(:id, :kind, :before, :key, :by, :today, :now)")
                .param("id", id)
                .param("kind", one.kind().name())
                .param("before", Timestamp.from(one.kind().before(now)))
                .param("key", one.key())
                .param("by", actor.name())
                .param("today", LocalDate.ofInstant(now, ThaiDate.ZONE))
                .param("now", Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }
}
