package org.dulae.benefit;

import java.time.LocalDate;

/**
 * Where a fact comes from.
 *
 * @param source who said it or what was seen, in words for staff
 * @param on the day on which it was said or seen
 */
public record Origin(String source, LocalDate on) {}
