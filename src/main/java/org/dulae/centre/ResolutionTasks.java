package org.dulae.centre;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.TaskSource;
import org.dulae.access.UserId;
import org.dulae.access.WorkItem;
import org.dulae.access.WorkItem.Act;
import org.dulae.access.WorkItem.Group;
import org.dulae.shared.Texts;
import org.dulae.shared.ThaiDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What meetings gave an office to do until a day, on the work list of everybody in that office until one of them has done it. */
@Component
class ResolutionTasks implements TaskSource {
    private final Acting acting;
    private final ResolutionRepository resolutions;

    ResolutionTasks(Acting acting, ResolutionRepository resolutions) {
        this.acting = acting;
        this.resolutions = resolutions;
    }

    @Override
    public Work work(Actor actor, Asked asked) {
        return acting.as(actor, () -> {
            String mark = marked(actor, asked);
            // What a meeting gave to do has no urgency.
            List<ResolutionRepository.Task> open =
                    asked.urgency() == null ? resolutions.tasks(actor.unit()) : List.of();
            return Work.of(
                    open.stream()
                            .map(task -> item(actor, task, group(task, asked)))
                            .toList(),
                    asked,
                    mark);
        });
    }

    @Override
    public String mark(Actor actor, Asked asked) {
        return acting.as(actor, () -> marked(actor, asked));
    }

    private String marked(Actor actor, Asked asked) {
        return resolutions.mark(actor.unit()) + "-" + asked.tomorrow().getEpochSecond();
    }

    /** They are the office's, never one person's. */
    @Override
    public int open(Actor administrator, UserId colleague) {
        return 0;
    }

    @Override
    public void passOn(Actor administrator, UserId leaver, @Nullable UserId successor) {
        // Nothing is in anybody's name.
    }

    private static Group group(ResolutionRepository.Task task, Asked asked) {
        if (due(task).isBefore(asked.now())) {
            return Group.LATE;
        }
        return due(task).isBefore(asked.tomorrow()) ? Group.TODAY : Group.LATER;
    }

    /** The whole of the day counts. */
    private static Instant due(ResolutionRepository.Task task) {
        return task.dueOn().atTime(LocalTime.MAX).atZone(ThaiDate.ZONE).toInstant();
    }

    private static WorkItem item(Actor actor, ResolutionRepository.Task task, Group group) {
        UUID meeting = task.meeting();
        return new WorkItem(
                "resolution-" + task.id(),
                group,
                due(task),
                "/meetings/" + meeting,
                task.venue(),
                false,
                "",
                null,
                t -> task.content(),
                t -> why(task, t),
                null,
                actor.unitNameTh(),
                false,
                task.since(),
                List.of(Act.button(
                        "centre.resolution.done",
                        "check",
                        "/meetings/" + meeting + "/resolutions/" + task.id() + "/done",
                        Map.of())),
                List.of());
    }

    private static String why(ResolutionRepository.Task task, Texts t) {
        return t.text(
                "centre.task.why",
                t.text("centre.resolution.number", task.ordinal()),
                t.text("centre.meeting.kind." + task.kind()),
                t.date(task.heldOn()));
    }
}
