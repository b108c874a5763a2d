package org.dulae.access;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes audit rows; nobody updates or deletes them, and only the privacy officer's pages read them. */
@Repository
class AuditRepository {
    private final JdbcClient jdbc;

    AuditRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, Instant at, Actor actor, String act, UUID[] subjects, @Nullable String detail) {
        jdbc.sql("""
                        insert into access.audit (id, at, user_id, unit_id, area_code, act, subjects, detail)
                        values (:id, :at, :user, :unit, :area, :act, :subjects, :detail)
                        """)
                .param("id", id)
                .param("at", Timestamp.from(at))
                .param("user", actor.id().value())
                .param("unit", actor.unit().value())
                .param("area", actor.unitArea())
                .param("act", act)
                .param("subjects", subjects)
                .param("detail", detail)
                .update();
    }

    List<AuditTrail.Look> whoLooked(UUID subject, String areaCode, @Nullable UUID team, int most) {
        return jdbc.sql("select * from access.who_looked(:subject, :area, :team, :most)")
                .param("subject", subject)
                .param("area", areaCode)
                .param("team", team)
                .param("most", most)
                .query((row, n) -> new AuditTrail.Look(
                        row.getTimestamp("at").toInstant(),
                        new UserId(row.getObject("user_id", UUID.class)),
                        row.getString("name"),
                        row.getString("unit_th"),
                        row.getString("unit_en"),
                        row.getString("act")))
                .list();
    }
}
