package org.dulae.clock;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Audit;
import org.dulae.access.NotFound;
import org.dulae.access.Refused;
import org.dulae.access.Role;
import org.dulae.access.Stale;
import org.dulae.access.Unit;
import org.dulae.access.UnitId;
import org.dulae.shared.ThaiDate;
import org.dulae.vocabulary.Term;
import org.dulae.vocabulary.Vocabulary;
import org.springframework.stereotype.Service;

/**
 * How soon somebody is to be contacted or visited for the first time: each office's own targets, one for each urgency. No national scale
 * was found; those of the vocabulary are our own too. They are what a desk says to who calls, so an office may mean to be quicker, never slower.
 */
@Service
public class Targets {
    private static final String URGENCY = "urgency";
    private final Acting acting;
    private final Audit audit;
    private final Clock clock;
    private final TargetRepository targets;
    private final Holidays holidays;
    private final Vocabulary vocabulary;

    Targets(
            Acting acting,
            Audit audit,
            Clock clock,
            TargetRepository targets,
            Holidays holidays,
            Vocabulary vocabulary) {
        this.acting = acting;
        this.audit = audit;
        this.clock = clock;
        this.targets = targets;
        this.holidays = holidays;
        this.vocabulary = vocabulary;
    }

    /** What an office means to do, urgency by urgency; version 0 = it has set nothing yet. */
    public record Own(int version, Map<String, Span> spans, List<Change> changes) {}

    /** @param spans what was changed, by urgency: as it was before and as it is since */
    public record Change(Instant at, String by, String why, Map<String, Turned> spans) {}

    /** One target before and after. */
    public record Turned(Span before, Span after) {}

    /** By when a matter that came in at that moment is due there. */
    public Instant due(Actor actor, UnitId unit, String areaCode, String urgency, Instant from) {
        return acting.as(actor, () -> {
            Span usual = usual(urgency);
            Span own = targets.latest(unit, urgency).orElse(usual);
            WorkingCalendar calendar = List.of(usual.unit(), own.unit()).contains(Span.Unit.WORKING_DAYS)
                    ? holidays.calendar(actor, areaCode, LocalDate.ofInstant(from, ThaiDate.ZONE))
                    : new WorkingCalendar(Set.of());
            Instant latest = calendar.due(from, usual);
            Instant due = calendar.due(from, own);
            return due.isBefore(latest) ? due : latest;
        });
    }

    /** The targets of an office and how they came about, the latest change first. */
    public Own of(Actor actor, Unit unit) {
        if (!maySee(actor, unit)) {
            throw new NotFound("unit");
        }
        return acting.as(actor, () -> {
            Map<Integer, List<TargetRepository.Kept>> versions = new LinkedHashMap<>();
            targets.of(unit.id())
                    .reversed()
                    .forEach(one -> versions.computeIfAbsent(one.version(), n -> new ArrayList<>())
                            .add(one));
            Map<String, Span> spans = usual();
            List<Change> changes = new ArrayList<>();
            versions.values().forEach(kept -> changes.addFirst(turn(spans, kept)));
            return new Own(versions.size(), spans, changes);
        });
    }

    private static Change turn(Map<String, Span> spans, List<TargetRepository.Kept> kept) {
        Map<String, Turned> turned = new LinkedHashMap<>();
        for (TargetRepository.Kept one : kept.reversed()) {
            Span before = Objects.requireNonNull(spans.put(one.urgency(), one.span()));
            if (!before.equals(one.span())) {
                turned.put(one.urgency(), new Turned(before, one.span()));
            }
        }
        TargetRepository.Kept one = kept.getFirst();
        return new Change(one.at(), one.by(), one.why(), turned);
    }

    /**
     * Sets all of them; cases that run keep the time they were given.
     *
     * @throws Stale when somebody else has set them since that version
     */
    public void set(Actor actor, Unit unit, int version, Map<String, Span> wanted, String why) {
        if (!maySet(actor, unit)) {
            throw new Refused("unit");
        }
        Map<String, Span> all = usual();
        wanted.forEach((urgency, span) -> {
            if (!choices(urgency).contains(span)) {
                throw new IllegalArgumentException("no choice for " + urgency + ": " + span);
            }
            all.put(urgency, span);
        });
        acting.run(actor, () -> {
            if (!targets.insert(unit.id(), version, all, why, actor, clock.instant())) {
                throw new Stale("targets");
            }
            audit.record(actor, "clock.target.set", unit.id().value());
        });
    }

    /** Of one's own office, and of those in the area one answers for. */
    private static boolean maySee(Actor actor, Unit unit) {
        return actor.unit().equals(unit.id()) || actor.scope().covers(unit.areaCode());
    }

    /** Whoever does the work of an office; the provincial office for its province. */
    static boolean maySet(Actor actor, Unit unit) {
        return actor.unit().equals(unit.id())
                        && actor.has(Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD)
                || actor.has(Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD)
                        && actor.scope().covers(unit.areaCode());
    }

    /** What one may choose from, the quickest first; the last one is what the vocabulary says. */
    static List<Span> choices(String urgency) {
        return switch (urgency) {
            case "P0" -> spans(Span.Unit.MINUTES, 5, 10, 15);
            case "P1" -> spans(Span.Unit.HOURS, 1, 2, 4, 8, 12, 24);
            case "P2" -> spans(Span.Unit.WORKING_DAYS, 1, 2, 3);
            default -> spans(Span.Unit.DAYS, 5, 7, 10, 15);
        };
    }

    private static List<Span> spans(Span.Unit unit, int... amounts) {
        return IntStream.of(amounts).mapToObj(amount -> new Span(amount, unit)).toList();
    }

    private Map<String, Span> usual() {
        Map<String, Span> all = new LinkedHashMap<>();
        vocabulary
                .terms(URGENCY, LocalDate.ofInstant(clock.instant(), ThaiDate.ZONE))
                .forEach(term -> all.put(term.code(), span(term)));
        return all;
    }

    private Span usual(String urgency) {
        return span(vocabulary.term(URGENCY, urgency).orElseThrow(() -> new NotFound(URGENCY)));
    }

    private static Span span(Term term) {
        Term.Target target = Objects.requireNonNull(term.target());
        return new Span(target.amount(), Span.Unit.valueOf(target.unit().name()));
    }
}
