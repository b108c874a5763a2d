package org.dulae.exchange;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dulae.access.Actor;
import org.dulae.access.Teams;
import org.dulae.casework.CaseFile;
import org.dulae.casework.CaseId;
import org.dulae.casework.CaseReader;
import org.dulae.casework.Casework;
import org.dulae.casework.Entries;
import org.dulae.casework.NewCase;
import org.dulae.casework.Records;
import org.dulae.person.NewPerson;
import org.dulae.person.People;
import org.dulae.person.PersonId;
import org.dulae.shared.NewId;
import org.dulae.shared.Texts;
import org.dulae.shared.ThaiDate;
import org.dulae.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Brings one line in, through the doors an officer would go through by hand: the same checks, the same team for what is restricted. Works
 * inside the caller's transaction, so that a line is in with all that belongs to it or not at all.
 */
@Component
class Bringing {
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    /** What an office writes at last falls to it: neither a call nor a visit, it has come to the centre. */
    private static final String CHANNEL = "WALK_IN";

    private final Doors doors;
    private final Teams teams;
    private final Vocabulary vocabulary;
    private final LedgerRepository ledgers;
    private final Clock clock;

    Bringing(Doors doors, Teams teams, Vocabulary vocabulary, LedgerRepository ledgers, Clock clock) {
        this.doors = doors;
        this.teams = teams;
        this.vocabulary = vocabulary;
        this.ledgers = ledgers;
        this.clock = clock;
    }

    /** The doors a line goes through. */
    @Component
    record Doors(People people, Casework casework, CaseReader cases, Records records) {}

    /** Somebody brought the same line in the same moment; this one is undone and looked at again. */
    static class Overtaken extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    LedgerLine bring(Actor actor, Ledger ledger, LedgerLine line, RowReader reader, Texts t) {
        var before = ledgers.brought(actor, ledgers.mark(ledger.kind(), line.row()));
        if (before.isPresent()) {
            boolean ours = before.get().ledger().equals(ledger.id());
            Fate fate = !ours ? Fate.UNCHANGED : before.get().joined() ? Fate.JOINED : Fate.MADE;
            return line.is(fate, before.get().caseId());
        }
        boolean joined = ledger.kind() == LedgerKind.CASES && line.chosen() != null;
        CaseFile file = ledger.kind() == LedgerKind.CASES
                ? aCase(actor, reader.aCase(line.row()), line.chosen(), t)
                : aVisit(actor, reader.aVisit(line.row()), line);
        remember(actor, ledger, line, file, joined);
        return line.is(joined ? Fate.JOINED : Fate.MADE, file.id().value());
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
        while (!ledgers.insert(actor, ledger, line.row(), came, turn)) {
            if (ledgers.brought(actor, ledgers.mark(ledger.kind(), line.row())).isPresent()) {
                throw new Overtaken();
            }
            turn++;
        }
    }

    private CaseFile aCase(Actor actor, CaseTold told, @Nullable UUID chosen, Texts t) {
        boolean sensitive = vocabulary.isSensitive("problem", told.problems())
                || vocabulary.isSensitive("target_group", told.groups());
        NewPerson row = told.person();
        UUID team = sensitive ? teams.forMatter(actor, actor.unit(), Set.of(), row.areaCode()) : null;
        PersonId person = chosen == null
                ? doors.people().register(actor, of(team, row))
                : doors.people().get(actor, new PersonId(chosen)).id();
        CaseId id = doors.casework()
                .open(actor, opening(actor, told, person, team, t))
                .id();
        doors.casework().assign(actor, id, 1, actor.id(), actor.name());
        String known = known(told, t);
        if (!known.isEmpty()) {
            doors.records().note(actor, id, known, false);
        }
        return put(actor, id, told.nextOn());
    }

    private NewCase opening(Actor actor, CaseTold told, PersonId person, @Nullable UUID team, Texts t) {
        boolean said = !told.urgency().isEmpty();
        return new NewCase(
                person,
                told.person().areaCode(),
                actor.unit(),
                told.problems(),
                told.groups(),
                said ? told.urgency() : team == null ? "P3" : "P1",
                t.text(said ? "exchange.urgency.said" : "exchange.urgency.unsaid"),
                told.story(),
                CHANNEL,
                moment(told.on()),
                team,
                null);
    }

    private static NewPerson of(@Nullable UUID team, NewPerson row) {
        return new NewPerson(
                row.names(),
                row.sex(),
                row.birth(),
                row.numberKind(),
                row.number(),
                row.areaCode(),
                row.home(),
                row.phones(),
                team);
    }

    /** What has no field of its own in a case just opened stays to be read as a remark. */
    private static String known(CaseTold told, Texts t) {
        LocalDate nextOn = told.nextOn();
        return Stream.of(
                        told.oldNumber().isEmpty() ? "" : t.text("exchange.note.number", told.oldNumber()),
                        told.done().isEmpty() ? "" : t.text("exchange.note.done", told.done()),
                        told.next().isEmpty() ? "" : t.text("exchange.note.next", told.next()),
                        nextOn == null ? "" : t.text("exchange.note.nextOn", nextOn))
                .filter(said -> !said.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private CaseFile aVisit(Actor actor, VisitTold told, LedgerLine line) {
        UUID found = line.fate() == Fate.ASK ? line.chosen() : line.leadsTo();
        if (found == null) {
            throw new LedgerProblem("exchange.refused.visit.unchosen");
        }
        CaseId id = new CaseId(found);
        doors.records()
                .fact(
                        actor,
                        id,
                        new Records.NewFact(
                                moment(told.on()), Entries.FactKind.VISIT, "", told.visitor(), told.seen(), ""));
        return put(actor, id, told.nextOn());
    }

    /** The next step is due when the ledger says; a day that has passed leaves it due by the targets of the office. */
    private CaseFile put(Actor actor, CaseId id, @Nullable LocalDate nextOn) {
        CaseFile file = doors.cases().cover(actor, id).file();
        if (nextOn != null && at(nextOn).isAfter(clock.instant())) {
            doors.casework().postpone(actor, id, file.version(), at(nextOn));
        }
        return file;
    }

    private Instant moment(LocalDate day) {
        return Stream.of(at(day), clock.instant()).min(Instant::compareTo).orElseThrow();
    }

    private static Instant at(LocalDate day) {
        return day.atTime(MORNING).atZone(ThaiDate.ZONE).toInstant();
    }
}
