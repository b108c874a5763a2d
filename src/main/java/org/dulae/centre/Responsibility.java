package org.dulae.centre;

import java.time.LocalDate;
import java.util.UUID;
import org.dulae.access.UnitId;
import org.dulae.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * One office answers for one tambon, for one group of people or for everybody nobody else takes.
 *
 * @param to the last day, or null while it lasts
 */
record Responsibility(
        UUID id,
        UnitId unit,
        boolean isCentre,
        String nameTh,
        String nameEn,
        String areaCode,
        @Nullable String group,
        boolean pilot,
        LocalDate from,
        @Nullable LocalDate to,
        int version) {

    String unitName(Texts t) {
        return t.pick(nameTh, nameEn);
    }

    boolean on(LocalDate day) {
        return !from.isAfter(day) && (to == null || !to.isBefore(day));
    }

    /** Whether both would answer for the same people in the same tambon on some day. */
    boolean overlaps(LocalDate otherFrom, @Nullable LocalDate otherTo) {
        return (to == null || !to.isBefore(otherFrom)) && (otherTo == null || !otherTo.isBefore(from));
    }
}
