package org.dulae.casework.amend;

import java.time.Instant;
import org.dulae.casework.CaseId;
import org.dulae.person.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A case or a contact that was written on the wrong person and went to the right one, as the page of one of them tells it.
 *
 * @param about the case; null where it was a contact, or the reader may not see the case
 * @param number of that case
 * @param other the person on the other side; null where the reader may not see her
 * @param name how that person is called
 */
public record Amendment(
        Side side,
        @Nullable CaseId about,
        @Nullable String number,
        @Nullable PersonId other,
        @Nullable String name,
        String reason,
        Instant at,
        String by) {
    /** On whose page it stands. */
    public enum Side {
        FROM,
        TO
    }

    /** Why, in the officer's words: they may name the other person, and so are for those who may see both. */
    public String told() {
        return other == null ? "" : reason;
    }

    /** A step in the story of a case; a person who is null is not for this reader. */
    record Step(
            @Nullable PersonId from,
            @Nullable String fromName,
            @Nullable PersonId to,
            @Nullable String toName,
            String reason,
            Instant at,
            String by) {}
}
