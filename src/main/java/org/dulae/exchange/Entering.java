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
import org.dulae.person.PersonFile;
import org.dulae.person.PersonId;
import org.dulae.shared.Texts;
import org.dulae.shared.ThaiDate;
import org.dulae.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes down what one line says, through the doors an officer would go through by hand: the same checks, the same team for what is restricted. */
@Component
class Entering {
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    /** What an office writes at last falls to it: neither a call nor a visit, it has come to the centre. */
    private static final String CHANNEL = "WALK_IN";

    private final Doors doors;
    private final Teams teams;
    private final Vocabulary vocabulary;
    private final Clock clock;

    Entering(Doors doors, Teams teams, Vocabulary vocabulary, Clock clock) {
        this.doors = doors;
        this.teams = teams;
        this.vocabulary = vocabulary;
        this.clock = clock;
    }

    /** The doors a line goes through. */
    @Component
    record Doors(People people, Casework casework, CaseReader cases, Records records) {}

    /** @param known who it is about; null = somebody new */
    CaseFile aCase(Actor actor, CaseTold told, @Nullable PersonFile known, Texts t) {
        NewPerson row = told.person();
        UUID team = team(actor, told, known);
        PersonId person = known == null ? doors.people().register(actor, of(team, row)) : known.id();
        CaseId id = doors.casework()
                .open(actor, opening(actor, told, person, team, t))
                .id();
        doors.casework().assign(actor, id, 1, actor.id(), actor.name());
        String said = said(told, t);
        if (!said.isEmpty()) {
            doors.records().note(actor, id, said, false);
        }
        return put(actor, id, told.nextOn());
    }

    /** What is about somebody whom one team alone knows stays with that team, whatever it is about. */
    private @Nullable UUID team(Actor actor, CaseTold told, @Nullable PersonFile known) {
        if (known != null && known.teamId() != null) {
            return known.teamId();
        }
        return sensitive(told)
                ? teams.forMatter(actor, actor.unit(), Set.of(), told.person().areaCode())
                : null;
    }

    private boolean sensitive(CaseTold told) {
        return vocabulary.isSensitive("problem", told.problems())
                || vocabulary.isSensitive("target_group", told.groups());
    }

    private NewCase opening(Actor actor, CaseTold told, PersonId person, @Nullable UUID team, Texts t) {
        boolean said = !told.urgency().isEmpty();
        return new NewCase(
                person,
                told.person().areaCode(),
                actor.unit(),
                told.problems(),
                told.groups(),
                said ? told.urgency() : sensitive(told) ? "P1" : "P3",
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
    private static String said(CaseTold told, Texts t) {
        LocalDate nextOn = told.nextOn();
        return Stream.of(
                        told.oldNumber().isEmpty() ? "" : t.text("exchange.note.number", told.oldNumber()),
                        told.done().isEmpty() ? "" : t.text("exchange.note.done", told.done()),
                        told.next().isEmpty() ? "" : t.text("exchange.note.next", told.next()),
                        nextOn == null ? "" : t.text("exchange.note.nextOn", nextOn))
                .filter(said -> !said.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    CaseFile aVisit(Actor actor, VisitTold told, LedgerLine line) {
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
