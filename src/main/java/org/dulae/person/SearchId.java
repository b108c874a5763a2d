package org.dulae.person;

import java.util.UUID;

/** Identifies a search that somebody made; the only thing its address tells. */
public record SearchId(UUID value) {
    /** For path variables; throws IllegalArgumentException on anything but a UUID. */
    public static SearchId valueOf(String text) {
        return new SearchId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
