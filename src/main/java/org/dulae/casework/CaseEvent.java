package org.dulae.casework;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All news of this module: ids, codes and dates, never a name and never a story. */
public sealed interface CaseEvent {
    UUID caseId();

    Instant at();

    record Opened(UUID caseId, UUID unitId, String urgency, Instant at) implements CaseEvent {}

    record Taken(UUID caseId, UUID ownerId, Instant at) implements CaseEvent {}

    record Moved(UUID caseId, String from, String to, Instant at) implements CaseEvent {}

    record UrgencyDecided(UUID caseId, String from, String to, Instant at) implements CaseEvent {}

    record HandedOver(UUID caseId, UUID fromUnit, UUID toUnit, Instant at) implements CaseEvent {}

    record Closed(UUID caseId, String reason, String level, Instant at) implements CaseEvent {}

    record Reopened(UUID caseId, @Nullable UUID ownerId, Instant at) implements CaseEvent {}
}
