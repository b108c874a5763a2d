package org.dulae.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Role;
import org.dulae.access.TaskSource;
import org.dulae.access.UserId;
import org.dulae.access.WorkItem;
import org.dulae.access.WorkItem.Group;
import org.dulae.shared.ThaiDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Agreements of controllers that are about to end, for those who make the next. */
@Component
class AgreementTasks implements TaskSource {
    private static final int MOST = 100;
    private static final int THIS_WEEK = 7;
    private final Acting acting;
    private final AgreementRepository rows;

    AgreementTasks(Acting acting, AgreementRepository rows) {
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
            LocalDate today = LocalDate.ofInstant(asked.now(), ThaiDate.ZONE);
            List<Agreement> ending = asked.urgency() != null || !isFor(actor)
                    ? List.of()
                    : rows.list(actor, MOST).stream()
                            .filter(one -> one.endsSoon(today))
                            .toList();
            return Work.of(ending.stream().map(one -> item(actor, one, today)).toList(), asked, mark);
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

    /** They are the office's, never one person's. */
    @Override
    public int open(Actor administrator, UserId colleague) {
        return 0;
    }

    @Override
    public void passOn(Actor administrator, UserId leaver, @Nullable UserId successor) {
        // Nothing is in anybody's name.
    }

    private static WorkItem item(Actor actor, Agreement one, LocalDate today) {
        LocalDate last = one.told().to() == null ? today : one.told().to();
        Instant due = last.atTime(LocalTime.MAX).atZone(ThaiDate.ZONE).toInstant();
        Group soon = last.isBefore(today.plusDays(THIS_WEEK)) ? Group.TODAY : Group.NEW;
        return new WorkItem(
                "agreement-" + one.id(),
                last.isBefore(today) ? Group.LATE : soon,
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
