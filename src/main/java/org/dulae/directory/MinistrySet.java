package org.dulae.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dulae.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * How many ministries work together, by one source.
 *
 * @param stated how many the source says, also where it names none; null: it gives no number
 * @param saidOn the day of the source
 * @param from null: only a saying of that source, never the set this installation works with
 * @param members empty where the source names none
 */
public record MinistrySet(
        UUID id,
        String nameTh,
        String nameEn,
        @Nullable Integer stated,
        String source,
        LocalDate saidOn,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<OrganisationId> members) {
    public MinistrySet {
        members = List.copyOf(members);
    }

    public String name(Texts t) {
        return t.pick(nameTh, nameEn);
    }

    /** Whether this installation works with it on a day. */
    public boolean inForce(LocalDate day) {
        return from != null && !from.isAfter(day) && (to == null || !to.isBefore(day));
    }
}
