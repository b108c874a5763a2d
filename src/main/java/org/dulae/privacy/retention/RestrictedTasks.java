package org.dulae.privacy.retention;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Role;
import org.dulae.access.WorkItem;
import org.dulae.privacy.PrivacyTasks;
import org.springframework.stereotype.Component;

/** One line for who leads a team: restricted matters of it are past their time and wait to be proposed. */
@Component
class RestrictedTasks extends PrivacyTasks {
    private static final Duration TO_PROPOSE = Duration.ofDays(90);
    private static final Duration SOON = Duration.ofDays(1);
    private final RestrictedRepository rows;
    private final RetentionRepository disposals;
    private final Clock clock;

    RestrictedTasks(Acting acting, RestrictedRepository rows, RetentionRepository disposals, Clock clock) {
        super(acting);
        this.rows = rows;
        this.disposals = disposals;
        this.clock = clock;
    }

    @Override
    protected boolean isFor(Actor actor) {
        return !actor.teams().isEmpty()
                && actor.has(Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD);
    }

    /** It stands in a lead's own list of the day. */
    @Override
    public boolean isPrivacy() {
        return false;
    }

    @Override
    protected List<WorkItem> items(Actor actor, Asked asked) {
        List<Instant> over = RestrictedRetention.KINDS.stream()
                .flatMap(kind -> rows.due(kind, RestrictedRetention.MOST, clock.instant()).stream())
                .filter(one -> !one.isHeld())
                .map(one -> {
                    Instant at = one.at();
                    return at == null ? null : one.kind().over(at);
                })
                .filter(Objects::nonNull)
                .sorted(Comparator.naturalOrder())
                .toList();
        return over.isEmpty()
                ? List.of()
                : List.of(item(actor, over, clock.instant().plus(SOON), asked));
    }

    @Override
    protected String mark(Actor actor) {
        return disposals.mark(actor);
    }

    private static WorkItem item(Actor actor, List<Instant> over, Instant soon, Asked asked) {
        Instant since = over.getFirst();
        Instant end = since.plus(TO_PROPOSE);
        // Never late: nobody in trouble waits for it, so it does not stand above who does.
        Instant due = end.isAfter(soon) ? end : soon;
        return new WorkItem(
                "restricted-due",
                asked.group(due),
                due,
                "/privacy/restricted",
                null,
                true,
                "",
                null,
                t -> t.text("privacy.task.restricted"),
                t -> t.text("privacy.disposal.count", over.size()),
                null,
                actor.unitNameTh(),
                false,
                since,
                List.of(),
                List.of());
    }
}
