package org.dulae.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dulae.access.Actor;
import org.dulae.benefit.Fact;
import org.dulae.benefit.Facts;
import org.dulae.benefit.PersonRights;
import org.dulae.person.PersonId;
import org.dulae.person.fact.KnownFact;
import org.dulae.person.fact.KnownFact.Source;
import org.dulae.shared.ThaiDate;
import org.springframework.stereotype.Component;

/** What was answered about rights while somebody told what she needs becomes known of her, so that nobody asks a second time. */
@Component
class RightsHeard {
    /** Nobody asked for anything: of whom such a call was is not known by it. */
    private static final Set<String> NOBODY = Set.of("WRONG_NUMBER", "SILENT");

    private final PersonRights rights;
    private final Discretion discretion;

    RightsHeard(PersonRights rights, Discretion discretion) {
        this.rights = rights;
        this.discretion = discretion;
    }

    /** Nothing of a sensitive matter, even where it is not restricted, and nothing of somebody without a name. */
    void keep(Actor actor, ContactForm form, PersonId person, ContactId in, Instant at) {
        LocalDate day = LocalDate.ofInstant(at, ThaiDate.ZONE);
        Map<Fact, String> said = RightsTold.answers(form, day);
        if (said.isEmpty()
                || NOBODY.contains(form.type())
                || !form.knowsPerson()
                || form.sensitive(discretion.problems())) {
            return;
        }
        Source source = source(form.one("callerRelation"));
        List<KnownFact> facts = said.entrySet().stream()
                .map(one -> new KnownFact(one.getKey().name(), one.getValue(), source, day))
                .toList();
        rights.hear(actor, person, facts, in.value());
    }

    private static Source source(String relation) {
        return switch (relation) {
            case "SELF" -> Source.SELF;
            case "RELATIVE" -> Source.RELATIVE;
            case "OFFICIAL" -> Source.OFFICE;
            default -> Source.CONTACT;
        };
    }

    /** What of it still holds, for whoever may see the person; read together with the contact. */
    Facts of(Actor actor, Contact contact) {
        UUID person = contact.person();
        return person == null || contact.team() != null
                ? Facts.NONE
                : rights.heard(actor, new PersonId(person), contact.id().value());
    }
}
