package org.dulae.casework.refusal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Audit;
import org.dulae.access.TaskSource;
import org.dulae.access.UserId;
import org.dulae.access.WorkItem;
import org.dulae.access.WorkItem.Act;
import org.dulae.access.WorkItem.Group;
import org.dulae.shared.ThaiDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** On the list of who has the case: until when somebody may appeal, and an appeal until its outcome is known. The end of a case ends neither. */
@Component
class RefusalTasks implements TaskSource {
    private static final LocalTime CLOSES = LocalTime.of(16, 30);
    private final Acting acting;
    private final Audit audit;
    private final RefusalTaskRepository refusals;

    RefusalTasks(Acting acting, Audit audit, RefusalTaskRepository refusals) {
        this.acting = acting;
        this.audit = audit;
        this.refusals = refusals;
    }

    @Override
    public Work work(Actor actor, Asked asked) {
        return acting.as(actor, () -> {
            String mark = marked(actor, asked);
            List<RefusalTaskRepository.Line> lines = refusals.lines(actor, asked).stream()
                    .filter(line -> asked.urgency() == null || asked.urgency().equals(line.urgency()))
                    .sorted(Comparator.comparing(RefusalTaskRepository.Line::due))
                    .toList();
            audit.record(
                    actor,
                    "casework.work",
                    lines.stream().map(RefusalTaskRepository.Line::caseId).toList());
            return Work.of(lines.stream().map(line -> item(line, asked)).toList(), asked, mark);
        });
    }

    @Override
    public String mark(Actor actor, Asked asked) {
        return acting.as(actor, () -> marked(actor, asked));
    }

    private String marked(Actor actor, Asked asked) {
        return refusals.mark(actor) + "-" + asked.tomorrow().getEpochSecond();
    }

    /** A refusal is the case's; who leaves passes the case on, and of one that has ended the office keeps it. */
    @Override
    public int open(Actor administrator, UserId colleague) {
        return 0;
    }

    @Override
    public void passOn(Actor administrator, UserId leaver, @Nullable UserId successor) {
        // Nothing is in anybody's name.
    }

    /** Until the last day it is somebody else's turn. */
    static Group group(LocalDate due, LocalDate today) {
        if (due.isBefore(today)) {
            return Group.LATE;
        }
        return due.equals(today) ? Group.TODAY : Group.WAITING;
    }

    private static WorkItem item(RefusalTaskRepository.Line line, Asked asked) {
        LocalDate due = line.due();
        Instant dueAt = due.atTime(CLOSES).atZone(ThaiDate.ZONE).toInstant();
        Group group = group(due, LocalDate.ofInstant(asked.now(), ThaiDate.ZONE));
        String there = "/cases/" + line.caseId() + "/refusals/" + line.id();
        String next = "casework.refusal.task." + (line.answer() == null ? "open" : "appeal")
                + (group == Group.LATE ? ".late" : "");
        return new WorkItem(
                "refusal-" + line.id(),
                group,
                dueAt,
                there,
                line.name(),
                line.restricted(),
                line.number(),
                line.urgency(),
                t -> t.text(next, t.date(due)),
                t -> line.restricted() ? t.text("casework.today.restricted.why") : line.asked(),
                line.ownerId(),
                line.owner(),
                line.instead(),
                line.since(),
                List.of(Act.link("casework.act.open", "eye", there)),
                List.of());
    }
}
