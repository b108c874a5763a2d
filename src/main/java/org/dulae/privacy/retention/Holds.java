package org.dulae.privacy.retention;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.dulae.access.Actor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the modules above keep: asked before a case is proposed, and once more before it is erased. */
@Component
class Holds {
    private final ObjectProvider<LegalHold> holds;

    Holds(ObjectProvider<LegalHold> holds) {
        this.holds = holds;
    }

    /** Which of these numbers of cases. */
    Set<String> kept(Actor actor, Collection<String> numbers) {
        Set<String> kept = new HashSet<>();
        if (!numbers.isEmpty()) {
            holds.orderedStream().forEach(hold -> kept.addAll(hold.kept(actor, numbers)));
        }
        return kept;
    }
}
