package org.dulae.centre;

import java.time.LocalDate;
import org.dulae.access.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A tambon centre beside its directory entry.
 *
 * @param openedOn the day it began to serve people; null: founded, not open yet
 * @param version 0 before it is stored
 */
public record Profile(
        UnitId id,
        HostKind hostKind,
        @Nullable String hostName,
        @Nullable LocalDate openedOn,
        @Nullable String phone24h,
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
}
