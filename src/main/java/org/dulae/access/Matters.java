package org.dulae.access;

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
