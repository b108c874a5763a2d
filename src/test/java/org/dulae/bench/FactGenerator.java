package org.dulae.bench;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What is known of invented people: of some much, of most little, the same at every making. Written past every check, for benches alone. */
final class FactGenerator {
    /** A fact, how many of a hundred it is known of, and how often it is yes; kept as the country is, not as a rule would like it. */
    private static final String FACTS = """
            ('THAI', 70, 97), ('IN_HOUSE_REGISTER', 60, 93), ('STATE_PENSION', 45, 8), ('WELFARE_CARD', 50, 20), ('DISABILITY_CARD', 50, 4),
            ('NOT_ENOUGH_INCOME', 35, 25), ('HARDSHIP', 20, 6), ('LOST_BREADWINNER', 15, 5), ('NO_CARER', 12, 5), ('CARES_FOR_DISABLED', 12, 4),
            ('EMPLOYED', 40, 45), ('HOUSE_UNSAFE', 15, 9), ('ABLE_TO_WORK', 20, 60), ('IN_STATE_HOME', 30, 1), ('LIVES_HERE', 40, 95),
            ('HOUSEHOLD_INCOME', 30, 0), ('OWN_INCOME', 20, 0), ('ADL', 10, 0), ('HEALTH_RIGHT', 50, 0), ('RECEIVING', 35, 0)""";

    private FactGenerator() {}

    static void generate(JdbcClient unchecked) {
        unchecked.sql("""
                        insert into person.fact (id, person_id, area_code, code, value, origin, as_of, created_by, created_at)
                        select md5(p.id::text || f.code)::uuid, p.id, p.area_code, f.code,
                               case f.code when 'HOUSEHOLD_INCOME' then (2000 * exp(h.b / 20.0))::int::text
                                           when 'OWN_INCOME' then (1500 * exp(h.b / 18.0))::int::text
                                           when 'ADL' then (20 - h.b * h.b / 500)::text
                                           when 'HEALTH_RIGHT' then case when h.b < 70 then 'UCS' when h.b < 90 then 'SSO' else 'STATE' end
                                           when 'RECEIVING' then case when h.b < 70 then ',' when h.b < 90 then 'OLD_AGE_ALLOWANCE' else 'DISABILITY_ALLOWANCE' end
                                           else case when h.b < f.yes then 'yes' else 'no' end end,
                               'VISIT', '2026-01-01', p.id, '2026-01-01Z'
                          from person.person p cross join (values
                        """ + FACTS + """
                               ) as f (code, known, yes)
                         cross join lateral (select abs(hashtext(p.id::text || f.code) % 100) as a, abs(hashtext(f.code || p.id::text) % 100) as b) h
                         where h.a < f.known
                        """).update();
    }
}
