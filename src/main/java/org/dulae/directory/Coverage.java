package org.dulae.directory;

import java.time.LocalDate;
import org.dulae.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * One organisation covers one area: a local government a tambon, wholly or in part; an agency a province, perhaps for one thing only.
 *
 * @param power only for this, as a code of the list {@code power}; null: for all it does
 * @param from {@link LocalDate#MIN} when nobody knows since when
 */
public record Coverage(
        OrganisationId organisation,
        String nameTh,
        String nameEn,
        @Nullable String classCode,
        String areaCode,
        boolean whole,
        @Nullable String power,
        LocalDate from,
        @Nullable LocalDate to) {
    public String name(Texts t) {
        return t.pick(nameTh, nameEn);
    }

    /** Null when nobody knows. */
    public @Nullable LocalDate since() {
        return from.equals(LocalDate.MIN) ? null : from;
    }

    public boolean on(LocalDate day) {
        return !from.isAfter(day) && (to == null || !to.isBefore(day));
    }
}
