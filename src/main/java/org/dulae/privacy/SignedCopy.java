package org.dulae.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.dulae.document.FileType;

/**
 * A signed copy of an agreement: a newer one comes beside it, and both are kept.
 *
 * @param words what is new in it, where somebody wrote that
 * @param by who brought it, and when
 */
record SignedCopy(UUID id, LocalDate signed, String words, String by, Instant at, FileType type, int size) {
    /** For a list: a file is never less than one. */
    int kilobytes() {
        return Math.max(1, size / 1024);
    }
}
