package org.dulae.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dulae.access.Actor;
import org.dulae.shared.NewId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Goals and tasks. */
@Repository
class PlanRepository {
    private final JdbcClient jdbc;

    PlanRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    UUID insertGoal(CaseFile file, String title, boolean agreed, Actor actor, Instant now) {
        UUID id = NewId.next();
        jdbc.sql("""
                        insert into casework.goal (id, case_id, person_id, area_code, team_id, title, agreed, created_by, created_at, changed_at)
                        values (:id, :case, :person, :area, :team, :title, :agreed, :user, :now, :now)
                        """)
                .param("id", id)
                .params(CaseFileRow.owned(file))
                .param("title", title)
                .param("agreed", agreed)
                .param("user", actor.id().value())
                .param("now", Timestamp.from(now))
                .update();
        return id;
    }

    UUID insertTask(CaseFile file, UUID goal, Plans.NewTask task, Actor actor, Instant now) {
        UUID id = NewId.next();
        jdbc.sql("""
                        insert into casework.task (id, goal_id, case_id, person_id, area_code, team_id, title, who, assignee_id, assignee_name, due_at, remind_before, created_by,
                          created_at, changed_at)
                        values (:id, :goal, :case, :person, :area, :team, :title, :who, :assignee, :assigneeName, :due, :remind, :user, :now, :now)
                        """)
                .param("id", id)
                .param("goal", goal)
                .params(CaseFileRow.owned(file))
                .param("title", task.title())
                .param("who", task.who())
                .param("assignee", task.assignee(), Types.OTHER)
                .param("assigneeName", task.assigneeName())
                .param("due", Timestamp.from(task.dueAt()))
                .param("remind", task.remindBefore(), Types.INTEGER)
                .param("user", actor.id().value())
                .param("now", Timestamp.from(now))
                .update();
        return id;
    }

    /** Keeps the plan as it stands now, to be read later. */
    void keepVersion(CaseFile file, Actor actor, Instant now) {
        jdbc.sql("""
                        with kept as (
                          insert into casework.plan_version (id, case_id, person_id, area_code, team_id, created_by, by_name, created_at)
                          values (:id, :case, :person, :area, :team, :user, :name, :now)
                        )
                        insert into casework.plan_version_line (version_id, line, case_id, person_id, area_code, team_id, goal_id, goal, agreed, goal_state,
                          task_id, task, who, due_at, task_state, remind_on)
                        select :id, row_number() over (order by g.id, t.due_at, t.id), :case, :person, :area, :team, g.id, g.title, g.agreed,
                               case when g.met_at is not null then 'MET' when g.dropped_at is not null then 'DROPPED' else 'OPEN' end,
                               t.id, coalesce(t.title, ''), coalesce(nullif(t.who, ''), t.assignee_name, ''), t.due_at,
                               case when t.done_at is not null then 'DONE' when t.dropped_at is not null then 'DROPPED' when t.id is not null then 'OPEN' end,
                               case when t.who <> '' then t.remind_on end
                          from casework.goal g left join casework.task t on t.goal_id = g.id
                         where g.case_id = :case and g.area_code >= :lo and g.area_code < :hi and left(g.area_code, :len) = any(:areas)
                        """)
                .param("id", NewId.next())
                .params(CaseFileRow.owned(file))
                .param("user", actor.id().value())
                .param("name", actor.name())
                .param("now", Timestamp.from(now))
                .params(actor.scope().params())
                .update();
    }

    Plan of(Actor actor, CaseId id) {
        List<Plan.Goal> goals = jdbc.sql("""
                        select g.id, g.title, g.agreed, g.met_at, g.dropped_at, g.dropped_reason, g.version, g.changed_at
                          from casework.goal g
                         where g.case_id = :case and g.area_code >= :lo and g.area_code < :hi and left(g.area_code, :len) = any(:areas)
                         order by g.id
                        """)
                .param("case", id.value())
                .params(actor.scope().params())
                .query((row, n) -> goal(row))
                .list();
        List<Plan.Task> tasks = goals.isEmpty() ? List.of() : tasks(actor, id);
        return new Plan(goals.stream().map(goal -> goal.with(tasks)).toList());
    }

