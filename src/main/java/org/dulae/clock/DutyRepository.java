package org.dulae.clock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.dulae.clock.Duty.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the law gives a time for, as it came with the program. */
@Repository
class DutyRepository {
    private final JdbcClient jdbc;

    DutyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of the page. */
    List<Duty> all() {
        return jdbc.sql("""
                        select d.code, d.name_th, d.name_en, d.law_th, d.law_en, d.section, d.certainty, d.source, d.checked_on, d.valid_from, d.valid_to, d.matter,
                               d.problems, d.begins_th, d.begins_en, d.amount, d.unit, d.own_measure, d.holder, d.half_th, d.half_en, d.nearly_th, d.nearly_en,
                               d.over_th, d.over_en
                          from clock.duty d order by d.sort
                        """).query((row, n) -> duty(row)).list();
    }

    static Duty duty(ResultSet row) throws SQLException {
        return new Duty(
                row.getString("code"),
                words(row, "name"),
                words(row, "law"),
                row.getString("section"),
                row.getString("certainty").equals("READ"),
                row.getString("source"),
                row.getObject("checked_on", LocalDate.class),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("matter").equals("CASE"),
                Set.of((String[]) row.getArray("problems").getArray()),
                words(row, "begins"),
                new Span(row.getInt("amount"), Span.Unit.valueOf(row.getString("unit"))),
                row.getBoolean("own_measure"),
                row.getString("holder"),
                new Duty.Asks(words(row, "half"), words(row, "nearly"), words(row, "over")));
    }

    private static Words words(ResultSet row, String column) throws SQLException {
        return new Words(row.getString(column + "_th"), row.getString(column + "_en"));
    }
}
