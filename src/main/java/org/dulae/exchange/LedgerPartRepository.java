package org.dulae.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.dulae.access.Actor;
import org.dulae.access.Keys;
import org.dulae.access.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The lines of ledgers on their way in, part by part, for their bringer alone, encrypted. */
@Repository
class LedgerPartRepository {
    private static final TypeReference<List<LedgerLine>> LINES = new TypeReference<>() {};
    private final JdbcClient jdbc;
    private final Keys keys;
    private final JsonMapper json = JsonMapper.shared();

    LedgerPartRepository(JdbcClient jdbc, Keys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    void insert(Actor actor, UUID ledger, LedgerPart part) {
        jdbc.sql("""
                        insert into exchange.ledger_part (ledger_id, first_line, first_row, user_id, lines_secret)
                        values (:ledger, :first, :row, :user, :lines)
                        """)
                .param("ledger", ledger)
                .param("first", part.first())
                .param("row", part.firstRow())
                .param("user", actor.id().value())
                .param("lines", closed(part))
                .update();
    }

    void save(Actor actor, UUID ledger, LedgerPart part) {
        jdbc.sql("""
                        update exchange.ledger_part set lines_secret = :lines
                         where ledger_id = :ledger and first_line = :first and user_id = :user
                        """)
                .param("ledger", ledger)
                .param("first", part.first())
                .param("user", actor.id().value())
                .param("lines", closed(part))
                .update();
    }

    private byte[] closed(LedgerPart part) {
        return keys.encrypt(json.writeValueAsBytes(part.lines()));
    }

    /** In which a line stands. */
    LedgerPart at(Actor actor, UUID ledger, int line) {
        return one(jdbc.sql("""
                        select first_line, lines_secret from exchange.ledger_part
                         where ledger_id = :ledger and user_id = :user and first_line <= :number
                         order by first_line desc limit 1
                        """), actor, ledger, line);
    }

    /** In which a row of the workbook stands. */
    LedgerPart ofRow(Actor actor, UUID ledger, int row) {
        return one(jdbc.sql("""
                        select first_line, lines_secret from exchange.ledger_part
                         where ledger_id = :ledger and user_id = :user and first_row <= :number
                         order by first_row desc limit 1
                        """), actor, ledger, row);
    }

    private LedgerPart one(JdbcClient.StatementSpec statement, Actor actor, UUID ledger, int number) {
        return statement
                .param("ledger", ledger)
                .param("user", actor.id().value())
                .param("number", number)
                .query((row, n) -> part(row))
                .optional()
                .orElseThrow(() -> new NotFound("ledger"));
    }

    private LedgerPart part(ResultSet row) throws SQLException {
        return new LedgerPart(
                row.getInt("first_line"), json.readValue(keys.decrypt(row.getBytes("lines_secret")), LINES));
    }
}
