package org.dulae.casework.plan;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dulae.access.Actor;
import org.dulae.casework.CaseFile;
import org.dulae.casework.CaseId;
import org.dulae.shared.NewId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Safety plans: only ever added to. */
@Repository
class SafetyPlanRepository {
    private final JdbcClient jdbc;

    SafetyPlanRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first. */
    List<SafetyPlan> of(Actor actor, CaseId id) {
        return jdbc.sql("""
                        select s.id, s.signs, s.places, s.people, s.bag, s.code_word, s.by_name, s.created_at from casework.safety_plan s
                         where s.case_id = :case and s.area_code >= :lo and s.area_code < :hi and left(s.area_code, :len) = any(:areas)
                         order by s.created_at desc, s.id desc
                        """)
                .param("case", id.value())
                .params(actor.scope().params())
                .query((row, n) -> new SafetyPlan(
                        row.getObject("id", UUID.class),
                        new SafetyPlan.Words(
                                row.getString("signs"),
                                row.getString("places"),
                                row.getString("people"),
                                row.getString("bag"),
                                row.getString("code_word")),
                        row.getString("by_name"),
                        row.getTimestamp("created_at").toInstant()))
                .list();
    }

    /** False when somebody saved a version with this number first. */
    boolean insert(CaseFile file, int ordinal, SafetyPlan.Words words, Actor actor, Instant now) {
        return jdbc.sql("""
                        insert into casework.safety_plan (id, case_id, person_id, area_code, team_id, ordinal, signs, places, people, bag, code_word,
                          created_by, by_name, created_at)
                        values (:id, :case, :person, :area, :team, :ordinal, :signs, :places, :people, :bag, :code, :user, :name, :now)
                        on conflict (case_id, ordinal) do nothing
                        """)
                        .param("id", NewId.next())
                        .param("case", file.id().value())
                        .param("person", file.person().value())
                        .param("area", file.place().areaCode())
                        .param("team", file.place().team())
                        .param("ordinal", ordinal)
                        .param("signs", words.signs())
                        .param("places", words.places())
                        .param("people", words.people())
                        .param("bag", words.bag())
                        .param("code", words.codeWord())
                        .param("user", actor.id().value())
                        .param("name", actor.name())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }
}
