package org.dulae.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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

    /** @param earlier what has become of an earlier row by now */
    LedgerLine look(Actor actor, LedgerKind kind, LedgerLine line, RowReader reader, IntFunction<LedgerLine> earlier) {
        // A refused line, too, leads on to whom it would have been about.
        LedgerLine one = line.sameAs(coming(line.same(), earlier));
        try {
            return kind == LedgerKind.CASES
                    ? aCase(actor, one, reader.aCase(one.row()), earlier)
                    : aVisit(actor, one, reader.aVisit(one.row()));
        } catch (LedgerProblem why) {
            return one.refused(why.key(), why.said());
        }
    }

    private LedgerLine aCase(Actor actor, LedgerLine line, CaseTold told, IntFunction<LedgerLine> earlier) {
        Problems problems = people.check(told.person());
        if (problems.any()) {
            return line.refused(problems.byField().values().iterator().next(), "");
        }
        var before = ledgers.brought(actor, ledgers.mark(LedgerKind.CASES, line.row()));
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
        List<UUID> known = told.names() ? alike(actor, told.person()) : List.of();
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
