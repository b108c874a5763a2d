package org.dulae.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * A list that an office kept, on its way in: looked at line by line, decided upon, brought in line by line.
 *
 * @param next the line that comes next; as far as it was done, it is done
 */
record Ledger(
        UUID id,
        LedgerKind kind,
        Phase phase,
        int next,
        List<LedgerLine> lines,
        int version,
        Instant createdAt,
        Instant expiresAt) {
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
    }

    Ledger {
        lines = List.copyOf(lines);
    }

    /** Goes on with at most so many lines that have something to be done. */
    Ledger goOn(int most, UnaryOperator<LedgerLine> work) {
        Predicate<LedgerLine> asks = phase == Phase.LOOKING
                ? line -> line.fate() == Fate.UNSEEN
                : line -> line.fate().waits();
        List<LedgerLine> after = new ArrayList<>(lines);
        int at = next;
        int worked = 0;
        for (; at < after.size() && worked < most; at++) {
            LedgerLine line = after.get(at);
            if (asks.test(line)) {
                after.set(at, work.apply(line));
                worked++;
            }
        }
        boolean ended = at == after.size();
        return new Ledger(
                id, kind, ended ? phase.after() : phase, ended ? 0 : at, after, version, createdAt, expiresAt);
    }

    /** Decided: from now on it is brought in. */
    Ledger decided(Map<Integer, UUID> chosen) {
        List<LedgerLine> after = lines.stream()
                .map(line -> line.fate() == Fate.ASK
                        ? line.choosing(chosen.get(line.row().number()))
                        : line)
                .toList();
        return new Ledger(id, kind, Phase.BRINGING, 0, after, version, createdAt, expiresAt);
    }

    long count(Fate fate) {
        return lines.stream().filter(line -> line.fate() == fate).count();
    }

    List<LedgerLine> lines(Fate fate) {
        return lines.stream().filter(line -> line.fate() == fate).toList();
    }
}
