package org.dulae.person;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Audit;
import org.dulae.access.NotFound;
import org.dulae.access.Stale;
import org.dulae.person.PersonRepository.Row;
import org.dulae.shared.NewId;
import org.dulae.shared.ThaiDate;
import org.springframework.stereotype.Service;

/** The door to households: who lives with whom, what they are to each other, since when. */
@Service
public class Households {
    private static final String HEAD = "HEAD";
    private final Acting acting;
    private final Audit audit;
    private final HouseholdRepository households;
    private final PersonRepository people;
    private final PersonFiles files;
    private final Clock clock;

    Households(
            Acting acting,
            Audit audit,
            HouseholdRepository households,
            PersonRepository people,
            PersonFiles files,
            Clock clock) {
        this.acting = acting;
        this.audit = audit;
        this.households = households;
        this.people = people;
        this.files = files;
        this.clock = clock;
    }

    /** Those of this person's household whom the actor may see, the person herself among them; empty without a household. */
    public List<Membership> of(Actor actor, PersonId id) {
        return acting.as(actor, () -> {
            find(actor, id);
            List<Membership> members = households
                    .of(actor, id, today())
                    .map(household -> households.members(actor, household, today()))
                    .orElse(List.of());
            audit.record(
                    actor,
                    "person.household",
                    members.stream().map(member -> member.person().value()).toList());
            return members;
        });
    }

    /** Adds a member to this person's household; without one it is founded, with her as its head. A person lives in one household at a time. */
    public void join(Actor actor, PersonId id, PersonId member, String relation, LocalDate from) {
        acting.run(actor, () -> {
            Row person = find(actor, id);
            Row joining = find(actor, member);
            Instant now = clock.instant();
            UUID household =
                    households.of(actor, id, today()).orElseGet(() -> found(actor, person, relation, from, now));
            List<Membership> already = households.members(actor, household, today());
            if (already.stream().anyMatch(one -> one.person().equals(member) && one.isNow(today()))) {
                return;
            }
            leaveEarlier(actor, member, from);
            households.insert(NewId.next(), household, joining, relation, from, actor, now);
            audit.record(actor, "person.household.join", id.value(), member.value());
        });
    }

    /**
     * The same with somebody nobody has registered yet.
     *
     * @throws NotAccepted when something typed cannot be kept
     */
    public PersonId joinNew(Actor actor, PersonId id, NewPerson member, String relation, LocalDate from) {
        return acting.as(actor, () -> {
            PersonId joining = new PersonId(NewId.next());
            files.insert(actor, joining, member, clock.instant());
            audit.record(actor, "person.register", joining.value());
            join(actor, id, joining, relation, from);
            return joining;
        });
    }

    // Who founds a household is its head, unless the one who joins is.
    private UUID found(Actor actor, Row person, String relation, LocalDate from, Instant now) {
        UUID household = NewId.next();
        households.insertHousehold(household, person, actor, now);
        String own = relation.equals(HEAD) ? "OTHER_KIN" : HEAD;
        households.insert(NewId.next(), household, person, own, from, actor, now);
        return household;
    }

    private void leaveEarlier(Actor actor, PersonId member, LocalDate from) {
        households
                .of(actor, member, today())
                .ifPresent(earlier -> households.members(actor, earlier, today()).stream()
                        .filter(one -> one.person().equals(member) && one.to() == null)
                        .forEach(one -> households.end(
                                actor, one.id(), one.version(), from.isBefore(one.from()) ? one.from() : from)));
    }

    /** @throws Stale when somebody else changed this membership */
    public void leave(Actor actor, PersonId id, UUID membership, int version, LocalDate to) {
        acting.run(actor, () -> {
            find(actor, id);
            if (!households.end(actor, membership, version, to)) {
                throw new Stale("membership");
            }
            audit.record(actor, "person.household.leave", id.value(), membership);
        });
    }

    /** @throws Stale when somebody else changed this membership */
    public void relate(Actor actor, PersonId id, UUID membership, int version, String relation) {
        acting.run(actor, () -> {
            find(actor, id);
            if (!households.relate(actor, membership, version, relation)) {
                throw new Stale("membership");
            }
            audit.recordWith(actor, "person.household.relate", relation, id.value(), membership);
        });
    }

    private Row find(Actor actor, PersonId id) {
        return people.find(actor, id).orElseThrow(() -> new NotFound("person"));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ThaiDate.ZONE);
    }
}
