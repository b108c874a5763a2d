package org.dulae.casework;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Audit;
import org.dulae.access.NotFound;
import org.dulae.access.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The plan of a case: what the person wants to be otherwise, and what is to be done for it. */
@Service
public class Plans {
    /** What was agreed stays as it was agreed when something of it is done. */
    private static final Set<String> NO_VERSION = Set.of("casework.task.done", "casework.task.undo");

    private final Acting acting;
    private final Audit audit;
    private final Clock clock;
    private final CaseFileRepository files;
    private final PlanRepository plans;
    private final Progress progress;

    Plans(Acting acting, Audit audit, Clock clock, CaseFileRepository files, PlanRepository plans, Progress progress) {
        this.acting = acting;
        this.audit = audit;
        this.clock = clock;
        this.files = files;
        this.plans = plans;
        this.progress = progress;
    }

    /**
     * One thing to do, until when, by whom: a colleague, somebody else in words, or with neither the owner of the case.
     *
     * @param remindBefore so many working days before; null = no reminder
     */
    public record NewTask(
            String title,
            String who,
            @Nullable UUID assignee,
            String assigneeName,
            Instant dueAt,
            @Nullable Integer remindBefore) {
        /** How long before its day somebody is reminded unless it is said otherwise. */
        public static final int USUAL = 2;

        /** With the usual reminder. */
        public NewTask(String title, String who, @Nullable UUID assignee, String assigneeName, Instant dueAt) {
            this(title, who, assignee, assigneeName, dueAt, USUAL);
        }
    }

    /** A goal with the first things to do for it; an assessed case becomes planned by it. */
    public UUID addGoal(Actor actor, CaseId id, String title, boolean agreed, List<NewTask> tasks) {
        return change(actor, id, "casework.goal", (file, now) -> {
            UUID goal = plans.insertGoal(file, title, agreed, actor, now);
            tasks.forEach(task -> plans.insertTask(file, goal, task, actor, now));
            progress.reach(file, CaseStatus.PLANNED, actor, now);
            return goal;
        });
    }

    public UUID addTask(Actor actor, CaseId id, UUID goal, NewTask task) {
        return change(actor, id, "casework.task", (file, now) -> {
            if (plans.of(actor, id).goal(goal).filter(Plan.Goal::isOpen).isEmpty()) {
                throw new NotFound("goal");
            }
            return plans.insertTask(file, goal, task, actor, now);
        });
    }

    /** Done, and what came of it. */
    public void done(Actor actor, CaseId id, UUID task, int version, String outcome) {
        changeTask(actor, id, task, version, "casework.task.done", (was, now) -> was.done(now, outcome));
    }

    /** Not done after all, or taken up again. */
    public void undo(Actor actor, CaseId id, UUID task, int version) {
        changeTask(actor, id, task, version, "casework.task.undo", (was, now) -> was.again());
    }

    /** Taken off the plan; it stays to be read. */
    public void drop(Actor actor, CaseId id, UUID task, int version, String why) {
        changeTask(actor, id, task, version, "casework.task.drop", (was, now) -> was.dropped(now, why));
    }

    public void edit(Actor actor, CaseId id, UUID task, int version, NewTask as) {
        changeTask(actor, id, task, version, "casework.task.edit", (was, now) -> was.as(as));
    }

    public void postpone(Actor actor, CaseId id, UUID task, int version, Instant until) {
        changeTask(actor, id, task, version, "casework.task.postpone", (was, now) -> {
            if (!until.isAfter(now)) {
                throw new CaseFile.DayHasPassed();
            }
            return was.due(until);
        });
    }

    /** Takes a putting-off back; the day may have passed. */
    public void putBack(Actor actor, CaseId id, UUID task, int version, Instant due) {
        changeTask(actor, id, task, version, "casework.task.postpone", (was, now) -> was.due(due));
    }

    public void editGoal(Actor actor, CaseId id, UUID goal, int version, String title, boolean agreed) {
        changeGoal(actor, id, goal, version, "casework.goal.edit", (was, now) -> was.as(title, agreed));
    }

    /** The person has what she or he wanted; what was still to be done for it need not be done any more. */
    public void meet(Actor actor, CaseId id, UUID goal, int version) {
        changeGoal(actor, id, goal, version, "casework.goal.met", (was, now) -> was.met(now));
    }

    /** Given up, and with it what was still to be done for it; both stay to be read. */
    public void giveUp(Actor actor, CaseId id, UUID goal, int version, String reason) {
        changeGoal(actor, id, goal, version, "casework.goal.given-up", (was, now) -> was.givenUp(now, reason));
    }

    /** Taken up again; its tasks stay as they were left. */
    public void resume(Actor actor, CaseId id, UUID goal, int version) {
        changeGoal(actor, id, goal, version, "casework.goal.again", (was, now) -> was.again());
    }

    private interface Act {
        UUID on(CaseFile file, Instant now);
    }

    private interface TaskAct {
        Plan.Task on(Plan.Task was, Instant now);
    }

    private interface GoalAct {
        Plan.Goal on(Plan.Goal was, Instant now);
    }

    private UUID change(Actor actor, CaseId id, String act, Act work) {
        return acting.as(actor, () -> {
            CaseFile file = files.get(actor, id);
            file.requireOpen();
            Instant now = clock.instant();
            UUID made = work.on(file, now);
            if (!NO_VERSION.contains(act)) {
                plans.keepVersion(file, actor, now);
            }
            audit.record(actor, act, id.value());
            return made;
        });
    }

    private void changeTask(Actor actor, CaseId id, UUID task, int version, String act, TaskAct work) {
        change(actor, id, act, (file, now) -> {
            Plan.Task was = plans.of(actor, id).task(task).orElseThrow(() -> new NotFound("task"));
            if (was.version() != version || !plans.save(work.on(was, now), actor, now)) {
                throw new Stale("task");
            }
            return task;
        });
    }

    private void changeGoal(Actor actor, CaseId id, UUID goal, int version, String act, GoalAct work) {
        change(actor, id, act, (file, now) -> {
            Plan.Goal was = plans.of(actor, id).goal(goal).orElseThrow(() -> new NotFound("goal"));
            Plan.Goal after = work.on(was, now);
            if (was.version() != version || !plans.save(after, actor, now)) {
                throw new Stale("goal");
            }
            if (!after.isOpen()) {
                was.tasks().stream()
                        .filter(Plan.Task::isOpen)
                        .forEach(task -> plans.save(task.dropped(now, ""), actor, now));
            }
            return goal;
        });
    }
}
