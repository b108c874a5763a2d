package org.dulae.exchange;

import java.time.Instant;
import java.util.UUID;

/**
 * A list that an office kept, on its way in: looked at line by line, decided upon, brought in line by line.
 *
 * @param next the line that comes next, from 0; as far as it was done, it is done
 * @param all how many lines it has
 * @param refused how many of them cannot come in, as far as is known
 */
record Ledger(
        UUID id,
        LedgerKind kind,
        Phase phase,
        int next,
        int all,
        int refused,
        int version,
        Instant createdAt,
        Instant expiresAt) {
    /** A form can hold so many choices. */
    static final int MOST_CHOICES = 400;

    enum Phase {
        LOOKING,
        READY,
        BRINGING,
        DONE;

        boolean works() {
            return this == LOOKING || this == BRINGING;
        }

        private Phase after() {
            return this == LOOKING ? READY : DONE;
        }

        boolean asks(LedgerLine line) {
            return this == LOOKING ? line.fate() == Fate.UNSEEN : line.fate().waits();
        }
    }

    /** After a step. */
    Ledger reached(int line, int more) {
        boolean ended = line >= all;
        return new Ledger(
                id,
                kind,
                ended ? phase.after() : phase,
                ended ? 0 : line,
                all,
                refused + more,
                version,
                createdAt,
                expiresAt);
    }

    /** Decided: from now on it is brought in. */
    Ledger decided(int more) {
        return new Ledger(id, kind, Phase.BRINGING, 0, all, refused + more, version, createdAt, expiresAt);
    }
}
