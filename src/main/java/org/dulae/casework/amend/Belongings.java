package org.dulae.casework.amend;

import java.util.List;
import org.dulae.access.Actor;
import org.dulae.casework.CaseId;

/** What hangs on a case and goes to the right person with it, for whoever decides to see before. The moving itself is the database's. */
public interface Belongings {
    List<Part> of(Actor actor, CaseId id);

    /**
     * @param key message key of its words, with the number in them
     * @param count how many there are, as far as the actor may see them
     */
    record Part(String key, int count) {}
}
