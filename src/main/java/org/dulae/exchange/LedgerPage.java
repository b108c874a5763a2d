package org.dulae.exchange;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.dulae.access.Choice;
import org.dulae.shared.Texts;

/**
 * A list on its way in, as its page shows it.
 *
 * @param names what may be meant by a line, in words
 */
record LedgerPage(Ledger ledger, LedgerSums sums, Map<UUID, String> names, String key) {

    String path() {
        return "/ledgers/" + ledger.id();
    }

    boolean cases() {
        return ledger.kind() == LedgerKind.CASES;
    }

    int all() {
        return ledger.all();
    }

    int count(Fate fate) {
        return sums.count(fate);
    }

    /** What pressing the button would bring in. */
    int waiting() {
        return count(Fate.NEW) + count(Fate.ASK);
    }

    /** How many lines are about somebody who stands in an earlier one. */
    int same() {
        return sums.same();
    }

    List<LedgerLine> shown(Fate fate) {
        return sums.shown(fate);
    }

    int more(Fate fate) {
        return count(fate) - shown(fate).size();
    }

    /** The lists below the dry run, those to look at first. */
    List<Fate> lists() {
        Stream<Fate> order = ledger.phase() == Ledger.Phase.DONE
                ? Stream.of(Fate.REFUSED, Fate.MADE, Fate.JOINED, Fate.UNCHANGED)
                : Stream.of(Fate.REFUSED, Fate.NEW, Fate.UNCHANGED);
        return order.filter(fate -> count(fate) > 0).toList();
    }

    /** What is counted at the top. */
    List<Fate> counted() {
        return ledger.phase() == Ledger.Phase.DONE
                ? List.of(Fate.MADE, Fate.JOINED, Fate.REFUSED, Fate.UNCHANGED)
                : List.of(Fate.NEW, Fate.ASK, Fate.REFUSED, Fate.UNCHANGED);
    }

    /** Whom or what a row is about, as it was written. */
    String said(LedgerLine line) {
        LedgerRow row = line.row();
        return Stream.of(
                        row.of(LedgerColumn.TITLE) + row.of(LedgerColumn.NAME),
                        row.of(LedgerColumn.FAMILY),
                        row.of(LedgerColumn.OLD_NUMBER))
                .filter(text -> !text.isEmpty())
                .reduce((left, right) -> left + " " + right)
                .orElse("–");
    }

    /** Why a row does not come in, or with which row it is about one person. */
    String why(LedgerLine line, Texts t) {
        Integer same = line.same();
        if (!line.why().isEmpty()) {
            return t.text(line.why(), line.about());
        }
        return same == null ? "" : t.text("exchange.same.row", same);
    }

    List<Choice> choices(LedgerLine line, Texts t) {
        return Stream.concat(
                        line.like().stream()
                                .map(row -> new Choice(LedgerLine.OF_ROW + row, t.text("exchange.ask.row", row))),
                        line.maybe().stream()
                                .filter(names::containsKey)
                                .map(id -> new Choice(id.toString(), names.getOrDefault(id, ""))))
                .toList();
    }
}
