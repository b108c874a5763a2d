package org.dulae.centre;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.dulae.access.Scope;
import org.dulae.centre.Meeting.Group;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Telephones at the door of a meeting, and the number in the minutes. */
@Repository
class ArrivalRepository {
    private final JdbcClient jdbc;

    ArrivalRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void save(UUID meeting, UUID ticket, Group from, Instant now, int most) {
        jdbc.sql("""
                        insert into centre.arrival (meeting_id, ticket, kind, came_at)
                        select :meeting, :ticket, :kind, :now
                         where (select count(*) from centre.arrival a where a.meeting_id = :meeting) < :most
                        on conflict (meeting_id, ticket) do update set kind = excluded.kind
                        """)
                .param("meeting", meeting)
                .param("ticket", ticket)
                .param("kind", from.name())
                .param("now", Timestamp.from(now))
                .param("most", most)
                .update();
    }

    Map<Group, Integer> count(UUID meeting) {
        Map<Group, Integer> people = new TreeMap<>();
        jdbc.sql("select kind, count(*) as people from centre.arrival where meeting_id = :meeting group by kind")
                .param("meeting", meeting)
                .query(row -> {
                    people.put(Group.valueOf(row.getString("kind")), row.getInt("people"));
                });
        return people;
    }

    /** False when somebody else wrote about the meeting first. */
    boolean total(Scope scope, UUID meeting, int total, int version) {
        return jdbc.sql("""
                                update centre.meeting m set total = :total, version = m.version + 1
                                 where m.id = :id and m.version = :version
                                   and m.area_code >= :lo and m.area_code < :hi and left(m.area_code, :len) = any(:areas)
                                """)
                        .params(scope.params())
                        .param("id", meeting)
                        .param("version", version)
                        .param("total", total)
                        .update()
                == 1;
    }

    void forget(UUID meeting) {
        jdbc.sql("delete from centre.participation where meeting_id = :meeting")
                .param("meeting", meeting)
                .update();
    }
}
