package org.dulae.exchange;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dulae.access.Actor;
import org.dulae.shared.Bundles;
import org.dulae.shared.Texts;

/** Takes invented workbooks all the way, step by step as the page does. */
record SomeLedger(Ledgers ledgers) {
    static final Texts T = new Texts(Bundles.load(), Texts.THAI, Clock.systemUTC());

    Ledger looked(Actor officer, LedgerKind kind, SomeWorkbook book) {
        UUID id = ledgers.keep(officer, kind, LedgerSheet.read(kind, book.bytes()));
        while (ledgers.get(officer, id).phase() == Ledger.Phase.LOOKING) {
            ledgers.step(officer, id, T);
        }
        return ledgers.get(officer, id);
    }

    Ledger brought(Actor officer, Ledger ledger, Map<Integer, UUID> chosen) {
        ledgers.decide(officer, ledger.id(), chosen);
        while (ledgers.get(officer, ledger.id()).phase() == Ledger.Phase.BRINGING) {
            ledgers.step(officer, ledger.id(), T);
        }
        return ledgers.get(officer, ledger.id());
    }

    Ledger brought(Actor officer, SomeWorkbook cases) {
        return brought(officer, looked(officer, LedgerKind.CASES, cases), Map.of());
    }

    static List<Fate> fates(Ledger ledger) {
        return ledger.lines().stream().map(LedgerLine::fate).toList();
    }
}
