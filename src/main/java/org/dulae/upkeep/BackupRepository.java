package org.dulae.upkeep;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Which backups were tried and how they went. Their rows are written by the owner, who takes them. */
@Repository
class BackupRepository {
    private final JdbcClient jdbc;

    BackupRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<BackupNote> newest(int most) {
        return notes(jdbc.sql("""
                        select id, started_at, finished_at, occasion, outcome, problem, file, bytes, row_count, drilled_at
                          from upkeep.backup order by finished_at desc limit :most
                        """).param("most", most));
    }

    Optional<BackupNote> lastGood() {
        return notes(jdbc.sql("""
                        select id, started_at, finished_at, occasion, outcome, problem, file, bytes, row_count, drilled_at
                          from upkeep.backup where outcome = 'GOOD' order by finished_at desc limit 1
                        """)).stream().findFirst();
    }

    boolean everDrilled() {
        return jdbc.sql("select exists (select 1 from upkeep.backup where drilled_at is not null)")
                .query(Boolean.class)
                .single();
    }

    void tellAdministrators(String notice, UUID about, LocalDate today, Instant now) {
        jdbc.sql("select upkeep.tell_administrators(:notice, :about, :today, :now)")
                .param("notice", notice)
                .param("about", about)
                .param("today", today)
                .param("now", Timestamp.from(now))
                .query((row, n) -> Boolean.TRUE)
                .single();
    }

    private static List<BackupNote> notes(StatementSpec question) {
        return question.query((row, n) -> {
                    Timestamp drilled = row.getTimestamp("drilled_at");
                    return new BackupNote(
                            row.getObject("id", UUID.class),
                            row.getTimestamp("started_at").toInstant(),
                            row.getTimestamp("finished_at").toInstant(),
                            Backup.Occasion.valueOf(row.getString("occasion")),
                            row.getString("outcome").equals("GOOD"),
                            row.getString("problem"),
                            row.getString("file"),
                            row.getLong("bytes"),
                            row.getLong("row_count"),
                            drilled == null ? null : drilled.toInstant());
                })
                .list();
    }
}
