package org.dulae.bench;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Invented cases of a share of the people over three years, one in three open, each with all that is written about a case until it stands where it stands. */
final class CaseGenerator {
    /** An id as the program makes them, of the time that is filled in. */
    private static final String ID = """
            (lpad(to_hex((extract(epoch from %s) * 1000)::bigint), 12, '0')
              || '7' || substr(md5(random()::text), 1, 3) || '8' || substr(md5(random()::text), 4, 15))::uuid""";

    private final JdbcClient writer;

    /** @param writer need not look up foreign keys: every row fits */
    CaseGenerator(JdbcClient writer) {
        this.writer = writer;
    }

    /** @param tambon whose own centre takes its cases; all others lie with their provincial office */
    void generate(double share, String tambon) {
        files(share, tambon);
        fill(
                "casework.case_problem (id, case_id, person_id, area_code, code, outcome, created_by, created_at, changed_at)",
                """
                select %s, c.id, c.person_id, c.area_code, p.code, case when c.status = 'CLOSED' then 'SOLVED' end, c.created_by, c.created_at, c.created_at
                  from casework.case_file c
                  cross join lateral (values ('INCOME'),
                    ((array['HOUSING','ELDERLY','DISABILITY','HEALTH','SINGLE_PARENT'])[1 + floor(random() * 5 + 0 * c.version)::int])) p (code)
                """);
        contacts();
        found();
        agreed();
    }

    private void files(double share, String tambon) {
        writer.sql("""
                        insert into casework.case_file (id, number, area_code, person_id, unit_id, owner_id, owner_name, owned_since, status,
                            status_since, urgency, urgency_by, urgency_at, target_groups, story, channel, contact_id, received_at, due_at, waiting_for,
                            first_help_at, closed_at, closure_reason, closed_level, created_by, created_at, changed_by, changed_at)
                        select %s, left(area_code, 2) || '-2569-' || lpad((row_number() over (partition by left(area_code, 2)))::text, 6, '0'),
                               area_code, person, unit, officer, case when officer is null then '' else 'ทดลอง เจ้าหน้าที่' end,
                               case when officer is not null then t end, status, t, urgency, unit, t, '{DISADVANTAGED}',
                               'เล่าให้ฟังทางโทรศัพท์ว่ารายได้ไม่พอ มีเด็กและผู้สูงอายุในบ้าน ขอให้ช่วยดูเรื่องเงินสงเคราะห์และที่อยู่อาศัย',
                               channel, %s, t, due, case when r < 0.1 then 'อบต.' else '' end,
                               case when status in ('HELPING', 'FOLLOW_UP', 'CLOSED') then t + interval '5 days' end,
                               case when status = 'CLOSED' then t + interval '40 days' end, case when status = 'CLOSED' then 'GOAL_MET' end,
                               case when status = 'CLOSED' then 'TAMBON' end, unit, t, unit, t
                          from (select p.id as person, p.area_code, n.id as unit, random() as r, random() as r2,
                                       timestamptz '2026-11-01Z' - random() * interval '1000 days' as t,
                                       timestamptz '2026-11-25Z' + (random() - 0.4) * interval '20 days' as due,
                                       (array['RECEIVED','FACT_FINDING','ASSESSED','PLANNED','HELPING','FOLLOW_UP'])[1 + floor(random() * 18)::int] as open_as,
                                       (array['P1','P2','P2','P3','P3','P3','P3'])[1 + floor(random() * 7)::int] as urgency,
                                       (array['HOTLINE_1300','WALK_IN','PHONE','VOLUNTEER','LINE'])[1 + floor(random() * 5)::int] as channel
                                  from person.person p
                                  join access.unit n on n.area_code = case when left(p.area_code, 6) = :tambon then :tambon else left(p.area_code, 2) end
                                 where random() < :share) x
                          cross join lateral (select coalesce(open_as, 'CLOSED') as status) s
                          left join lateral (select u.id as officer from access.app_user u
                                              where x.r2 < 0.95 and u.area_code = x.area_code and u.login like 'bench-officer-%%'
                                              order by md5(u.id::text || x.person::text) limit 1) o on true
                        """.formatted(ID.formatted("t"), ID.formatted("t")))
                .param("tambon", tambon)
                .param("share", share)
                .update();
    }

