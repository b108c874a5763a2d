package org.dulae.person;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who lives or lived in a household.
 *
 * @param relation to the head of the household (vocabulary {@code relation})
 * @param to the first day no longer lived there, or null
 */
public record Membership(
        UUID id,
        int version,
        UUID household,
        PersonId person,
        String displayName,
        Birth birth,
        boolean died,
        String relation,
        LocalDate from,
        @Nullable LocalDate to) {
    public boolean isNow(LocalDate today) {
        return to == null || to.isAfter(today);
    }
}
