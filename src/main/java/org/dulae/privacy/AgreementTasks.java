package org.dulae.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.WorkItem;
import org.dulae.shared.ThaiDate;
import org.springframework.stereotype.Component;

/** Agreements of controllers that are about to end, for those who make the next. */
@Component
class AgreementTasks extends PrivacyTasks {
    private static final int MOST = 100;
    private final AgreementRepository rows;

    AgreementTasks(Acting acting, AgreementRepository rows) {
        super(acting);
        this.rows = rows;
    }

    @Override
    protected List<WorkItem> items(Actor actor, Asked asked) {
        LocalDate today = LocalDate.ofInstant(asked.now(), ThaiDate.ZONE);
        return rows.list(actor, MOST).stream()
                .filter(one -> one.endsSoon(today))
                .map(one -> item(actor, one, today, asked))
                .toList();
    }

    @Override
    protected String mark(Actor actor) {
        return rows.mark(actor);
    }

    private static WorkItem item(Actor actor, Agreement one, LocalDate today, Asked asked) {
        LocalDate last = one.told().to() == null ? today : one.told().to();
        Instant due = last.atTime(LocalTime.MAX).atZone(ThaiDate.ZONE).toInstant();
        return new WorkItem(
                "agreement-" + one.id(),
                asked.group(due),
                due,
                "/privacy/controllers/" + one.id(),
                one.nameTh(),
                false,
                one.told().number(),
                null,
                t -> t.text("privacy.task.agreement"),
                t -> t.text("privacy.part." + one.told().part()),
                null,
                actor.unitNameTh(),
                false,
                one.told().from().atStartOfDay(ThaiDate.ZONE).toInstant(),
                List.of(),
                List.of());
    }
}
