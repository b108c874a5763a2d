package org.dulae.casework;

import java.util.UUID;

/** Identifies a case. */
public record CaseId(UUID value) {
    /** For path variables and form fields; throws IllegalArgumentException on anything but a UUID. */
    public static CaseId valueOf(String text) {
        return new CaseId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
