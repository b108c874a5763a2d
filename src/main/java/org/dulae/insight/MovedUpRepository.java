package org.dulae.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dulae.casework.Closure;
import org.dulae.insight.ContactNumberRepository.Gone;
import org.dulae.shared.PageOf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Matters that a centre handed to a wider office, by the reason it gave. Counted where they were worked on until then, each once, under its
 * last reason, however often it went.
 */
@Repository
class MovedUpRepository {
    static final String MOVED = "moved";

    /** The view tells no number: of a matter out of sight its departure does, of one that is still seen the matter itself. */
    private static final String MATTER = """
            with moved as (
              select distinct on (u.case_id) u.id, u.case_id, u.to_unit, u.reason, u.at
                from casework.report_moved_up u
               where u.at >= :from and u.at < :to
                 and u.area_code >= :lo and u.area_code < :hi and left(u.area_code, :len) = any(:areas)
               order by u.case_id, u.at desc, u.id
            )
            """;

    private static final String LINES = """
            select m.case_id, m.to_unit, m.at, count(*) over ()::int as total,
                   coalesce((select c.number from casework.report_case c where c.id = m.case_id),
                            (select d.number from casework.report_departure d where d.case_id = m.case_id order by d.at desc limit 1), '') as number
              from moved m
             where m.reason = any(:reasons)
             order by m.at desc, m.id limit :limit offset :offset
            """;

    private final JdbcClient jdbc;

    MovedUpRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static boolean counts(String number) {
        return number.equals(MOVED)
                || List.of(Closure.Beyond.values()).stream().anyMatch(reason -> number.equals(number(reason)));
    }

    static String number(Closure.Beyond reason) {
        return MOVED + "." + reason;
    }

    /** Those that say something about a person are never part of the sum: a sum would tell of the few that are not told. */
    Map<String, Integer> count(Asked asked) {
        Map<String, Integer> counts = new HashMap<>();
        jdbc.sql(MATTER + " select m.reason, count(*)::int as matters from moved m group by m.reason")
                .params(asked.params())
                .query(row -> {
                    counts.put(MOVED + "." + row.getString("reason"), row.getInt("matters"));
                });
        int sum = counts.entrySet().stream()
                .filter(one -> !Tally.isPersonal(one.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
        counts.put(MOVED, sum);
        return counts;
    }

    List<Gone> list(Asked asked, String number, int page) {
        String[] reasons = List.of(Closure.Beyond.values()).stream()
                .filter(reason ->
                        number.equals(MOVED) ? !Tally.isPersonal(number(reason)) : number.equals(number(reason)))
                .map(Enum::name)
                .toArray(String[]::new);
        return jdbc.sql(MATTER + LINES)
                .params(asked.params())
                .param("reasons", reasons)
                .param("limit", CaseNumberRepository.PAGE + 1)
                .param("offset", PageOf.offset(page, CaseNumberRepository.PAGE))
                .query((row, n) -> line(row))
                .list();
    }

    private static Gone line(ResultSet row) throws SQLException {
        return new Gone(
                row.getObject("case_id", UUID.class),
                row.getString("number"),
                row.getObject("to_unit", UUID.class),
                row.getTimestamp("at").toInstant(),
                row.getInt("total"));
    }
}
