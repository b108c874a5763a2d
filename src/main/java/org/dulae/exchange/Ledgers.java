package org.dulae.exchange;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Audit;
import org.dulae.access.NotFound;
import org.dulae.shared.NewId;
import org.dulae.shared.Texts;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/**
 * Lists an office kept till now, on their way in. Work goes in steps short enough for a request; each line comes in in a transaction of its
 * own, together with its mark, so that a run cut off anywhere is gone on with and nothing comes twice.
 */
@Service
public class Ledgers {
    private static final Duration KEPT = Duration.ofDays(3);
    /** Short enough for a request and for a page that shows how far it is. */
    private static final Duration STEP = Duration.ofMillis(1500);

    private final Acting acting;
    private final Audit audit;
    private final Shelf shelf;
    private final Looking looking;
    private final Bringing bringing;
    private final Clock clock;

    Ledgers(Acting acting, Audit audit, Shelf shelf, Looking looking, Bringing bringing, Clock clock) {
        this.acting = acting;
        this.audit = audit;
        this.shelf = shelf;
        this.looking = looking;
        this.bringing = bringing;
        this.clock = clock;
    }

    /** Where lists are kept while they come in. */
    @Component
    record Shelf(LedgerRepository ledgers, LedgerPartRepository parts) {
        LedgerLine line(Actor actor, UUID ledger, LedgerPart here, int row) {
            return (here.holds(row) ? here : parts.ofRow(actor, ledger, row)).line(row);
        }
    }

    /** Keeps what a workbook says; nothing of it is looked at yet but whether its rows agree with each other. */
    UUID keep(Actor actor, LedgerKind kind, List<LedgerRow> rows) {
        return acting.as(actor, () -> {
            Instant now = clock.instant();
            shelf.ledgers().forgetExpired(actor, now);
            List<LedgerLine> lines = LedgerPeople.lines(kind, rows, looking.reader(actor.scope()));
            List<LedgerPart> parts = LedgerPart.of(lines);
            int refused = parts.stream().mapToInt(LedgerPart::refused).sum();
            Ledger ledger = new Ledger(
                    NewId.next(), kind, Ledger.Phase.LOOKING, 0, lines.size(), refused, 1, now, now.plus(KEPT));
            shelf.ledgers().insert(ledger, actor);
            parts.forEach(part -> shelf.parts().insert(actor, ledger.id(), part));
            audit.recordWith(actor, "exchange.keep", kind.name(), ledger.id());
            return ledger.id();
        });
    }

    Ledger get(Actor actor, UUID id) {
        return acting.as(actor, () -> {
            Ledger ledger = shelf.ledgers().find(id, actor, clock.instant()).orElseThrow(() -> new NotFound("ledger"));
            audit.record(actor, "exchange.read", id);
            return ledger;
        });
    }

    /** What becomes of its lines, and the first of each. */
    LedgerSums sums(Actor actor, Ledger ledger) {
        LedgerSums sums = new LedgerSums();
        acting.run(actor, () -> each(actor, ledger, sums::add));
        return sums;
    }

    /** Those of its lines that came to this. */
    List<LedgerLine> lines(Actor actor, Ledger ledger, Fate fate) {
        List<LedgerLine> found = new ArrayList<>();
        acting.run(
                actor,
                () -> each(actor, ledger, line -> {
                    if (line.fate() == fate) {
                        found.add(line);
                    }
                }));
        return found;
    }

    private void each(Actor actor, Ledger ledger, Consumer<LedgerLine> work) {
        for (int first = 0; first < ledger.all(); first += LedgerPart.LINES) {
            shelf.parts().at(actor, ledger.id(), first).lines().forEach(work);
        }
    }

    /** The actor's own in this office, newest first. */
    List<Ledger> all(Actor actor) {
        return acting.as(actor, () -> shelf.ledgers().all(actor, clock.instant()));
    }

    /** What may be meant by a line, in words; what the actor may not see is not among it. */
    Map<UUID, String> names(Actor actor, LedgerKind kind, Collection<UUID> ids) {
        return acting.as(actor, () -> {
            Map<UUID, String> names = kind == LedgerKind.CASES
                    ? shelf.ledgers().people(actor, ids)
                    : shelf.ledgers().cases(actor, ids);
            audit.record(actor, "exchange.maybe", names.keySet());
            return names;
        });
    }

    /**
     * From now on it is brought in. Pressed twice, it begins once.
     *
     * @param chosen who or what is meant, by the number of a row: an id, or an earlier row
     */
    void decide(Actor actor, UUID id, Map<Integer, String> chosen) {
        acting.run(actor, () -> {
            Ledger ledger = get(actor, id);
            if (ledger.phase() == Ledger.Phase.READY) {
                decide(actor, ledger, chosen);
            }
        });
    }

    private void decide(Actor actor, Ledger ledger, Map<Integer, String> chosen) {
        List<LedgerPart> changed = new ArrayList<>();
        int asked = 0;
        int refused = 0;
        for (int first = 0; first < ledger.all(); first += LedgerPart.LINES) {
            LedgerPart part = shelf.parts().at(actor, ledger.id(), first);
            int before = part.refused();
            int after = part.decide(chosen, asked);
            refused += part.refused() - before;
            if (after > asked) {
                changed.add(part);
            }
            asked = after;
        }
        if (shelf.ledgers().save(ledger.decided(refused), actor)) {
            changed.forEach(part -> shelf.parts().save(actor, ledger.id(), part));
            audit.record(actor, "exchange.decide", ledger.id());
        }
    }

    /** Goes on by one step, with looking or with bringing in. */
    void step(Actor actor, UUID id, Texts t) {
        Ledger ledger = get(actor, id);
        if (!ledger.phase().works()) {
            return;
        }
        LedgerPart part = acting.as(actor, () -> shelf.parts().at(actor, id, ledger.next()));
        int before = part.refused();
        Instant until = clock.instant().plus(STEP);
        BooleanSupplier isUp = () -> !clock.instant().isBefore(until);
        RowReader reader = looking.reader(actor.scope());
        int next = ledger.phase() == Ledger.Phase.LOOKING
                ? looked(looking.new Run(actor, ledger, part, reader), isUp)
                : brought(new Bringing.Run(actor, ledger, part, reader, t), isUp);
        acting.run(actor, () -> {
            if (shelf.ledgers().save(ledger.reached(next, part.refused() - before), actor)) {
                shelf.parts().save(actor, id, part);
            }
        });
    }

    private int looked(Looking.Run run, BooleanSupplier isUp) {
        Ledger ledger = run.ledger();
        LedgerPart part = run.part();
        IntFunction<LedgerLine> earlier = row -> shelf.line(run.actor(), ledger.id(), part, row);
        return acting.as(
                run.actor(),
                () -> part.goOn(ledger.next(), isUp, ledger.phase()::asks, line -> looking.look(run, line, earlier)));
    }

    private int brought(Bringing.Run run, BooleanSupplier isUp) {
        Ledger ledger = run.ledger();
        return run.part().goOn(ledger.next(), isUp, ledger.phase()::asks, line -> bringing.bring(run, line));
    }
}
