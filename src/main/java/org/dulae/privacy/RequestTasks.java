package org.dulae.privacy;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.WorkItem;
import org.dulae.access.WorkItem.Group;
import org.dulae.shared.ThaiDate;
import org.springframework.stereotype.Component;

/** Requests about people's data that wait for an answer, on the list of everybody in the office that took them. */
@Component
class RequestTasks extends PrivacyTasks {
    private static final int MOST = 200;
    private final RequestRepository requests;

    RequestTasks(Acting acting, RequestRepository requests) {
        super(acting);
        this.requests = requests;
    }

    /** Whoever took them answers them. */
    @Override
    protected boolean isFor(Actor actor) {
        return true;
    }

    @Override
    protected List<WorkItem> items(Actor actor, Asked asked) {
        return requests.list(actor, actor.unit().value(), true, MOST, 0).stream()
                .map(one -> item(one, group(one, asked)))
                .toList();
    }

    @Override
    protected String mark(Actor actor) {
        return requests.mark(actor);
    }

    /** Checked in good time, it can wait for its answer. */
    private static Group group(Request one, Asked asked) {
        Group group = asked.group(due(one));
        return group != Group.SOON ? group : one.check() == null ? Group.NEW : Group.LATER;
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