    private void contacts() {
        writer.sql("""
                        insert into intake.contact (id, area_code, person_id, unit_id, taken_by, taken_in, channel, type, status, started_at, received_at,
                            notes, problems, target_groups, flags, urgency, urgency_proposed, due_at, case_id)
                        select c.contact_id, c.area_code, c.person_id, c.unit_id, c.created_by, c.unit_id, c.channel, 'HELP', 'ROUTED', c.received_at,
                               c.received_at, c.story, '{INCOME}', c.target_groups, '{}', c.urgency, c.urgency, c.due_at, c.id
                          from casework.case_file c
                        """).update();
        fill(
                "casework.case_change (id, case_id, person_id, area_code, kind, old_code, new_code, at, by_user, by_name)",
                """
                select %s, c.id, c.person_id, c.area_code, 'STATUS', s.was, s.became, c.created_at, c.created_by, 'ทดลอง'
                  from casework.case_file c
                  join (values (1, 'RECEIVED', 'FACT_FINDING'), (2, 'FACT_FINDING', 'ASSESSED'), (3, 'ASSESSED', 'PLANNED'), (4, 'PLANNED', 'HELPING'))
                       s (step, was, became)
                    on s.step <= array_position(array['FACT_FINDING','ASSESSED','PLANNED','HELPING'], replace(replace(c.status, 'CLOSED', 'HELPING'), 'FOLLOW_UP', 'HELPING'))
                """);
    }

    private void found() {
        fill(
                "casework.fact (id, case_id, person_id, area_code, found_at, kind, content, created_by, by_name, created_at)",
                """
                select %s, c.id, c.person_id, c.area_code, c.created_at, 'VISIT', 'บ้านไม้ชั้นเดียว หลังคารั่ว อยู่กันสี่คน', c.created_by, 'ทดลอง', c.created_at
                  from casework.case_file c where c.status <> 'RECEIVED'
                """);
        fill(
                "casework.assessment (id, case_id, person_id, area_code, phase, assessed_on, with_person, created_by, by_name, created_at)",
                """
                select %s, c.id, c.person_id, c.area_code, 'FIRST', c.created_at::date, true, c.created_by, 'ทดลอง', c.created_at
                  from casework.case_file c where c.status not in ('RECEIVED', 'FACT_FINDING')
                """);
        writer.sql("""
                        insert into casework.assessment_level (assessment_id, dimension, case_id, person_id, area_code, level, evidence)
                        select a.id, d.dimension, a.case_id, a.person_id, a.area_code, 1 + floor(random() * 4)::int, 'เห็นจากการเยี่ยมบ้าน'
                          from casework.assessment a cross join unnest(array['HEALTH', 'LIVING', 'EDUCATION', 'INCOME', 'ACCESS']) d (dimension)
                        """).update();
    }

    private void agreed() {
        fill(
                "casework.goal (id, case_id, person_id, area_code, title, agreed, created_by, created_at, changed_at)",
                """
                select %s, c.id, c.person_id, c.area_code, 'มีรายได้พอเลี้ยงลูก', true, c.created_by, c.created_at, c.created_at
                  from casework.case_file c where c.status in ('PLANNED', 'HELPING', 'FOLLOW_UP', 'CLOSED')
                """);
        fill(
                "casework.task (id, goal_id, case_id, person_id, area_code, title, assignee_id, due_at, done_at, created_by, created_at, changed_at)",
                """
                select %s, g.id, c.id, c.person_id, c.area_code, 'ยื่นคำขอเงินสงเคราะห์', c.owner_id, c.due_at, c.closed_at, c.created_by, c.created_at, c.created_at
                  from casework.goal g join casework.case_file c on c.id = g.case_id
                """);
        fill(
                "casework.help (id, case_id, person_id, area_code, kind, what, level, given_at, created_by, by_name, created_at)",
                """
                select %s, c.id, c.person_id, c.area_code, 'GOODS', 'ถุงยังชีพ', 'TAMBON', c.first_help_at, c.created_by, 'ทดลอง', c.created_at
                  from casework.case_file c where c.first_help_at is not null
                """);
    }

    private void fill(String table, String rows) {
        writer.sql("insert into " + table + " " + rows.formatted(ID.formatted("c.created_at")))
                .update();
    }
}
