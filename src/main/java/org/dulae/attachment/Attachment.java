package org.dulae.attachment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.dulae.casework.CaseId;
import org.dulae.document.FileKind;
import org.dulae.person.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A photo, a paper or a voice of a case.
 *
 * @param name of whom it shows; null when the actor may not know
 * @param consent null where no copy is kept
 */
public record Attachment(
        UUID id,
        CaseId about,
        PersonId of,
        @Nullable String name,
        Told told,
        @Nullable Consent consent,
        @Nullable Withdrawal withdrawn,
        String by,
        Instant at) {
    public enum Kind {
        PHOTO(FileKind.PICTURE),
        /** A copy is kept. */
        PAPER(FileKind.PAPER),
        /** Verified by viewing: no copy. */
        SEEN(FileKind.PAPER),
        VOICE(FileKind.SOUND);

        private final FileKind file;

        Kind(FileKind file) {
            this.file = file;
        }

        public FileKind file() {
            return file;
        }

        public boolean keepsCopy() {
            return this != SEEN;
        }
    }

    /**
     * @param what it shows, which paper it is, what is said
     * @param useFor what it is needed for
     * @param on the day it was taken, written, spoken or looked at
     * @param numberEnd of a paper that was looked at: the last digits of its number
     */
    public record Told(Kind kind, String what, String useFor, LocalDate on, String numberEnd) {
        private static final int SHOWN = 4;

        public Told {
            numberEnd = end(numberEnd);
        }

        /** Whatever was typed, no more than the end of it gets any further. */
        private static String end(String typed) {
            String signs = typed.replaceAll("[^\\p{L}\\p{N}]", "");
            return signs.substring(Math.max(0, signs.length() - SHOWN));
        }
    }

    /**
     * @param held why the file is held back for a lawful claim, shown to nobody; empty = erased at once
     * @param letGo when the claim was over and the file was erased
     */
    public record Withdrawal(
            Instant at,
            String by,
            String reason,
            String held,
            @Nullable LetGo letGo) {
        public boolean erased() {
            return held.isEmpty() || letGo != null;
        }
    }

    public record LetGo(Instant at, String by) {}

    /** Without a yes for it, or after it was taken back, it is not used. */
    public boolean mayBeUsedFor(Consent.Purpose purpose) {
        return consent != null && withdrawn == null && consent.purposes().contains(purpose);
    }
}
