package org.dulae.intake;

import java.util.UUID;

/** Identifies a contact. */
public record ContactId(UUID value) {
    public static ContactId valueOf(String text) {
        return new ContactId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
