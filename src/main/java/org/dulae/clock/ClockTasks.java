package org.dulae.clock;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Audit;
import org.dulae.access.TaskSource;
import org.dulae.access.UserId;
import org.dulae.access.WorkItem;
import org.dulae.access.WorkItem.Act;
import org.dulae.access.WorkItem.Group;
import org.dulae.clock.ClockedMatters.Line;
import org.dulae.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What clocks ask on the list of the day: from each step until somebody knows, and from the end until somebody has acted. */
@Component
class ClockTasks implements TaskSource {
    private final Acting acting;
    private final Audit audit;
    private final ClockRepository clocks;
    private final ObjectProvider<ClockedMatters> matters;

    ClockTasks(Acting acting, Audit audit, ClockRepository clocks, ObjectProvider<ClockedMatters> matters) {
        this.acting = acting;
        this.audit = audit;
        this.clocks = clocks;
        this.matters = matters;
    }

    @Override
    public Work work(Actor actor, Asked asked) {
        return acting.as(actor, () -> {
            String mark = clocks.mark(actor, asked);
            List<ClockRepository.Line> lines = clocks.lines(actor, asked);
            Map<Group, Integer> totals = new EnumMap<>(Group.class);
            lines.forEach(line -> totals.put(line.group(), line.total()));
            List<ClockRepository.Line> shown = lines.stream()
                    .filter(line -> line.group() != Group.LATER && line.place() > asked.skip())
                    .toList();
            List<UUID> ids =
                    shown.stream().map(line -> line.clock().matter()).distinct().toList();
            audit.record(actor, "clock.work", ids);
            Map<UUID, Line> named = named(actor, ids);
            return new Work(
                    shown.stream()
                            .map(line -> item(line, named.get(line.clock().matter()), asked.now()))
                            .toList(),
                    totals,
                    mark);
        });
    }

    private Map<UUID, Line> named(Actor actor, List<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : matters.orderedStream()
                        .flatMap(source -> source.lines(actor, ids).stream())
                        .collect(Collectors.toMap(Line::id, Function.identity()));
    }

    @Override
    public String mark(Actor actor, Asked asked) {
        return acting.as(actor, () -> clocks.mark(actor, asked));
    }

    /** They are counted with the matters they run on, and go with them. */
    @Override
    public int open(Actor administrator, UserId colleague) {
        return 0;
    }

    @Override
    public void passOn(Actor administrator, UserId leaver, @Nullable UserId successor) {
        // They follow their matters.
    }

    private static WorkItem item(ClockRepository.Line line, @Nullable Line matter, Instant now) {
        RunningClock clock = line.clock();
        return new WorkItem(
                "clock-" + clock.id(),
                line.group(),
                clock.due(),
                "/clocks/" + clock.id(),
                matter == null ? null : matter.name(),
                clock.restricted(),
                matter == null ? "" : matter.number(),
                matter == null ? null : matter.urgency(),
                next(clock, now),
                why(clock),
                clock.owner(),
                clock.ownerName(),
                line.instead(),
                line.since(),
                acts(clock));
    }

    /** A restricted line stands on screens that others pass by: that a time runs, never for what. */
    private static Function<Texts, String> next(RunningClock clock, Instant now) {
        return clock.restricted() ? t -> t.text("clock.today.restricted") : t -> clock.asks(t, now);
    }

    private static Function<Texts, String> why(RunningClock clock) {
        return clock.restricted()
                ? t -> t.text("clock.today.restricted.why")
                : t -> t.text("clock.today.why", clock.duty().name(t));
    }

    private static List<Act> acts(RunningClock clock) {
        String at = "/clocks/" + clock.id();
        if (clock.restricted()) {
            return List.of(Act.link("clock.act.open", "eye", at));
        }
        Map<String, String> version = Map.of("version", String.valueOf(clock.version()));
        return List.of(
                Act.button("clock.act.seen", "eye", at + "/known", version), Act.link("clock.act.done", "check", at));
    }
}
