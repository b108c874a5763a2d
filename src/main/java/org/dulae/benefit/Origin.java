package org.dulae.benefit;

import java.time.LocalDate;

/**
 * Where a fact comes from.
 *
 * @param source who said it or what was seen, in words for staff
 * @param on the day on which it was said or seen
 * @param ofHome whether it was told of somebody else who lives in the same home
 */
public record Origin(String source, LocalDate on, boolean ofHome) {
    public Origin(String source, LocalDate on) {
        this(source, on, false);
    }
}
