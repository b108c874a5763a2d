package org.dulae.casework;

import java.util.List;
import org.dulae.access.Actor;

/**
 * A reason of a higher module why a case cannot be closed yet, such as a referral without an answer. Asked inside the closing
 * transaction, and before it to tell the officer.
 */
public interface ClosureCondition {
    /** Message keys, one per thing still open; none = nothing stands against closing. */
    List<String> open(Actor actor, CaseId id);
}
