package org.dulae.privacy.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Role;
import org.dulae.access.TaskSource;
import org.dulae.access.UserId;
import org.dulae.access.WorkItem;
import org.dulae.access.WorkItem.Group;
import org.dulae.shared.Texts;
import org.dulae.shared.ThaiDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What waits for a reviewer, one line a month, and what somebody was asked about. No line says on whom. */
@Component
class SampleTasks implements TaskSource {
    private static final int MONTHS = 12;
    private static final Duration SOON = Duration.ofDays(7);
    private final Acting acting;
    private final SampleRepository rows;

    SampleTasks(Acting acting, SampleRepository rows) {
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
            if (asked.urgency() != null) {
                return Work.of(List.of(), asked, mark);
            }
            Stream<WorkItem> months = !actor.has(Role.PRIVACY, Role.PROVINCE_HEAD)
                    ? Stream.of()
                    : rows.months(actor, MONTHS).stream()
                            .filter(one -> one.progress().mine() > 0)
                            .map(one -> month(actor, one, group(one.due(), asked)));
            Stream<WorkItem> questions = rows.awaited(actor).stream().map(one -> question(actor, one, asked));
            return Work.of(Stream.concat(months, questions).toList(), asked, mark);
        });
    }

    @Override
    public String mark(Actor actor, Asked asked) {
        return acting.as(actor, () -> marked(actor, asked));
    }

    private String marked(Actor actor, Asked asked) {
        return rows.mark(actor) + "-" + asked.tomorrow().getEpochSecond();
    }

    /** Nobody answers for what somebody else did; without an answer the reviewer decides. */
    @Override
    public int open(Actor administrator, UserId colleague) {
        return 0;
    }

    @Override
    public void passOn(Actor administrator, UserId leaver, @Nullable UserId successor) {
        // A question stays with whom it was put to.
    }

    private static Group group(Instant due, Asked asked) {
        if (due.isBefore(asked.now())) {
            return Group.LATE;
        }
        return due.isBefore(asked.tomorrow().plus(SOON)) ? Group.TODAY : Group.NEW;
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
                group(due, asked),
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
