package org.dulae.intake;

import java.time.Instant;
import java.util.UUID;

/** All the module's news; ids, codes and dates only. */
public sealed interface IntakeEvent {
    UUID contactId();

    /** A contact was taken; {@code type} is a code of the list contact_type. */
    record Taken(UUID contactId, String type, Instant at) implements IntakeEvent {}

    /** A contact became a case. */
    record Routed(UUID contactId, UUID caseId, UUID unitId, String urgency, Instant at) implements IntakeEvent {}
}
