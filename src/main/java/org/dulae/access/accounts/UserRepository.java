package org.dulae.access.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.dulae.access.Role;
import org.dulae.access.UnitId;
import org.dulae.access.UserId;
import org.dulae.access.accounts.Users.Account;
import org.dulae.access.accounts.Users.NewAccount;
import org.dulae.access.accounts.Users.Right;
import org.dulae.access.accounts.Users.StandIn;
import org.dulae.access.accounts.Users.Status;
import org.dulae.access.accounts.Users.Summary;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts: read within the administrator's reach, written through functions that ask who is acting. */
@Repository
class UserRepository {
    private static final int MOST = 500;
    private final JdbcClient jdbc;

    UserRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Summary> list(String reach, String text, boolean left) {
        return jdbc.sql("""
                        select u.id, u.login, u.name, u.status,
                               coalesce(string_agg(distinct n.name_th, ', '), '') as units_th,
                               coalesce(string_agg(distinct n.name_en, ', '), '') as units_en
                          from access.app_user u
                          left join access.user_role r on r.user_id = u.id
                          left join access.unit n on n.id = r.unit_id
                         where starts_with(u.area_code, :reach) and (u.status = 'LEFT') = :left
                           and (:text = '' or position(lower(:text) in lower(u.name)) > 0 or position(lower(:text) in u.login) > 0)
                         group by u.id order by u.name collate "th-x-icu", u.id limit :most
                        """)
                .param("reach", reach)
                .param("left", left)
                .param("text", text)
                .param("most", MOST)
                .query((row, n) -> new Summary(
                        new UserId(row.getObject("id", UUID.class)),
                        row.getString("login"),
                        row.getString("name"),
                        Status.valueOf(row.getString("status")),
                        row.getString("units_th"),
                        row.getString("units_en")))
                .list();
    }

    Optional<Account> find(UserId id, String reach, LocalDate today) {
        return jdbc.sql("""
                        select login, name, status, demo, version from access.app_user
                         where id = :id and starts_with(area_code, :reach)
                        """)
                .param("id", id.value())
                .param("reach", reach)
                .query((row, n) -> new Account(
                        id,
                        row.getString("login"),
                        row.getString("name"),
                        Status.valueOf(row.getString("status")),
                        row.getBoolean("demo"),
                        row.getInt("version"),
                        rights(id),
                        standIns(id, today)))
                .optional();
    }

    private List<Right> rights(UserId id) {
        return jdbc.sql("""
                        select r.unit_id, n.name_th, n.name_en, r.role, r.valid_from, r.valid_to
                          from access.user_role r join access.unit n on n.id = r.unit_id
                         where r.user_id = :id order by r.valid_to is not null, n.name_th collate "th-x-icu", r.role, r.valid_from
                        """)
                .param("id", id.value())
                .query((row, n) -> right(row))
                .list();
    }

    private static Right right(ResultSet row) throws SQLException {
        return new Right(
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getString("name_th"),
                row.getString("name_en"),
                Role.valueOf(row.getString("role")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }

    List<StandIn> standIns(UserId absent, LocalDate today) {
        return jdbc.sql("""
                        select s.deputy_id, u.name, s.valid_from, s.valid_to, access.lacks(s, :today) as lacking
                          from access.stand_in s left join access.app_user u on u.id = s.doing_id
                         where s.absent_id = :id order by s.valid_from desc
                        """)
                .param("id", absent.value())
                .param("today", today)
                .query((row, n) -> new StandIn(
                        new UserId(row.getObject("deputy_id", UUID.class)),
                        row.getString("name"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class),
                        row.getBoolean("lacking")))
                .list();
    }

    boolean loginExists(String login) {
        return jdbc.sql("select exists (select 1 from access.app_user where login = :login)")
                .param("login", login)
                .query(Boolean.class)
                .single();
    }

    List<String> loginsAmong(List<String> logins) {
        return jdbc.sql("select login from access.app_user where login = any(:logins)")
                .param("logins", logins.toArray(String[]::new))
                .query((row, n) -> row.getString("login"))
                .list();
    }

    void invite(UserId id, NewAccount account, byte[] code, Instant codeUntil, Instant now) {
        run(jdbc.sql("select access.invite(:id, :login, :name, :unit, :roles, :from, :to, :code, :until, :demo, :now)")
                .param("id", id.value())
                .param("login", account.login().toLowerCase(Locale.ROOT))
                .param("name", account.name())
                .param("unit", account.unit().value())
                .param("roles", account.roles().stream().map(Role::name).toArray(String[]::new))
                .param("from", account.from())
                .param("to", account.to())
                .param("code", code)
                .param("until", Timestamp.from(codeUntil))
                .param("demo", account.demo())
                .param("now", Timestamp.from(now)));
    }

    void issueCode(UserId id, byte[] code, Instant until, boolean forgetSecondFactor) {
        run(jdbc.sql("select access.issue_code(:id, :code, :until, :forget)")
                .param("id", id.value())
                .param("code", code)
                .param("until", Timestamp.from(until))
                .param("forget", forgetSecondFactor));
    }

    boolean rename(UserId id, String name, int version) {
        return jdbc.sql("select access.rename_user(:id, :name, :version)")
                        .param("id", id.value())
                        .param("name", name)
                        .param("version", version)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    void grant(UserId id, UnitId unit, Role role, LocalDate from, @Nullable LocalDate to) {
        run(jdbc.sql("select access.grant_role(:id, :unit, :role, :from, :to)")
                .param("id", id.value())
                .param("unit", unit.value())
                .param("role", role.name())
                .param("from", from)
                .param("to", to));
    }

    void endRight(UserId id, UnitId unit, Role role, LocalDate from, LocalDate last) {
        run(jdbc.sql("select access.end_role(:id, :unit, :role, :from, :last)")
                .param("id", id.value())
                .param("unit", unit.value())
                .param("role", role.name())
                .param("from", from)
                .param("last", last));
    }

    void endSessions(UserId id) {
        run(jdbc.sql("select access.end_sessions(:id)").param("id", id.value()));
    }

    void leave(UserId id, @Nullable UUID successor, LocalDate today, Instant now) {
        run(jdbc.sql("select access.leave(:id, :successor, :today, :today, :now)")
                .param("id", id.value())
                .param("successor", successor)
                .param("today", today)
                .param("now", Timestamp.from(now)));
    }

    private static void run(JdbcClient.StatementSpec function) {
        function.query((row, n) -> Boolean.TRUE).single();
    }
}
