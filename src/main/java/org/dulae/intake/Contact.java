package org.dulae.intake;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contact as it stands in the database.
 *
 * @param takenIn the unit at whose desk it was taken
 * @param unit the unit it went to
 */
record Contact(
        ContactId id,
        String areaCode,
        Kept kept,
        @Nullable UUID person,
        UUID unit,
        UUID takenBy,
        UUID takenIn,
        String channel,
        String type,
        Status status,
        Instant startedAt,
        Instant receivedAt,
        String notes,
        String others,
        Caller caller,
        List<String> problems,
        List<String> targetGroups,
        List<String> flags,
        @Nullable String crisis,
        @Nullable String urgency,
        @Nullable String urgencyProposed,
        @Nullable String urgencyReason,
        @Nullable String place,
        @Nullable String otherSystem,
        @Nullable String otherNumber,
        @Nullable String gave,
        @Nullable Instant dueAt,
        @Nullable UUID caseId,
        int version) {
    /**
     * Who may know of it.
     *
     * @param team the only ones; null = not restricted
     * @param concerned the others it is about: who is barred from one of them sees nothing of it
     * @param notThem colleagues who must not know, for when it goes on
     */
    record Kept(@Nullable UUID team, List<UUID> concerned, List<UUID> notThem) {}

    @Nullable
    UUID team() {
        return kept.team;
    }

    enum Status {
        /** Went to a unit as a case. */
        ROUTED,
        /** Stays in the queue of the desk until somebody knows the place. */
        WAITING_FOR_PLACE,
        /** Advice, a small matter, a wrong number, a silent call: nothing more to do. */
        DONE
    }

    /** Who called, if not the person helped; {@code safe} is SAFE, UNSAFE or NOT_ASKED. */
    record Caller(
            @Nullable String relation,
            @Nullable String name,
            @Nullable String phone,
            String safe,
            @Nullable String time) {}
}
