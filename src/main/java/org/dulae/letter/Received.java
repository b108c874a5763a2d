package org.dulae.letter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.dulae.casework.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * A letter that came to an office. Its line in the register is the office's own; the letter itself is read by who may see what it is about.
 *
 * @param id also of its line in the register
 * @param office where it came to
 * @param number เลขรับ as people say it
 */
public record Received(
        UUID id,
        Place place,
        String office,
        String number,
        LocalDate on,
        Written written,
        @Nullable String cancelledReason,
        String by,
        Instant at) {

    /** Where it lies: with the office it came to, and the team of its case. */
    public record Place(
            UUID unit,
            String areaCode,
            @Nullable UUID team,
            @Nullable About about) {}

    /**
     * The case it is about.
     *
     * @param number null when the actor may not see the case
     */
    public record About(CaseId id, UUID person, @Nullable String number) {}

    /** @param theirNumber ที่, as it stands on it */
    public record Written(String theirNumber, @Nullable LocalDate theirDate, String sender, String subject) {}

    public boolean isCancelled() {
        return cancelledReason != null;
    }

    public boolean isRestricted() {
        return place.team() != null;
    }
}
