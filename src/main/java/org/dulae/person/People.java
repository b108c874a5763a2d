package org.dulae.person;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Audit;
import org.dulae.access.NotFound;
import org.dulae.access.Problems;
import org.dulae.shared.NewId;
import org.dulae.shared.ThaiDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The door to people: who is this, who may be meant, somebody new. Every answer is audited, searches too. */
@Service
public class People {
    private final Acting acting;
    private final Audit audit;
    private final PersonRepository people;
    private final PersonFiles files;
    private final Finder finder;
    private final Clock clock;

    People(Acting acting, Audit audit, PersonRepository people, PersonFiles files, Finder finder, Clock clock) {
        this.acting = acting;
        this.audit = audit;
        this.people = people;
        this.files = files;
        this.finder = finder;
        this.clock = clock;
    }

    /** What is wrong with what was typed, field by field; nothing is kept. */
    public Problems check(NewPerson person) {
        return files.check(person, today());
    }

    /**
     * Registers somebody, in the place given even if it lies outside the actor's own: then the actor sees her no more.
     *
     * @throws NotAccepted when {@link #check} finds something
     */
    public PersonId register(Actor actor, NewPerson person) {
        return acting.as(actor, () -> {
            PersonId id = new PersonId(NewId.next());
            files.insert(actor, id, person, clock.instant());
            audit.record(actor, "person.register", id.value());
            return id;
        });
    }

    /** @throws NotFound when there is no such person, or not for this actor */
    public PersonFile get(Actor actor, PersonId id) {
        return acting.as(actor, () -> {
            PersonFile file = files.file(actor, id, today()).orElseThrow(() -> new NotFound("person"));
            audit.record(actor, "person.read", id.value());
            return file;
        });
    }

    /**
     * Who may be meant, best first, at most twenty: names, nickname, former name, place, phone, number or its last digits, slips and
     * the wrong keyboard layout forgiven.
     */
    public List<PersonMatch> candidates(Actor actor, String typed) {
        return acting.as(actor, () -> {
            List<PersonMatch> found = finder.find(actor, typed);
            audit.record(
                    actor,
                    "person.search",
                    found.stream().map(match -> match.id().value()).toList());
            return found;
        });
    }

    /** Those who may be the person about to be registered; somebody looks at them and decides. */
    public List<PersonMatch> alike(Actor actor, NewPerson person) {
        return acting.as(actor, () -> {
            List<PersonMatch> found = finder.alike(actor, person, today());
            audit.record(
                    actor,
                    "person.search",
                    found.stream().map(match -> match.id().value()).toList());
            return found;
        });
    }

    /** Of many about to be registered those, by their place in the list, for whom it is worth while to ask who is {@link #alike}. */
    public Set<Integer> worthAsking(Actor actor, List<NewPerson> many) {
        return acting.as(actor, () -> {
            audit.record(actor, "person.search", List.of());
            return finder.worthAsking(actor, many);
        });
    }

    /** The identity number in full: an act of its own, because a list or a page never needs it. */
    public Optional<String> number(Actor actor, PersonId id) {
        return acting.as(actor, () -> {
            PersonRepository.Row person = people.find(actor, id).orElseThrow(() -> new NotFound("person"));
            audit.record(actor, "person.number", id.value());
            return Optional.of(person.number())
                    .filter(number -> !number.isEmpty())
                    .map(person.numberKind()::written);
        });
    }

    /**
     * Keeps what was typed for an hour, so that the address of its results names nobody.
     *
     * @throws NotAccepted for the number of a real person where there are none
     */
    public SearchId keepSearch(Actor actor, String typed) {
        files.checkSearch(typed);
        return acting.as(actor, () -> finder.keep(actor, typed));
    }

    /** What was typed, and who is found by it now; empty when it has expired or is somebody else's. */
    public Optional<Searched> searched(Actor actor, SearchId id) {
        return acting.as(
                actor, () -> finder.kept(actor, id).map(typed -> new Searched(typed, candidates(actor, typed))));
    }

    /** A search and its results. */
    public record Searched(String typed, List<PersonMatch> matches) {}

    /**
     * Makes a person known to one team only, or with null to everybody in scope again; addresses, phones and memberships go along.
     *
     * @throws NotFound when the actor may not see her or is not of that team
     */
    public void restrict(Actor actor, PersonId id, @Nullable UUID team) {
        acting.run(actor, () -> {
            if (!people.restrict(id, team)) {
                throw new NotFound("person");
            }
            audit.recordWith(actor, "person.restrict", team == null ? "LIFTED" : "TEAM", id.value());
        });
    }

    /** The team that alone knows of somebody, until now and from now on; both null = nobody is restricted. */
    public record Teamed(@Nullable UUID before, @Nullable UUID after) {}

    /**
     * Gives people into the keeping of another area, because a matter of theirs is looked after there from now on; addresses, phones and
     * memberships go along, where they live stays as it is. Those the actor may not see stay where they are.
     */
    public void entrust(Actor actor, List<PersonId> given, String areaCode, Teamed teams) {
        acting.run(actor, () -> {
            List<UUID> gone = given.stream()
                    .filter(id -> files.entrust(actor, id, areaCode, teams, clock.instant()))
                    .map(PersonId::value)
                    .toList();
            audit.record(actor, "person.entrust", gone);
        });
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ThaiDate.ZONE);
    }
}
