package org.dulae.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dulae.access.Teams.Conflict;
import org.dulae.access.Teams.ConflictKind;
import org.dulae.access.Teams.Member;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Teams, break-glass and conflicts: the application has no right on these tables, only on functions that ask who is acting. */
@Repository
class TeamRepository {
    private final JdbcClient jdbc;

    TeamRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void create(UUID team, @Nullable String area, UnitId receiving, Set<UUID> excluded, LocalDate today, Instant now) {
        run(jdbc.sql("select access.create_team(:team, :area, :unit, :excluded, :today, :now)")
                .param("team", team)
                .param("area", area)
                .param("unit", receiving.value())
                .param("excluded", excluded.toArray(UUID[]::new))
                .param("today", today)
                .param("now", Timestamp.from(now)));
    }

    List<Member> members(UUID team, LocalDate today, Instant now) {
        return jdbc.sql("select * from access.team_members(:team, :today, :now)")
                .param("team", team)
                .param("today", today)
                .param("now", Timestamp.from(now))
                .query((row, n) -> member(row))
                .list();
    }

    private static Member member(ResultSet row) throws SQLException {
        Timestamp until = row.getTimestamp("until");
        String th = row.getString("unit_names_th");
        String en = row.getString("unit_names_en");
        return new Member(
                new UserId(row.getObject("user_id", UUID.class)),
                row.getString("name"),
                th == null ? "" : th,
                en == null ? "" : en,
                row.getTimestamp("since").toInstant(),
                until == null ? null : until.toInstant(),
                row.getBoolean("break_glass"),
                row.getString("reason"),
                row.getString("instead_of"));
    }

    void followDeputy(UUID before, UUID team, UnitId receiving, LocalDate today, Instant now) {
        run(jdbc.sql("select access.follow_deputy(:before, :team, :unit, :today, :now)")
                .param("before", before)
                .param("team", team)
                .param("unit", receiving.value())
                .param("today", today)
                .param("now", Timestamp.from(now)));
    }

    void endDeputy(UUID team, UserId deputy, LocalDate today, Instant now) {
        run(jdbc.sql("select access.end_deputy(:team, :deputy, :telling, :today, :now)")
                .param("team", team)
                .param("deputy", deputy.value())
                .param("telling", "access.notice.deputy.ended")
                .param("today", today)
                .param("now", Timestamp.from(now)));
    }

    void add(UUID team, UserId user, String reason, Instant now) {
        run(jdbc.sql("select access.add_member(:team, :user, :reason, :now)")
                .param("team", team)
                .param("user", user.value())
                .param("reason", reason)
                .param("now", Timestamp.from(now)));
    }

    void remove(UUID team, UserId user, String reason, Instant now) {
        run(jdbc.sql("select access.remove_member(:team, :user, :reason, :now)")
                .param("team", team)
                .param("user", user.value())
                .param("reason", reason)
                .param("now", Timestamp.from(now)));
    }

    void breakGlass(
            UUID request,
            String number,
            @Nullable UUID team,
            String reason,
            Instant until,
            LocalDate today,
            Instant now) {
        run(jdbc.sql("select access.break_glass(:id, :number, :team, :reason, :until, :telling, :today, :now)")
                .param("id", request)
                .param("number", number)
                .param("team", team)
                .param("reason", reason)
                .param("until", Timestamp.from(until))
                .param("telling", "access.notice.break-glass")
                .param("today", today)
                .param("now", Timestamp.from(now)));
    }

    List<Conflict> conflicts(UUID person) {
        return jdbc.sql("select * from access.conflicts(:person)")
                .param("person", person)
                .query((row, n) -> new Conflict(
                        new UserId(row.getObject("user_id", UUID.class)),
                        row.getString("name"),
                        ConflictKind.valueOf(row.getString("kind")),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class),
                        row.getString("recorded_by")))
                .list();
    }

    void bar(UserId user, UUID person, ConflictKind kind, @Nullable UUID team, LocalDate today) {
        run(jdbc.sql("select access.record_conflict(:user, :person, :kind, :today, :team::uuid)")
                .param("user", user.value())
                .param("person", person)
                .param("kind", kind.name())
                .param("team", team)
                .param("today", today));
    }

    void unbar(UserId user, UUID person, LocalDate from, LocalDate lastDay) {
        run(jdbc.sql("select access.end_conflict(:user, :person, :from, :last)")
                .param("user", user.value())
                .param("person", person)
                .param("from", from)
                .param("last", lastDay));
    }

    private static void run(JdbcClient.StatementSpec function) {
        function.query((row, n) -> Boolean.TRUE).single();
    }
}
