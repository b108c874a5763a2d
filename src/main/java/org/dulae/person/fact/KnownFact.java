package org.dulae.person.fact;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One fact that holds of a person.
 *
 * @param code from the list of the module that asks
 * @param value as other programs write it
 * @param on the day on which it was so
 */
public record KnownFact(String code, String value, Source source, LocalDate on) {
    /** One that held until something newer was told. */
    public record Ended(KnownFact fact, Instant at) {}

    /** Who said it, or where it was seen. */
    public enum Source {
        SELF,
        RELATIVE,
        PAPER,
        VISIT,
        OFFICE,
        /** Whoever got in touch, where nobody said that it was herself or one of hers. */
        CONTACT
    }
}
