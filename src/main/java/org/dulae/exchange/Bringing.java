package org.dulae.exchange;

import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.NotFound;
import org.dulae.casework.CaseFile;
import org.dulae.casework.CaseId;
import org.dulae.person.NotAccepted;
import org.dulae.person.PersonFile;
import org.dulae.person.PersonId;
import org.dulae.shared.NewId;
import org.dulae.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings one line in: with all that belongs to it, in a transaction of its own, or not at all. */
@Component
class Bringing {
    private final Acting acting;
    private final Entering entering;
    private final Entering.Doors doors;
    private final Ledgers.Shelf shelf;
    private final Clock clock;

    Bringing(Acting acting, Entering entering, Entering.Doors doors, Ledgers.Shelf shelf, Clock clock) {
        this.acting = acting;
        this.entering = entering;
        this.doors = doors;
        this.shelf = shelf;
        this.clock = clock;
    }

    /** One step of bringing in. Whoever brings in a restricted matter belongs to its team from then on, for the lines that follow too. */
    static final class Run {
        private final Ledger ledger;
        private final LedgerPart part;
        private final RowReader reader;
        private final Texts t;
        private Actor actor;

        Run(Actor actor, Ledger ledger, LedgerPart part, RowReader reader, Texts t) {
            this.actor = actor;
            this.ledger = ledger;
            this.part = part;
            this.reader = reader;
            this.t = t;
        }

        Ledger ledger() {
            return ledger;
        }

        LedgerPart part() {
            return part;
        }
    }

    /** @param team made for it */
    private record Made(LedgerLine line, @Nullable UUID team) {}

    /** Somebody brought the same line in the same moment; this one is undone and looked at again. */
    private static class Overtaken extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** In a transaction of its own. */
    LedgerLine bring(Run run, LedgerLine line) {
        try {
            Made made = acting.as(run.actor, () -> made(run, line));
            run.actor = made.team() == null ? run.actor : run.actor.joining(made.team());
            return made.line();
        } catch (LedgerProblem why) {
            return line.refused(why.key(), why.said());
        } catch (NotAccepted wrong) {
            return line.refused(wrong.problems().byField().values().iterator().next(), "");
        } catch (NotFound gone) {
            return line.refused("exchange.refused.gone", "");
        } catch (CaseFile.AlreadyClosed closed) {
            return line.refused("exchange.refused.visit.closed", "");
        } catch (Overtaken other) {
            return acting.as(run.actor, () -> made(run, line)).line();
        }
    }

    private Made made(Run run, LedgerLine line) {
        Actor actor = run.actor;
        Ledger ledger = run.ledger;
        var before = shelf.ledgers().brought(actor, shelf.ledgers().mark(ledger.kind(), line.row()));
        if (before.isPresent()) {
            boolean ours = before.get().ledger().equals(ledger.id());
            Fate fate = !ours ? Fate.UNCHANGED : before.get().joined() ? Fate.JOINED : Fate.MADE;
            return new Made(line.is(fate, before.get().caseId()), null);
        }
        if (ledger.kind() == LedgerKind.VISITS) {
            CaseFile file = entering.aVisit(actor, run.reader.aVisit(line.row()), line);
            remember(actor, ledger, line, file, false);
            return new Made(line.is(Fate.MADE, file.id().value()), null);
        }
        Known known = known(run, line);
        PersonFile person = known == null ? null : known.person();
        CaseFile file = entering.aCase(actor, run.reader.aCase(line.row()), person, run.t);
        boolean joined = known != null && known.before();
        remember(actor, ledger, line, file, joined);
        UUID team = file.place().team();
        boolean fresh = person == null || !Objects.equals(team, person.teamId());
        return new Made(line.is(joined ? Fate.JOINED : Fate.MADE, file.id().value()), fresh ? team : null);
    }

    /** @param before whether she was known before this list */
    private record Known(PersonFile person, boolean before) {}

    /** As an officer chose, or the person of the nearest earlier row that came in. */
    private @Nullable Known known(Run run, LedgerLine line) {
        if (line.chosen() != null) {
            return known(run, line.chosen(), true);
        }
        for (Integer row = line.same(); row != null; ) {
            LedgerLine earlier = shelf.line(run.actor, run.ledger.id(), run.part, row);
            UUID there = earlier.leadsTo();
            if (there != null) {
                UUID person = doors.cases().get(run.actor, new CaseId(there)).personId();
                return known(run, person, earlier.fate() != Fate.MADE);
            }
            row = earlier.same();
        }
        return null;
    }

    private Known known(Run run, UUID person, boolean before) {
        return new Known(doors.people().get(run.actor, new PersonId(person)), before);
    }

    private void remember(Actor actor, Ledger ledger, LedgerLine line, CaseFile file, boolean joined) {
        CaseFile.Place place = file.place();
        LedgerRepository.Came came = new LedgerRepository.Came(
                NewId.next(),
                place.areaCode(),
                place.team(),
                file.person().value(),
                file.id().value(),
                joined,
                clock.instant());
        int turn = 0;
        while (!shelf.ledgers().insert(actor, ledger, line.row(), came, turn)) {
            if (shelf.ledgers()
                    .brought(actor, shelf.ledgers().mark(ledger.kind(), line.row()))
                    .isPresent()) {
                throw new Overtaken();
            }
            turn++;
        }
    }
}
