package org.dulae.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the sign-in form may ask of the database, before there is an actor: functions only. */
@Repository
class SignInRepository {
    private final JdbcClient jdbc;

    SignInRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Candidate(
            UserId id,
            int epoch,
            @Nullable String passwordHash,
            byte @Nullable [] totpSecret,
            long totpLastStep,
            boolean demo,
            Set<Role> roles) {}

    Optional<Candidate> find(String login) {
        return jdbc.sql("select * from access.sign_in_candidate(:login)")
                .param("login", login)
                .query((row, n) -> candidate(row))
                .optional();
    }

    private static Candidate candidate(ResultSet row) throws SQLException {
        String[] roles = (String[]) row.getArray("roles").getArray();
        return new Candidate(
                new UserId(row.getObject("id", UUID.class)),
                row.getInt("epoch"),
                row.getString("password_hash"),
                row.getBytes("totp_secret"),
                row.getLong("totp_last_step"),
                row.getBoolean("demo"),
                Arrays.stream(roles).map(Role::valueOf).collect(Collectors.toUnmodifiableSet()));
    }

    Optional<Instant> waitUntil(byte[] loginHash) {
        return jdbc.sql("select access.sign_in_wait(:hash)")
                .param("hash", loginHash)
                .query((row, n) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .single();
    }

    void failed(byte[] loginHash, Instant now) {
        jdbc.sql("select access.sign_in_failed(:hash, :now)")
                .param("hash", loginHash)
                .param("now", Timestamp.from(now))
                .query((row, n) -> Boolean.TRUE)
                .single();
    }

    /** Asked as the one who signs in. */
    void worked(long totpStep) {
        jdbc.sql("select access.sign_in_worked(:step)")
                .param("step", totpStep)
                .query((row, n) -> Boolean.TRUE)
                .single();
    }

    boolean nobodyYet() {
        return jdbc.sql("select access.nobody_yet()").query(Boolean.class).single();
    }
}
