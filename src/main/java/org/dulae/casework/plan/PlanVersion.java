package org.dulae.casework.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan as it was saved once.
 *
 * @param lines in the order of the plan; empty until {@link PlanVersions#read} reads them
 */
public record PlanVersion(UUID id, Instant at, String by, List<Line> lines) {

    /** @param task null where the goal has none */
    public record Line(Goal goal, @Nullable Task task) {}

    /** @param state OPEN, MET or DROPPED */
    public record Goal(UUID id, String title, boolean agreed, String state) {}

    /**
     * @param state OPEN, DONE or DROPPED
     * @param remindOn when the office reminds whoever does it, where that is not one of us; null = it does not
     */
    public record Task(
            UUID id,
            String title,
            String who,
            Instant dueAt,
            String state,
            @Nullable LocalDate remindOn) {}

    /** How something stands against an earlier version. */
    public enum Change {
        ADDED,
        GONE,
        CHANGED,
        SAME
    }

    /** @param then as it was in the earlier version; null = it was not there */
    public record GoalChange(Goal goal, @Nullable Goal then, Change change, List<TaskChange> tasks) {}

    /** @param then as it was in the earlier version; null = it was not there */
    public record TaskChange(Task task, @Nullable Task then, Change change) {}

    public List<Goal> goals() {
        return lines.stream().map(Line::goal).distinct().toList();
    }

    public List<Task> tasks(Goal of) {
        return lines.stream()
                .filter(line -> line.goal().id().equals(of.id()))
                .map(Line::task)
                .filter(Objects::nonNull)
                .toList();
    }

    /** What is in this version, marked against an earlier one, and what was in that one alone; null = there was none. */
    public List<GoalChange> since(@Nullable PlanVersion then) {
        PlanVersion before = then == null ? new PlanVersion(id, at, by, List.of()) : then;
        List<GoalChange> found = new ArrayList<>();
        goals().forEach(goal -> found.add(change(goal, before, then == null)));
        before.goals().stream()
                .filter(goal -> goal(goal.id()).isEmpty())
                .forEach(goal -> found.add(new GoalChange(
                        goal,
                        goal,
                        Change.GONE,
                        before.tasks(goal).stream()
                                .map(task -> new TaskChange(task, task, Change.GONE))
                                .toList())));
        return found;
    }

    private Optional<Goal> goal(UUID which) {
        return goals().stream().filter(goal -> goal.id().equals(which)).findFirst();
    }

    private Optional<Task> task(UUID which) {
        return lines.stream()
                .map(Line::task)
                .filter(Objects::nonNull)
                .filter(task -> task.id().equals(which))
                .findFirst();
    }

    private GoalChange change(Goal goal, PlanVersion before, boolean first) {
        Goal was = before.goal(goal.id()).orElse(null);
        List<TaskChange> tasks = tasks(goal).stream()
                .map(task -> {
                    Task then = before.task(task.id()).orElse(null);
                    return new TaskChange(task, then, first ? Change.SAME : change(task, then));
                })
                .toList();
        return new GoalChange(goal, was, first ? Change.SAME : change(goal, was), tasks);
    }

    private static Change change(Object now, @Nullable Object then) {
        return then == null ? Change.ADDED : now.equals(then) ? Change.SAME : Change.CHANGED;
    }
}
