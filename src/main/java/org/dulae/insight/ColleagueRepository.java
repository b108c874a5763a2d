package org.dulae.insight;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Names of those who brought figures. */
@Repository
class ColleagueRepository {
    private final JdbcClient jdbc;

    ColleagueRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<UUID, String> names(Collection<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        jdbc.sql("select u.id, u.name from access.user_card u where u.id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(row -> {
                    names.put(row.getObject("id", UUID.class), row.getString("name"));
                });
        return names;
    }
}
