package org.dulae.privacy.sample;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Draws of a month, by functions that only the system may ask. */
@Repository
class DrawRepository {
    private final JdbcClient jdbc;

    DrawRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<String> undrawn(YearMonth month) {
        return jdbc.sql("select privacy.undrawn(:month) as province order by 1")
                .param("month", month.atDay(1))
                .query((row, n) -> row.getString("province"))
                .list();
    }

    /** Empty: somebody else has drawn it. */
    Optional<UUID> draw(String province, YearMonth month, LocalDate today, Instant now) {
        return jdbc.sql("select privacy.draw(:province, :month, :since, :until, :due, :most, :today, :now)")
                .param("province", province)
                .param("month", month.atDay(1))
                .param("since", Timestamp.from(SampleRule.from(month)))
                .param("until", Timestamp.from(SampleRule.until(month)))
                .param("due", Timestamp.from(SampleRule.due(month, now)))
                .param("most", SampleRule.SIZE)
                .param("today", today)
                .param("now", Timestamp.from(now))
                .query((row, n) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .single();
    }
}
