package org.dulae.complaint;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.TaskSource;
import org.dulae.access.UserId;
import org.dulae.access.WorkItem;
import org.dulae.access.WorkItem.Act;
import org.dulae.access.WorkItem.Group;
import org.dulae.shared.ThaiDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The complaints one has to answer, oneself or for somebody away, and for who is above those past their time, on the list of the day. Others pass by that screen: a line says that there is a complaint and until
 * when, never of whom.
 */
@Component
class ComplaintTasks implements TaskSource {
    private final Acting acting;
    private final ComplaintRepository rows;
    private final Complaints complaints;

    ComplaintTasks(Acting acting, ComplaintRepository rows, Complaints complaints) {
        this.acting = acting;
        this.rows = rows;
        this.complaints = complaints;
    }

    @Override
    public Work work(Actor actor, Asked asked) {
        return acting.as(actor, () -> {
            String mark = marked(actor, asked);
            // A complaint has no urgency.
            List<Complaint> open = asked.urgency() == null ? rows.open(actor, today(asked)) : List.of();
            List<Complaints.Late> late = asked.urgency() == null ? rows.late(today(asked), asked.now()) : List.of();
            return Work.of(
                    Stream.concat(
                                    late.stream().map(ComplaintTasks::late),
                                    open.stream().map(one -> item(actor, one, group(one, asked))))
                            .toList(),
                    asked,
                    mark);
        });
    }

    private static LocalDate today(Asked asked) {
        return LocalDate.ofInstant(asked.now(), ThaiDate.ZONE);
    }

    @Override
    public String mark(Actor actor, Asked asked) {
        return acting.as(actor, () -> marked(actor, asked));
    }

    private String marked(Actor actor, Asked asked) {
        return rows.mark(actor, today(asked)) + "-"
                + rows.late(today(asked), asked.now()).hashCode() + "-"
                + asked.tomorrow().getEpochSecond();
    }

    /** None is counted: who closes the account may be the one complained of. */
    @Override
    public int open(Actor administrator, UserId colleague) {
        return 0;
    }

    /** Never to a successor because of the succession: to the next who is not complained of. */
    @Override
    public void passOn(Actor administrator, UserId leaver, @Nullable UserId successor) {
        complaints.passOnAll(administrator, leaver);
    }

    private static Group group(Complaint one, Asked asked) {
        if (one.due().isBefore(asked.now())) {
            return Group.LATE;
        }
        // To say that it has come takes a minute, and somebody waits for it.
        boolean today = one.due().isBefore(asked.tomorrow()) || one.stage() == Complaint.Stage.RECEIVED;
        return today ? Group.TODAY : Group.LATER;
    }

    private static WorkItem item(Actor actor, Complaint one, Group group) {
        String there = "/complaints/" + one.id();
        return new WorkItem(
                "complaint-" + one.id(),
                group,
                one.due(),
                there,
                null,
                true,
                "",
                null,
                t -> t.text("complaint.task." + one.stage().name()),
                t -> t.text("complaint.task.why"),
                one.handler().id(),
                one.handler().name(),
                one.isInstead(actor.id()),
                one.times().received(),
                List.of(Act.link("complaint.task.open", "eye", there)),
                List.of());
    }

    /** For who is above: that it is late and with whom, never what it says. */
    private static WorkItem late(Complaints.Late one) {
        return new WorkItem(
                "complaint-late-" + one.id(),
                Group.LATE,
                one.due(),
                "/complaints",
                null,
                true,
                "",
                null,
                t -> t.text("complaint.task.late"),
                t -> t.text("complaint.task.late.why"),
                one.handler().id(),
                one.handler().name(),
                false,
                one.received(),
                List.of(Act.link("complaint.task.open", "eye", "/complaints")),
                List.of());
    }
}
