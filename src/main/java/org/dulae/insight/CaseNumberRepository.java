package org.dulae.insight;

import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dulae.casework.Closure;
import org.dulae.casework.Dimension;
import org.dulae.casework.Urgency;
import org.dulae.insight.Tally.Change;
import org.dulae.insight.Tally.End;
import org.dulae.insight.Tally.Help;
import org.dulae.insight.Tally.Wait;
import org.dulae.shared.PageOf;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Matters, counted and listed. Each number is one condition, and that condition is the only one: the count filters by it, and so does
 * the list the number opens to.
 */
@Repository
class CaseNumberRepository {
    static final int PAGE = 50;

    /** Every matter that was open at some time since the period began, once, with what the conditions ask of it. */
    private static final String MATTER = """
            with matter as materialized (
              select c.id, c.number, c.area_code, c.person_id, c.urgency, c.received_at, c.first_help_at, c.closed_at, c.closed_level, c.beyond_reason,
                     c.course, c.next_due_at,
                     c.received_at >= :from and c.received_at < :to as opened,
                     coalesce(c.closed_at >= :from and c.closed_at < :to, false) as closed,
                     case when c.first_help_at <= d.target then 'IN_TIME' when c.first_help_at is not null then 'LATER'
                          when c.closed_at is not null then 'NONE' when :now <= d.target then 'WAITING' else 'OVERDUE' end as help,
                     case when c.first_help_at is null and c.closed_at is null then 'WAITING'
                          when c.first_help_at < c.received_at + interval '1 day' then 'DAY_1'
                          when c.first_help_at < c.received_at + interval '3 days' then 'DAYS_3'
                          when c.first_help_at < c.received_at + interval '7 days' then 'DAYS_7'
                          when c.first_help_at < c.received_at + interval '15 days' then 'DAYS_15'
                          when c.first_help_at is not null then 'LONGER' end as wait,
                     case when c.urgency in ('P0', 'P1') then 'URGENT'
                          when c.closure_reason not in ('GOAL_MET', 'REFERRED', 'INSTITUTION') then 'UNFINISHED' else c.closed_level end as ended,
                     case when left(c.course, 5) like '%W%' then 'WORSE' when left(c.course, 5) like '%B%' then 'BETTER'
                          when left(c.course, 5) like '%S%' then 'SAME' else 'NONE' end as life
                from casework.report_case c
               cross join lateral (select c.received_at + make_interval(secs => case c.urgency when 'P0' then :p0 when 'P1' then :p1 when 'P2' then :p2
                                                                                               else :p3 end) as target) d
               where (c.closed_at is null or c.closed_at >= :from)
                 and c.area_code >= :lo and c.area_code < :hi and left(c.area_code, :len) = any(:areas)
            )
            """;

    private static final Map<String, String> CONDITIONS = conditions();

    /** A matter still without help has waited longer than any that got it: leaving it out would flatter. */
    private static final String HALF = """
            percentile_disc(0.5) within group (order by coalesce(extract(epoch from m.first_help_at - m.received_at) / 60, 'infinity')::float8)
              filter (where m.opened and m.help <> 'NONE'""";

    private static final String COUNT = MATTER + " select array["
            + CONDITIONS.values().stream()
                    .map(condition -> "count(*) filter (where " + condition + ")")
                    .collect(joining(",\n"))
            + "]::int[] as counts, array[" + HALF + "), "
            + List.of(Urgency.values()).stream()
                    .map(urgency -> HALF + " and m.urgency = '" + urgency + "')")
                    .collect(joining(", "))
            + "] as halves from matter m";

    private static final String NEEDS = """
            select b.code, count(*)::int as matters
              from casework.report_case c join casework.report_problem b on b.case_id = c.id
             where c.received_at >= :from and c.received_at < :to
               and c.area_code >= :lo and c.area_code < :hi and left(c.area_code, :len) = any(:areas)
             group by b.code
            """;

    private static final String LINES = """
             select m.id, m.number, m.area_code, m.person_id, p.display_name, m.urgency, m.received_at, m.first_help_at, m.closed_at, m.closed_level,
                    count(*) over ()::int as total
               from matter m left join person.card p on p.id = m.person_id
            """;
    private static final String ONE_PAGE = " order by m.received_at desc, m.id limit :limit offset :offset";
    private static final String NEED =
            "m.opened and exists (select from casework.report_problem b where b.case_id = m.id and b.code = :need)";

