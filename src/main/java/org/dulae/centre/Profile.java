package org.dulae.centre;

import java.util.Set;
import org.dulae.access.UnitId;
import org.dulae.directory.OrganisationId;
import org.dulae.directory.OrganisationKind;
import org.dulae.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A tambon centre beside its directory entry.
 *
 * @param host null where only its kind is known
 * @param hostEmploys whether the house it stands in pays its officer, whichever ministry that house belongs to
 * @param ready what is there already; written by {@link LifeCycle#prepare} only
 * @param version 0 before it is stored
 */
public record Profile(
        UnitId id,
        HostKind hostKind,
        @Nullable Host host,
        boolean hostEmploys,
        @Nullable String phone24h,
        Set<Readiness> ready,
        int version) {
    /** Whose house the centre stands in. */
    public enum HostKind {
        STATE_OFFICE,
        MUNICIPALITY,
        SUBDISTRICT_ORGANISATION,
        SCHOOL,
        HEALTH_STATION,
        OTHER;

        OrganisationKind organisation() {
            return switch (this) {
                case MUNICIPALITY, SUBDISTRICT_ORGANISATION -> OrganisationKind.LOCAL_GOVERNMENT;
                case SCHOOL -> OrganisationKind.SCHOOL;
                case HEALTH_STATION -> OrganisationKind.HEALTH_STATION;
                case STATE_OFFICE, OTHER -> OrganisationKind.OTHER;
            };
        }
    }

    /**
     * The organisation whose house it is.
     *
     * @param id null for one that was only called by its name: it is looked up in the directory, and entered where it is not there
     */
    public record Host(@Nullable OrganisationId id, String nameTh, String nameEn) {
        /** By what was typed; null where nothing was. */
        public static @Nullable Host called(@Nullable String name) {
            return name == null || name.isBlank() ? null : new Host(null, name.strip(), "");
        }

        public String name(Texts t) {
            return t.pick(nameTh, nameEn);
        }
    }

    public Profile {
        ready = Set.copyOf(ready);
    }
}
