package org.dulae.insight.monthly;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.dulae.shared.Baht;
import org.dulae.shared.PageOf;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The work of an office in a month, counted and listed from the same rows. A problem or a target group that must not be inferred is told
 * from no other: it counts among the others, however many there are.
 */
@Repository
class MonthlyReturnRepository {
    static final int PAGE = 50;

    private static final String DONE = "with done as materialized ("
            + Done.TOLD.stream().map(ReturnRows::of).collect(joining(" union all ")) + "), ";

    /**
     * Every part of the work that has any, by kind and told apart by none, one, two or three axes. A matter stands once in each list of codes, so that
     * one of two problems counts once wherever problems do not matter.
     */
    private static final String PARTS = DONE + """
            problem as materialized (
              select distinct d.what, d.id, d.channel, case when s.code = any(:secretProblems) then 'OTHER' else s.code end as code
                from done d cross join unnest(case when d.problems = '{}' then array['NONE'] else d.problems end) s (code)
            ), target as materialized (
              select distinct d.what, d.id, d.channel, case when s.code = any(:secretGroups) then 'NONE' else s.code end as code
                from done d cross join unnest(case when d.target_groups = '{}' then array['NONE'] else d.target_groups end) s (code)
            )
            select d.what, '*' as problem, '*' as target_group, coalesce(d.channel, '*') as channel, '*' as kind, count(*)::int as matters,
                   null::numeric as baht, count(distinct d.person_id)::int as people
              from done d group by grouping sets ((d.what), (d.what, d.channel))
            union all
            select p.what, p.code, '*', coalesce(p.channel, '*'), '*', count(*)::int, null, 0
              from problem p group by grouping sets ((p.what, p.code), (p.what, p.code, p.channel))
            union all
            select g.what, '*', g.code, coalesce(g.channel, '*'), '*', count(*)::int, null, 0
              from target g group by grouping sets ((g.what, g.code), (g.what, g.code, g.channel))
            union all
            select p.what, p.code, g.code, coalesce(p.channel, '*'), '*', count(*)::int, null, 0
              from problem p join target g on g.what = p.what and g.id = p.id
             group by grouping sets ((p.what, p.code, g.code), (p.what, p.code, g.code, p.channel))
            union all
            select d.what, '*', '*', '*', d.kind, count(*)::int, sum(d.baht), 0 from done d where d.what <> 'OPENED' group by d.what, d.kind
            """;

    private static final String SUMS = """
            select count(*) filter (where x.received_at < :from)::int as carried,
                   count(*) filter (where x.closed_at is null or x.closed_at >= :to)::int as remaining
              from casework.report_case x
             where x.unit_id = :office and x.received_at < :to and (x.closed_at is null or x.closed_at >= :from)
            """ + ReturnRows.SCOPE;

    /** To which office contacts went on, and out of which part of the office's area they came. */
    private static final String WHERE = "with d as materialized (" + ReturnRows.of(Done.CONTACTS) + """
            ), went as materialized (
              select x.unit_id, left(x.area_code, :step) as area from d join intake.report_contact x on x.id = d.id
            )
            select w.unit_id::text as office, '*' as area, count(*)::int as contacts from went w where w.unit_id <> :office group by w.unit_id
            union all
            select '*', w.area, count(*)::int from went w group by w.area
            """;

    private static final String MOVED = "select count(*)::int from (" + ReturnRows.of(Done.MOVED) + ") d";

    private static final String LINES = """
            select d.opens, d.person_id, p.display_name, d.number, d.at, d.channel, d.kind, count(*) over ()::int as total
              from (%s) d left join person.card p on p.id = d.person_id
             where (:anyProblem or d.problems && :problems::text[] or :noProblem and d.problems = '{}')
               and (:anyGroup or d.target_groups && :groups::text[] or :noGroup and d.target_groups = '{}')
               and (:anyChannel or d.channel = :channel) and (:anyKind or d.kind = :kind)
               and (:anywhere or exists (select from intake.report_contact x
                                          where x.id = d.id and :toOffice in ('*', x.unit_id::text) and :atArea in ('*', left(x.area_code, :step))))
             order by d.at desc, d.id limit :limit offset :offset
            """;

