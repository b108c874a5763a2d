package org.dulae.complaint;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads a complaint out of its row. */
final class ComplaintRow {
    private ComplaintRow() {}

    static Complaint complaint(ResultSet row, ComplaintCode codes) throws SQLException {
        byte[] phone = row.getBytes("phone");
        return new Complaint(
                row.getObject("id", UUID.class),
                new Complaint.About(
                        complained(row), text(row, "name_th"), text(row, "name_en"), row.getString("about")),
                new Complaint.Told(
                        Complaint.Channel.valueOf(row.getString("channel")),
                        row.getString("story"),
                        row.getString("wishes"),
                        row.getString("case_number")),
                new Complaint.Reach(
                        row.getString("name"),
                        phone == null ? "" : codes.opened(phone),
                        Complaint.Safe.valueOf(row.getString("safe")),
                        row.getString("reach")),
                times(row),
                row.getString("found"),
                answer(row),
                passed(row),
                handler(row),
                row.getInt("version"));
    }

    private static Complaint.@Nullable Passed passed(ResultSet row) throws SQLException {
        Instant at = instant(row, "handed_at");
        return at == null ? null : new Complaint.Passed(at, row.getString("handed_by"), row.getString("handed_why"));
    }

    static Complaint.Handler handler(ResultSet row) throws SQLException {
        return new Complaint.Handler(row.getObject("handler_id", UUID.class), text(row, "handler"));
    }

    static Complained complained(ResultSet row) throws SQLException {
        Array named = row.getArray("named");
        return new Complained(
                row.getString("area_code"),
                row.getObject("unit_id", UUID.class),
                Set.of((UUID[]) named.getArray()),
                row.getString("about"));
    }

    static Complaint.Times times(ResultSet row) throws SQLException {
        return new Complaint.Times(
                row.getTimestamp("received_at").toInstant(),
                row.getTimestamp("acknowledge_by").toInstant(),
                row.getTimestamp("answer_by").toInstant(),
                instant(row, "acknowledged_at"),
                instant(row, "found_at"));
    }

    static Complaint.@Nullable Answer answer(ResultSet row) throws SQLException {
        Instant at = instant(row, "answered_at");
        return at == null
                ? null
                : new Complaint.Answer(
                        Complaint.Outcome.valueOf(row.getString("outcome")),
                        row.getString("answer"),
                        row.getString("change"),
                        row.getString("appeal_to"),
                        row.getObject("appeal_by", LocalDate.class),
                        at);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static String text(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }
}
