package org.dulae.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Audit;
import org.dulae.access.Role;
import org.dulae.access.TaskSource;
import org.dulae.access.UserId;
import org.dulae.access.WorkItem;
import org.dulae.access.WorkItem.Act;
import org.dulae.clock.Clocks;
import org.dulae.clock.RunningClock;
import org.dulae.shared.Texts;
import org.dulae.shared.ThaiDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The work list's lines of cases and their tasks; what clocks ask stands on the first line of its case. */
@Component
class CaseTasks implements TaskSource {
    private static final int EXCERPT = 110;
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final List<Integer> LATER = List.of(1, 3, 7);

    private final Acting acting;
    private final Audit audit;
    private final WorkRepository work;
    private final Clocks clocks;
    private final Clock clock;

    CaseTasks(Acting acting, Audit audit, WorkRepository work, Clocks clocks, Clock clock) {
        this.acting = acting;
        this.audit = audit;
        this.work = work;
        this.clocks = clocks;
        this.clock = clock;
    }

    @Override
    public Work work(Actor actor, Asked asked) {
        return acting.as(actor, () -> {
            String mark = marked(actor, asked);
            Map<UUID, List<RunningClock>> asking = clocks.asking(actor, asked);
            Map<UUID, Instant> rings = new LinkedHashMap<>();
            asking.forEach((id, all) -> rings.put(id, all.getFirst().due()));
            List<WorkRepository.Line> lines = work.lines(actor, asked, rings);
            Map<WorkItem.Group, Integer> totals = new EnumMap<>(WorkItem.Group.class);
            lines.forEach(line -> totals.put(line.group(), line.total()));
            List<WorkRepository.Line> shown = lines.stream()
                    .filter(line -> line.group() != WorkItem.Group.LATER && line.place() > asked.skip())
                    .toList();
            audit.record(
                    actor,
                    "casework.work",
                    shown.stream().map(line -> line.id().value()).toList());
            return new Work(
                    shown.stream()
                            .map(line -> item(actor, line, asking, asked.now()))
                            .toList(),
                    totals,
                    mark,
                    !lines.isEmpty() && lines.getFirst().beyond());
        });
    }

    @Override
    public String mark(Actor actor, Asked asked) {
        return acting.as(actor, () -> marked(actor, asked));
    }

    private String marked(Actor actor, Asked asked) {
        return work.mark(actor, asked) + "-" + clocks.mark(actor, asked);
    }

    @Override
    public int open(Actor administrator, UserId colleague) {
        return acting.as(administrator, () -> work.openInName(colleague));
    }

    @Override
    public void passOn(Actor administrator, UserId leaver, @Nullable UserId successor) {
        acting.run(administrator, () -> {
            List<UUID> cases = work.passOn(leaver, successor, clock.instant());
            audit.record(administrator, "casework.pass-on", cases);
        });
    }

    private static WorkItem item(
            Actor actor, WorkRepository.Line line, Map<UUID, List<RunningClock>> asking, Instant now) {
        WorkRepository.Line.Next task = line.task();
        boolean tasked = task != null && task.assignee() != null;
        return new WorkItem(
                task == null ? "case-" + line.id() : "task-" + task.id(),
                line.group(),
                line.dueAt(),
                "/cases/" + line.id(),
                line.name(),
                line.restricted(),
                line.number(),
                line.urgency(),
                next(line),
                why(line),
                tasked ? Objects.requireNonNull(task).assignee() : line.ownerId(),
                tasked ? Objects.requireNonNull(task).assigneeName() : owner(line),
                line.instead(),
                line.since(),
                acts(actor, line, now),
                line.asks()
                        ? asking.getOrDefault(line.id().value(), List.of()).stream()
                                .map(clock -> clock.onLine(now))
                                .toList()
                        : List.of());
    }

    private static String owner(WorkRepository.Line line) {
        WorkRepository.Line.Next task = line.task();
        return task == null || task.who().isEmpty() || line.restricted() ? line.owner() : task.who();
    }

