package org.dulae.casework.amend;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Audit;
import org.dulae.access.NotFound;
import org.dulae.access.Stale;
import org.dulae.casework.CaseFile;
import org.dulae.casework.CaseId;
import org.dulae.casework.CaseReader;
import org.dulae.person.People;
import org.dulae.person.PersonFile;
import org.dulae.person.PersonId;
import org.dulae.shared.NewId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The door to what was written on the wrong person. Whoever moves it must be in charge of both; moving it back undoes it. */
@Service
public class Amendments {
    private final Acting acting;
    private final Audit audit;
    private final Clock clock;
    private final CaseReader cases;
    private final People people;
    private final AmendmentRepository amendments;

    Amendments(
            Acting acting, Audit audit, Clock clock, CaseReader cases, People people, AmendmentRepository amendments) {
        this.acting = acting;
        this.audit = audit;
        this.clock = clock;
        this.cases = cases;
        this.people = people;
        this.amendments = amendments;
    }

    /**
     * The case, open or closed, with all that hangs on it goes to the right person; its office, its clocks and its number stay.
     *
     * @throws NotFound when the case or one of the two people is not there for this actor
     * @throws Stale when somebody changed the case since that version
     */
    public void move(Actor actor, CaseId id, int version, PersonId right, String reason) {
        acting.run(actor, () -> {
            CaseFile file = cases.cover(actor, id).file();
            Pair pair = pair(actor, file.person(), right);
            Instant now = clock.instant();
            if (file.version() != version || !amendments.move(actor, file, pair.to(), now)) {
                throw new Stale("case");
            }
            UUID team = file.place().team();
            amendments.tell(file, pair, reason, actor, now);
            amendments.insert(pair, new Matter(id.value(), null, team, file.concerned()), reason, actor, now);
            audit.record(actor, "casework.amend", id.value(), file.person().value(), right.value());
        });
    }

    /**
     * A contact without a case that a higher module has moved.
     *
     * @param team the only one that may know of it; null = not restricted
     * @param concerned the others it is about
     */
    public record Contacted(
            UUID contact,
            PersonId from,
            PersonId to,
            @Nullable UUID team,
            List<UUID> concerned) {}

    /** Has the pages of both people tell of it; in the transaction that moves it. */
    public void contact(Actor actor, Contacted moved, String reason) {
        acting.run(actor, () -> {
            Pair pair = pair(actor, moved.from(), moved.to());
            Matter matter = new Matter(null, moved.contact(), moved.team(), moved.concerned());
            amendments.insert(pair, matter, reason, actor, clock.instant());
        });
    }

    /** What came to a person and what went to another, newest first. */
    public List<Amendment> ofPerson(Actor actor, PersonId person) {
        return acting.as(actor, () -> read(actor, amendments.ofPerson(actor, person)));
    }

    /** The same of one contact without a case, as the page of the person it is about now tells it. */
    public List<Amendment> ofContact(Actor actor, UUID contact) {
        return acting.as(actor, () -> read(actor, amendments.ofContact(actor, contact)));
    }

    /** Each line names somebody: that, too, is a look at her. */
    private List<Amendment> read(Actor actor, List<Amendment> found) {
        audit.record(
                actor,
                "casework.amendments",
                found.stream()
                        .flatMap(one -> Stream.ofNullable(one.other()))
                        .map(PersonId::value)
                        .distinct()
                        .toList());
        return found;
    }

    private Pair pair(Actor actor, PersonId from, PersonId to) {
        if (from.equals(to)) {
            throw new NotFound("another person");
        }
        return new Pair(NewId.next(), people.get(actor, from), people.get(actor, to));
    }

    /** The wrong person and the right one; both are there for the actor. */
    record Pair(UUID id, PersonFile from, PersonFile to) {}

    /** What was moved: a case or a contact. */
    record Matter(
            @Nullable UUID caseId,
            @Nullable UUID contact,
            @Nullable UUID team,
            List<UUID> concerned) {}
}
