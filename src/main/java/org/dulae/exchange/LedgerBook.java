package org.dulae.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dulae.shared.Texts;
import org.dulae.vocabulary.Term;

/** Workbooks that go out: an empty one to fill in, with an example and the words of our lists; and the refused rows, to mend and bring again. */
final class LedgerBook {
    private static final int NARROW = 18;
    private static final int WIDE = 44;
    private static final int EXAMPLES = 2;

    private LedgerBook() {}

    private interface Sheets {
        void write(Workbook book);
    }

    private static byte[] book(Sheets sheets) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Dulae", "1.0")) {
            sheets.write(book);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** @param lists the terms of each list an officer may use, list by list */
    static byte[] template(LedgerKind kind, List<List<Term>> lists, Texts t) {
        return book(book -> {
            headings(book.newWorksheet(t.text("exchange.kind." + kind)), kind.columns(), t);
            Worksheet example = book.newWorksheet(t.text("exchange.book.example"));
            headings(example, kind.columns(), t);
            for (int row = 1; row <= EXAMPLES; row++) {
                for (int at = 0; at < kind.columns().size(); at++) {
                    String key =
                            "exchange.example." + kind + "." + kind.columns().get(at) + "." + row;
                    example.value(row, at, t.has(key) ? t.text(key) : "");
                }
            }
            if (kind == LedgerKind.CASES) {
                words(book.newWorksheet(t.text("exchange.book.words")), lists, t);
            }
        });
    }

    private static void words(Worksheet sheet, List<List<Term>> lists, Texts t) {
        List<LedgerColumn> columns = List.of(LedgerColumn.PROBLEM, LedgerColumn.GROUP, LedgerColumn.URGENCY);
        headings(sheet, columns, t);
        for (int at = 0; at < lists.size(); at++) {
            sheet.width(at, WIDE);
            for (int row = 0; row < lists.get(at).size(); row++) {
                sheet.value(row + 1, at, lists.get(at).get(row).name(t));
            }
        }
    }

    /** The rows as they were written, each with its reason; the reason's column is passed over when the file comes again. */
    static byte[] refused(LedgerKind kind, List<LedgerLine> refused, Texts t) {
        List<LedgerColumn> columns = Stream.concat(
                        kind.columns().stream(), refused.stream().flatMap(line -> line.row().said().keySet().stream()))
                .distinct()
                .toList();
        return book(book -> {
            Worksheet sheet = book.newWorksheet(t.text("exchange.kind." + kind));
            headings(sheet, columns, t);
            sheet.value(0, columns.size(), t.text("exchange.book.reason"));
            sheet.style(0, columns.size()).bold().set();
            sheet.width(columns.size(), WIDE);
            for (int row = 0; row < refused.size(); row++) {
                LedgerLine line = refused.get(row);
                for (int at = 0; at < columns.size(); at++) {
                    sheet.value(row + 1, at, line.row().of(columns.get(at)));
                }
                sheet.value(row + 1, columns.size(), t.text(line.why(), line.about()));
            }
        });
    }

    private static void headings(Worksheet sheet, List<LedgerColumn> columns, Texts t) {
        for (int at = 0; at < columns.size(); at++) {
            sheet.value(0, at, t.text("exchange.column." + columns.get(at)));
            sheet.style(0, at).bold().set();
            sheet.width(at, columns.get(at).isText() ? WIDE : NARROW);
        }
    }
}
