package org.dulae.access.privacy;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Seals, through functions of the owner: the application may not write a seal, only ask for one. */
@Repository
class SealRepository {
    private final JdbcClient jdbc;

    SealRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many rows were sealed; 0 as well when another copy is at it. */
    int seal(Instant now) {
        return jdbc.sql("select access.seal_audit(:now)")
                .param("now", Timestamp.from(now))
                .query(Integer.class)
                .single();
    }

    Optional<Anchor> head() {
        return jdbc.sql("select seq, at, root, total from access.audit_head()")
                .query((row, n) -> new Anchor(
                        row.getLong("seq"),
                        row.getTimestamp("at").toInstant(),
                        HexFormat.of().formatHex(row.getBytes("root")),
                        row.getLong("total")))
                .optional();
    }

    void prepare(LocalDate month) {
        jdbc.sql("select access.prepare_audit(:month)")
                .param("month", month)
                .query((row, n) -> Boolean.TRUE)
                .single();
    }
}
