package org.dulae.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Invented workbooks, as offices keep them. */
public final class SomeWorkbook {
    private final List<Object[]> rows = new ArrayList<>();

    private SomeWorkbook() {}

    public static SomeWorkbook of(Object... headings) {
        SomeWorkbook some = new SomeWorkbook();
        some.rows.add(headings);
        return some;
    }

    /** A list of open cases with the headings most offices have. */
    public static SomeWorkbook cases() {
        return of(
                "เลขเดิม",
                "วันที่",
                "ชื่อ-สกุล",
                "เลขประจำตัวประชาชน",
                "ตำบล",
                "ปัญหา",
                "เรื่องที่เล่า",
                "นัดครั้งต่อไป");
    }

    public static SomeWorkbook visits() {
        return of("เลขเดิม", "วันที่เยี่ยม", "ชื่อ-สกุล", "ผู้เยี่ยม", "สิ่งที่พบ");
    }

    public SomeWorkbook row(Object... cells) {
        rows.add(cells);
        return this;
    }

    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Dulae", "1.0")) {
            Worksheet sheet = book.newWorksheet("รายการ");
            for (int row = 0; row < rows.size(); row++) {
                for (int at = 0; at < rows.get(row).length; at++) {
                    put(sheet, row, at, rows.get(row)[at]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(Worksheet sheet, int row, int at, Object cell) {
        switch (cell) {
            case LocalDate day -> {
                sheet.value(row, at, day);
                sheet.style(row, at).format("dd/mm/yyyy").set();
            }
            case Integer number -> sheet.value(row, at, BigDecimal.valueOf(number));
            case Long number -> sheet.value(row, at, BigDecimal.valueOf(number));
            default -> sheet.value(row, at, cell.toString());
        }
    }
}
