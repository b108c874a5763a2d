package org.dulae.privacy.retention;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.WorkItem;
import org.dulae.privacy.PrivacyTasks;
import org.springframework.stereotype.Component;

/** Proposals to erase that wait for somebody other than their proposer. */
@Component
class RetentionTasks extends PrivacyTasks {
    private static final int MOST = 50;
    private static final Duration TO_DECIDE = Duration.ofDays(30);
    private final RetentionRepository rows;

    RetentionTasks(Acting acting, RetentionRepository rows) {
        super(acting);
        this.rows = rows;
    }

    @Override
    protected List<WorkItem> items(Actor actor, Asked asked) {
        return rows.list(actor, MOST).stream()
                .filter(one -> one.mayDecide(actor.id()))
                .map(one -> item(one, asked))
                .toList();
    }

    @Override
    protected String mark(Actor actor) {
        return rows.mark(actor);
    }

    private static WorkItem item(Disposal one, Asked asked) {
        Instant due = one.proposed().at().plus(TO_DECIDE);
        return new WorkItem(
                "disposal-" + one.id(),
                asked.group(due),
                due,
                "/privacy/disposals/" + one.id(),
                one.officeTh(),
                false,
                "",
                null,
                t -> t.text("privacy.task.disposal"),
                t -> t.text("privacy.due." + one.word()),
                null,
                one.proposed().name(),
                false,
                one.proposed().at(),
                List.of(),
                List.of());
    }
}
