package org.dulae.upkeep;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the installation is for and who keeps its keys. Written through functions that ask who is acting. */
@Repository
class InstallationRepository {
    private final JdbcClient jdbc;

    InstallationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean realPeople() {
        return jdbc.sql("select real_since is not null from upkeep.installation")
                .query(Boolean.class)
                .single();
    }

    boolean hasDemo() {
        return jdbc.sql("select upkeep.has_demo()").query(Boolean.class).single();
    }

    /** Whether no administrator's office reaches wider than the actor's. */
    boolean decides(LocalDate today) {
        return jdbc.sql("select upkeep.decides(:today)")
                .param("today", today)
                .query(Boolean.class)
                .single();
    }

    boolean beginReal(String reason, LocalDate today, Instant now) {
        return jdbc.sql("select upkeep.begin_real(:reason, :today, :now)")
                .param("reason", reason)
                .param("today", today)
                .param("now", Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }

    List<KeyHolder> keyHolders() {
        return jdbc.sql(
                        "select id, name, kept_at, since from upkeep.key_holder where until is null order by since, name")
                .query((row, n) -> new KeyHolder(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("kept_at"),
                        row.getObject("since", LocalDate.class)))
                .list();
    }

    void name(KeyHolder holder) {
        jdbc.sql("select upkeep.name_key_holder(:id, :name, :place, :since)")
                .param("id", holder.id())
                .param("name", holder.name())
                .param("place", holder.keptAt())
                .param("since", holder.since())
                .query((row, n) -> Boolean.TRUE)
                .single();
    }

    /** @return whether there was one */
    boolean end(UUID holder, LocalDate today) {
        return jdbc.sql("select upkeep.end_key_holder(:id, :today)")
                .param("id", holder)
                .param("today", today)
                .query(Boolean.class)
                .single();
    }
}
