package org.dulae.access.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dulae.access.UserId;
import org.dulae.access.privacy.Privacy.BreakGlass;
import org.dulae.access.privacy.Privacy.Colleague;
import org.dulae.access.privacy.Privacy.Deputy;
import org.dulae.access.privacy.Privacy.Refusal;
import org.dulae.access.privacy.Privacy.Step;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the audit under row-level security: privacy officers see their own area. */
@Repository
class PrivacyRepository {
    private final JdbcClient jdbc;

    PrivacyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<BreakGlass> breakGlass(Instant since, int most) {
        return jdbc.sql("""
                        select b.id, u.name, n.name_th, n.name_en, b.number, b.opened, b.reason, b.asked_at, b.valid_until
                          from access.break_glass b join access.app_user u on u.id = b.user_id join access.unit n on n.id = b.unit_id
                         where b.asked_at >= :since order by b.asked_at desc limit :most
                        """)
                .param("since", Timestamp.from(since))
                .param("most", most)
                .query((row, n) -> breakGlass(row))
                .list();
    }

    private static BreakGlass breakGlass(ResultSet row) throws SQLException {
        UUID team = row.getObject("opened", UUID.class);
        return new BreakGlass(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("name_th"),
                row.getString("name_en"),
                row.getString("number"),
                team != null,
                team,
                row.getString("reason"),
                row.getTimestamp("asked_at").toInstant(),
                row.getTimestamp("valid_until").toInstant());
    }

    List<Deputy> deputies(Instant since, int most) {
        return jdbc.sql("""
                        select absent, deputy, unit_th, unit_en, team_id, valid_from, valid_to, given_at, ended_at
                          from access.deputies_given(:since, :most)
                        """)
                .param("since", Timestamp.from(since))
                .param("most", most)
                .query((row, n) -> {
                    Timestamp ended = row.getTimestamp("ended_at");
                    return new Deputy(
                            row.getString("absent"),
                            row.getString("deputy"),
                            row.getString("unit_th"),
                            row.getString("unit_en"),
                            row.getObject("team_id", UUID.class),
                            row.getObject("valid_from", LocalDate.class),
                            row.getObject("valid_to", LocalDate.class),
                            row.getTimestamp("given_at").toInstant(),
                            ended == null ? null : ended.toInstant());
                })
                .list();
    }

    List<Refusal> refusals(Instant since, int most) {
        return jdbc.sql("""
                        select a.at, a.user_id, coalesce(u.name, '') as name, coalesce(n.name_th, '') as name_th,
                               coalesce(n.name_en, '') as name_en, a.detail
                          from access.audit a
                          left join access.app_user u on u.id = a.user_id left join access.unit n on n.id = a.unit_id
                         where a.act = 'access.refused' and a.at >= :since order by a.at desc limit :most
                        """)
                .param("since", Timestamp.from(since))
                .param("most", most)
                .query((row, n) -> new Refusal(
                        row.getTimestamp("at").toInstant(),
                        new UserId(row.getObject("user_id", UUID.class)),
                        row.getString("name"),
                        row.getString("name_th"),
                        row.getString("name_en"),
                        row.getString("detail")))
                .list();
    }

    List<Step> trail(UserId user, int most) {
        return jdbc.sql("""
                        select a.at, a.act, a.subjects, a.detail from access.audit a
                         where a.user_id = :user order by a.at desc limit :most
                        """)
                .param("user", user.value())
                .param("most", most)
                .query((row, n) -> new Step(
                        row.getTimestamp("at").toInstant(),
                        row.getString("act"),
                        List.of((UUID[]) row.getArray("subjects").getArray()),
                        row.getString("detail")))
                .list();
    }

    List<Colleague> colleagues(String text, int most) {
        return jdbc.sql("""
                        select id, name, login from access.app_user
                         where position(lower(:text) in lower(name)) > 0 or position(lower(:text) in login) > 0
                         order by name collate "th-x-icu", id limit :most
                        """)
                .param("text", text)
                .param("most", most)
                .query((row, n) -> colleague(row))
                .list();
    }

    Optional<Colleague> colleague(UserId user) {
        return jdbc.sql("select id, name, login from access.app_user where id = :id")
                .param("id", user.value())
                .query((row, n) -> colleague(row))
                .optional();
    }

    private static Colleague colleague(ResultSet row) throws SQLException {
        return new Colleague(
                new UserId(row.getObject("id", UUID.class)), row.getString("name"), row.getString("login"));
    }
}
