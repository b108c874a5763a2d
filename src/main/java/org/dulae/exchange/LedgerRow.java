package org.dulae.exchange;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.dulae.shared.ThaiText;

/**
 * A row of a ledger as it was written.
 *
 * @param number as the workbook counts its rows
 * @param said only what is filled in; days in ISO where the workbook knew that they are days
 */
record LedgerRow(int number, Map<LedgerColumn, String> said) {
    LedgerRow {
        said = Map.copyOf(said);
    }

    String of(LedgerColumn column) {
        return said.getOrDefault(column, "");
    }

    /**
     * What makes it the same row when it comes again: the office's number and whom it is about; an office may number anew each year. A visit,
     * or a row without a number, is known by all it says.
     */
    String mark(LedgerKind kind) {
        if (kind == LedgerKind.CASES && !of(LedgerColumn.OLD_NUMBER).isEmpty()) {
            return kind + "\n" + oldNumber() + "\n"
                    + ThaiText.fold(of(LedgerColumn.NAME) + " " + of(LedgerColumn.FAMILY));
        }
        return kind + "\n"
                + kind.columns().stream()
                        .filter(LedgerColumn::marks)
                        .map(column -> ThaiText.arabicDigits(of(column)))
                        .collect(Collectors.joining("\n"))
                + "\n" + of(LedgerColumn.FAMILY);
    }

    /** The office's own number, written in one way. */
    String oldNumber() {
        return folded(of(LedgerColumn.OLD_NUMBER));
    }

    static String folded(String number) {
        return ThaiText.arabicDigits(ThaiText.normalise(number))
                .replaceAll("\\s", "")
                .toLowerCase(Locale.ROOT);
    }
}
