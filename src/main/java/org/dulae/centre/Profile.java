package org.dulae.centre;

import java.util.Set;
import org.dulae.access.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A tambon centre beside its directory entry.
 *
 * @param hostEmploys whether the house it stands in pays its officer, whichever ministry that house belongs to
 * @param ready what is there already; written by {@link LifeCycle#prepare} only
 * @param version 0 before it is stored
 */
public record Profile(
        UnitId id,
        HostKind hostKind,
        @Nullable String hostName,
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
        OTHER
    }

    public Profile {
        ready = Set.copyOf(ready);
    }
}
