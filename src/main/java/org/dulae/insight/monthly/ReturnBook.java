package org.dulae.insight.monthly;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dulae.access.Choice;
import org.dulae.shared.Texts;

/** The return as a workbook: a sheet to read, and a sheet of the smallest parts for whoever adds them up in another way. Nobody is named in it. */
final class ReturnBook {
    private static final int WORDS = 44;
    private static final int FIGURES = 16;

    private final Worksheet sheet;
    private final ReturnPage page;
    private final Texts t;
    private int row;

    private ReturnBook(Worksheet sheet, ReturnPage page, Texts t) {
        this.sheet = sheet;
        this.page = page;
        this.t = t;
    }

    static byte[] of(ReturnPage page, Texts t) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Dulae", "1.0")) {
            new ReturnBook(book.newWorksheet(t.text("insight.return.title")), page, t).summary();
            new ReturnBook(book.newWorksheet(t.text("insight.return.book.parts")), page, t).parts();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void summary() {
        widths(WORDS, FIGURES, FIGURES, FIGURES, FIGURES);
        heading(t.text("insight.return.title"));
        line(page.office().name(t));
        line(page.month().name(t));
        line(page.until(t));
        heading(t.text("insight.return.work"));
        Done.BALANCE.forEach(this::sum);
        sum(Done.MOVED);
        for (Axis axis : Axis.values()) {
            heading(t.text("insight.return.by." + axis));
            header(Done.TOLD.stream()
                    .map(done -> t.text("insight.return.col." + done))
                    .toList());
            for (Choice code : page.rows(axis, t)) {
                counts(code.label(), axis, code.value());
            }
        }
        header(List.of());
        counts(t.text("insight.return.all"), Axis.CHANNEL, Slice.ALL);
        help();
        where("insight.return.to", page.figures().offices());
        where("insight.return.at", page.figures().areas());
        how();
    }

    private void how() {
        row++;
        line(t.text("insight.return.how"));
        line(t.text("insight.left.restricted"));
    }

    private void help() {
        heading(t.text("insight.return.kinds.HELP"));
        header(List.of(t.text("insight.return.col.HELP"), t.text("insight.return.baht")));
        for (Slice kind : page.figures().kinds(Done.HELP)) {
            var money = page.figures().money().get(kind.kind());
            sheet.value(row, 0, page.kind(kind, t));
            sheet.value(row, 1, page.figures().of(kind));
            if (money != null) {
                sheet.value(row, 2, money.amount());
            }
            row++;
        }
    }

    private void where(String title, List<Slice> slices) {
        if (!slices.isEmpty()) {
            heading(t.text(title));
            header(List.of(t.text("insight.return.col.CONTACTS")));
        }
        for (Slice slice : slices) {
            sheet.value(row, 0, page.where(slice, t));
            sheet.value(row, 1, page.figures().of(slice));
            row++;
        }
    }

    private void parts() {
        widths(FIGURES, WORDS, WORDS / 2, WORDS / 2, FIGURES);
        List<String> columns = List.of(
                t.text("insight.what"),
                t.text("insight.return.by.PROBLEM"),
                t.text("insight.return.by.GROUP"),
                t.text("insight.return.by.CHANNEL"),
                t.text("insight.matters"));
        for (int column = 0; column < columns.size(); column++) {
            sheet.value(0, column, columns.get(column));
            sheet.style(0, column).bold().set();
        }
        row = 1;
        for (Slice slice : page.smallest()) {
            sheet.value(row, 0, t.text("insight.return.col." + slice.done()));
            sheet.value(row, 1, page.label(Axis.PROBLEM, slice.problem(), t));
            sheet.value(row, 2, page.label(Axis.GROUP, slice.group(), t));
            sheet.value(row, 3, page.label(Axis.CHANNEL, slice.channel(), t));
            sheet.value(row, 4, page.figures().of(slice));
            row++;
        }
    }

    private void widths(int... widths) {
        for (int column = 0; column < widths.length; column++) {
            sheet.width(column, widths[column]);
        }
    }

    private void heading(String text) {
        row += row == 0 ? 0 : 1;
        sheet.value(row, 0, text);
        sheet.style(row, 0).bold().set();
        row++;
    }

    private void header(List<String> columns) {
        for (int column = 0; column < columns.size(); column++) {
            sheet.value(row, column + 1, columns.get(column));
            sheet.style(row, column + 1).bold().horizontalAlignment("right").set();
        }
        row++;
    }

    private void line(String text) {
        sheet.value(row++, 0, text);
    }

    private void sum(Done done) {
        sheet.value(row, 0, page.row(done, t));
        sheet.value(row, 1, page.figures().of(done));
        row++;
    }

    private void counts(String label, Axis axis, String code) {
        sheet.value(row, 0, label);
        for (int column = 0; column < Done.TOLD.size(); column++) {
            sheet.value(row, column + 1, page.figures().of(axis.of(Slice.of(Done.TOLD.get(column)), code)));
        }
        row++;
    }
}
