package org.dulae.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What becomes of the lines of a list, counted, and the first of each to be shown: a long list is never in memory as a whole. */
final class LedgerSums {
    private static final int MOST = 200;
    private final Map<Fate, Integer> counts = new EnumMap<>(Fate.class);
    private final Map<Fate, List<LedgerLine>> shown = new EnumMap<>(Fate.class);
    private int same;

    void add(LedgerLine line) {
        Fate fate = line.fate();
        counts.merge(fate, 1, Integer::sum);
        List<LedgerLine> lines = shown.computeIfAbsent(fate, none -> new ArrayList<>());
        if (lines.size() < (fate == Fate.ASK ? Ledger.MOST_CHOICES : MOST)) {
            lines.add(line);
        }
        boolean comes = fate.waits() || fate.brought();
        same += comes && line.same() != null ? 1 : 0;
    }

    int count(Fate fate) {
        return counts.getOrDefault(fate, 0);
    }

    List<LedgerLine> shown(Fate fate) {
        return shown.getOrDefault(fate, List.of());
    }

    /** Lines about somebody who stands in an earlier line of the same list. */
    int same() {
        return same;
    }
}
