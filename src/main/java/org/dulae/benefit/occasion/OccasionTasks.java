package org.dulae.benefit.occasion;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Role;
import org.dulae.access.TaskSource;
import org.dulae.access.UserId;
import org.dulae.access.WorkItem;
import org.dulae.access.WorkItem.Act;
import org.dulae.benefit.occasion.Occasions.Said;
import org.dulae.shared.ThaiDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Days that come by themselves, on the list of everybody in the office that answers, until one of them has said what became of it. */
@Component
class OccasionTasks implements TaskSource {
    /** A week for a call, three for papers. */
    private static final List<Integer> LATER = List.of(7, 21);

    private final Occasions occasions;
    private final Acting acting;

    OccasionTasks(Occasions occasions, Acting acting) {
        this.occasions = occasions;
        this.acting = acting;
    }

    @Override
    public Work work(Actor actor, Asked asked) {
        LocalDate today = LocalDate.ofInstant(asked.now(), ThaiDate.ZONE);
        return acting.as(actor, () -> {
            String mark = mark(actor, asked);
            // Time presses alike on everybody: there is no urgency in it.
            List<Occasion> open = asked.urgency() == null ? occasions.open(actor, today) : List.of();
            return Work.of(
                    open.stream().map(one -> item(actor, one, asked, today)).toList(), asked, mark);
        });
    }

    /** A person who is told of only now comes up with the next loading of the page; what a colleague answers goes at once. */
    @Override
    public String mark(Actor actor, Asked asked) {
        return occasions.mark(actor) + "-" + asked.tomorrow().getEpochSecond();
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

    private static WorkItem item(Actor actor, Occasion one, Asked asked, LocalDate today) {
        Instant due = one.due(today).atTime(LocalTime.MAX).atZone(ThaiDate.ZONE).toInstant();
        return new WorkItem(
                "occasion-" + one.person() + "-" + one.kind() + "-" + one.day()
                        + (one.key().code().isEmpty() ? "" : "-" + one.key().code()),
                asked.group(due),
                due,
                "/people/" + one.person() + "/rights",
                one.name(),
                false,
                "",
                null,
                one::next,
                one::why,
                null,
                actor.unitNameTh(),
                false,
                one.since(today).atStartOfDay(ThaiDate.ZONE).toInstant(),
                actor.has(Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER) ? acts(one, today) : List.of(),
                List.of());
    }

    private static List<Act> acts(Occasion one, LocalDate today) {
        String path = "/occasions/" + one.person() + "/answers";
        List<Act> acts = new ArrayList<>();
        acts.add(Act.button("benefit.occasion.done", "check", path, fields(one, Said.DONE)));
        acts.add(Act.button("benefit.occasion.not-needed", "x", path, fields(one, Said.NOT_NEEDED)));
        for (int days : LATER) {
            Map<String, String> fields = fields(one, Said.LATER);
            fields.put("until", today.plusDays(days).toString());
            acts.add(Act.putOff("benefit.occasion.later." + days, path, fields));
        }
        return acts;
    }

    private static Map<String, String> fields(Occasion one, Said said) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("kind", one.kind().name());
        fields.put("day", one.day().toString());
        fields.put("code", one.key().code());
        fields.put("answer", said.name());
        return fields;
    }
}
