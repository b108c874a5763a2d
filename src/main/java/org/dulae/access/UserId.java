package org.dulae.access;

import java.util.UUID;

/** Identifies a user. */
public record UserId(UUID value) {
    /** For path variables and form fields; throws IllegalArgumentException on anything but a UUID. */
    public static UserId valueOf(String text) {
        return new UserId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
