package org.dulae.exchange;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row and what becomes of it.
 *
 * @param why message key of the reason it is refused, or will be unless it came in before; empty otherwise
 * @param about what stands in the row that is the reason
 * @param maybe people, or for a visit cases, that may be meant
 * @param like earlier rows of the list that may be about the same person
 * @param chosen the one of the people or cases an officer chose; null = none
 * @param same an earlier row about the same person: as the rows tell, or as an officer chose; null = none
 * @param leadsTo the case it became or was written into
 */
record LedgerLine(
        LedgerRow row,
        Fate fate,
        String why,
        String about,
        List<UUID> maybe,
        List<Integer> like,
        @Nullable UUID chosen,
        @Nullable Integer same,
        @Nullable UUID leadsTo) {
    /** What stands before the number of a row that was chosen. */
    static final String OF_ROW = "row-";

    LedgerLine {
        maybe = List.copyOf(maybe);
        like = List.copyOf(like);
    }

    static LedgerLine unseen(LedgerRow row) {
        return new LedgerLine(row, Fate.UNSEEN, "", "", List.of(), List.of(), null, null, null);
    }

    /** Another row speaks against it. */
    LedgerLine doubted(String key, int other) {
        return new LedgerLine(row, fate, key, String.valueOf(other), maybe, like, chosen, same, leadsTo);
    }

    LedgerLine sameAs(@Nullable Integer earlier) {
        return new LedgerLine(row, fate, why, about, maybe, like, chosen, earlier, leadsTo);
    }

    LedgerLine perhaps(List<Integer> earlier) {
        return new LedgerLine(row, fate, why, about, maybe, earlier, chosen, same, leadsTo);
    }

    LedgerLine is(Fate now, @Nullable UUID there) {
        return new LedgerLine(row, now, "", "", maybe, like, chosen, same, there);
    }

    LedgerLine mayBe(List<UUID> known) {
        return new LedgerLine(row, Fate.ASK, "", "", known, like, null, same, null);
    }

    LedgerLine refused(String key, String said) {
        return new LedgerLine(row, Fate.REFUSED, key, said, List.of(), List.of(), null, same, null);
    }

    /** Only what was offered can be chosen. */
    LedgerLine choosing(String one) {
        Integer earlier = like.stream()
                .filter(number -> one.equals(OF_ROW + number))
                .findFirst()
                .orElse(same);
        UUID known = maybe.stream()
                .filter(id -> one.equals(id.toString()))
                .findFirst()
                .orElse(null);
        return new LedgerLine(row, fate, why, about, maybe, like, known, earlier, leadsTo);
    }
}
