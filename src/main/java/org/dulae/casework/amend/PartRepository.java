package org.dulae.casework.amend;

import java.util.List;
import org.dulae.access.Actor;
import org.dulae.casework.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How much of what hangs on a case. */
@Repository
class PartRepository {
    private final JdbcClient jdbc;

    PartRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What there is none of is left out. */
    List<Belongings.Part> of(Actor actor, CaseId id) {
        return jdbc.sql("""
                        with part as (
                          select 1 as at, 'problem' as name, x.area_code from casework.case_problem x where x.case_id = :case
                          union all select 2, 'person', x.area_code from casework.case_person x where x.case_id = :case and x.ended_at is null
                          union all select 3, 'fact', x.area_code from casework.fact x where x.case_id = :case
                          union all select 4, 'note', x.area_code from casework.note x where x.case_id = :case
                          union all select 5, 'assessment', x.area_code from casework.assessment x where x.case_id = :case
                          union all select 6, 'goal', x.area_code from casework.goal x where x.case_id = :case
                          union all select 7, 'task', x.area_code from casework.task x where x.case_id = :case
                          union all select 8, 'help', x.area_code from casework.help x where x.case_id = :case
                          union all select 9, 'conference', x.area_code from casework.conference x where x.case_id = :case
                          union all select 10, 'refusal', x.area_code from casework.refusal x where x.case_id = :case and x.id = x.root_id
                          union all select 11, 'safety', x.area_code from casework.safety_plan x where x.case_id = :case
                          union all select 12, 'link', x.area_code from casework.link x where x.case_id = :case and x.ended_at is null
                          union all select 13, 'handed', x.area_code from casework.case_change x where x.case_id = :case and x.kind = 'UNIT'
                        )
                        select p.name, count(*)::int as n from part p
                         where p.area_code >= :lo and p.area_code < :hi and left(p.area_code, :len) = any(:areas)
                         group by p.at, p.name order by p.at
                        """)
                .param("case", id.value())
                .params(actor.scope().params())
                .query((row, n) -> new Belongings.Part("casework.amend.part." + row.getString("name"), row.getInt("n")))
                .list();
    }
}
