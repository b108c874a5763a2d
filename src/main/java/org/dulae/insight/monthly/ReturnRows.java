package org.dulae.insight.monthly;

import java.util.Map;
import java.util.Objects;

/** What is counted and listed: one row for each thing that was done by an office in a month. */
final class ReturnRows {
    static final String SCOPE =
            " and x.area_code >= :lo and x.area_code < :hi and left(x.area_code, :len) = any(:areas) ";
    private static final String IN_MONTH = " >= :from and %1$s < :to ";

    private static final Map<Done, String> ROWS = Map.of(
            Done.CONTACTS,
            """
            select 'CONTACTS' as what, x.id, x.id as opens, null::uuid as person_id, '' as number, x.received_at as at, x.channel,
                   case when x.case_id is not null then 'CASE' when x.type = 'HELP' then 'WAITING'
                        when x.type in ('WRONG_NUMBER', 'SILENT') then 'OTHER' else x.type end as kind,
                   null::numeric as baht, x.problems, x.target_groups
              from intake.report_contact x
             where x.taken_in = :office and\
            """ + month("x.received_at") + SCOPE,
            Done.CARRIED,
            cases(
                    Done.CARRIED,
                    "x.received_at",
                    "x.status",
                    "x.received_at < :from and (x.closed_at is null or x.closed_at >= :from)"),
            Done.OPENED,
            cases(Done.OPENED, "x.received_at", "x.status", month("x.received_at")),
            Done.CLOSED,
            cases(Done.CLOSED, "x.closed_at", "x.closure_reason", month("x.closed_at")),
            Done.LEFT,
            cases(
                    Done.LEFT,
                    "x.received_at",
                    "x.status",
                    "x.received_at < :to and (x.closed_at is null or x.closed_at >= :to)"),
            Done.MOVED,
            """
            select distinct on (x.case_id) 'MOVED' as what, x.id, x.case_id as opens, c.person_id,
                   coalesce(c.number, (select d.number from casework.report_departure d where d.case_id = x.case_id order by d.at desc limit 1), '') as number,
                   x.at, coalesce(c.channel, '') as channel, x.reason as kind, null::numeric as baht, '{}'::text[] as problems, '{}'::text[] as target_groups
              from casework.report_moved_up x left join casework.report_case c on c.id = x.case_id
             where x.from_unit = :office and x.reason not in ('SAFETY', 'CHOICE') and\
            """ + month("x.at") + SCOPE + " order by x.case_id, x.at desc, x.id",
            Done.HELP,
            """
            select 'HELP' as what, x.id, x.case_id as opens, c.person_id, c.number, x.given_at as at, c.channel, x.kind, x.amount as baht,
                   array(select b.code from casework.report_problem b where b.case_id = x.case_id) as problems, c.target_groups
              from casework.report_help x
             cross join lateral (select r.person_id, r.number, r.channel, r.target_groups, r.unit_id from casework.report_case r where r.id = x.case_id offset 0) c
             where c.unit_id = :office and\
            """ + month("x.given_at") + SCOPE);

    private ReturnRows() {}

    static String of(Done done) {
        return Objects.requireNonNull(ROWS.get(done));
    }

    private static String month(String when) {
        return " " + when + IN_MONTH.formatted(when);
    }

    private static String cases(Done done, String when, String kind, String which) {
        return """
            select '%s' as what, x.id, x.id as opens, x.person_id, x.number, %s as at, x.channel, %s as kind, null::numeric as baht,
                   array(select b.code from casework.report_problem b where b.case_id = x.id) as problems, x.target_groups
              from casework.report_case x
             where x.unit_id = :office and %s
            """.formatted(done, when, kind, which) + SCOPE;
    }
}
