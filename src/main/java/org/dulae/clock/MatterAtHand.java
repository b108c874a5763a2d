package org.dulae.clock;

import java.util.UUID;
import org.dulae.access.Actor;
import org.dulae.access.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds the matter that a page of clocks is about, in whichever module it lives. */
@Component
class MatterAtHand {
    private final ObjectProvider<ClockedMatters> matters;

    MatterAtHand(ObjectProvider<ClockedMatters> matters) {
        this.matters = matters;
    }

    /** @throws NotFound when it does not exist or not for this actor */
    Clocked get(Actor actor, UUID id) {
        return matters.orderedStream()
                .flatMap(source -> source.find(actor, id).stream())
                .findFirst()
                .orElseThrow(() -> new NotFound("matter"));
    }
}