    private List<Plan.Task> tasks(Actor actor, CaseId id) {
        return jdbc.sql("""
                        select t.id, t.goal_id, t.title, t.who, t.assignee_id, t.assignee_name, t.due_at, t.done_at, t.outcome, t.dropped_at, t.remind_before,
                               t.remind_on, t.version, t.changed_at
                          from casework.task t
                         where t.case_id = :case and t.area_code >= :lo and t.area_code < :hi and left(t.area_code, :len) = any(:areas)
                         order by t.due_at, t.id
                        """)
                .param("case", id.value())
                .params(actor.scope().params())
                .query((row, n) -> task(row))
                .list();
    }

    /** @return false when somebody else changed it first */
    boolean save(Plan.Task task, Actor actor, Instant now) {
        return jdbc.sql("""
                                update casework.task t
                                   set title = :title, who = :who, assignee_id = :assignee, assignee_name = :assigneeName, due_at = :due, remind_before = :remind,
                                       done_at = :done, done_by = :doneBy, outcome = :outcome, dropped_at = :dropped, version = version + 1, changed_at = :now
                                 where t.id = :id and t.version = :version
                                   and t.area_code >= :lo and t.area_code < :hi and left(t.area_code, :len) = any(:areas)
                                """)
                        .param("title", task.title())
                        .param("who", task.who())
                        .param("assignee", task.assignee(), Types.OTHER)
                        .param("assigneeName", task.assigneeName())
                        .param("due", Timestamp.from(task.dueAt()))
                        .param("remind", task.remindBefore(), Types.INTEGER)
                        .param("done", CaseFileRow.time(task.doneAt()), Types.TIMESTAMP)
                        .param(
                                "doneBy",
                                task.doneAt() == null ? null : actor.id().value(),
                                Types.OTHER)
                        .param("outcome", task.outcome())
                        .param("dropped", CaseFileRow.time(task.droppedAt()), Types.TIMESTAMP)
                        .param("id", task.id())
                        .param("version", task.version())
                        .param("now", Timestamp.from(now))
                        .params(actor.scope().params())
                        .update()
                == 1;
    }

    /** @return false when somebody else changed it first */
    boolean save(Plan.Goal goal, Actor actor, Instant now) {
        return jdbc.sql("""
                                update casework.goal g
                                   set title = :title, agreed = :agreed, met_at = :met, dropped_at = :dropped, dropped_reason = :why,
                                       version = version + 1, changed_at = :now
                                 where g.id = :id and g.version = :version
                                   and g.area_code >= :lo and g.area_code < :hi and left(g.area_code, :len) = any(:areas)
                                """)
                        .param("title", goal.title())
                        .param("agreed", goal.agreed())
                        .param("met", CaseFileRow.time(goal.metAt()), Types.TIMESTAMP)
                        .param("dropped", CaseFileRow.time(goal.droppedAt()), Types.TIMESTAMP)
                        .param("why", goal.droppedReason())
                        .param("now", Timestamp.from(now))
                        .param("id", goal.id())
                        .param("version", goal.version())
                        .params(actor.scope().params())
                        .update()
                == 1;
    }

    private static Plan.Goal goal(ResultSet row) throws SQLException {
        return new Plan.Goal(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getBoolean("agreed"),
                CaseFileRow.instant(row.getTimestamp("met_at")),
                CaseFileRow.instant(row.getTimestamp("dropped_at")),
                row.getString("dropped_reason"),
                row.getInt("version"),
                row.getTimestamp("changed_at").toInstant(),
                List.of());
    }

    private static Plan.Task task(ResultSet row) throws SQLException {
        return new Plan.Task(
                row.getObject("id", UUID.class),
                row.getObject("goal_id", UUID.class),
                row.getString("title"),
                row.getString("who"),
                row.getObject("assignee_id", UUID.class),
                row.getString("assignee_name"),
                row.getTimestamp("due_at").toInstant(),
                CaseFileRow.instant(row.getTimestamp("done_at")),
                row.getString("outcome"),
                CaseFileRow.instant(row.getTimestamp("dropped_at")),
                row.getObject("remind_before", Integer.class),
                row.getObject("remind_on", LocalDate.class),
                row.getInt("version"),
                row.getTimestamp("changed_at").toInstant());
    }
}
