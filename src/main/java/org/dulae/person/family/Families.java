package org.dulae.person.family;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Audit;
import org.dulae.access.NotFound;
import org.dulae.access.Stale;
import org.dulae.person.Households;
import org.dulae.person.Membership;
import org.dulae.person.NewPerson;
import org.dulae.person.People;
import org.dulae.person.PersonId;
import org.dulae.shared.NewId;
import org.dulae.shared.ThaiDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The door to families: what is recorded of who is whose kin, partner or carer. A tie is there only for those who may know of both, so
 * nobody learns of somebody hidden by a gap that answers differently.
 */
@Service
public class Families {
    /** How many ties one follows from a person and her home. */
    private static final int FAR = 4;

    private final Acting acting;
    private final Audit audit;
    private final FamilyRepository families;
    private final People people;
    private final Households households;
    private final Clock clock;

    Families(Acting acting, Audit audit, FamilyRepository families, People people, Households households, Clock clock) {
        this.acting = acting;
        this.audit = audit;
        this.families = families;
        this.people = people;
        this.households = households;
        this.clock = clock;
    }

    /** @throws NotFound when there is no such person, or not for this actor */
    public Family of(Actor actor, PersonId id) {
        return acting.as(actor, () -> {
            List<Membership> home = households.of(actor, id);
            Set<PersonId> known = new LinkedHashSet<>(List.of(id));
            home.forEach(member -> known.add(member.person()));
            List<Tie> ties = List.of();
            for (int step = 0; step < FAR; step++) {
                ties = families.ties(actor, known);
                ties.forEach(tie -> known.addAll(List.of(tie.from(), tie.to())));
            }
            audit.record(
                    actor, "person.family", known.stream().map(PersonId::value).toList());
            return Family.of(id, families.relatives(actor, known), ties, home, today());
        });
    }

    /** What somebody is to this person, since when if it is known. What is recorded of the two already stays as it is. */
    public void add(Actor actor, PersonId id, PersonId other, Kin kin, @Nullable LocalDate since) {
        acting.run(actor, () -> {
            boolean there = families.ties(actor, Set.of(id)).stream()
                    .anyMatch(tie -> tie.between(id, other) && tie.kind() == kin.kind() && tie.ending() == null);
            if (there) {
                return;
            }
            PersonId from = kin.standsFirst() ? other : id;
            PersonId to = kin.standsFirst() ? id : other;
            Tie tie = new Tie(NewId.next(), 1, kin.kind(), from, to, since, null, null);
            if (id.equals(other) || !families.insert(tie, actor, clock.instant())) {
                throw new NotFound("person");
            }
            audit.recordWith(actor, "person.family.add", kin.name(), id.value(), other.value());
        });
    }

    /**
     * The same with somebody nobody has registered yet.
     *
     * @throws org.dulae.person.NotAccepted when something typed cannot be kept
     */
    public void addNew(Actor actor, PersonId id, NewPerson other, Kin kin, @Nullable LocalDate since) {
        acting.run(actor, () -> add(actor, id, people.register(actor, other), kin, since));
    }

    /**
     * It is no longer so: separated, divorced, no longer caring.
     *
     * @throws Stale when somebody else changed it
     */
    public void end(Actor actor, PersonId id, UUID tie, int version, Tie.Ending ending, @Nullable LocalDate until) {
        change(actor, id, tie, "person.family.end", () -> families.end(actor, tie, version, ending, until));
    }

    /**
     * It was never so; it stays to be read by who looks into the register.
     *
     * @throws Stale when somebody else changed it
     */
    public void strike(Actor actor, PersonId id, UUID tie, int version) {
        Instant now = clock.instant();
        change(actor, id, tie, "person.family.strike", () -> families.strike(actor, tie, version, now));
    }

    /**
     * Takes the last of these back.
     *
     * @throws Stale when somebody else changed it
     */
    public void restore(Actor actor, PersonId id, UUID tie, int version) {
        change(actor, id, tie, "person.family.restore", () -> families.restore(actor, tie, version));
    }

    private interface Change {
        boolean made();
    }

    private void change(Actor actor, PersonId id, UUID tie, String act, Change change) {
        acting.run(actor, () -> {
            if (families.relatives(actor, Set.of(id)).isEmpty() || !families.isThere(actor, tie)) {
                throw new NotFound("tie");
            }
            if (!change.made()) {
                throw new Stale("tie");
            }
            audit.record(actor, act, id.value(), tie);
        });
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ThaiDate.ZONE);
    }
}
