package org.dulae.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dulae.person.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;

/** Rows of case_file and case_change as the records the rules work with. */
final class CaseFileRow {
    private CaseFileRow() {}

    /** What every row that belongs to a case carries: whose it is, and who may see it. */
    static Map<String, @Nullable Object> owned(CaseFile file) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("case", file.id().value());
        columns.put("person", file.person().value());
        columns.put("area", file.place().areaCode());
        columns.put("team", new SqlParameterValue(Types.OTHER, file.place().team()));
        return columns;
    }

    /** How it ended; nothing while it is open. */
    static Map<String, @Nullable Object> end(CaseState state) {
        CaseState.Closed closed = state.closed();
        Closure closure = closed == null ? null : closed.closure();
        Closure.Beyond beyond = closure == null ? null : closure.beyond();
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("closedAt", new SqlParameterValue(Types.TIMESTAMP, time(closed == null ? null : closed.at())));
        columns.put("closureReason", text(closure == null ? null : closure.reason()));
        columns.put("closedLevel", text(closure == null ? null : closure.level()));
        columns.put("beyond", text(beyond));
        columns.put("closingWords", closure == null ? "" : closure.words());
        columns.put("course", new SqlParameterValue(Types.VARCHAR, closed == null ? null : closed.course()));
        return columns;
    }

    private static SqlParameterValue text(@Nullable Enum<?> code) {
        return new SqlParameterValue(Types.VARCHAR, code == null ? null : code.name());
    }

    static CaseChange.Made change(ResultSet row) throws SQLException {
        UUID other = row.getObject("other_case_id", UUID.class);
        return new CaseChange.Made(
                new CaseChange(
                        CaseChange.Kind.valueOf(row.getString("kind")),
                        row.getString("old_code"),
                        row.getString("new_code"),
                        row.getString("reason"),
                        other == null ? null : new CaseId(other)),
                row.getTimestamp("at").toInstant(),
                row.getObject("by_user", UUID.class),
                row.getString("by_name"));
    }

    static CaseFile file(ResultSet row) throws SQLException {
        return new CaseFile(
                new CaseId(row.getObject("id", UUID.class)),
                row.getString("number"),
                new CaseFile.Place(
                        row.getString("area_code"),
                        row.getObject("unit_id", UUID.class),
                        row.getObject("team_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                List.of((UUID[]) row.getArray("concerned").getArray()),
                new CaseFile.Origin(
                        row.getString("story"),
                        row.getString("channel"),
                        row.getObject("contact_id", UUID.class),
                        row.getTimestamp("received_at").toInstant()),
                List.of((String[]) row.getArray("target_groups").getArray()),
                new CaseFile.Decided(
                        Urgency.valueOf(row.getString("urgency")),
                        row.getString("urgency_reason"),
                        row.getObject("urgency_by", UUID.class),
                        row.getTimestamp("urgency_at").toInstant()),
                state(row),
                row.getInt("version"));
    }

    private static CaseState state(ResultSet row) throws SQLException {
        UUID owner = row.getObject("owner_id", UUID.class);
        return new CaseState(
                CaseStatus.valueOf(row.getString("status")),
                row.getTimestamp("status_since").toInstant(),
                owner == null
                        ? null
                        : new CaseState.Owner(
                                owner,
                                row.getString("owner_name"),
                                row.getTimestamp("owned_since").toInstant()),
                row.getTimestamp("due_at").toInstant(),
                row.getString("waiting_for"),
                instant(row.getTimestamp("first_help_at")),
                closed(row),
                row.getInt("reopened"));
    }

    private static CaseState.@Nullable Closed closed(ResultSet row) throws SQLException {
        Instant at = instant(row.getTimestamp("closed_at"));
        if (at == null) {
            return null;
        }
        String beyond = row.getString("beyond_reason");
        String course = row.getString("course");
        return new CaseState.Closed(
                at,
                new Closure(
                        Closure.Reason.valueOf(row.getString("closure_reason")),
                        Closure.Level.valueOf(row.getString("closed_level")),
                        beyond == null ? null : Closure.Beyond.valueOf(beyond),
                        row.getString("closing_words"),
                        true),
                course == null ? Assessment.course(List.of()) : course);
    }

    static @Nullable Timestamp time(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
