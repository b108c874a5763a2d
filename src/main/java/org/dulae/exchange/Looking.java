package org.dulae.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.dulae.access.Actor;
import org.dulae.access.Problems;
import org.dulae.access.Scope;
import org.dulae.area.Areas;
import org.dulae.casework.CaseFilter;
import org.dulae.casework.CaseId;
import org.dulae.casework.CaseReader;
import org.dulae.casework.CaseStatus;
import org.dulae.casework.CaseSummary;
import org.dulae.person.NewPerson;
import org.dulae.person.People;
import org.dulae.person.PersonMatch;
import org.dulae.shared.ThaiDate;
import org.dulae.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What would become of a line. Writes nothing; works inside the caller's transaction. */
@Component
class Looking {
    private static final int MOST_CHOICES = 5;
    private static final int SHORTEST_NUMBER = 4;
    private static final int AHEAD = 100;

    private final People people;
    private final CaseReader cases;
    private final Vocabulary vocabulary;
    private final Areas areas;
    private final LedgerRepository ledgers;
    private final Clock clock;

    Looking(
            People people,
            CaseReader cases,
            Vocabulary vocabulary,
            Areas areas,
            LedgerRepository ledgers,
            Clock clock) {
        this.people = people;
        this.cases = cases;
        this.vocabulary = vocabulary;
        this.areas = areas;
        this.ledgers = ledgers;
        this.clock = clock;
    }

    /** What rows are read with today. */
    RowReader reader(Scope scope) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ThaiDate.ZONE);
        return new RowReader(LedgerWords.of(vocabulary, today), LedgerPlaces.of(areas, scope), today);
    }

    /** One step of looking: whether somebody alike is known is asked for many lines at once. */
    final class Run {
        private final Actor actor;
        private final Ledger ledger;
        private final LedgerPart part;
        private final RowReader reader;
        private final Set<Integer> asked = new HashSet<>();
        private final Set<Integer> worth = new HashSet<>();

        Run(Actor actor, Ledger ledger, LedgerPart part, RowReader reader) {
            this.actor = actor;
            this.ledger = ledger;
            this.part = part;
            this.reader = reader;
        }

        Actor actor() {
            return actor;
        }

        Ledger ledger() {
            return ledger;
        }

        LedgerPart part() {
            return part;
        }

        /** Whether it is worth while to ask who may be meant by this row. */
        private boolean isWorthAsking(int row) {
            if (asked.add(row)) {
                askAhead(row);
            }
            return worth.contains(row);
        }

        private void askAhead(int row) {
            List<LedgerLine> ahead = part.from(row, AHEAD);
            List<NewPerson> people = new ArrayList<>();
            List<Integer> rows = new ArrayList<>();
            for (LedgerLine line : ahead) {
                asked.add(line.row().number());
                try {
                    people.add(reader.aCase(line.row()).person());
                    rows.add(line.row().number());
                } catch (LedgerProblem refused) {
                    // Told when its turn comes.
                }
            }
            Looking.this.people.worthAsking(actor, people).forEach(at -> worth.add(rows.get(at)));
        }
    }

    /** @param earlier what has become of an earlier row by now */
    LedgerLine look(Run run, LedgerLine line, IntFunction<LedgerLine> earlier) {
        // A refused line, too, leads on to whom it would have been about.
        LedgerLine one = line.sameAs(coming(line.same(), earlier));
        try {
            return run.ledger.kind() == LedgerKind.CASES
                    ? aCase(run, one, run.reader.aCase(one.row()), earlier)
                    : aVisit(run.actor, one, run.reader.aVisit(one.row()));
        } catch (LedgerProblem why) {
            return one.refused(why.key(), why.said());
        }
    }

    private LedgerLine aCase(Run run, LedgerLine line, CaseTold told, IntFunction<LedgerLine> earlier) {
        Problems problems = people.check(told.person());
        if (problems.any()) {
            return line.refused(problems.byField().values().iterator().next(), "");
        }
        var before = ledgers.brought(run.actor, ledgers.mark(LedgerKind.CASES, line.row()));
        if (before.isPresent()) {
            return line.is(Fate.UNCHANGED, before.get().caseId());
        }
        if (!line.why().isEmpty()) {
            return line.refused(line.why(), line.about());
        }
        if (line.same() != null) {
            return line.is(Fate.NEW, null);
        }
        LedgerLine alone = line.perhaps(line.like().stream()
                .filter(row -> earlier.apply(row).fate() != Fate.REFUSED)
                .toList());
        boolean asks = told.names() && run.isWorthAsking(line.row().number());
        List<UUID> known = asks ? alike(run.actor, told.person()) : List.of();
        return known.isEmpty() && alone.like().isEmpty() ? alone.is(Fate.NEW, null) : alone.mayBe(known);
    }

    /** The nearest earlier row about the same person that comes in: who is told wrongly once may be told rightly before. */
    private static @Nullable Integer coming(@Nullable Integer same, IntFunction<LedgerLine> earlier) {
        Integer row = same;
        while (row != null && earlier.apply(row).fate() == Fate.REFUSED) {
            row = earlier.apply(row).same();
        }
        return row;
    }

    private List<UUID> alike(Actor actor, NewPerson person) {
        return people.alike(actor, person).stream()
                .map(PersonMatch::id)
                .map(id -> id.value())
                .limit(MOST_CHOICES)
                .toList();
    }

    private LedgerLine aVisit(Actor actor, LedgerLine line, VisitTold told) {
        var before = ledgers.brought(actor, ledgers.mark(LedgerKind.VISITS, line.row()));
        if (before.isPresent()) {
            return line.is(Fate.UNCHANGED, before.get().caseId());
        }
        List<CaseSummary> numbered = told.number().isEmpty() ? List.of() : numbered(actor, told.number());
        List<CaseSummary> found = numbered.isEmpty() ? named(actor, told) : numbered;
        List<UUID> open = found.stream()
                .filter(one -> one.status() != CaseStatus.CLOSED)
                .map(one -> one.id().value())
                .limit(MOST_CHOICES)
                .toList();
        if (open.isEmpty()) {
            return line.refused(found.isEmpty() ? "exchange.refused.visit.none" : "exchange.refused.visit.closed", "");
        }
        return open.size() == 1 && !numbered.isEmpty() ? line.is(Fate.NEW, open.getFirst()) : line.mayBe(open);
    }

    /** By the office's own number, or by ours in full. */
    private List<CaseSummary> numbered(Actor actor, String number) {
        Stream<CaseSummary> old = ledgers.casesOf(actor, number).stream().map(id -> cases.get(actor, new CaseId(id)));
        String ours = LedgerRow.folded(number);
        Stream<CaseSummary> own = ours.length() < SHORTEST_NUMBER
                ? Stream.of()
                : cases.list(actor, CaseFilter.numbered(ours)).items().stream()
                        .filter(one -> one.number().equals(ours));
        return Stream.concat(old, own).distinct().toList();
    }

    /** By name alone nothing is certain, so it is only offered. */
    private List<CaseSummary> named(Actor actor, VisitTold told) {
        if (told.names().given().isEmpty()) {
            return List.of();
        }
        return alike(actor, NewPerson.named(told.names(), actor.deskArea())).stream()
                .flatMap(person -> cases.list(actor, CaseFilter.ofPerson(person)).items().stream())
                .toList();
    }
}
