package org.dulae.clock;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Audit;
import org.dulae.access.NotFound;
import org.dulae.access.Stale;
import org.dulae.access.TaskSource;
import org.dulae.shared.NewId;
import org.dulae.shared.ThaiDate;
import org.springframework.stereotype.Service;
import org.springframework.util.function.SingletonSupplier;

/** Clocks on matters: begun by what a case is about or by an officer, ended by an officer alone. They ask and decide nothing. */
@Service
public class Clocks {
    private final Acting acting;
    private final Audit audit;
    private final Clock clock;
    private final ClockRepository clocks;
    private final SingletonSupplier<List<Duty>> duties;
    private final Holidays holidays;

    Clocks(Acting acting, Audit audit, Clock clock, ClockRepository clocks, DutyRepository duties, Holidays holidays) {
        this.acting = acting;
        this.audit = audit;
        this.clock = clock;
        this.clocks = clocks;
        // The law changes with a release only.
        this.duties = SingletonSupplier.of(duties::all);
        this.holidays = holidays;
    }

    /** What the law gives a time for today. */
    public List<Duty> duties(Actor actor) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ThaiDate.ZONE);
        return acting.as(actor, duties::obtain).stream()
                .filter(duty -> duty.isValid(today))
                .toList();
    }

    /** Begins what these problems begin by themselves; what runs already goes on. */
    public void startFor(Actor actor, Clocked matter, Collection<String> problems, Instant from) {
        acting.run(
                actor,
                () -> duties(actor).stream()
                        .filter(duty -> problems.stream().anyMatch(duty.problems()::contains))
                        .forEach(duty -> begin(actor, matter, duty, from)));
    }

    /** An officer begins one, or counts one that runs anew from the right day. */
    public void start(Actor actor, Clocked matter, String code, Instant from) {
        acting.run(actor, () -> {
            Instant now = clock.instant();
            if (from.isAfter(now)) {
                throw new RunningClock.NotYet();
            }
            Duty duty = duties(actor).stream()
                    .filter(one -> one.onCase() && one.code().equals(code))
                    .findFirst()
                    .orElseThrow(() -> new NotFound("duty"));
            clocks.of(actor, matter.id()).stream()
                    .filter(one -> one.ended() == null && one.duty().code().equals(code))
                    .forEach(one -> save(actor, one.recounted(actor.name(), now), now));
            begin(actor, matter, duty, from);
        });
    }

    /** A breach of personal data is known: what the law gives a time for begins. */
    public void startBreach(Actor actor, Clocked breach, Instant known) {
        acting.run(
                actor,
                () -> duties(actor).stream()
                        .filter(duty -> !duty.onCase())
                        .forEach(duty -> begin(actor, breach, duty, known)));
    }

    private void begin(Actor actor, Clocked matter, Duty duty, Instant from) {
        UUID id = NewId.next();
        LocalDate day = LocalDate.ofInstant(from, ThaiDate.ZONE);
        Instant due = holidays.calendar(actor, matter.areaCode(), day).due(from, duty.span());
        clocks.start(id, matter, duty.code(), from, due, clock.instant());
        audit.recordWith(actor, "clock.start", duty.code(), id, matter.id());
    }

    /** All of one matter: those that run first. */
    public List<RunningClock> of(Actor actor, UUID matter) {
        return acting.as(actor, () -> {
            audit.record(actor, "clock.read", matter);
            return clocks.of(actor, matter);
        });
    }

    public RunningClock get(Actor actor, UUID id) {
        return acting.as(actor, () -> {
            RunningClock found = clocks.find(actor, id).orElseThrow(() -> new NotFound("clock"));
            audit.record(actor, "clock.read", id, found.matter());
            return found;
        });
    }

    /**
     * What was due has been done.
     *
     * @param at when
     */
    public void met(Actor actor, UUID id, int version, Instant at, String note) {
        change(actor, id, version, "clock.met", one -> one.met(at, note, actor.name(), clock.instant()));
    }

    /** It does not apply here. */
    public void notNeeded(Actor actor, UUID id, int version, String why) {
        change(actor, id, version, "clock.not-needed", one -> one.notNeeded(why, actor.name(), clock.instant()));
    }

    /** Takes an ending back. */
    public void again(Actor actor, UUID id, int version) {
        change(actor, id, version, "clock.again", RunningClock::again);
    }

    /** Its owner knows of the step it has come to. */
    public void seen(Actor actor, UUID id, int version) {
        change(actor, id, version, "clock.seen", one -> one.seen(clock.instant()));
    }

    /** What asks today on the lists, by matter, the soonest first; it stands on the line of its matter, never on one of its own. */
    public Map<UUID, List<RunningClock>> asking(Actor actor, TaskSource.Asked asked) {
        return acting.as(actor, () -> {
            Map<UUID, List<RunningClock>> found = clocks.asking(actor, asked).stream()
                    .collect(Collectors.groupingBy(RunningClock::matter, LinkedHashMap::new, Collectors.toList()));
            audit.record(actor, "clock.work", found.keySet());
            return found;
        });
    }

    /** Differs as soon as a clock begins, ends, changes hands, or is known. */
    public String mark(Actor actor, TaskSource.Asked asked) {
        return acting.as(actor, () -> clocks.mark(actor, asked));
    }

    private void change(Actor actor, UUID id, int version, String act, UnaryOperator<RunningClock> rule) {
        acting.run(actor, () -> {
            RunningClock before = clocks.find(actor, id).orElseThrow(() -> new NotFound("clock"));
            if (before.version() != version) {
                throw new Stale("clock");
            }
            save(actor, rule.apply(before), clock.instant());
            audit.recordWith(actor, act, before.duty().code(), id, before.matter());
        });
    }

    private void save(Actor actor, RunningClock after, Instant now) {
        if (!clocks.save(after, actor, now)) {
            throw new Stale("clock");
        }
    }
}
