package org.dulae.casework;

import java.util.List;
import org.dulae.access.Actor;

/**
 * A reason of a higher module, or of a part of this one, why a case cannot be closed in this way yet, such as an end as "not eligible" about
 * which the person was told nothing. Asked inside the closing transaction, and before it to tell the officer.
 */
public interface ClosureCondition {
    /** Message keys, one per thing still open; none = nothing stands against closing. */
    List<String> open(Actor actor, CaseId id, Closure closure);
}
