package org.dulae.letter;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.dulae.access.Actor;
import org.dulae.access.Keys;
import org.dulae.letter.RegisterLine.Way;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What somebody looked for in a register, kept for her alone: it may be a person's name. */
@Repository
class LetterSearchRepository {
    private static final Duration KEPT = Duration.ofHours(1);
    private final JdbcClient jdbc;
    private final Keys keys;

    LetterSearchRepository(JdbcClient jdbc, Keys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    /** Her older ones that have expired go. */
    void keep(Actor actor, UUID id, LetterRegister.Asked asked, Instant now) {
        jdbc.sql("delete from letter.search s where s.user_id = :user and s.expires_at < :now")
                .param("user", actor.id().value())
                .param("now", Timestamp.from(now))
                .update();
        jdbc.sql("""
                        insert into letter.search (id, user_id, way, year, typed_secret, created_at, expires_at)
                        values (:id, :user, :way, :year, :typed, :now, :until)
                        """)
                .param("id", id)
                .param("user", actor.id().value())
                .param("way", asked.way().name())
                .param("year", asked.year())
                .param("typed", keys.encrypt(asked.typed().getBytes(StandardCharsets.UTF_8)))
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(now.plus(KEPT)))
                .update();
    }

    Optional<LetterRegister.Asked> find(Actor actor, UUID id, int page, Instant now) {
        return jdbc.sql("""
                        select s.way, s.year, s.typed_secret from letter.search s
                         where s.id = :id and s.user_id = :user and s.expires_at >= :now
                        """)
                .param("id", id)
                .param("user", actor.id().value())
                .param("now", Timestamp.from(now))
                .query((row, n) -> new LetterRegister.Asked(
                        Way.valueOf(row.getString("way")),
                        row.getInt("year"),
                        new String(keys.decrypt(row.getBytes("typed_secret")), StandardCharsets.UTF_8),
                        page))
                .optional();
    }
}
