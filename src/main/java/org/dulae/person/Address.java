package org.dulae.person;

import java.time.LocalDate;

/**
 * Where a person lives or is registered.
 *
 * @param placeCode official code of the tambon, district or province; {@code 00} = not known
 */
public record Address(Kind kind, String placeCode, Dwelling home, LocalDate since) {
    /** Two addresses, often different: the house register's and where somebody really lives. */
    public enum Kind {
        REGISTERED,
        CURRENT
    }
}
