package org.dulae.insight;

import java.util.UUID;
import org.dulae.access.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Invented matters and contacts of fiscal year 2568, in bulk and of every kind a number tells apart. */
final class SomeNumbers {
    static final String PERIOD = "2568";
    private final JdbcClient owner;

    SomeNumbers(JdbcClient owner) {
        this.owner = owner;
    }

    /** So many matters of the actor's unit in the tambon: every third open, all urgencies, ends, reasons and courses. */
    void matters(Actor actor, String tambon, int count) {
        owner.sql("""
                        with made as (
                          insert into person.person (id, area_code, title, given, family, sex, birth_date, birth_precision, number_kind, search,
                            created_by, created_at, changed_by, changed_at)
                          select gen_random_uuid(), :area, 'นาง', 'นับ' || n, 'สมมุติ', 'FEMALE', '1970-01-01', 'DAY', 'NONE', 'นับ', :by, '2024-10-01Z', :by,
                                 '2024-10-01Z'
                            from generate_series(1, :count) n
                          returning id, substr(given, 4)::int as n
                        ), told as (
                          insert into casework.case_file (id, number, area_code, person_id, unit_id, status, status_since, urgency, urgency_by, urgency_at,
                            channel, received_at, due_at, first_help_at, closed_at, closure_reason, closed_level, beyond_reason, course, created_by,
                            created_at, changed_by, changed_at)
                          select gen_random_uuid(), '44-2568-' || :area || n, :area, id, :unit, case when n % 3 = 0 then 'HELPING' else 'CLOSED' end, t,
                                 'P' || n % 4, :by, t, 'WALK_IN', t, t + interval '3 days', case when n % 5 > 0 then t + n % 23 * interval '20 hours' end,
                                 case when n % 3 > 0 then t + interval '24 days' end,
                                 case when n % 3 > 0 then (array['GOAL_MET', 'REFERRED', 'WITHDREW', 'GOAL_MET', 'INSTITUTION', 'DIED'])[n % 6 + 1] end,
                                 case when n % 3 > 0 then (array['TAMBON', 'DISTRICT', 'TAMBON', 'PROVINCE', 'TAMBON'])[n % 5 + 1] end,
                                 case when n % 3 > 0 and n % 5 in (1, 3) then (array['AUTHORITY', 'BUDGET', 'SPECIALIST'])[n % 3 + 1] end,
                                 case when n % 3 > 0 then (array['BBSSNBNNNS', 'NNNNNNNNNN', 'SSNNNSNNNN', 'BWSNNNWNNN'])[n % 4 + 1] end, :by, t, :by, t
                            from made cross join lateral (select timestamptz '2024-10-05Z' + n % 300 * interval '1 day' as t) d
                          returning id, person_id, area_code, substr(number, 15)::int as n
                        )
                        insert into casework.case_problem (id, case_id, person_id, area_code, code, created_by, created_at, changed_at)
                        select gen_random_uuid(), id, person_id, area_code, p.code, :by, '2024-10-05Z', '2024-10-05Z'
                          from told cross join lateral (values ('INCOME'), (case n % 9 when 0 then 'MENTAL_HEALTH' when 1 then 'HOUSING' else 'ELDERLY' end)) p (code)
                        """)
                .param("area", tambon)
                .param("count", count)
                .param("unit", actor.unit().value())
                .param("by", actor.id().value())
                .update();
    }

    /** So many contacts that came to nothing more: advice, small matters, silent calls, and calls whose place is not known. */
    void contacts(Actor actor, String tambon, int count) {
        owner.sql("""
                        insert into intake.contact (id, area_code, unit_id, taken_by, taken_in, channel, type, status, started_at, received_at, notes, problems,
                          target_groups, flags)
                        select gen_random_uuid(), :area, :unit, :by, :unit, 'PHONE', (array['ADVICE', 'SMALL_MATTER', 'SILENT', 'HELP'])[n % 4 + 1],
                               case when n % 4 = 3 then 'WAITING_FOR_PLACE' else 'DONE' end, '2024-12-01Z', '2024-12-01Z', 'ถามเรื่องเบี้ย', '{}', '{}', '{}'
                          from generate_series(1, :count) n
                        """)
                .param("area", tambon)
                .param("count", count)
                .param("unit", actor.unit().value())
                .param("by", actor.id().value())
                .update();
    }

    /** Makes the matters with these numbers restricted, as if they had been told so. */
    void restrict(UUID team, String tambon, int... ns) {
        for (int n : ns) {
            for (String table : new String[] {"case_problem", "case_file"}) {
                owner.sql("update casework." + table + " set team_id = :team where "
                                + (table.equals("case_file") ? "id" : "case_id")
                                + " = (select id from casework.case_file where number = :number)")
                        .param("team", team)
                        .param("number", "44-2568-" + tambon + n)
                        .update();
            }
        }
    }
}
