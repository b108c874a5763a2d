package org.dulae.centre;

import java.time.LocalDate;
import java.util.UUID;
import org.dulae.access.UnitId;
import org.dulae.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * One office answers for one tambon: it takes the matters of one group of people or of everybody nobody else takes, or it brings the
 * tambon's centre about.
 *
 * @param to the last day, or null while it lasts
 */
public record Responsibility(
        UUID id,
        UnitId unit,
        boolean isCentre,
        Duty duty,
        String nameTh,
        String nameEn,
        String areaCode,
        @Nullable String group,
        boolean pilot,
        LocalDate from,
        @Nullable LocalDate to,
        int version) {
    public enum Duty {
        /** Matters from the tambon go there. */
        TAKES,
        /** A One Home agency sets up the centre; no matter goes there by that. */
        GUIDES
    }

    public String unitName(Texts t) {
        return t.pick(nameTh, nameEn);
    }

    boolean takes() {
        return duty == Duty.TAKES;
    }

    boolean on(LocalDate day) {
        return !from.isAfter(day) && (to == null || !to.isBefore(day));
    }

    /** Whether both would answer for the same people in the same tambon on some day. */
    boolean overlaps(LocalDate otherFrom, @Nullable LocalDate otherTo) {
        return (to == null || !to.isBefore(otherFrom)) && (otherTo == null || !otherTo.isBefore(from));
    }
}
