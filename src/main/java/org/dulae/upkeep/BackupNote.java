package org.dulae.upkeep;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A backup that was tried.
 *
 * @param problem code of what went wrong, or null
 * @param drilledAt when it was restored for trial, or null
 */
record BackupNote(
        UUID id,
        Instant startedAt,
        Instant finishedAt,
        Backup.Occasion occasion,
        boolean good,
        @Nullable String problem,
        @Nullable String file,
        long bytes,
        long rows,
        @Nullable Instant drilledAt) {
    /** A night and two hours. */
    private static final Duration FRESH = Duration.ofHours(26);

    boolean isFresh(Instant now) {
        return good && finishedAt.isAfter(now.minus(FRESH));
    }

    long seconds() {
        return Math.max(1, Duration.between(startedAt, finishedAt).toSeconds());
    }

    /** Megabytes, at least one tenth, for people. */
    String megabytes() {
        return String.format(java.util.Locale.ROOT, "%.1f", Math.max(0.1, bytes / 1_000_000.0));
    }
}
