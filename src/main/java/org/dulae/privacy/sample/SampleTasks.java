package org.dulae.privacy.sample;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.WorkItem;
import org.dulae.access.WorkItem.Group;
import org.dulae.privacy.PrivacyTasks;
import org.dulae.shared.Texts;
import org.dulae.shared.ThaiDate;
import org.springframework.stereotype.Component;

/** What waits for a reviewer, one line a month, and what somebody was asked about. No line says on whom. */
@Component
class SampleTasks extends PrivacyTasks {
    private static final int MONTHS = 12;
    private final SampleRepository rows;

    SampleTasks(Acting acting, SampleRepository rows) {
        super(acting);
        this.rows = rows;
    }

    /** Anybody may be asked what a search was for. */
    @Override
    protected boolean isFor(Actor actor) {
        return true;
    }

    @Override
    protected List<WorkItem> items(Actor actor, Asked asked) {
        Stream<WorkItem> months = !super.isFor(actor)
                ? Stream.of()
                : rows.months(actor, MONTHS).stream()
                        .filter(one -> one.progress().mine() > 0)
                        .map(one -> month(actor, one, asked.group(one.due())));
        Stream<WorkItem> questions = rows.awaited(actor).stream().map(one -> question(actor, one, asked));
        return Stream.concat(months, questions).toList();
    }

    @Override
    protected String mark(Actor actor) {
        return rows.mark(actor);
    }

    private static WorkItem month(Actor actor, Samples.Month one, Group group) {
        return item(
                actor,
                "sample-" + one.id(),
                group,
                one.due(),
                "/privacy/samples/" + one.id(),
                t -> t.text("privacy.task.sample", ThaiDate.format(one.month(), t.locale())),
                t -> t.text("privacy.task.sample.left", one.progress().mine()),
                one.drawn());
    }

    private static WorkItem question(Actor actor, SampledLook one, Asked asked) {
        Instant since = one.marks().getLast().at();
        Instant due = since.plus(SampleRule.TO_ANSWER);
        return item(
                actor,
                "asked-" + one.id(),
                asked.group(due),
                due,
                "/asked/" + one.id(),
                t -> t.text("privacy.task.asked"),
                t -> t.text("privacy.task.asked.why", t.dateTime(one.at())),
                since);
    }

    private static WorkItem item(
            Actor actor,
            String key,
            Group group,
            Instant due,
            String there,
            Function<Texts, String> next,
            Function<Texts, String> why,
            Instant since) {
        return new WorkItem(
                key,
                group,
                due,
                there,
                actor.unitNameTh(),
                false,
                "",
                null,
                next,
                why,
                null,
                "",
                false,
                since,
                List.of(),
                List.of());
    }
}
