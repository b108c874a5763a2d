package org.dulae.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Lines of a list that follow each other: a step reads and writes one part, however long the list is. */
final class LedgerPart {
    static final int LINES = 500;
    private final int first;
    private final List<LedgerLine> lines;

    /** @param first place of the first line in its list, from 0 */
    LedgerPart(int first, List<LedgerLine> lines) {
        this.first = first;
        this.lines = new ArrayList<>(lines);
    }

    static List<LedgerPart> of(List<LedgerLine> all) {
        List<LedgerPart> parts = new ArrayList<>();
        for (int first = 0; first < all.size(); first += LINES) {
            parts.add(new LedgerPart(first, all.subList(first, Math.min(all.size(), first + LINES))));
        }
        return parts;
    }

    int first() {
        return first;
    }

    int firstRow() {
        return lines.getFirst().row().number();
    }

    List<LedgerLine> lines() {
        return lines;
    }

    boolean holds(int row) {
        return firstRow() <= row && row <= lines.getLast().row().number();
    }

    /** Of a row that this part holds. */
    LedgerLine line(int row) {
        return lines.stream()
                .filter(line -> line.row().number() == row)
                .findFirst()
                .orElseThrow();
    }

    /** This row and those that follow. */
    List<LedgerLine> from(int row, int most) {
        return lines.stream()
                .filter(line -> line.row().number() >= row)
                .limit(most)
                .toList();
    }

    int refused() {
        return (int) lines.stream().filter(line -> line.fate() == Fate.REFUSED).count();
    }

    /**
     * Goes on with the lines that have something to be done, until the time is up: one line at least. What is done is there for the lines
     * that follow.
     *
     * @param from the line of the list to begin with
     * @return the line of the list that comes next
     */
    int goOn(int from, BooleanSupplier isUp, Predicate<LedgerLine> asks, UnaryOperator<LedgerLine> work) {
        int at = from - first;
        for (boolean goesOn = true; goesOn && at < lines.size(); at++) {
            LedgerLine line = lines.get(at);
            if (asks.test(line)) {
                lines.set(at, work.apply(line));
                goesOn = !isUp.getAsBoolean();
            }
        }
        return first + at;
    }

    /**
     * Takes over what an officer chose.
     *
     * @param asked lines that were asked about before this part; of more than a form can hold the rest stays out, and is told
     * @return the same with this part's
     */
    int decide(Map<Integer, String> chosen, int asked) {
        int count = asked;
        for (int at = 0; at < lines.size(); at++) {
            LedgerLine line = lines.get(at);
            if (line.fate() == Fate.ASK) {
                lines.set(
                        at,
                        count < Ledger.MOST_CHOICES
                                ? line.choosing(chosen.getOrDefault(line.row().number(), ""))
                                : line.refused("exchange.refused.unasked", ""));
                count++;
            }
        }
        return count;
    }
}
