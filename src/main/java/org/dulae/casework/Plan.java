package org.dulae.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
            Instant changedAt,
            List<Task> tasks) {
        public boolean isOpen() {
            return metAt == null && droppedAt == null;
        }

        /** Those of the tasks that belong to this goal. */
        public Goal with(List<Task> all) {
            List<Task> own =
                    all.stream().filter(task -> task.goalId().equals(id)).toList();
            return new Goal(id, title, agreed, metAt, droppedAt, droppedReason, version, changedAt, own);
        }

        public Goal as(String otherTitle, boolean nowAgreed) {
            return new Goal(id, otherTitle, nowAgreed, metAt, droppedAt, droppedReason, version, changedAt, tasks);
        }

        public Goal met(Instant at) {
            return new Goal(id, title, agreed, at, null, "", version, changedAt, tasks);
        }

        public Goal givenUp(Instant at, String why) {
            return new Goal(id, title, agreed, null, at, why, version, changedAt, tasks);
        }

        /** Neither met nor given up after all. */
        public Goal again() {
            return new Goal(id, title, agreed, null, null, "", version, changedAt, tasks);
        }

        /** Every task is done: is the goal met? A person says so. */
        public boolean asksWhetherMet() {
            return isOpen() && !tasks.isEmpty() && tasks.stream().noneMatch(Task::isOpen);
        }
    }

    /**
     * @param who who does it where it is not one of us
     * @param assignee the colleague who does it; null with an empty {@code who} = the owner of the case
     * @param remindBefore so many working days before it is due it begins to stand on the list of the day; null = no reminder
     * @param remindOn which day that is
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
            @Nullable Integer remindBefore,
            @Nullable LocalDate remindOn,
            int version,
            Instant changedAt) {
        public boolean isOpen() {
            return doneAt == null && droppedAt == null;
        }

        public Task done(Instant at, String what) {
            return ended(at, what, null);
        }

        public Task again() {
            return ended(null, outcome, null);
        }

        public Task dropped(Instant at, String why) {
            return ended(null, why, at);
        }

        private Task ended(@Nullable Instant done, String words, @Nullable Instant dropped) {
            return new Task(
                    id,
                    goalId,
                    title,
                    who,
                    assignee,
                    assigneeName,
                    dueAt,
                    done,
                    words,
                    dropped,
                    remindBefore,
                    remindOn,
                    version,
                    changedAt);
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
                    other.remindBefore(),
                    remindOn,
                    version,
                    changedAt);
        }

        public Task due(Instant until) {
            return as(new Plans.NewTask(title, who, assignee, assigneeName, until, remindBefore));
        }
    }

    public Optional<Goal> goal(UUID id) {
        return goals.stream().filter(goal -> goal.id().equals(id)).findFirst();
    }

    /** One that was dropped as well. */
    public Optional<Task> task(UUID id) {
        return goals.stream()
                .flatMap(goal -> goal.tasks().stream())
                .filter(task -> task.id().equals(id))
                .findFirst();
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