    private static Function<Texts, String> next(WorkRepository.Line line) {
        WorkRepository.Line.Next task = line.task();
        if (line.ownerId() == null) {
            return t -> t.text("casework.next.NEW");
        }
        // A restricted line stands on screens that others pass by: the kind of step, never what it is about or waits
        // for.
        if (line.restricted()) {
            return t -> t.text("casework.next." + line.status().name());
        }
        if (!line.waitingFor().isEmpty() && task == null) {
            return t -> t.text("casework.next.waiting", line.waitingFor());
        }
        return task == null ? t -> t.text("casework.next." + line.status().name()) : t -> task.title();
    }

    private static Function<Texts, String> why(WorkRepository.Line line) {
        if (line.restricted()) {
            return t -> t.text("casework.today.restricted.why");
        }
        String told = line.story().replaceAll("\\s+", " ").strip();
        String words =
                told.length() <= EXCERPT ? told : told.substring(0, EXCERPT).strip() + "…";
        LocalDate reminded = line.reminded();
        if (reminded == null || line.group() != WorkItem.Group.SOON && line.group() != WorkItem.Group.WAITING) {
            return t -> words;
        }
        LocalDate since = reminded;
        return t -> t.text("casework.today.reminded", since, words);
    }

    private static List<Act> acts(Actor actor, WorkRepository.Line line, Instant now) {
        String at = "/cases/" + line.id();
        WorkRepository.Line.Next task = line.task();
        List<Act> acts = new ArrayList<>();
        // The head of an office sees what nobody took, and takes nothing.
        boolean works = actor.has(Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER);
        boolean free = line.ownerId() == null;
        if (free && works) {
            acts.add(Act.button("casework.act.take.short", "user-check", at + "/ownership", version(line.version())));
            acts.add(Act.link("casework.act.assign", "users", at + "/owner"));
            return acts;
        }
        if (!works || free || line.restricted()) {
            return List.of(Act.link("casework.act.open", "eye", at));
        }
        if (task != null) {
            String path = at + "/tasks/" + task.id();
            acts.add(Act.button("casework.act.done", "check", path + "/done", version(task.version())));
            putOffs(now, line.dueAt(), path, version(task.version())).forEach(acts::add);
            return acts;
        }
        acts.addAll(ofStep(line, at, now));
        return acts;
    }

    private static List<Act> ofStep(WorkRepository.Line line, String at, Instant now) {
        List<Act> acts = new ArrayList<>();
        NextStep step = Objects.requireNonNull(NextStep.of(line.status(), true, false));
        acts.add(Act.link(step.key() + ".short", step.icon(), at + step.path()));
        acts.add(Act.button("casework.act.called", "phone", at + "/facts", Map.of("kind", "PHONE", "content", "")));
        Map<String, String> sent = Map.of("version", String.valueOf(line.version()), "waitingFor", "");
        putOffs(now, line.dueAt(), at, sent).forEach(acts::add);
        return acts;
    }

    /** The days most people choose, each one press, and any other day by a form. */
    private static Stream<Act> putOffs(Instant now, Instant due, String at, Map<String, String> sent) {
        Stream<Act> pressed = LATER.stream().map(days -> {
            Instant until = now.atZone(ThaiDate.ZONE)
                    .toLocalDate()
                    .plusDays(days)
                    .atTime(MORNING)
                    .atZone(ThaiDate.ZONE)
                    .toInstant();
            Map<String, String> fields = new LinkedHashMap<>(sent);
            fields.put("until", String.valueOf(until.toEpochMilli()));
            fields.put("was", String.valueOf(due.toEpochMilli()));
            return Act.putOff("casework.put-off." + days, at + "/postponement", fields);
        });
        return Stream.concat(pressed, Stream.of(Act.chooseDay("casework.put-off.day", at + "/postponement")));
    }

    private static Map<String, String> version(int version) {
        return Map.of("version", String.valueOf(version));
    }
}
