package org.dulae.casework.link;

import java.time.Instant;
import java.util.UUID;
import org.dulae.casework.CaseId;
import org.dulae.casework.CaseStatus;
import org.jspecify.annotations.Nullable;

/**
 * Another case one has to do with, as seen from it.
 *
 * @param id the same from both sides
 * @param by name of who linked them
 */
public record CaseLink(UUID id, Other other, Reason reason, String note, String by, Instant at) {
    /** What two cases have to do with each other. */
    public enum Reason {
        HOUSEHOLD,
        EVENT,
        EARLIER,
        SAME_MATTER,
        OTHER
    }

    /**
     * The case on the other side.
     *
     * @param name null when the person's own record is not visible to the actor
     */
    public record Other(
            CaseId id,
            String number,
            CaseStatus status,
            @Nullable String name) {}
}
