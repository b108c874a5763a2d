package org.dulae.casework.refusal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dulae.access.Actor;
import org.dulae.access.TaskSource.Asked;
import org.dulae.shared.ThaiDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Refusals nobody has answered yet, and appeals without an outcome, also where the case has ended. */
@Repository
class RefusalTaskRepository {
    private static final int MOST = 500;
    private final JdbcClient jdbc;

    RefusalTaskRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param name null when the actor may not see the person's record
     * @param answer what was said last; null = nothing yet
     * @param ownerId null = nobody has the case, or who had it has left
     */
    record Line(
            UUID id,
            UUID caseId,
            String asked,
            LocalDate appealBy,
            Refusal.@Nullable Answer answer,
            @Nullable LocalDate on,
            Instant since,
            @Nullable String name,
            boolean restricted,
            String number,
            String urgency,
            @Nullable UUID ownerId,
            String owner,
            boolean instead) {
        LocalDate due() {
            LocalDate due = Refusal.due(appealBy, answer, on);
            return due == null ? appealBy : due;
        }
    }

    List<Line> lines(Actor actor, Asked asked) {
        return jdbc.sql("""
                        with us as (select array(select :me::uuid union all select access.stands_in_for(:me, :today)) as ids),
                        instead as (select :deputyTeams::uuid[] as teams, :deputyOf::uuid[] as owners)
                        select r.root_id, r.case_id, r.asked, r.appeal_by, a.answer, a.on_day, coalesce(a.created_at, r.created_at) as since,
                               p.display_name, c.team_id is not null as restricted, c.number, c.urgency, o.id as owner_id, coalesce(o.name, '') as owner_name,
                               coalesce(o.id <> :me and (o.id = any((select ids from us)::uuid[]) or c.team_id = any((select teams from instead)::uuid[])
                                 and o.id = any((select owners from instead)::uuid[])), false) as instead
                          from casework.refusal r
                          join casework.case_file c on c.id = r.case_id
                          left join access.user_card o on o.id = c.owner_id and o.status <> 'LEFT'
                          left join person.card p on p.id = c.person_id
                          left join lateral (select w.answer, w.on_day, w.created_at from casework.refusal_answer w
                                              where w.refusal_id = r.root_id order by w.ordinal desc limit 1) a on true
                         where not exists (select from casework.refusal n where n.root_id = r.root_id and n.ordinal > r.ordinal)
                           and coalesce(a.answer, 'APPEALS') = 'APPEALS'
                           and (:mine and (o.id = any((select ids from us)::uuid[]) or o.id is null and c.unit_id = :unit
                               or c.team_id = any((select teams from instead)::uuid[]) and o.id = any((select owners from instead)::uuid[]))
                             or not :mine and c.unit_id = :unit)
                           and r.area_code >= :lo and r.area_code < :hi and left(r.area_code, :len) = any(:areas)
                         order by r.appeal_by, r.root_id limit :most
                        """)
                .param("me", actor.id().value())
                .param("today", LocalDate.ofInstant(asked.now(), ThaiDate.ZONE))
                .param("mine", asked.mine())
                .param("unit", actor.unit().value())
                .param("most", MOST)
                .params(actor.deputyParams())
                .params(actor.scope().params())
                .query((row, n) -> line(row))
                .list();
    }

    /** Differs as soon as one is written, corrected or answered. */
    String mark(Actor actor) {
        return jdbc.sql("""
                        select (select count(*) from casework.refusal r
                                 where r.area_code >= :lo and r.area_code < :hi and left(r.area_code, :len) = any(:areas))
                               || '-' ||
                               (select count(*) from casework.refusal_answer a
                                 where a.area_code >= :lo and a.area_code < :hi and left(a.area_code, :len) = any(:areas))
                        """).params(actor.scope().params()).query(String.class).single();
    }

    private static Line line(ResultSet row) throws SQLException {
        String answer = row.getString("answer");
        return new Line(
                row.getObject("root_id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getString("asked"),
                row.getObject("appeal_by", LocalDate.class),
                answer == null ? null : Refusal.Answer.valueOf(answer),
                row.getObject("on_day", LocalDate.class),
                row.getTimestamp("since").toInstant(),
                row.getString("display_name"),
                row.getBoolean("restricted"),
                row.getString("number"),
                row.getString("urgency"),
                row.getObject("owner_id", UUID.class),
                row.getString("owner_name"),
                row.getBoolean("instead"));
    }
}
