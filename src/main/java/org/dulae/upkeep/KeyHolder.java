package org.dulae.upkeep;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A colleague who keeps a copy of both key files: without them no backup can be read.
 *
 * @param keptAt where the copy lies, away from this machine and from the backups
 */
record KeyHolder(UUID id, String name, String keptAt, LocalDate since) {}
