package org.dulae.benefit.screen;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.dulae.benefit.screen.MissingRights.Asked;
import org.dulae.benefit.screen.MissingRights.Count;
import org.dulae.benefit.screen.MissingRights.Line;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was found of whom. One condition decides what is still open: the list filters by it, and so does every count. */
@Repository
class FindingRepository {
    static final int PAGE = 50;

    /** In the scope asked about, and not replied to for these facts and this fiscal year. */
    private static final String OPEN = """
             f.area_code >= :lo and f.area_code < :hi and left(f.area_code, :len) = any(:areas)
               and (:code::text is null or f.code = :code) and (:kind::text is null or f.kind = :kind)
               and not exists (select from benefit.reply r
                                where r.person_id = f.person_id and r.code = f.code and r.basis = f.basis and r.fiscal_year = :year
                                  and r.said <> 'TAKEN_BACK' and not exists (select from benefit.reply b where b.takes_back = r.id))
            """;

    private final JdbcClient jdbc;

    FindingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is so now of these people, and nothing else; what is as it was stays untouched. */
    void write(Collection<UUID> people, List<Finding> found, LocalDate today) {
        Map<String, Object> fresh = new HashMap<>();
        fresh.put("there", column(found, one -> one.person().toString()));
        fresh.put("places", column(found, Finding::area));
        fresh.put("codes", column(found, Finding::code));
        fresh.put("kinds", column(found, Finding::kind));
        fresh.put(
                "wants",
                column(found, one -> one.wanting() == null ? "" : one.wanting().name()));
        fresh.put("rules", column(found, Finding::rule));
        fresh.put("bases", column(found, Finding::basis));
        jdbc.sql("""
                        delete from benefit.finding f
                         where f.person_id = any(:people::uuid[])
                           and (f.person_id, f.code) not in (select u.p::uuid, u.c from unnest(:there::text[], :codes::text[]) as u (p, c))
                        """)
                .param("people", SheetRepository.texts(people))
                .param("there", fresh.get("there"))
                .param("codes", fresh.get("codes"))
                .update();
        jdbc.sql("""
                        insert into benefit.finding as f (person_id, area_code, code, kind, wanting, rule, basis, since)
                        select u.person_id::uuid, u.area_code, u.code, u.kind, u.wanting, u.rule, u.basis, :today
                          from unnest(:there::text[], :places::text[], :codes::text[], :kinds::text[], :wants::text[], :rules::text[], :bases::text[])
                            as u (person_id, area_code, code, kind, wanting, rule, basis)
                            on conflict (person_id, code) do update
                           set area_code = excluded.area_code, kind = excluded.kind, wanting = excluded.wanting, rule = excluded.rule,
                               basis = excluded.basis, since = case when f.basis = excluded.basis then f.since else excluded.since end
                         where (f.area_code, f.kind, f.wanting, f.rule, f.basis)
                               is distinct from (excluded.area_code, excluded.kind, excluded.wanting, excluded.rule, excluded.basis)
                        """).params(fresh).param("today", today).update();
    }

    private static String[] column(List<Finding> found, Function<Finding, String> value) {
        return found.stream().map(value).toArray(String[]::new);
    }

    /** In the order of places and people, beginning behind a line; one more than a page holds. */
    List<Line> list(Asked asked, String behind) {
        // Filters that may be absent: a plan made once for all of them would suit none.
        jdbc.sql("select set_config('plan_cache_mode', 'force_custom_plan', true)")
                .query(String.class)
                .single();
        String[] key = behind.isEmpty() ? new String[] {"", new UUID(0, 0).toString(), ""} : behind.split("\\.", -1);
        return jdbc.sql("""
                        select f.person_id, f.area_code, f.code, f.kind, f.wanting, f.basis, f.since, c.display_name, s.born_from, s.born_to, s.known
                          from benefit.finding f join person.card c on c.id = f.person_id join benefit.sheet s on s.person_id = f.person_id
                         where c.team_id is null and c.died_on is null
                           and (f.area_code, f.person_id, f.code) > (:place, :person::uuid, :after)
                           and
                        """ + OPEN + " order by f.area_code, f.person_id, f.code limit :limit")
                .params(params(asked))
                .param("place", key[0])
                .param("person", key[1])
                .param("after", key[2])
                .param("limit", PAGE + 1)
                .query((row, n) -> line(row))
                .list();
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                SheetRepository.sheet(row),
                row.getString("display_name"),
                row.getString("code"),
                row.getString("wanting"),
                row.getString("basis"),
                row.getObject("since", LocalDate.class));
    }

    /** By entitlement. */
    List<Count> byCode(Asked asked) {
        return counts(asked, "f.code");
    }

    /** By the first so many digits of where people are. */
    List<Count> byPlace(Asked asked, int length) {
        return counts(asked, "left(f.area_code, " + length + ")");
    }

    private List<Count> counts(Asked asked, String by) {
        return jdbc.sql("select " + by + """
                         as word, count(*) filter (where f.kind = 'LIKELY')::int as likely, count(*) filter (where f.kind = 'UNKNOWN')::int as wanting
                          from benefit.finding f
                         where
                        """ + OPEN + " group by 1 order by 1")
                .params(params(asked))
                .query((row, n) -> new Count(row.getString("word"), row.getInt("likely"), row.getInt("wanting")))
                .list();
    }

    private static Map<String, Object> params(Asked asked) {
        Map<String, Object> all = new HashMap<>(asked.scope().params());
        all.put("code", text(asked.code()));
        all.put("kind", text(asked.kind()));
        all.put("year", asked.fiscalYear());
        return all;
    }

    private static Object text(String value) {
        return new SqlParameterValue(Types.VARCHAR, value.isEmpty() ? null : value);
    }
}
