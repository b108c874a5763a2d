package org.dulae.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case on one line of a list.
 *
 * @param personName null when the person's own record is not visible to the actor
 * @param ownerName empty when nobody has taken it yet
 * @param closedLevel TAMBON, DISTRICT or PROVINCE once closed
 */
public record CaseSummary(
        CaseId id,
        String number,
        String areaCode,
        boolean restricted,
        UUID personId,
        @Nullable String personName,
        @Nullable LocalDate birthDate,
        CaseStatus status,
        Urgency urgency,
        List<String> problems,
        UUID unitId,
        @Nullable UUID ownerId,
        String ownerName,
        Instant receivedAt,
        Instant dueAt,
        String waitingFor,
        @Nullable Instant closedAt,
        @Nullable String closedLevel) {}