    private final JdbcClient jdbc;

    CaseNumberRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A matter as a line of the list behind a number. */
    record Line(
            UUID id,
            String number,
            String areaCode,
            UUID personId,
            @Nullable String name,
            Urgency urgency,
            Instant receivedAt,
            @Nullable Instant firstHelpAt,
            @Nullable Instant closedAt,
            Closure.@Nullable Level level,
            int total) {}

    private static Map<String, String> conditions() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("opened", "m.opened");
        all.put("closed", "m.closed");
        all.put("open", "m.closed_at is null");
        all.put("late", "m.next_due_at < :now");
        for (Help help : Help.values()) {
            for (Urgency urgency : Urgency.values()) {
                all.put(
                        "help." + urgency + "." + help,
                        "m.opened and m.urgency = '" + urgency + "' and m.help = '" + help + "'");
            }
        }
        for (Wait wait : Wait.values()) {
            all.put("wait." + wait, "m.opened and m.wait = '" + wait + "'");
        }
        ends(all);
        return all;
    }

    private static void ends(Map<String, String> all) {
        for (End end : End.values()) {
            all.put("ended." + end, "m.closed and m.ended = '" + end + "'");
        }
        for (Closure.Beyond beyond : Closure.Beyond.values()) {
            all.put(
                    "beyond." + beyond,
                    "m.closed and m.ended in ('DISTRICT', 'PROVINCE') and m.beyond_reason = '" + beyond + "'");
        }
        for (Change change : Change.values()) {
            all.put("life." + change, "m.closed and m.life = '" + change + "'");
            for (Dimension dimension : Dimension.values()) {
                int place = dimension.ordinal() + 1;
                all.put("seen." + dimension + "." + change, letter(place, change));
                all.put("said." + dimension + "." + change, letter(place + Dimension.values().length, change));
            }
        }
    }

    private static String letter(int place, Change change) {
        return "m.closed and substr(m.course, " + place + ", 1) = '" + change.letter() + "'";
    }

    static boolean counts(String number) {
        return CONDITIONS.containsKey(number);
    }

    Tally count(Asked asked) {
        Tally tally = jdbc.sql(COUNT)
                .params(asked.params())
                .query((row, n) -> tally(row))
                .single();
        Map<String, Integer> needs = new HashMap<>();
        jdbc.sql(NEEDS).params(asked.params()).query(row -> {
            needs.put(Tally.NEED + row.getString("code"), row.getInt("matters"));
        });
        return tally.and(needs);
    }

    private static Tally tally(ResultSet row) throws SQLException {
        Integer[] counts = (Integer[]) row.getArray("counts").getArray();
        Double[] halves = (Double[]) row.getArray("halves").getArray();
        Map<String, Integer> byNumber = new HashMap<>();
        int at = 0;
        for (String number : CONDITIONS.keySet()) {
            byNumber.put(number, counts[at++]);
        }
        List<String> whose = new ArrayList<>(List.of(""));
        List.of(Urgency.values()).forEach(urgency -> whose.add(urgency.name()));
        Map<String, Long> known = new HashMap<>();
        for (int i = 0; i < whose.size(); i++) {
            if (halves[i] != null && !halves[i].isInfinite()) {
                known.put(whose.get(i), halves[i].longValue());
            }
        }
        return new Tally(Map.copyOf(byNumber), Map.copyOf(known));
    }

    /** The matters behind one number, newest first; one row more than a page holds. */
    List<Line> list(Asked asked, String number, int page) {
        String condition = number.startsWith(Tally.NEED) ? NEED : CONDITIONS.get(number);
        return jdbc.sql(MATTER + LINES + " where " + condition + ONE_PAGE)
                .params(asked.params())
                .param("need", number.substring(number.indexOf('.') + 1))
                .param("limit", PAGE + 1)
                .param("offset", PageOf.offset(page, PAGE))
                .query((row, n) -> line(row))
                .list();
    }

    private static Line line(ResultSet row) throws SQLException {
        String level = row.getString("closed_level");
        return new Line(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("area_code"),
                row.getObject("person_id", UUID.class),
                row.getString("display_name"),
                Urgency.valueOf(row.getString("urgency")),
                row.getTimestamp("received_at").toInstant(),
                instant(row, "first_help_at"),
                instant(row, "closed_at"),
                level == null ? null : Closure.Level.valueOf(level),
                row.getInt("total"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
