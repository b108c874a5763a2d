package org.dulae.person.fact;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Audit;
import org.dulae.access.NotFound;
import org.dulae.access.Stale;
import org.dulae.person.PersonId;
import org.dulae.person.fact.FactRepository.Hold;
import org.jspecify.annotations.Nullable;
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
     * @param told how often something was told when this was written
     * @param fresh by what is known at this moment, what is to be written
     * @throws Stale when somebody else told something meanwhile: nothing is written then
     * @throws NotFound when there is no such person, or not for this actor
     */
    public void tell(Actor actor, PersonId id, int told, UnaryOperator<List<KnownFact>> fresh) {
        acting.run(actor, () -> {
            if (facts.hold(actor, id).isEmpty()) {
                throw new NotFound("person");
            }
            if (facts.told(actor, id) != told) {
                throw new Stale("facts of a person");
            }
            write(actor, id, fresh.apply(facts.current(actor, id)), null);
        });
    }

    /**
     * The same of what was said while something else was told, which it never stands in the way of: whoever tells something of her at this moment comes
     * before or after. Of somebody whom only a team may know nothing is written.
     *
     * @param in the contact in which it was said
     */
    public void hear(Actor actor, PersonId id, UUID in, UnaryOperator<List<KnownFact>> fresh) {
        acting.run(actor, () -> {
            if (facts.hold(actor, id).filter(Hold.OPEN::equals).isPresent()) {
                List<KnownFact> written = fresh.apply(facts.current(actor, id));
                if (!written.isEmpty()) {
                    write(actor, id, written, in);
                }
            }
        });
    }

    private void write(Actor actor, PersonId id, List<KnownFact> fresh, @Nullable UUID in) {
        Instant now = clock.instant();
        facts.end(actor, id, fresh.stream().map(KnownFact::code).toList(), now);
        fresh.forEach(fact -> facts.insert(actor, id, fact, in, now));
        audit.record(actor, "person.facts.tell", id.value());
    }

    /** What was said in a contact and still holds. */
    public List<KnownFact> heard(Actor actor, PersonId id, UUID in) {
        return acting.as(actor, () -> {
            List<KnownFact> heard = facts.heard(actor, id, in);
            if (!heard.isEmpty()) {
                audit.record(actor, "person.facts", id.value());
            }
            return heard;
        });
    }
}
