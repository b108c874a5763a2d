package org.dulae.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * So much of one kind of care in the whole of an area, on a day.
 *
 * @param endedOn from then on it does not count; null: it still does
 * @param source who says so
 * @param changedBy name of the colleague
 */
public record CareCapacity(
        UUID id,
        String areaCode,
        CareKind kind,
        int amount,
        LocalDate asOf,
        @Nullable LocalDate endedOn,
        String source,
        String changedBy,
        Instant changedAt,
        int version) {

    public boolean countsOn(LocalDate day) {
        return !asOf.isAfter(day) && (endedOn == null || endedOn.isAfter(day));
    }
}
