package org.dulae;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** What stands in a workbook, as whoever opens it reads it: a line for each row, a tab between its cells. */
public final class WorkbookCells {
    private WorkbookCells() {}

    /** All sheets, one after another. */
    public static String of(byte[] workbook) {
        return sheets(workbook).stream().map(rows -> String.join("\n", rows)).collect(Collectors.joining("\n\n"));
    }

    public static List<List<String>> sheets(byte[] workbook) {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            return book.getSheets().map(WorkbookCells::rows).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> rows(Sheet sheet) {
        try {
            return sheet.read().stream().map(WorkbookCells::line).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(Row row) {
        return row.stream().filter(Objects::nonNull).map(Cell::getText).collect(Collectors.joining("\t"));
    }
}
