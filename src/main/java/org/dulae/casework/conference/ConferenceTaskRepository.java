package org.dulae.casework.conference;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dulae.access.Actor;
import org.dulae.access.TaskSource.Asked;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Conferences that are near, or past and not yet written down. */
@Repository
class ConferenceTaskRepository {
    private static final int FAR = 7 * 86_400;
    private static final int MOST = 500;
    private final JdbcClient jdbc;

    ConferenceTaskRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param name null when the actor may not see the person's record */
    record Line(
            UUID id,
            UUID caseId,
            Instant meetsAt,
            String place,
            @Nullable String name,
            boolean restricted,
            String number,
            String urgency,
            @Nullable UUID ownerId,
            String owner,
            Instant since) {}

    List<Line> lines(Actor actor, Asked asked) {
        return jdbc.sql("""
                        select n.id, n.case_id, n.meets_at, n.place, n.created_at, p.display_name, c.team_id is not null as restricted, c.number, c.urgency,
                               c.owner_id, c.owner_name
                          from casework.conference n join casework.case_file c on c.id = n.case_id left join person.card p on p.id = c.person_id
                         where n.called_off_at is null and n.facts = '' and n.meets_at < :until and c.closed_at is null
                           and (:mine and (c.owner_id = :me or c.team_id = any(:deputyTeams) and c.owner_id = any(:deputyOf)
                                  or exists (select from casework.conference_member m where m.conference_id = n.id and m.ended_at is null
                                     and (m.user_id = :me or m.team_id = any(:deputyTeams) and m.user_id = any(:deputyOf))))
                             or not :mine and c.unit_id = :unit)
                           and n.area_code >= :lo and n.area_code < :hi and left(n.area_code, :len) = any(:areas)
                         order by n.meets_at, n.id limit :most
                        """)
                .param("until", Timestamp.from(asked.tomorrow().plusSeconds(FAR)))
                .param("mine", asked.mine())
                .param("me", actor.id().value())
                .param("unit", actor.unit().value())
                .param("most", MOST)
                .params(actor.deputyParams())
                .params(actor.scope().params())
                .query((row, n) -> line(row))
                .list();
    }

    /** Differs as soon as one comes, goes, moves or is written down. */
    String mark(Actor actor, Asked asked) {
        return jdbc.sql("""
                        select count(*) || '-' || coalesce(extract(epoch from max(n.changed_at))::bigint, 0) from casework.conference n
                         where n.meets_at < :until and n.meets_at > :since
                           and n.area_code >= :lo and n.area_code < :hi and left(n.area_code, :len) = any(:areas)
                        """)
                .param("until", Timestamp.from(asked.tomorrow().plusSeconds(FAR)))
                .param("since", Timestamp.from(asked.tomorrow().minusSeconds(4L * FAR)))
                .params(actor.scope().params())
                .query(String.class)
                .single();
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getTimestamp("meets_at").toInstant(),
                row.getString("place"),
                row.getString("display_name"),
                row.getBoolean("restricted"),
                row.getString("number"),
                row.getString("urgency"),
                row.getObject("owner_id", UUID.class),
                row.getString("owner_name"),
                row.getTimestamp("created_at").toInstant());
    }
}
