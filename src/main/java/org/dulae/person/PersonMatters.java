package org.dulae.person;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Matters;
import org.springframework.stereotype.Component;

/** People, for the pages of access: who looked at whom, teams, conflicts of interest. */
@Component
class PersonMatters implements Matters {
    private final Acting acting;
    private final PersonRepository people;

    PersonMatters(Acting acting, PersonRepository people) {
        this.acting = acting;
        this.people = people;
    }

    /** The glass is broken for a matter by its own number; an identity number opens nothing. */
    @Override
    public Optional<UUID> restrictedTeam(Actor actor, String number) {
        return Optional.empty();
    }

    @Override
    public Optional<UUID> behind(Actor actor, String number) {
        return Optional.empty();
    }

    @Override
    public Map<UUID, UUID> restricted(Actor actor, Collection<UUID> ids) {
        return acting.as(actor, () -> people.restricted(actor, ids));
    }

    @Override
    public Optional<Seen> seen(Actor actor, UUID id) {
        return acting.as(
                actor,
                () -> people.find(actor, new PersonId(id))
                        .map(row -> new Seen(
                                Kind.PERSON, row.displayName(), "/people/" + id, row.areaCode(), row.teamId())));
    }
}
