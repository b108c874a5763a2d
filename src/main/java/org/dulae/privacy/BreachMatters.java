package org.dulae.privacy;

import java.util.Optional;
import java.util.UUID;
import org.dulae.access.Actor;
import org.dulae.clock.Clocked;
import org.dulae.clock.ClockedMatters;
import org.springframework.stereotype.Component;

/** Breaches as the matters on which the 72 hours run. */
@Component
class BreachMatters implements ClockedMatters {
    private final Breaches breaches;

    BreachMatters(Breaches breaches) {
        this.breaches = breaches;
    }

    @Override
    public Optional<Clocked> find(Actor actor, UUID id) {
        return breaches.clocked(actor, id);
    }
}
