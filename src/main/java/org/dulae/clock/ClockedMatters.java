package org.dulae.clock;

import java.util.Optional;
import java.util.UUID;
import org.dulae.access.Actor;

/** What this module asks of the modules above, on whose matters its clocks run; they implement it. */
public interface ClockedMatters {
    /** The matter, if the actor may see it. */
    Optional<Clocked> find(Actor actor, UUID id);
}
