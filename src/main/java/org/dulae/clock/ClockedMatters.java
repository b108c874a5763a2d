package org.dulae.clock;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dulae.access.Actor;
import org.jspecify.annotations.Nullable;

/** What this module asks of the modules above, on whose matters its clocks run; they implement it. */
public interface ClockedMatters {
    /** The matter, if the actor may see it. */
    Optional<Clocked> find(Actor actor, UUID id);

    /** How these stand on a line of a list; those the actor may not see are left out. */
    List<Line> lines(Actor actor, Collection<UUID> ids);

    /**
     * @param name whom it is about; null when the actor may not see the person's record
     * @param urgency P0 … P3
     */
    record Line(UUID id, String number, @Nullable String name, String urgency) {}
}
