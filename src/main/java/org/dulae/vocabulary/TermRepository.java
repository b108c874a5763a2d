package org.dulae.vocabulary;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.dulae.vocabulary.Term.Target;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TermRepository {
    private final JdbcClient jdbc;

    TermRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Term> all() {
        return jdbc.sql("""
                select list, code, name_th, name_en, plain_th, plain_en, part_of, sensitive,
                       target_amount, target_unit, valid_from, valid_to, source
                from vocabulary.term order by sort
                """).query((row, n) -> term(row)).list();
    }

    private static Term term(ResultSet row) throws SQLException {
        String unit = row.getString("target_unit");
        return new Term(
                row.getString("list"),
                row.getString("code"),
                row.getString("name_th"),
                row.getString("name_en"),
                row.getString("plain_th"),
                row.getString("plain_en"),
                row.getString("part_of"),
                row.getBoolean("sensitive"),
                unit == null ? null : new Target(row.getInt("target_amount"), Target.Unit.valueOf(unit)),
                date(row, "valid_from"),
                date(row, "valid_to"),
                row.getString("source"));
    }

    private static @Nullable LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
