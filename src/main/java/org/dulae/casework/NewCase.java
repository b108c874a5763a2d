package org.dulae.casework;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dulae.access.UnitId;
import org.dulae.person.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What is known when a case is opened.
 *
 * @param areaCode where it will be worked on
 * @param unit the office responsible
 * @param problems codes of vocabulary {@code problem}; usually several
 * @param targetGroups codes of vocabulary {@code target_group}; overlap allowed
 * @param urgency P0 … P3, decided by a person
 * @param urgencyReason why
 * @param story what was told
 * @param channel code of vocabulary {@code channel}
 * @param teamId the only team that may know of it; null = not restricted
 * @param contactId the contact it grew from
 * @param others other people it concerns
 */
public record NewCase(
        PersonId person,
        String areaCode,
        UnitId unit,
        List<String> problems,
        List<String> targetGroups,
        String urgency,
        String urgencyReason,
        String story,
        String channel,
        Instant receivedAt,
        @Nullable UUID teamId,
        @Nullable UUID contactId,
        List<Other> others) {

    /** One of the others and her or his part in it, a code of {@link Part}. */
    public record Other(PersonId person, Part part) {}

    /** What part somebody else has in a case. */
    public enum Part {
        /** Suffers under it too. */
        AFFECTED,
        HOUSEHOLD,
        CARER,
        REPORTER,
        HELPER,
        /** The person is afraid of this one. */
        FEARED
    }

    public NewCase(
            PersonId person,
            String areaCode,
            UnitId unit,
            List<String> problems,
            List<String> targetGroups,
            String urgency,
            String urgencyReason,
            String story,
            String channel,
            Instant receivedAt,
            @Nullable UUID teamId,
            @Nullable UUID contactId) {
        this(
                person,
                areaCode,
                unit,
                problems,
                targetGroups,
                urgency,
                urgencyReason,
                story,
                channel,
                receivedAt,
                teamId,
                contactId,
                List.of());
    }
}
