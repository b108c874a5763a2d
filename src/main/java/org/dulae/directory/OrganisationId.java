package org.dulae.directory;

import java.util.UUID;
import org.dulae.access.UnitId;

/** Identifies an organisation, and the unit of the same id if its people sign in. */
public record OrganisationId(UUID value) {
    /** For path variables and form fields; throws IllegalArgumentException on anything but a UUID. */
    public static OrganisationId valueOf(String text) {
        return new OrganisationId(UUID.fromString(text));
    }

    public UnitId unit() {
        return new UnitId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
