package org.dulae.privacy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.TaskSource;
import org.dulae.access.UserId;
import org.dulae.access.WorkItem;
import org.dulae.access.WorkItem.Group;
import org.dulae.shared.ThaiDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Requests about people's data that wait for an answer, on the list of everybody in the office that took them. */
@Component
class RequestTasks implements TaskSource {
    /** Time enough to ask, to look for danger, and to write. */
    private static final Duration SOON = Duration.ofDays(7);

    private static final int MOST = 200;
    private final Acting acting;
    private final RequestRepository requests;

    RequestTasks(Acting acting, RequestRepository requests) {
        this.acting = acting;
        this.requests = requests;
    }

    @Override
    public boolean isPrivacy() {
        return true;
    }

    @Override
    public Work work(Actor actor, Asked asked) {
        return acting.as(actor, () -> {
            String mark = marked(actor, asked);
            // They have no urgency: the law's time is theirs.
            List<Request> open =
                    asked.urgency() == null ? requests.list(actor, actor.unit().value(), true, MOST, 0) : List.of();
            return Work.of(
                    open.stream().map(one -> item(one, group(one, asked))).toList(), asked, mark);
        });
    }

    @Override
    public String mark(Actor actor, Asked asked) {
        return acting.as(actor, () -> marked(actor, asked));
    }

    private String marked(Actor actor, Asked asked) {
        return requests.mark(actor) + "-" + asked.tomorrow().getEpochSecond();
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

    private static Group group(Request one, Asked asked) {
        if (due(one).isBefore(asked.now())) {
            return Group.LATE;
        }
        if (due(one).isBefore(asked.tomorrow().plus(SOON))) {
            return Group.TODAY;
        }
        return one.check() == null ? Group.NEW : Group.LATER;
    }

    /** The whole of the day counts. */
    private static Instant due(Request one) {
        return one.asked().due().atTime(LocalTime.MAX).atZone(ThaiDate.ZONE).toInstant();
    }

    private static WorkItem item(Request one, Group group) {
        return new WorkItem(
                "data-request-" + one.id(),
                group,
                due(one),
                "/privacy/requests/" + one.id(),
                one.name(),
                false,
                "",
                null,
                t -> t.text("privacy.kind." + one.asked().kind()),
                t -> t.text(one.check() == null ? "privacy.task.check" : "privacy.task.answer"),
                null,
                one.took().officeTh(),
                false,
                one.took().at(),
                List.of(),
                List.of());
    }
}
