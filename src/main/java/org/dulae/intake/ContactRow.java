package org.dulae.intake;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dulae.access.Keys;
import org.jspecify.annotations.Nullable;

/** A contact as a row. */
final class ContactRow {
    private ContactRow() {}

    static Contact contact(ResultSet row, Keys keys) throws SQLException {
        return new Contact(
                new ContactId(row.getObject("id", UUID.class)),
                row.getString("area_code"),
                kept(row),
                row.getObject("person_id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getObject("taken_by", UUID.class),
                row.getObject("taken_in", UUID.class),
                row.getString("channel"),
                row.getString("type"),
                Contact.Status.valueOf(row.getString("status")),
                row.getTimestamp("started_at").toInstant(),
                row.getTimestamp("received_at").toInstant(),
                row.getString("notes"),
                row.getString("others"),
                caller(row, keys),
                strings(row, "problems"),
                strings(row, "target_groups"),
                strings(row, "flags"),
                row.getString("crisis"),
                row.getString("urgency"),
                row.getString("urgency_proposed"),
                row.getString("urgency_reason"),
                row.getString("place"),
                row.getString("other_system"),
                row.getString("other_number"),
                row.getString("given"),
                instant(row, "due_at"),
                row.getObject("case_id", UUID.class),
                row.getInt("version"));
    }

    private static Contact.Caller caller(ResultSet row, Keys keys) throws SQLException {
        byte[] phone = row.getBytes("caller_phone");
        String safe = row.getString("caller_safe");
        return new Contact.Caller(
                row.getString("caller_relation"),
                row.getString("caller_name"),
                phone == null ? null : new String(keys.decrypt(phone), StandardCharsets.UTF_8),
                safe == null ? "NOT_ASKED" : safe,
                row.getString("caller_time"));
    }

    private static List<String> strings(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static Contact.Kept kept(ResultSet row) throws SQLException {
        return new Contact.Kept(row.getObject("team_id", UUID.class), ids(row, "concerned"), ids(row, "not_them"));
    }

    private static List<UUID> ids(ResultSet row, String column) throws SQLException {
        return List.of((UUID[]) row.getArray(column).getArray());
    }
}
