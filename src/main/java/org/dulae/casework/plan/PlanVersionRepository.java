package org.dulae.casework.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dulae.access.Actor;
import org.dulae.casework.CaseFile;
import org.dulae.casework.CaseId;
import org.dulae.casework.plan.PlanVersions.NewHandout;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Plans as they were saved, written where plans are changed; the pages of them that people got. */
@Repository
class PlanVersionRepository {
    private final JdbcClient jdbc;

    PlanVersionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first, without lines. */
    List<PlanVersion> of(Actor actor, CaseId id) {
        return jdbc.sql("""
                        select v.id, v.created_at, v.by_name from casework.plan_version v
                         where v.case_id = :case and v.area_code >= :lo and v.area_code < :hi and left(v.area_code, :len) = any(:areas)
                         order by v.created_at desc, v.id desc
                        """)
                .param("case", id.value())
                .params(actor.scope().params())
                .query((row, n) -> new PlanVersion(
                        row.getObject("id", UUID.class),
                        row.getTimestamp("created_at").toInstant(),
                        row.getString("by_name"),
                        List.of()))
                .list();
    }

    List<PlanVersion.Line> lines(Actor actor, UUID version) {
        return jdbc.sql("""
                        select l.goal_id, l.goal, l.agreed, l.goal_state, l.task_id, l.task, l.who, l.due_at, l.task_state, l.remind_on
                          from casework.plan_version_line l
                         where l.version_id = :version and l.area_code >= :lo and l.area_code < :hi and left(l.area_code, :len) = any(:areas)
                         order by l.line
                        """)
                .param("version", version)
                .params(actor.scope().params())
                .query((row, n) -> line(row))
                .list();
    }

    private static PlanVersion.Line line(ResultSet row) throws SQLException {
        UUID task = row.getObject("task_id", UUID.class);
        return new PlanVersion.Line(
                new PlanVersion.Goal(
                        row.getObject("goal_id", UUID.class),
                        row.getString("goal"),
                        row.getBoolean("agreed"),
                        row.getString("goal_state")),
                task == null
                        ? null
                        : new PlanVersion.Task(
                                task,
                                row.getString("task"),
                                row.getString("who"),
                                row.getTimestamp("due_at").toInstant(),
                                row.getString("task_state"),
                                row.getObject("remind_on", LocalDate.class)));
    }

    void insert(UUID id, CaseFile file, UUID version, NewHandout page, Actor actor, Instant now) {
        jdbc.sql("""
                        insert into casework.handout (id, case_id, person_id, area_code, team_id, version_id, left_out, call_words, worse_words, on_paper,
                          created_by, by_name, created_at)
                        values (:id, :case, :person, :area, :team, :version, :leftOut, :call, :worse, :paper, :user, :name, :now)
                        """)
                .param("id", id)
                .param("case", file.id().value())
                .param("person", file.person().value())
                .param("area", file.place().areaCode())
                .param("team", file.place().team(), Types.OTHER)
                .param("version", version)
                .param("leftOut", page.leftOut().toArray(UUID[]::new))
                .param("call", page.callWords())
                .param("worse", page.worseWords())
                .param("paper", page.onPaper())
                .param("user", actor.id().value())
                .param("name", actor.name())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Newest first, each with its plan's id alone. */
    List<Handout> handouts(Actor actor, CaseId id) {
        return jdbc.sql("""
                        select h.id, h.version_id, h.left_out, h.call_words, h.worse_words, h.on_paper, h.by_name, h.created_at from casework.handout h
                         where h.case_id = :case and h.area_code >= :lo and h.area_code < :hi and left(h.area_code, :len) = any(:areas)
                         order by h.created_at desc, h.id desc
                        """)
                .param("case", id.value())
                .params(actor.scope().params())
                .query((row, n) -> handout(row))
                .list();
    }

    private static Handout handout(ResultSet row) throws SQLException {
        Instant at = row.getTimestamp("created_at").toInstant();
        return new Handout(
                row.getObject("id", UUID.class),
                new PlanVersion(row.getObject("version_id", UUID.class), at, "", List.of()),
                Set.of((UUID[]) row.getArray("left_out").getArray()),
                row.getString("call_words"),
                row.getString("worse_words"),
                row.getBoolean("on_paper"),
                row.getString("by_name"),
                at);
    }
}
