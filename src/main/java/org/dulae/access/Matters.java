package org.dulae.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this module's pages need to know of the modules above, which implement it. */
public interface Matters {
    /**
     * The restricted team behind a number somebody typed, asked with the same statements whether there is one or not. Called by
     * break-glass alone, so it looks past the restriction, but not past the actor's area.
     */
    Optional<UUID> restrictedTeam(Actor actor, String number);

    /** The id behind a number people use, for the privacy officer, who reads who looked at it: as far as break-glass sees. */
    Optional<UUID> behind(Actor actor, String number);

    /** Where the one behind this id is, if the actor may see it: its area, its team, its page. */
    Optional<Seen> seen(Actor actor, UUID id);

    /** Of these ids, those of what the actor may see and a team alone may know of, each with its team. */
    default Map<UUID, UUID> restricted(Actor actor, Collection<UUID> ids) {
        return Map.of();
    }

    /** What is open and only these teams may know of, as far as the actor may see it. */
    default List<Entrusted> entrusted(Actor actor, Collection<UUID> teams) {
        return List.of();
    }

    /**
     * A restricted matter that goes on while somebody is away.
     *
     * @param number what people call it; no name
     * @param mine the actor answers for it, or has something to do in it
     */
    record Entrusted(UUID team, String number, String path, boolean mine) {}

    /** What an id stands for: conflicts of interest are with people alone. */
    enum Kind {
        PERSON,
        CASE
    }

    /**
     * @param title a name to show to this actor
     * @param path the address of its page
     */
    record Seen(
            Kind kind,
            String title,
            String path,
            String areaCode,
            @Nullable UUID team) {}
}
