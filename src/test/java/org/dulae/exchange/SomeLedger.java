package org.dulae.exchange;

import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dulae.access.Actor;
import org.dulae.shared.Bundles;
import org.dulae.shared.Texts;

/** Takes invented workbooks all the way, step by step as the page does. */
record SomeLedger(Ledgers ledgers) {
    static final Texts T = new Texts(Bundles.load(), Texts.THAI, Clock.systemUTC());

    /** A list with all its lines. */
    record Seen(Ledger head, List<LedgerLine> lines) {
        UUID id() {
            return head.id();
        }

        long count(Fate fate) {
            return lines.stream().filter(line -> line.fate() == fate).count();
        }

        LedgerLine row(int number) {
            return lines.stream()
                    .filter(line -> line.row().number() == number)
                    .findFirst()
                    .orElseThrow();
        }
    }

    Seen looked(Actor officer, LedgerKind kind, SomeWorkbook book) {
        UUID id = ledgers.keep(officer, kind, LedgerSheet.read(kind, book.bytes()));
        while (ledgers.get(officer, id).phase() == Ledger.Phase.LOOKING) {
            ledgers.step(officer, id, T);
        }
        return seen(officer, id);
    }

    Seen brought(Actor officer, Seen ledger, Map<Integer, String> chosen) {
        ledgers.decide(officer, ledger.id(), chosen);
        while (ledgers.get(officer, ledger.id()).phase() == Ledger.Phase.BRINGING) {
            ledgers.step(officer, ledger.id(), T);
        }
        return seen(officer, ledger.id());
    }

    private Seen seen(Actor officer, UUID id) {
        Ledger head = ledgers.get(officer, id);
        List<LedgerLine> lines = Arrays.stream(Fate.values())
                .flatMap(fate -> ledgers.lines(officer, head, fate).stream())
                .sorted(Comparator.comparing(line -> line.row().number()))
                .toList();
        return new Seen(head, lines);
    }

    Seen brought(Actor officer, SomeWorkbook cases) {
        return brought(officer, looked(officer, LedgerKind.CASES, cases), Map.of());
    }

    static List<Fate> fates(Seen ledger) {
        return ledger.lines().stream().map(LedgerLine::fate).toList();
    }
}
