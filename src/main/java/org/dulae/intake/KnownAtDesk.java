package org.dulae.intake;

import java.util.List;
import org.dulae.access.Actor;
import org.dulae.access.Choice;
import org.dulae.access.NotFound;
import org.dulae.access.UnitId;
import org.dulae.access.Units;
import org.dulae.benefit.Facts;
import org.dulae.benefit.PersonRights;
import org.dulae.person.PersonId;
import org.springframework.stereotype.Component;

/** What the desk knows beside what is typed: who works where it goes, and what was told before of the person chosen. */
@Component
class KnownAtDesk {
    private final Units units;
    private final PersonRights rights;

    KnownAtDesk(Units units, PersonRights rights) {
        this.units = units;
        this.rights = rights;
    }

    List<Choice> colleagues(Actor actor, List<UnitId> offices) {
        return offices.stream()
                .flatMap(unit -> units.colleagues(actor, unit).stream())
                .filter(one -> !one.id().equals(actor.id()))
                .distinct()
                .map(one -> new Choice(one.id().toString(), one.name()))
                .toList();
    }

    /** Nothing of somebody whom only a team may know of, nor of whoever is not this actor's to see. Each asking is a look, and recorded. */
    Facts of(Actor actor, ContactForm form) {
        String chosen = form.one("personId");
        if (chosen.isEmpty()) {
            return Facts.NONE;
        }
        try {
            PersonRights.Checked known = rights.forHome(actor, PersonId.valueOf(chosen));
            return known.person().isRestricted() ? Facts.NONE : known.facts();
        } catch (NotFound nobody) {
            return Facts.NONE;
        }
    }
}
