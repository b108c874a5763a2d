package org.dulae.access;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes audit rows; nobody updates or deletes them, and only the privacy officer's pages read them. */
@Repository
class AuditRepository {
    private static final int MOST_AT_ONCE = 50;
    private static final String VALUES =
            "(:id%1$d, :at%1$d, :user%1$d, :unit%1$d, :area%1$d, :act%1$d, :subjects%1$d, :detail%1$d)";

    private final JdbcClient jdbc;

    AuditRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(
            UUID id,
            Instant at,
            Actor actor,
            String act,
            UUID[] subjects,
            @Nullable String detail) {
        /** The same, with one code more. */
        Row with(String code) {
            return new Row(id, at, actor, act, subjects, detail == null ? code : detail + " " + code);
        }
    }

    void insert(List<Row> rows) {
        for (int from = 0; from < rows.size(); from += MOST_AT_ONCE) {
            insertAtOnce(rows.subList(from, Math.min(rows.size(), from + MOST_AT_ONCE)));
        }
    }

    private void insertAtOnce(List<Row> rows) {
        String values =
                IntStream.range(0, rows.size()).mapToObj(VALUES::formatted).collect(Collectors.joining(", "));
        JdbcClient.StatementSpec insert = jdbc.sql("""
                insert into access.audit (id, at, user_id, unit_id, area_code, act, subjects, detail)
                values\s""" + values);
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            insert.param("id" + i, row.id())
                    .param("at" + i, Timestamp.from(row.at()))
                    .param("user" + i, row.actor().id().value())
                    .param("unit" + i, row.actor().unit().value())
                    .param("area" + i, row.actor().unitArea())
                    .param("act" + i, row.act())
                    .param("subjects" + i, row.subjects())
                    .param("detail" + i, row.detail(), Types.VARCHAR);
        }
        insert.update();
    }

    List<AuditTrail.Look> whoLooked(UUID subject, String areaCode, @Nullable UUID team, int most, Instant now) {
        return jdbc.sql("select * from access.who_looked(:subject, :area, :team, :most, :now)")
                .param("subject", subject)
                .param("area", areaCode)
                .param("team", team)
                .param("most", most)
                .param("now", Timestamp.from(now))
                .query((row, n) -> new AuditTrail.Look(
                        row.getTimestamp("at").toInstant(),
                        new UserId(row.getObject("user_id", UUID.class)),
                        row.getString("name"),
                        row.getString("unit_th"),
                        row.getString("unit_en"),
                        row.getString("act"),
                        row.getBoolean("as_deputy")))
                .list();
    }
}
