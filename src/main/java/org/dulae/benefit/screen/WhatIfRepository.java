package org.dulae.benefit.screen;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.dulae.access.Scope;
import org.dulae.benefit.Variant;
import org.dulae.benefit.VariantSql;
import org.dulae.benefit.screen.WhatIf.Range;
import org.dulae.benefit.screen.WhatIf.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A rule asked of everybody at once, as it is and with other figures. Reads sheets alone, and keeps nothing. */
@Repository
class WhatIfRepository {
    private final JdbcClient jdbc;

    WhatIfRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By the first so many digits of where people are. */
    List<Row> preview(Scope scope, Variant variant, LocalDate day, int length) {
        if (scope.equals(Scope.NATION)) {
            wholeTable();
        }
        return jdbc.sql("select left(x.area_code, " + length + """
                        ) as area,
                               count(*) filter (where x.t) as today_low, count(*) filter (where x.t is not false) as today_high,
                               count(*) filter (where x.n) as other_low, count(*) filter (where x.n is not false) as other_high,
                               coalesce(sum(x.today_low) filter (where x.t), 0) as baht_low,
                               coalesce(sum(x.today_high) filter (where x.t is not false), 0) as baht_high,
                        """ + difference(variant, "least", "0", "1", "-1")
                        + " as people_low,\n"
                        + difference(variant, "greatest", "0", "1", "-1") + " as people_high,\n"
                        + difference(variant, "least", "x.more_low", "x.other_low", "-x.today_high") + " as more_low,\n"
                        + difference(variant, "greatest", "x.more_high", "x.other_high", "-x.today_low")
                        + " as more_high from (select s.area_code, s.t, s.n,\n" + VariantSql.amounts(variant, day)
                        + " from (select s.area_code, s.born_from, s.born_to, s.known,\n"
                        + VariantSql.verdicts(variant, day) + """
                          from benefit.sheet s
                         where s.area_code >= :lo and s.area_code < :hi and left(s.area_code, :len) = any(:areas)"""
                        // Without the offsets every condition and figure is worked out anew wherever it is asked.
                        + " offset 0) s\n where s.t is not false or s.n is not false offset 0) x group by 1 order by 1")
                .params(scope.params())
                .query((row, n) -> row(row))
                .list();
    }

    /** For the rest of the transaction: taking the locks to leave one row, the planner would fetch a million by an index. */
    private void wholeTable() {
        jdbc.sql("select set_config('enable_indexscan', 'off', true), set_config('enable_bitmapscan', 'off', true)")
                .query((row, n) -> Boolean.TRUE)
                .single();
    }

    /**
     * What is not known may be this or that: of every pair that is possible, neither, both, the one without the other, the one that makes the
     * least or the most of it.
     */
    private static String difference(Variant variant, String which, String both, String gained, String lost) {
        return "sum(" + which + "(case when x.t is not true and x.n is not true then 0 end, "
                + "case when x.t is not false and x.n is not false then " + both + " end, "
                + "case when x.t is not true and x.n is not false and not x.same and " + !variant.isNarrower()
                + " then "
                + gained + " end, case when x.t is not false and x.n is not true and not x.same and "
                + !variant.isWider() + " then " + lost + " end))";
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString("area"),
                range(row, "today"),
                range(row, "other"),
                range(row, "people"),
                range(row, "baht"),
                range(row, "more"));
    }

    private static Range range(ResultSet row, String name) throws SQLException {
        return new Range(whole(row.getBigDecimal(name + "_low")), whole(row.getBigDecimal(name + "_high")));
    }

    private static long whole(BigDecimal value) {
        return value.longValue();
    }
}
