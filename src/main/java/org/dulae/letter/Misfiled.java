package org.dulae.letter;

import java.time.Instant;
import java.util.UUID;

/**
 * A scan that was not of the letter it was put to. It is erased; that it was there stays told.
 *
 * @param keptBy who had put it there
 */
public record Misfiled(UUID file, int size, String keptBy, Instant keptAt, String reason, String by, Instant at) {}
