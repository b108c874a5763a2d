package org.dulae.casework.conference;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Audit;
import org.dulae.access.TaskSource;
import org.dulae.access.UserId;
import org.dulae.access.WorkItem;
import org.dulae.access.WorkItem.Act;
import org.dulae.access.WorkItem.Group;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Conferences on the work list of those who are asked and of the case's owner, until what they found is written down. */
@Component
class ConferenceTasks implements TaskSource {
    private final Acting acting;
    private final Audit audit;
    private final ConferenceTaskRepository conferences;

    ConferenceTasks(Acting acting, Audit audit, ConferenceTaskRepository conferences) {
        this.acting = acting;
        this.audit = audit;
        this.conferences = conferences;
    }

    @Override
    public Work work(Actor actor, Asked asked) {
        return acting.as(actor, () -> {
            List<ConferenceTaskRepository.Line> all = conferences.lines(actor, asked).stream()
                    .filter(line -> asked.urgency() == null || asked.urgency().equals(line.urgency()))
                    .toList();
            Map<Group, Integer> totals = new EnumMap<>(Group.class);
            all.forEach(line -> totals.merge(group(line, asked), 1, Integer::sum));
            List<ConferenceTaskRepository.Line> shown = List.of(Group.LATE, Group.TODAY).stream()
                    .flatMap(group -> all.stream()
                            .filter(line -> group(line, asked) == group)
                            .skip(asked.skip())
                            .limit(asked.most()))
                    .toList();
            audit.record(
                    actor,
                    "casework.work",
                    shown.stream().map(line -> line.caseId()).toList());
            return new Work(
                    shown.stream().map(line -> item(line, group(line, asked))).toList(),
                    totals,
                    conferences.mark(actor, asked));
        });
    }

    @Override
    public String mark(Actor actor, Asked asked) {
        return acting.as(actor, () -> conferences.mark(actor, asked));
    }

    /** A conference is the case's; who leaves passes the case on. */
    @Override
    public int open(Actor administrator, UserId colleague) {
        return 0;
    }

    @Override
    public void passOn(Actor administrator, UserId leaver, @Nullable UserId successor) {
        // Nothing is in anybody's name.
    }

    private static Group group(ConferenceTaskRepository.Line line, Asked asked) {
        Instant meets = line.meetsAt();
        if (meets.isBefore(asked.tomorrow().minusSeconds(86_400))) {
            return Group.LATE;
        }
        return meets.isBefore(asked.tomorrow()) ? Group.TODAY : Group.LATER;
    }

    private static WorkItem item(ConferenceTaskRepository.Line line, Group group) {
        String there = "/cases/" + line.caseId() + "/conferences/" + line.id();
        String next = group == Group.LATE ? "casework.conference.write" : "casework.conference.go";
        return new WorkItem(
                "conference-" + line.id(),
                group,
                line.meetsAt(),
                there,
                line.name(),
                line.restricted(),
                line.number(),
                line.urgency(),
                t -> t.text(next, t.dateTime(line.meetsAt())),
                t -> line.restricted() ? t.text("casework.today.restricted.why") : line.place(),
                line.ownerId(),
                line.owner(),
                false,
                line.since(),
                List.of(Act.link("casework.act.open", "eye", there)),
                List.of());
    }
}
