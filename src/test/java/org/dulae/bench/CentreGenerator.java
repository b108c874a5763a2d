package org.dulae.bench;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An invented roll-out over the whole country: a plan for every tambon, a centre in every tambon outside Bangkok, each as far as chance took
 * it, with the meetings, steps and calls that brought it there. Four agencies a province bring them about.
 */
final class CentreGenerator {
    private final JdbcClient owner;

    CentreGenerator(JdbcClient owner) {
        this.owner = owner;
    }

    /** Answers how many centres there are. */
    int generate() {
        owner.sql("select setseed(0.25)").query(row -> {});
        int centres = centres();
        lives();
        calls();
        plans();
        agencies();
        owner.sql("analyze").update();
        return centres;
    }

    private int centres() {
        int centres = owner.sql("""
                        insert into directory.organisation (id, kind, name_th, name_en, area_code, valid_from, created_by, created_at)
                        select md5('centre ' || a.code)::uuid, 'CENTRE', 'ศูนย์ช่วยเหลือสังคมตำบล' || a.name_th, a.name_en || ' Social Assistance Centre',
                               a.code, '2022-03-09', md5('bench')::uuid, '2022-03-09Z'
                          from area.area a where a.level = 'TAMBON' and a.code not like '10%'
                        """).update();
        owner.sql("""
                        insert into centre.profile (id, host_kind, host_employs, phone_24h, ready, created_by, created_at)
                        select o.id, 'SUBDISTRICT_ORGANISATION', true, case when random() < 0.8 then '089 000 ' || right(o.area_code, 4) end,
                               array(select item from unnest(array['PLACE', 'PRIVATE_ROOM', 'SIGN', 'COMPUTER', 'PHONE', 'OFFICER', 'STAND_IN']) item
                                      where random() < 0.8 and o.id is not null),
                               o.created_by, o.created_at
                          from directory.organisation o where o.kind = 'CENTRE' and o.created_by = md5('bench')::uuid
                        """).update();
        return centres;
    }

    private void lives() {
        owner.sql("""
                        insert into centre.meeting (id, kind, begins_at, area_code, venue, total, created_by, created_at)
                        select md5('meeting ' || p.id)::uuid, 'BRIEFING', timestamptz '2026-01-01Z' + random() * interval '200 days', o.area_code,
                               'อบต. ทดลอง', 30, p.created_by, p.created_at
                          from centre.profile p join directory.organisation o on o.id = p.id
                        """).update();
        owner.sql("""
                        insert into centre.resolution (id, meeting_id, ordinal, content, centre_id, owner_id, due_on, done_on, created_by, created_at)
                        select md5('resolution ' || n || p.id)::uuid, md5('meeting ' || p.id)::uuid, n, 'เห็นชอบตามที่เสนอ', case n when 1 then p.id end,
                               case n when 2 then p.id end, case n when 2 then date '2026-08-01' + (random() * 200)::int end,
                               case when n = 2 and random() < 0.9 then date '2026-08-01' end, p.created_by, p.created_at
                          from centre.profile p cross join generate_series(1, 2) n
                        """).update();
        owner.sql("""
                        insert into centre.step (id, centre_id, ordinal, milestone, happened_on, meeting_id, note, created_by, created_at)
                        select md5('step ' || n || l.id)::uuid, l.id, n, (array['PROPOSED', 'BRIEFING', 'RESOLUTION', 'PREPARED', 'OPENED', 'OPERATING'])[n],
                               date '2026-02-01' + n * 45 + (random() * 20)::int, case when n in (2, 3) then md5('meeting ' || l.id)::uuid end, 'หลักฐานทดลอง',
                               l.created_by, l.created_at
                          from (select p.id, p.created_by, p.created_at, 1 + floor(random() * 6)::int as reached from centre.profile p) l
                          cross join lateral generate_series(1, l.reached) n
                        """).update();
    }

    private void calls() {
        owner.sql("""
                        insert into centre.phone_test (id, centre_id, called_at, number, answered, created_by, created_at)
                        select gen_random_uuid(), p.id, timestamptz '2026-06-01Z' + random() * interval '170 days', p.phone_24h, random() < 0.6, p.created_by, p.created_at
                          from centre.profile p cross join generate_series(1, 6) n where p.phone_24h is not null
                        """).update();
    }

    private void plans() {
        owner.sql("""
                        insert into centre.plan (id, area_code, ordinal, open_by, batch_id, created_by, created_at)
                        select md5('plan ' || n || a.code)::uuid, a.code, n, date '2027-09-30' + n, md5('batch ' || n)::uuid, md5('bench')::uuid, '2026-01-01Z'
                          from area.area a cross join generate_series(1, 2) n where a.level = 'TAMBON'
                        """).update();
    }

    private void agencies() {
        owner.sql("""
                        insert into access.unit (id, kind, name_th, name_en, area_code, created_at)
                        select md5('agency ' || n || a.code)::uuid, 'AGENCY', 'หน่วยทดลอง ' || n, 'Trial agency ' || n, a.code, '2026-01-01Z'
                          from area.area a cross join generate_series(1, 4) n where a.level = 'PROVINCE'
                        """).update();
        owner.sql("""
                        insert into directory.organisation (id, kind, name_th, name_en, area_code, valid_from, created_by, created_at)
                        select u.id, 'ONE_HOME_AGENCY', u.name_th, u.name_en, u.area_code, '2022-03-09', u.id, u.created_at
                          from access.unit u where u.kind = 'AGENCY'
                        """).update();
        owner.sql("""
                        insert into centre.responsibility (id, unit_id, duty, area_code, pilot, valid_from, created_by, created_at)
                        select md5('guide ' || a.code)::uuid, md5('agency ' || (1 + a.code::int % 4) || left(a.code, 2))::uuid, 'GUIDES', a.code,
                               a.code::int % 10 = 0, '2022-03-09', md5('bench')::uuid, '2026-01-01Z'
                          from area.area a where a.level = 'TAMBON'
                        """).update();
    }
}
