package org.dulae.person.fact;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Audit;
import org.dulae.access.NotFound;
import org.dulae.access.Stale;
import org.dulae.person.PersonId;
import org.springframework.stereotype.Service;

/** The door to what was told of a person. A fact is as closed as the person herself. */
@Service
public class PersonFacts {
    /** More than anybody reads. */
    private static final int EARLIER = 60;

    private final FactRepository facts;
    private final Acting acting;
    private final Audit audit;
    private final Clock clock;

    PersonFacts(FactRepository facts, Acting acting, Audit audit, Clock clock) {
        this.facts = facts;
        this.acting = acting;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What holds of a person, the latest first.
     *
     * @param told how often something was told of her, to be given back with what is told next
     * @param earlier what something newer has ended
     */
    public record Known(List<KnownFact> facts, int told, List<KnownFact.Ended> earlier) {}

    public Known of(Actor actor, PersonId id) {
        return acting.as(actor, () -> {
            audit.record(actor, "person.facts", id.value());
            return new Known(facts.current(actor, id), facts.told(actor, id), facts.ended(actor, id, EARLIER));
        });
    }

    /**
     * Some facts of people of one home, the latest first; of whom only a team may know nothing is told to others.
     *
     * @param people each with the day from which it counts: what was so before she lived there was so of another home
     */
    public List<KnownFact> ofOthers(Actor actor, Map<PersonId, LocalDate> people, Set<String> codes) {
        return acting.as(actor, () -> {
            audit.record(
                    actor,
                    "person.facts",
                    people.keySet().stream().map(PersonId::value).toList());
            return facts.ofOthers(actor, people, codes);
        });
    }

    /**
     * Writes down what was told; it ends what was known of the same before.
     *
     * @param takenBack codes of what nobody knows any more
     * @param told how often something was told when this was written
     * @throws Stale when somebody else told something meanwhile: nothing is written then
     * @throws NotFound when there is no such person, or not for this actor
     */
    public void tell(Actor actor, PersonId id, List<KnownFact> fresh, Set<String> takenBack, int told) {
        acting.run(actor, () -> {
            Instant now = clock.instant();
            if (facts.told(actor, id) != told) {
                throw new Stale("facts of a person");
            }
            facts.end(actor, id, takenBack, now);
            facts.end(actor, id, fresh.stream().map(KnownFact::code).toList(), now);
            for (KnownFact fact : fresh) {
                if (!facts.insert(actor, id, fact, now)) {
                    throw new NotFound("person");
                }
            }
            audit.record(actor, "person.facts.tell", id.value());
        });
    }
}
