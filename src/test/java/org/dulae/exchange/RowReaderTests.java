package org.dulae.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dulae.exchange.LedgerColumn.DATE;
import static org.dulae.exchange.LedgerColumn.NAME;
import static org.dulae.exchange.LedgerColumn.NEXT_ON;
import static org.dulae.exchange.LedgerColumn.PHONE;
import static org.dulae.exchange.LedgerColumn.PROBLEM;
import static org.dulae.exchange.LedgerColumn.SEEN;
import static org.dulae.exchange.LedgerColumn.TAMBON;
import static org.dulae.exchange.LedgerColumn.TOLD;
import static org.dulae.exchange.LedgerColumn.URGENCY;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.dulae.person.Names;
import org.dulae.vocabulary.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a row means, and the reason in words when it means nothing. */
class RowReaderTests {
    private static final LocalDate TODAY = LocalDate.of(2025, 11, 23);
    private static final List<Term> PROBLEMS = List.of(
            term("INCOME", "รายได้ไม่เพียงพอ หนี้สิน", "Too little income, debt"),
            term("HOUSING", "ที่อยู่อาศัย: ไม่มี ไม่ปลอดภัย", "Housing: none, unsafe"),
            term("HEALTH", "สุขภาพ เจ็บป่วยเรื้อรัง", "Health, chronic illness"),
            term("MENTAL_HEALTH", "สุขภาพจิต เสี่ยงทำร้ายตนเอง", "Mental health"));
    private static final RowReader READER = new RowReader(
            new LedgerWords(LedgerWords.known(PROBLEMS), Map.of(), Map.of("ดวน", "P2")),
            new LedgerPlaces(Map.of(
                    "หัวเมือง",
                    new TreeSet<>(List.of("521305")),
                    "บานเปา",
                    new TreeSet<>(List.of("521301", "521399")))),
            TODAY);

    private static Term term(String code, String th, String en) {
        return new Term("problem", code, th, en, null, null, null, false, null, null, null, "PROJECT");
    }

    private static LedgerRow row(LedgerColumn column, String said) {
        Map<LedgerColumn, String> all = new HashMap<>(Map.of(
                DATE, "3/11/2568", NAME, "นางสาวแก้วตา ใจดี สมมุติ (แก้ว)", TAMBON, "ต.หัวเมือง", TOLD, "อยู่คนเดียว"));
        all.put(column, said);
        all.values().removeIf(String::isEmpty);
        return new LedgerRow(2, all);
    }

    @Test
    void takesANameApart() {
        assertThat(READER.aCase(row(DATE, "2025-11-03")).person().names())
                .isEqualTo(new Names("นางสาว", "แก้วตา", "ใจดี สมมุติ", "แก้ว"));
        assertThat(READER.aCase(row(NAME, "ลุงมา")).person().names()).isEqualTo(Names.of("ลุงมา", ""));
    }

    @ParameterizedTest
    @CsvSource({"3/11/2568", "2025-11-03", "๓ พ.ย. ๖๘", "3 พฤศจิกายน 2568", "03112568", "3 Nov 2025"})
    void readsADayInTheWaysItIsWritten(String written) {
        assertThat(READER.aCase(row(DATE, written)).on()).isEqualTo(LocalDate.of(2025, 11, 3));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "หนี้สิน|INCOME",
                "รายได้ไม่เพียงพอ หนี้สิน|INCOME",
                "INCOME|INCOME",
                "debt; housing|INCOME,HOUSING",
                "ที่อยู่อาศัย, หนี้สิน และ สุขภาพจิต|HOUSING,INCOME,MENTAL_HEALTH"
            })
    void knowsAProblemByItsNameAPartOfItOrItsCode(String written, String codes) {
        assertThat(READER.aCase(row(PROBLEM, written)).problems()).isEqualTo(List.of(codes.split(",")));
    }

    @ParameterizedTest
    @CsvSource({
        "DATE, '', exchange.refused.date.missing",
        "DATE, เมื่อวาน, exchange.refused.date",
        "DATE, 24/11/2568, exchange.refused.date.ahead",
        "NEXT_ON, เร็ว ๆ นี้, exchange.refused.next",
        "NAME, '', exchange.refused.name",
        "TOLD, '', exchange.refused.need",
        "TAMBON, '', exchange.refused.tambon.missing",
        "TAMBON, ห้วยแก้ว, exchange.refused.tambon.elsewhere",
        "TAMBON, บ้านเป้า, exchange.refused.tambon.several",
        "PROBLEM, อกหัก, exchange.refused.problem",
        "URGENCY, เร็วมาก, exchange.refused.urgency"
    })
    void saysWhyARowCannotBeTaken(LedgerColumn column, String said, String key) {
        assertThatThrownBy(() -> READER.aCase(row(column, said)))
                .extracting("key")
                .isEqualTo(key);
    }

    @Test
    void givesAPhoneBackTheNoughtAWorkbookForgot() {
        assertThat(READER.aCase(row(PHONE, "810000000, 05-400-0000")).person().phones())
                .extracting(phone -> phone.number())
                .containsExactly("0810000000", "05-400-0000");
    }

    @Test
    void aVisitNeedsWhatWasSeen() {
        assertThatThrownBy(() -> READER.aVisit(row(SEEN, ""))).extracting("key").isEqualTo("exchange.refused.seen");
        assertThat(READER.aVisit(row(SEEN, "พื้นบ้านผุ")).nextOn()).isNull();
        assertThat(READER.aCase(row(NEXT_ON, "1/12/2568")).nextOn()).isEqualTo(LocalDate.of(2025, 12, 1));
        assertThat(READER.aCase(row(URGENCY, "ด่วน")).urgency()).isEqualTo("P2");
    }
}
