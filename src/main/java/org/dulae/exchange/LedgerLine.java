package org.dulae.exchange;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row and what becomes of it.
 *
 * @param why message key of the reason it is refused; empty otherwise
 * @param about what stands in the row that is the reason
 * @param maybe people, or for a visit cases, that may be meant
 * @param chosen the one of them an officer chose; null = none
 * @param leadsTo the case it became or was written into
 */
record LedgerLine(
        LedgerRow row,
        Fate fate,
        String why,
        String about,
        List<UUID> maybe,
        @Nullable UUID chosen,
        @Nullable UUID leadsTo) {
    LedgerLine {
        maybe = List.copyOf(maybe);
    }

    static LedgerLine unseen(LedgerRow row) {
        return new LedgerLine(row, Fate.UNSEEN, "", "", List.of(), null, null);
    }

    LedgerLine is(Fate now, @Nullable UUID there) {
        return new LedgerLine(row, now, "", "", maybe, chosen, there);
    }

    LedgerLine mayBe(List<UUID> known) {
        return new LedgerLine(row, Fate.ASK, "", "", known, null, null);
    }

    LedgerLine refused(String key, String said) {
        return new LedgerLine(row, Fate.REFUSED, key, said, List.of(), null, null);
    }

    /** Only what was offered can be chosen. */
    LedgerLine choosing(@Nullable UUID one) {
        return new LedgerLine(row, fate, why, about, maybe, one != null && maybe.contains(one) ? one : null, leadsTo);
    }
}
