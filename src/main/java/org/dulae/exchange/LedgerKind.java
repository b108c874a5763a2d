package org.dulae.exchange;

import static org.dulae.exchange.LedgerColumn.BIRTH;
import static org.dulae.exchange.LedgerColumn.DATE;
import static org.dulae.exchange.LedgerColumn.DONE;
import static org.dulae.exchange.LedgerColumn.FAMILY;
import static org.dulae.exchange.LedgerColumn.GROUP;
import static org.dulae.exchange.LedgerColumn.HOUSE;
import static org.dulae.exchange.LedgerColumn.MOO;
import static org.dulae.exchange.LedgerColumn.NAME;
import static org.dulae.exchange.LedgerColumn.NEXT;
import static org.dulae.exchange.LedgerColumn.NEXT_ON;
import static org.dulae.exchange.LedgerColumn.NICKNAME;
import static org.dulae.exchange.LedgerColumn.NUMBER;
import static org.dulae.exchange.LedgerColumn.OLD_NUMBER;
import static org.dulae.exchange.LedgerColumn.PHONE;
import static org.dulae.exchange.LedgerColumn.PROBLEM;
import static org.dulae.exchange.LedgerColumn.SEEN;
import static org.dulae.exchange.LedgerColumn.TAMBON;
import static org.dulae.exchange.LedgerColumn.TITLE;
import static org.dulae.exchange.LedgerColumn.TOLD;
import static org.dulae.exchange.LedgerColumn.URGENCY;
import static org.dulae.exchange.LedgerColumn.VILLAGE;
import static org.dulae.exchange.LedgerColumn.VISITOR;

import java.util.List;
import java.util.Set;

/** What a ledger lists, with its columns in the order of the template. */
enum LedgerKind {
    CASES(
            List.of(
                    OLD_NUMBER,
                    DATE,
                    NAME,
                    NICKNAME,
                    NUMBER,
                    BIRTH,
                    PHONE,
                    HOUSE,
                    MOO,
                    VILLAGE,
                    TAMBON,
                    PROBLEM,
                    GROUP,
                    URGENCY,
                    TOLD,
                    DONE,
                    NEXT,
                    NEXT_ON),
            Set.of(TITLE, FAMILY)),
    VISITS(List.of(OLD_NUMBER, DATE, NAME, VISITOR, SEEN, NEXT_ON), Set.of(TITLE, FAMILY));

    private final List<LedgerColumn> columns;
    private final Set<LedgerColumn> understood;

    LedgerKind(List<LedgerColumn> columns, Set<LedgerColumn> understood) {
        this.columns = columns;
        this.understood = understood;
    }

    List<LedgerColumn> columns() {
        return columns;
    }

    /** Also what is not in the template but met in lists of offices. */
    boolean understands(LedgerColumn column) {
        return columns.contains(column) || understood.contains(column);
    }

    /** Without these headings it is another list. */
    Set<LedgerColumn> needed() {
        return this == CASES ? Set.of(DATE, NAME) : Set.of(DATE, SEEN);
    }
}
