package org.dulae.casework.plan;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dulae.casework.plan.PlanVersion.Goal;
import org.dulae.casework.plan.PlanVersion.Task;

/**
 * The page of a plan that is for the person: what was agreed, who does what until when, whom to call, what to do if it gets worse.
 *
 * @param leftOut goals and tasks that do not stand on it
 * @param onPaper false where paper in her bag would not be safe
 */
public record Handout(
        UUID id,
        PlanVersion plan,
        Set<UUID> leftOut,
        String callWords,
        String worseWords,
        boolean onPaper,
        String by,
        Instant at) {

    /** What is still to come and not left out. */
    public List<Goal> goals() {
        return plan.goals().stream()
                .filter(goal -> goal.state().equals("OPEN") && !leftOut.contains(goal.id()))
                .toList();
    }

    public List<Task> tasks(Goal of) {
        return plan.tasks(of).stream()
                .filter(task -> task.state().equals("OPEN") && !leftOut.contains(task.id()))
                .toList();
    }
}
