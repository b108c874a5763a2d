package org.dulae.casework.watch;

import java.util.List;
import java.util.Map;
import org.dulae.access.Actor;
import org.dulae.access.Role;
import org.dulae.access.TaskSource;
import org.dulae.access.UserId;
import org.dulae.access.WorkItem;
import org.dulae.access.WorkItem.Act;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What waits where nobody is, on the list of the day of whoever answers for it, until somebody takes it. */
@Component
class WatchTasks implements TaskSource {
    private static final String NOT_ASKED = "";
    private final Watches watches;

    WatchTasks(Watches watches) {
        this.watches = watches;
    }

    @Override
    public Work work(Actor actor, Asked asked) {
        // It is asked of whoever has the watch, not of everybody in the office.
        List<Waiting> all = asked.mine() ? watches.waiting(actor, asked.now()) : List.of();
        return Work.of(
                all.stream()
                        .filter(one ->
                                asked.urgency() == null || asked.urgency().equals(one.urgency()))
                        .map(one -> item(actor, one))
                        .toList(),
                asked,
                asked.mine() ? Watches.mark(all) : NOT_ASKED);
    }

    @Override
    public String mark(Actor actor, Asked asked) {
        return asked.mine() ? watches.mark(actor, asked.now()) : NOT_ASKED;
    }

    /** It is nobody's yet. */
    @Override
    public int open(Actor administrator, UserId colleague) {
        return 0;
    }

    @Override
    public void passOn(Actor administrator, UserId leaver, @Nullable UserId successor) {
        // Nothing is in anybody's name; a deputy who has left is none.
    }

    private static WorkItem item(Actor actor, Waiting one) {
        Waiting.Matter matter = one.matter();
        String there = matter == null ? "/centres/" + one.centre() + "/cover" : "/cases/" + matter.id();
        return new WorkItem(
                one.key(),
                one.group(),
                one.dueAt(),
                there,
                matter == null ? null : matter.name(),
                matter != null && matter.restricted(),
                matter == null ? "" : matter.number(),
                one.urgency(),
                t -> matter == null
                        ? t.text("casework.watch.beyond", one.centreName(t), one.call())
                        : t.text("casework.watch.within"),
                one::why,
                null,
                "",
                false,
                one.since(),
                acts(actor, matter, there),
                List.of());
    }

    private static List<Act> acts(Actor actor, Waiting.@Nullable Matter matter, String there) {
        if (matter == null) {
            return List.of(Act.link("casework.watch.who", "phone", there));
        }
        Act open = Act.link("casework.act.open", "eye", there);
        return actor.has(Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER)
                ? List.of(
                        Act.button(
                                "casework.act.take.short",
                                "user-check",
                                there + "/ownership",
                                Map.of("version", String.valueOf(matter.version()))),
                        open)
                : List.of(open);
    }
}
