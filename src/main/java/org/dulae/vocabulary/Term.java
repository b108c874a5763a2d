package org.dulae.vocabulary;

import java.time.LocalDate;
import org.dulae.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * One code of one list.
 *
 * @param plainTh how it is said on pages the person may see, where that differs
 * @param partOf the wider term it belongs to
 * @param sensitive a matter of this kind is restricted: its mere existence must not be inferred
 * @param target of an urgency, the centre's own target
 * @param source an act, an agency, or PROJECT for our own
 */
public record Term(
        String list,
        String code,
        String nameTh,
        String nameEn,
        @Nullable String plainTh,
        @Nullable String plainEn,
        @Nullable String partOf,
        boolean sensitive,
        @Nullable Target target,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        String source) {

    /** How soon the centre means to act. */
    public record Target(int amount, Unit unit) {
        public enum Unit {
            MINUTES,
            HOURS,
            WORKING_DAYS,
            DAYS
        }
    }

    public String name(Texts t) {
        return t.pick(nameTh, nameEn);
    }

    /** For the person, a neighbour, a volunteer: the words of every day. */
    public String plain(Texts t) {
        return t.pick(plainTh == null ? nameTh : plainTh, plainEn == null ? nameEn : plainEn);
    }

    boolean isValid(LocalDate on) {
        return (validFrom == null || !validFrom.isAfter(on)) && (validTo == null || !validTo.isBefore(on));
    }
}
