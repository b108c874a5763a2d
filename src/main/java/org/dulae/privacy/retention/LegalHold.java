package org.dulae.privacy.retention;

import java.util.Collection;
import java.util.Set;
import org.dulae.access.Actor;

/** A module above that may have a reason why a case is kept: asked before one is erased. */
public interface LegalHold {
    /** Which of these numbers of cases are kept; never why. */
    Set<String> kept(Actor actor, Collection<String> caseNumbers);
}
