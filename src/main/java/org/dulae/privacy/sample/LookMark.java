package org.dulae.privacy.sample;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was decided, asked or answered of one search that was drawn. Marks are only ever added.
 *
 * @param words why, or what was asked or answered
 * @param breach the breach it became
 */
public record LookMark(
        Kind kind,
        String words,
        String by,
        Instant at,
        @Nullable UUID breach) {

    /** The kinds, and which may follow which. */
    public enum Kind {
        FINE,
        /** The one who searched is asked for the reason. */
        ASKED,
        ANSWERED,
        /** Proposed to the register of breaches. */
        NOT_IN_ORDER,
        /** It is in the register. */
        REPORTED,
        NO_BREACH;

        /** What the reviewer may say after this; nothing more where it is settled. */
        static Set<Kind> after(@Nullable Kind last) {
            if (last == null || last == ANSWERED) {
                return Set.of(FINE, ASKED, NOT_IN_ORDER);
            }
            return switch (last) {
                case ASKED -> Set.of(FINE, NOT_IN_ORDER);
                case NOT_IN_ORDER -> Set.of(REPORTED, NO_BREACH);
                default -> Set.of();
            };
        }

        /** Whether it needs words. */
        boolean isReasoned() {
            return this != FINE;
        }
    }
}
