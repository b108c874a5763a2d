package org.dulae.access;

import java.util.UUID;

/** Identifies a unit. */
public record UnitId(UUID value) {
    /** For path variables and form fields; throws IllegalArgumentException on anything but a UUID. */
    public static UnitId valueOf(String text) {
        return new UnitId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
