package org.dulae.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dulae.shared.Bundles;
import org.dulae.shared.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A workbook as an office keeps it: rows are read whatever the order and spelling of the headings; what is none is refused in words. */
class LedgerSheetTests {
    @ParameterizedTest
    @EnumSource(LedgerKind.class)
    void understandsItsOwnTemplateInBothLanguages(LedgerKind kind) {
        for (Locale language : List.of(Texts.THAI, Texts.ENGLISH)) {
            Texts t = new Texts(Bundles.load(), language, Clock.systemUTC());
            for (LedgerColumn column : kind.columns()) {
                assertThat(LedgerColumn.of(kind, t.text("exchange.column." + column)))
                        .as(column + " " + language)
                        .contains(column);
            }
            assertThatThrownBy(() -> LedgerSheet.read(kind, LedgerBook.template(kind, List.of(), t)))
                    .as("the sheet to fill in is read, not the example")
                    .extracting("key")
                    .isEqualTo("exchange.wrong.empty");
        }
    }

    @Test
    void readsHeadingsInAnyOrderAndSpellingBelowTheTitleOfTheList() {
        byte[] book = SomeWorkbook.of("ทะเบียนเรื่อง ปี ๒๕๖๘")
                .row("")
                .row("ชื่อ นามสกุล", "ที่", "ว/ด/ป", "ต.", "สภาพปัญหา (สั้น ๆ)", "เบอร์โทร")
                .row("นายมา สมมุติ", "๑", "๓ พ.ย. ๒๕๖๘", "หัวเมือง", "ว่างงาน", 810000000)
                .row("", "", "", "", "")
                .row("ลุงดี", "๒", "-", "หัวเมือง", "ไม่มี")
                .bytes();
        List<LedgerRow> rows = LedgerSheet.read(LedgerKind.CASES, book);
        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst().number()).isEqualTo(4);
        assertThat(rows.getFirst().of(LedgerColumn.NAME)).isEqualTo("นายมา สมมุติ");
        assertThat(rows.getFirst().of(LedgerColumn.DATE)).isEqualTo("๓ พ.ย. ๒๕๖๘");
        assertThat(rows.getFirst().of(LedgerColumn.PHONE)).isEqualTo("810000000");
        assertThat(rows.getFirst().of(LedgerColumn.PROBLEM)).isEqualTo("ว่างงาน");
        assertThat(rows.getLast().said()).containsOnlyKeys(LedgerColumn.NAME, LedgerColumn.TAMBON);
    }

    @Test
    void readsDaysAsTheWorkbookCountsThemAlsoInTheBuddhistEra() {
        byte[] book = SomeWorkbook.of("วันที่", "ชื่อ", "นัดครั้งต่อไป", "เลขประจำตัวประชาชน")
                .row(LocalDate.of(2025, 11, 3), "ก", LocalDate.of(2568, 12, 15), 1000000000017L)
                .bytes();
        LedgerRow row = LedgerSheet.read(LedgerKind.CASES, book).getFirst();
        assertThat(row.of(LedgerColumn.DATE)).isEqualTo("2025-11-03");
        assertThat(row.of(LedgerColumn.NEXT_ON)).isEqualTo("2025-12-15");
        assertThat(row.of(LedgerColumn.NUMBER)).isEqualTo("1000000000017");
    }

    @Test
    void refusesMoreRowsThanItTakes() {
        SomeWorkbook some = SomeWorkbook.of("วันที่", "ชื่อ", "ตำบล");
        for (int row = 0; row <= LedgerSheet.MOST_ROWS; row++) {
            some.row("3/11/2568", "คนที่ " + row, "หัวเมือง");
        }
        refused(some.bytes(), "exchange.wrong.rows");
    }

    @Test
    void refusesAWorkbookWithoutHeadingsOrRows() {
        refused(SomeWorkbook.of("ก", "ข", "ค").row("1", "2", "3").bytes(), "exchange.wrong.headings");
        refused(SomeWorkbook.of("วันที่", "ชื่อ", "ตำบล").bytes(), "exchange.wrong.empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ชื่อ,วันที่", "PK\u0003\u0004 broken", "%PDF-1.7"})
    void refusesWhatIsNoWorkbook(String content) {
        refused(content.getBytes(StandardCharsets.UTF_8), "exchange.wrong.type");
    }

    @Test
    void refusesAnOldWorkbookAndAnEncryptedOne() {
        byte[] ole = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0, 0};
        refused(ole, "exchange.wrong.old");
    }

    @Test
    void refusesWhatGrowsWhenUnpacked() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] nothing = new byte[1024 * 1024];
            for (int written = 0; written <= LedgerSheet.MOST_UNPACKED; written += nothing.length) {
                zip.write(nothing);
            }
        }
        assertThat(bytes.size()).isLessThan(LedgerSheet.MOST_BYTES);
        refused(bytes.toByteArray(), "exchange.wrong.large");
        refused(new byte[LedgerSheet.MOST_BYTES + 1], "exchange.wrong.large");
    }

    private static void refused(byte[] workbook, String key) {
        assertThatThrownBy(() -> LedgerSheet.read(LedgerKind.CASES, workbook))
                .extracting("key")
                .isEqualTo(key);
    }
}
