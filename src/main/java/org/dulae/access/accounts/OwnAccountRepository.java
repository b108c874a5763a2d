package org.dulae.access.accounts;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.dulae.access.NotFound;
import org.dulae.access.UserId;
import org.dulae.access.accounts.OwnAccount.Credential;
import org.dulae.access.accounts.OwnAccount.Mine;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One's own credential, and the two ways to get one: a one-time code, or being the first. Functions only. */
@Repository
class OwnAccountRepository {
    private final JdbcClient jdbc;
    private final UserRepository users;

    OwnAccountRepository(JdbcClient jdbc, UserRepository users) {
        this.jdbc = jdbc;
        this.users = users;
    }

    /** Who may come in now. */
    record Entered(UserId user, int epoch) {}

    Credential credential() {
        return jdbc.sql("select * from access.own_credential()")
                .query((row, n) -> {
                    Timestamp set = row.getTimestamp("password_set_at");
                    return new Credential(
                            row.getString("password_hash"),
                            set == null ? null : set.toInstant(),
                            row.getBoolean("has_totp"),
                            row.getBoolean("demo"));
                })
                .optional()
                .orElseThrow(() -> new NotFound("credential"));
    }

    Mine mine(UserId id, LocalDate today) {
        Credential credential = credential();
        Users.Account account = users.find(id, "", today).orElseThrow(() -> new NotFound("account"));
        return new Mine(
                account.login(),
                credential.passwordSetAt(),
                credential.secondFactor(),
                credential.demo(),
                account.rights(),
                account.standIns());
    }

    int changePassword(String hash, Instant now) {
        return jdbc.sql("select access.change_password(:hash, :now)")
                .param("hash", hash)
                .param("now", Timestamp.from(now))
                .query(Integer.class)
                .single();
    }

    int setTotp(byte[] secret, long step) {
        return jdbc.sql("select access.set_totp(:secret, :step)")
                .param("secret", secret)
                .param("step", step)
                .query(Integer.class)
                .single();
    }

    int endSessions(UserId id) {
        return jdbc.sql("select access.end_sessions(:id)")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    Optional<Entered> useCode(String login, byte[] code, String passwordHash, Instant now) {
        return jdbc.sql("select id, epoch from access.use_code(:login, :code, :hash, :now)")
                .param("login", login)
                .param("code", code)
                .param("hash", passwordHash)
                .param("now", Timestamp.from(now))
                .query((row, n) ->
                        new Entered(new UserId(row.getObject("id", java.util.UUID.class)), row.getInt("epoch")))
                .optional();
    }

    /** False when somebody was first meanwhile. */
    boolean first(FirstAccount.First first, String passwordHash, Instant now) {
        return jdbc.sql("""
                        select access.first_account(:unit, :kind, :th, :en, :area, :user, :login, :name, :hash, :since, :now)
                        """)
                .param("unit", first.unit().id().value())
                .param("kind", first.unit().kind().name())
                .param("th", first.unit().nameTh())
                .param("en", first.unit().nameEn())
                .param("area", first.unit().areaCode())
                .param("user", first.user().value())
                .param("login", first.login())
                .param("name", first.name())
                .param("hash", passwordHash)
                .param("since", first.since())
                .param("now", Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }
}
