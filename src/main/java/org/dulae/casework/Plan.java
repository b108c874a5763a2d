package org.dulae.casework;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was agreed with the person: goals, each with what is to be done for it. */
public record Plan(List<Goal> goals) {

    /**
     * @param title what the person wants to be otherwise, in her or his own language
     * @param agreed agreed with the person
     */
    public record Goal(
            UUID id,
            String title,
            boolean agreed,
            @Nullable Instant metAt,
            @Nullable Instant droppedAt,
            String droppedReason,
            int version,
            List<Task> tasks) {
        public boolean isOpen() {
            return metAt == null && droppedAt == null;
        }

        /** Those of the tasks that belong to this goal. */
        public Goal with(List<Task> all) {
            List<Task> own =
                    all.stream().filter(task -> task.goalId().equals(id)).toList();
            return new Goal(id, title, agreed, metAt, droppedAt, droppedReason, version, own);
        }

        /** Every task is done: is the goal met? A person says so. */
        public boolean asksWhetherMet() {
            return isOpen() && !tasks.isEmpty() && tasks.stream().noneMatch(Task::isOpen);
        }
    }

    /**
     * @param who who does it where it is not one of us
     * @param assignee the colleague who does it; null with an empty {@code who} = the owner of the case
     */
    public record Task(
            UUID id,
            UUID goalId,
            String title,
            String who,
            @Nullable UUID assignee,
            String assigneeName,
            Instant dueAt,
            @Nullable Instant doneAt,
            String outcome,
            @Nullable Instant droppedAt,
            int version) {
        public boolean isOpen() {
            return doneAt == null && droppedAt == null;
        }

        public Task done(Instant at, String what) {
            return new Task(id, goalId, title, who, assignee, assigneeName, dueAt, at, what, null, version);
        }

        public Task again() {
            return new Task(id, goalId, title, who, assignee, assigneeName, dueAt, null, outcome, null, version);
        }

        public Task dropped(Instant at) {
            return new Task(id, goalId, title, who, assignee, assigneeName, dueAt, null, outcome, at, version);
        }

        public Task as(Plans.NewTask other) {
            return new Task(
                    id,
                    goalId,
                    other.title(),
                    other.who(),
                    other.assignee(),
                    other.assigneeName(),
                    other.dueAt(),
                    doneAt,
                    outcome,
                    droppedAt,
                    version);
        }

        public Task due(Instant until) {
            return new Task(id, goalId, title, who, assignee, assigneeName, until, doneAt, outcome, droppedAt, version);
        }
    }

    public List<Task> tasks() {
        return goals.stream()
                .flatMap(goal -> goal.tasks().stream())
                .filter(task -> task.droppedAt() == null)
                .toList();
    }

    public int done() {
        return (int) tasks().stream().filter(task -> task.doneAt() != null).count();
    }

    public int open() {
        return (int) tasks().stream().filter(Task::isOpen).count();
    }

    public boolean isEmpty() {
        return goals.isEmpty();
    }
}
