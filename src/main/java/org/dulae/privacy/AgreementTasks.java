package org.dulae.privacy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Role;
import org.dulae.access.WorkItem;
import org.dulae.shared.ThaiDate;
import org.springframework.stereotype.Component;

/** Agreements of controllers that are about to end, for those who make the next; and those without a signed copy, for who puts it on file. */
@Component
class AgreementTasks extends PrivacyTasks {
    private static final int MOST = 100;
    /** Paper travels. */
    private static final Duration TO_FILE = Duration.ofDays(30);

    private final AgreementRepository rows;

    AgreementTasks(Acting acting, AgreementRepository rows) {
        super(acting);
        this.rows = rows;
    }

    @Override
    protected List<WorkItem> items(Actor actor, Asked asked) {
        LocalDate today = LocalDate.ofInstant(asked.now(), ThaiDate.ZONE);
        List<Agreement> all = rows.list(actor, MOST);
        Stream<WorkItem> ending =
                all.stream().filter(one -> one.endsSoon(today)).map(one -> ending(actor, one, today, asked));
        Stream<WorkItem> lacking = all.stream()
                .filter(one -> actor.has(Role.PRIVACY) && one.lacksCopy(today))
                .map(one -> lacking(actor, one, asked));
        return Stream.concat(ending, lacking).toList();
    }

    @Override
    protected String mark(Actor actor) {
        return rows.mark(actor);
    }

    private static WorkItem ending(Actor actor, Agreement one, LocalDate today, Asked asked) {
        LocalDate last = one.told().to() == null ? today : one.told().to();
        Instant due = last.atTime(LocalTime.MAX).atZone(ThaiDate.ZONE).toInstant();
        return item(actor, one, "agreement-" + one.id(), due, "privacy.task.agreement", asked);
    }

    private static WorkItem lacking(Actor actor, Agreement one, Asked asked) {
        Instant due = since(one).plus(TO_FILE);
        return item(actor, one, "agreement-copy-" + one.id(), due, "privacy.task.copy", asked);
    }

    private static Instant since(Agreement one) {
        return one.told().from().atStartOfDay(ThaiDate.ZONE).toInstant();
    }

    private static WorkItem item(Actor actor, Agreement one, String key, Instant due, String next, Asked asked) {
        return new WorkItem(
                key,
                asked.group(due),
                due,
                "/privacy/controllers/" + one.id(),
                one.nameTh(),
                false,
                one.told().number(),
                null,
                t -> t.text(next),
                t -> t.text("privacy.part." + one.told().part()),
                null,
                actor.unitNameTh(),
                false,
                since(one),
                List.of(),
                List.of());
    }
}
