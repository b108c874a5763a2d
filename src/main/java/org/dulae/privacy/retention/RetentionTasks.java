package org.dulae.privacy.retention;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Role;
import org.dulae.access.TaskSource;
import org.dulae.access.UserId;
import org.dulae.access.WorkItem;
import org.dulae.access.WorkItem.Group;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Proposals to erase that wait for somebody other than their proposer. */
@Component
class RetentionTasks implements TaskSource {
    private static final int MOST = 50;
    private static final Duration TO_DECIDE = Duration.ofDays(30);
    private static final Duration SOON = Duration.ofDays(7);
    private final Acting acting;
    private final RetentionRepository rows;

    RetentionTasks(Acting acting, RetentionRepository rows) {
        this.acting = acting;
        this.rows = rows;
    }

    @Override
    public boolean isPrivacy() {
        return true;
    }

    @Override
    public Work work(Actor actor, Asked asked) {
        return acting.as(actor, () -> {
            String mark = marked(actor, asked);
            List<Disposal> waiting = asked.urgency() != null || !isFor(actor)
                    ? List.of()
                    : rows.list(actor, MOST).stream()
                            .filter(one -> one.mayDecide(actor.id()))
                            .toList();
            return Work.of(waiting.stream().map(one -> item(one, asked)).toList(), asked, mark);
        });
    }

    private static boolean isFor(Actor actor) {
        return actor.has(Role.PRIVACY, Role.PROVINCE_HEAD);
    }

    @Override
    public String mark(Actor actor, Asked asked) {
        return isFor(actor) ? acting.as(actor, () -> marked(actor, asked)) : "";
    }

    private String marked(Actor actor, Asked asked) {
        return isFor(actor) ? rows.mark(actor) + "-" + asked.tomorrow().getEpochSecond() : "";
    }

    /** They are nobody's in particular. */
    @Override
    public int open(Actor administrator, UserId colleague) {
        return 0;
    }

    @Override
    public void passOn(Actor administrator, UserId leaver, @Nullable UserId successor) {
        // Nothing is in anybody's name.
    }

    private static WorkItem item(Disposal one, Asked asked) {
        Instant due = one.proposed().at().plus(TO_DECIDE);
        Group soon = due.isBefore(asked.tomorrow().plus(SOON)) ? Group.TODAY : Group.NEW;
        return new WorkItem(
                "disposal-" + one.id(),
                due.isBefore(asked.now()) ? Group.LATE : soon,
                due,
                "/privacy/disposals/" + one.id(),
                one.officeTh(),
                false,
                "",
                null,
                t -> t.text("privacy.task.disposal"),
                t -> t.text("privacy.due." + one.kind()),
                null,
                one.proposed().name(),
                false,
                one.proposed().at(),
                List.of(),
                List.of());
    }
}
