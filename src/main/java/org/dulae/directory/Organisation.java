package org.dulae.directory;

import java.time.LocalDate;
import org.dulae.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * An organisation: public facts, no people.
 *
 * @param parent dated facts change hands: health stations moved from the ministry to the provincial administration
 * @param areaCode where it stands; "00" for the nation
 */
public record Organisation(
        OrganisationId id,
        OrganisationKind kind,
        String nameTh,
        String nameEn,
        @Nullable OrganisationId parent,
        String areaCode,
        @Nullable String phone,
        LocalDate from,
        @Nullable LocalDate to,
        int version) {

    public String name(Texts t) {
        return t.pick(nameTh, nameEn);
    }

    public boolean existsOn(LocalDate day) {
        return !from.isAfter(day) && (to == null || !to.isBefore(day));
    }
}