    private final JdbcClient jdbc;

    MonthlyReturnRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A line of what a number counts.
     *
     * @param opens the contact or the case
     * @param name null for a contact, and where the person is looked after by another office
     */
    record Line(
            UUID opens,
            @Nullable UUID personId,
            @Nullable String name,
            String number,
            Instant at,
            String channel,
            String kind,
            int total) {}

    /** @param params the first lock, the office, the month, and what must not be inferred */
    ReturnFigures count(Map<String, Object> params) {
        Map<Slice, Integer> counts = new HashMap<>();
        Map<String, Baht> money = new HashMap<>();
        int[] helped = {0};
        jdbc.sql(PARTS).params(params).query(row -> {
            Slice slice = slice(row);
            counts.put(slice, row.getInt("matters"));
            BigDecimal baht = row.getBigDecimal("baht");
            if (baht != null) {
                money.put(slice.kind(), Baht.of(baht));
            }
            if (slice.equals(Slice.of(Done.HELP))) {
                helped[0] = row.getInt("people");
            }
        });
        countApart(params, counts);
        return new ReturnFigures(Map.copyOf(counts), Map.copyOf(money), helped[0]);
    }

    /** What no axis tells apart. */
    private void countApart(Map<String, Object> params, Map<Slice, Integer> counts) {
        jdbc.sql(SUMS).params(params).query(row -> {
            counts.put(Slice.of(Done.CARRIED), row.getInt("carried"));
            counts.put(Slice.of(Done.LEFT), row.getInt("remaining"));
        });
        jdbc.sql(WHERE).params(params).query(row -> {
            Whereabouts where = new Whereabouts(row.getString("office"), row.getString("area"));
            counts.put(Slice.of(Done.CONTACTS).in(where), row.getInt("contacts"));
        });
        counts.put(
                Slice.of(Done.MOVED),
                jdbc.sql(MOVED).params(params).query(Integer.class).single());
    }

    private static Slice slice(ResultSet row) throws SQLException {
        return new Slice(
                Done.valueOf(row.getString("what")),
                row.getString("problem"),
                row.getString("target_group"),
                row.getString("channel"),
                row.getString("kind"),
                Whereabouts.ANYWHERE);
    }

    /** The work behind one number, newest first; one row more than a page holds. */
    List<Line> list(Map<String, Object> params, Slice slice, int page) {
        return jdbc.sql(LINES.formatted(ReturnRows.of(slice.done())))
                .params(params)
                .param("anyProblem", slice.problem().equals(Slice.ALL))
                .param("noProblem", slice.problem().equals(Axis.NONE))
                .param("problems", codes(slice.problem(), "OTHER", params.get("secretProblems")))
                .param("anyGroup", slice.group().equals(Slice.ALL))
                .param("noGroup", slice.group().equals(Axis.NONE))
                .param("groups", codes(slice.group(), Axis.NONE, params.get("secretGroups")))
                .param("anyChannel", slice.channel().equals(Slice.ALL))
                .param("channel", slice.channel())
                .param("anyKind", slice.kind().equals(Slice.ALL))
                .param("kind", slice.kind())
                .param("anywhere", slice.where().equals(Whereabouts.ANYWHERE))
                .param("toOffice", slice.where().office())
                .param("atArea", slice.where().area())
                .param("limit", PAGE + 1)
                .param("offset", PageOf.offset(page, PAGE))
                .query((row, n) -> line(row))
                .list();
    }

    /** What a code stands for: itself, and, where it is the one for all others, those that must not be inferred. */
    private static String[] codes(String code, String others, @Nullable Object secret) {
        return code.equals(others) && secret instanceof String[] all
                ? Stream.concat(Stream.of(code), Stream.of(all)).toArray(String[]::new)
                : new String[] {code};
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getObject("opens", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("display_name"),
                row.getString("number"),
                row.getTimestamp("at").toInstant(),
                row.getString("channel"),
                row.getString("kind"),
                row.getInt("total"));
    }
}
