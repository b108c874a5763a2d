package org.dulae.access;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keys of requests that happened. */
@Repository
class ClientKeyRepository {
    private final JdbcClient jdbc;

    ClientKeyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Known(byte[] bodyHash, String location) {}

    /** False when the key is there already; waits for a request with the same key that is still running. */
    boolean insert(UserId user, ClientKey key, String location, Instant now) {
        return jdbc.sql("""
                                insert into access.client_key (user_id, key, body_hash, location, created_at)
                                values (:user, :key, :hash, :location, :now) on conflict do nothing
                                """)
                        .param("user", user.value())
                        .param("key", key.value())
                        .param("hash", key.bodyHash())
                        .param("location", location)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    Optional<Known> find(UserId user, String key) {
        return jdbc.sql("select body_hash, location from access.client_key where user_id = :user and key = :key")
                .param("user", user.value())
                .param("key", key)
                .query((row, n) -> new Known(row.getBytes("body_hash"), row.getString("location")))
                .optional();
    }
}
