package org.dulae.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dulae.shared.ThaiText;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a workbook: its first sheet that has a line of headings we know. What stands above them, and empty rows, are passed over. */
final class LedgerSheet {
    static final int MOST_BYTES = 12 * 1024 * 1024;
    static final int MOST_ROWS = 20_000;
    /** Unpacked. A workbook of ours in full is a third of it; one that grows further was made to. */
    static final int MOST_UNPACKED = 128 * 1024 * 1024;

    private static final int SHORTEST_HEADER = 8;
    private static final int MOST_PARTS = 500;
    private static final int HEADINGS_WITHIN = 15;
    private static final int ENOUGH_HEADINGS = 3;
    private static final LocalDate EXCEL_BEGINS = LocalDate.of(1899, 12, 30);
    private static final int EXCEL_1904 = 1462;
    private static final BigDecimal FIRST_DAY = BigDecimal.valueOf(10_000);
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(300_000);
    private static final int BE = 543;
    private static final int FIRST_BE_YEAR = 2400;
    private static final Set<String> NOTHING = Set.of("-", "–", "—", "ไม่มี", "ไม่ทราบ", "n/a", "none");

    private final LedgerKind kind;
    private final boolean since1904;
    private final Map<Integer, LedgerColumn> columns = new HashMap<>();
    private final List<LedgerRow> rows = new ArrayList<>();

    private LedgerSheet(LedgerKind kind, boolean since1904) {
        this.kind = kind;
        this.since1904 = since1904;
    }

    /** @throws LedgerProblem when it is no workbook that can be read */
    static List<LedgerRow> read(LedgerKind kind, byte[] workbook) {
        if (workbook.length > MOST_BYTES) {
            throw new LedgerProblem("exchange.wrong.large");
        }
        if (workbook.length < SHORTEST_HEADER) {
            throw new LedgerProblem("exchange.wrong.type");
        }
        if (ReadableWorkbook.isOLE2Header(workbook)) {
            throw new LedgerProblem("exchange.wrong.old");
        }
        if (!ReadableWorkbook.isOOXMLZipHeader(workbook)) {
            throw new LedgerProblem("exchange.wrong.type");
        }
        try {
            demandModest(workbook);
            return rows(kind, workbook);
        } catch (IOException | ExcelReaderException unreadable) {
            throw new LedgerProblem("exchange.wrong.type");
        }
    }

    /** What the list of contents says of sizes is not believed. */
    private static void demandModest(byte[] workbook) throws IOException {
        byte[] buffer = new byte[8192];
        long unpacked = 0;
        int parts = 0;
        try (ZipFile zip = ZipFile.builder().setByteArray(workbook).get()) {
            for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
                parts++;
                try (InputStream content = zip.getInputStream(part)) {
                    for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                        unpacked += read;
                        if (unpacked > MOST_UNPACKED || parts > MOST_PARTS) {
                            throw new LedgerProblem("exchange.wrong.large");
                        }
                    }
                }
            }
        }
    }

    private static List<LedgerRow> rows(LedgerKind kind, byte[] workbook) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            for (Sheet sheet : book.getSheets().toList()) {
                LedgerSheet read = new LedgerSheet(kind, book.isDate1904());
                try (Stream<Row> all = sheet.openStream()) {
                    all.takeWhile(read::goesOn).forEach(row -> {});
                }
                if (!read.columns.isEmpty()) {
                    return read.found();
                }
            }
        }
        throw new LedgerProblem("exchange.wrong.headings");
    }

    private List<LedgerRow> found() {
        if (rows.isEmpty()) {
            throw new LedgerProblem("exchange.wrong.empty");
        }
        return List.copyOf(rows);
    }

    private boolean goesOn(Row row) {
        if (columns.isEmpty()) {
            headings(row);
            return !columns.isEmpty() || row.getRowNum() < HEADINGS_WITHIN;
        }
        Map<LedgerColumn, String> said = new EnumMap<>(LedgerColumn.class);
        columns.forEach((at, column) -> {
            String text = text(row, at, column);
            if (!text.isEmpty()) {
                said.put(column, text);
            }
        });
        if (!said.isEmpty()) {
            rows.add(new LedgerRow(row.getRowNum(), said));
        }
        if (rows.size() > MOST_ROWS) {
            throw new LedgerProblem("exchange.wrong.rows");
        }
        return true;
    }

    private void headings(Row row) {
        Map<Integer, LedgerColumn> found = new HashMap<>();
        for (int at = 0; at < row.getCellCount(); at++) {
            Optional<LedgerColumn> column = LedgerColumn.of(kind, text(row, at, null));
            if (column.isPresent() && !found.containsValue(column.get())) {
                found.put(at, column.get());
            }
        }
        if (found.size() >= ENOUGH_HEADINGS && found.values().containsAll(kind.needed())) {
            columns.putAll(found);
        }
    }

    private String text(Row row, int at, @Nullable LedgerColumn column) {
        if (!row.hasCell(at) || row.getCell(at) == null) {
            return "";
        }
        Cell cell = row.getCell(at);
        Object value = cell.getType() == CellType.ERROR ? null : cell.getValue();
        String raw = value == null ? "" : cell.getRawValue() == null ? value.toString() : plain(cell);
        String text = ThaiText.normalise(raw).strip();
        return column != null && column.isDay()
                ? day(text)
                : NOTHING.contains(text.toLowerCase(Locale.ROOT)) ? "" : text;
    }

    /** Numbers without the exponent that a workbook keeps long ones with. */
    private static String plain(Cell cell) {
        if (cell.getType() == CellType.STRING) {
            return cell.getText();
        }
        String raw = cell.getRawValue();
        try {
            return new BigDecimal(raw).stripTrailingZeros().toPlainString();
        } catch (NumberFormatException words) {
            return raw;
        }
    }

    /** A workbook counts its days; who types the Buddhist year into it lands five centuries ahead. */
    private String day(String text) {
        if (!text.matches("[0-9]{5,6}(\\.[0-9]+)?")) {
            return NOTHING.contains(text) ? "" : text;
        }
        BigDecimal count = new BigDecimal(text);
        if (count.compareTo(FIRST_DAY) < 0 || count.compareTo(LAST_DAY) > 0) {
            return text;
        }
        LocalDate day = EXCEL_BEGINS.plusDays(count.longValue() + (since1904 ? EXCEL_1904 : 0));
        return (day.getYear() >= FIRST_BE_YEAR ? day.minusYears(BE) : day).toString();
    }
}
