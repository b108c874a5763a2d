package org.dulae.casework;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One change of a case file, for its history. What the codes before and after mean depends on the kind.
 *
 * @param reason in the officer's words, may be empty
 * @param other for an entry written on the wrong case: where it came from or went to
 */
public record CaseChange(
        Kind kind,
        String before,
        String after,
        String reason,
        @Nullable CaseId other) {
    public enum Kind {
        STATUS,
        URGENCY,
        OWNER,
        UNIT,
        DUE,
        CLOSED,
        REOPENED,
        PERSON,
        MOVED_IN,
        MOVED_OUT,
        STORY,
        LEFT,
        PRINTED
    }

    CaseChange(Kind kind, String before, String after, String reason) {
        this(kind, before, after, reason, null);
    }

    /** The change as it is read back. */
    public record Made(CaseChange change, Instant at, UUID user, String name) {}
}
