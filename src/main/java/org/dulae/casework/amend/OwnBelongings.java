package org.dulae.casework.amend;

import java.util.ArrayList;
import java.util.List;
import org.dulae.access.Actor;
import org.dulae.casework.CaseId;
import org.dulae.clock.Clocks;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What a case itself has, and the clocks that run on it. */
@Component
@Order(0)
class OwnBelongings implements Belongings {
    private final PartRepository parts;
    private final Clocks clocks;

    OwnBelongings(PartRepository parts, Clocks clocks) {
        this.parts = parts;
        this.clocks = clocks;
    }

    @Override
    public List<Part> of(Actor actor, CaseId id) {
        List<Part> all = new ArrayList<>(parts.of(actor, id));
        int running = clocks.of(actor, id.value()).size();
        if (running > 0) {
            all.add(new Part("casework.amend.part.clock", running));
        }
        return all;
    }
}
