package org.dulae.person;

import java.util.UUID;

/** Identifies a person; never the identity number. */
public record PersonId(UUID value) {
    /** For path variables and form fields; throws IllegalArgumentException on anything but a UUID. */
    public static PersonId valueOf(String text) {
        return new PersonId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
