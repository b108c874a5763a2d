package org.dulae.directory;

import java.time.Instant;
import java.time.LocalDate;
import org.dulae.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * An organisation: public facts, no people.
 *
 * @param classCode of a local government its class, of a One Home agency its kind
 * @param areaCode where it stands; "00" for the nation
 * @param code its number or short name in other registers
 * @param does what it does for people, in words
 * @param checkedOn the day somebody held these facts against the office itself
 * @param source where a row that came with the program was read; null: entered by staff
 * @param from {@link LocalDate#MIN}: it was there before anybody here wrote it down
 * @param to the last day, or null while it lasts
 */
public record Organisation(
        OrganisationId id,
        OrganisationKind kind,
        @Nullable String classCode,
        String nameTh,
        String nameEn,
        String areaCode,
        @Nullable String phone,
        @Nullable String code,
        Does does,
        @Nullable LocalDate checkedOn,
        @Nullable String source,
        LocalDate from,
        @Nullable LocalDate to,
        Instant changedAt,
        int version) {

    /** What an organisation does for people, in two languages; empty where nobody has written it down. */
    public record Does(String thai, String english) {
        public String in(Texts t) {
            return t.pick(thai, english);
        }
    }

    public String name(Texts t) {
        return t.pick(nameTh, nameEn);
    }

    public boolean existsOn(LocalDate day) {
        return !from.isAfter(day) && (to == null || !to.isBefore(day));
    }

    /** Null when nobody knows. */
    public @Nullable LocalDate since() {
        return from.equals(LocalDate.MIN) ? null : from;
    }
}
