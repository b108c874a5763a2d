package org.dulae.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dulae.exchange.SomeLedger.fates;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dulae.DulaeTest;
import org.dulae.access.Actor;
import org.dulae.access.SomeActor;
import org.dulae.access.TableOwner;
import org.dulae.casework.CaseFilter;
import org.dulae.casework.CaseId;
import org.dulae.casework.CaseReader;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two rows about one person become one person with two cases, and rows that contradict each other are told, before anything is written. */
@DulaeTest
class LedgerPeopleTests {
    private static final String NUMBER = "1-0000-00000-01-7";
    private static final String OTHER_NUMBER = "1-0000-00000-02-5";
    private final Ledgers ledgers;
    private final SomeLedger some;
    private final CaseReader cases;
    private final JdbcClient owner;

    @Autowired
    LedgerPeopleTests(
            Ledgers ledgers,
            CaseReader cases,
            @Value("${spring.flyway.url}") String url,
            @Value("${spring.flyway.user}") String user,
            @Value("${spring.flyway.password}") String password) {
        this.ledgers = ledgers;
        this.some = new SomeLedger(ledgers);
        this.cases = cases;
        this.owner = TableOwner.of(url, user, password);
    }

    private Actor officer(String tambon) {
        return SomeActor.stored(owner, SomeActor.officerOf(tambon));
    }

    private static SomeWorkbook list() {
        return SomeWorkbook.of(
                "เลขเดิม", "วันที่", "ชื่อ-สกุล", "เลขบัตร", "วันเกิด", "บ้านเลขที่", "หมู่", "ปัญหา", "เรื่องที่เล่า");
    }

    private UUID person(Actor officer, SomeLedger.Seen done, int row) {
        return cases.get(officer, new CaseId(done.row(row).leadsTo())).personId();
    }

    private int people(Actor officer) {
        return owner.sql("select count(*) from person.person where area_code = ?")
                .param(officer.unitArea())
                .query(Integer.class)
                .single();
    }

    @Test
    void twoRowsWithOneIdentityNumberAreOnePersonWithTwoCases() {
        Actor officer = officer("910101");
        SomeWorkbook book = list().row("1", "3/11/2568", "นางทองใบ สมมุติหนึ่ง", NUMBER, "", "", "4", "", "ตกงาน")
                .row("2", "5/11/2568", "ลุงแสวง สมมุติไกล", "", "", "", "4", "", "อยู่คนเดียว")
                .row("3", "9/11/2568", "ทองใบ สมมุติหนึ่ง", "1000000000017", "", "", "", "", "ลูกหยุดเรียน");
        SomeLedger.Seen looked = some.looked(officer, LedgerKind.CASES, book);
        assertThat(fates(looked)).containsOnly(Fate.NEW);
        assertThat(looked.row(4).same()).as("told in the dry run").isEqualTo(2);
        assertThat(ledgers.sums(officer, looked.head()).same()).isEqualTo(1);
        assertThat(people(officer)).as("nothing is written yet").isZero();

        SomeLedger.Seen done = some.brought(officer, looked, Map.of());
        assertThat(fates(done)).containsOnly(Fate.MADE);
        assertThat(people(officer)).isEqualTo(2);
        assertThat(person(officer, done, 4)).isEqualTo(person(officer, done, 2));
        assertThat(cases.list(officer, CaseFilter.ofPerson(person(officer, done, 2)))
                        .items())
                .hasSize(2);

        assertThat(fates(some.brought(officer, book))).as("the same file again").containsOnly(Fate.UNCHANGED);
        assertThat(people(officer)).isEqualTo(2);
    }

    @Test
    void withoutANumberTheSameNameBirthdayAndAddressAreOnePersonAndLessIsAsked() {
        Actor officer = officer("910102");
        SomeWorkbook book = list().row(
                        "1", "3/11/2568", "นายบุญช่วย สมมุติสวน", "", "12 มี.ค. 2501", "99/1", "4", "", "ตกงาน")
                .row("2", "4/11/2568", "บุญช่วย สมมุติสวน", "", "12/3/2501", "99/1", "หมู่ที่ ๔", "", "เจ็บป่วย")
                .row("3", "5/11/2568", "บุญช่วย สมมุติสวน", "", "2501", "", "4", "", "หลังคารั่ว")
                .row("4", "5/11/2568", "บุญช่วย สมมุติสวน", "", "1 ม.ค. 2530", "99/1", "4", "", "ขอคำแนะนำ")
                .row("5", "6/11/2568", "บุญช่วย สมมุติสวน", "", "12/3/2501", "99/1", "9", "", "อยู่อีกหมู่บ้าน");
        SomeLedger.Seen looked = some.looked(officer, LedgerKind.CASES, book);
        assertThat(fates(looked)).containsExactly(Fate.NEW, Fate.NEW, Fate.ASK, Fate.NEW, Fate.NEW);
        assertThat(looked.row(3).same()).isEqualTo(2);
        assertThat(looked.row(4).like()).as("a year alone is not certain").containsExactly(2, 3);
        SomeLedger.Seen done = some.brought(officer, looked, Map.of(4, "row-3"));
        assertThat(List.of(person(officer, done, 3), person(officer, done, 4))).containsOnly(person(officer, done, 2));
        assertThat(people(officer))
                .as("another birthday, or another village, is somebody else")
                .isEqualTo(3);
    }

    @Test
    void rowsThatContradictEachOtherAreReportedWithTheOtherRow() {
        Actor officer = officer("910103");
        SomeWorkbook book = list().row("1", "3/11/2568", "นางละมัย สมมุติเดิม", NUMBER, "", "", "4", "", "ตกงาน")
                .row("2", "4/11/2568", "นายสมควร สมมุติใหม่", NUMBER, "", "", "4", "", "เจ็บป่วย")
                .row("3", "5/11/2568", "นางพิกุล สมมุติบ้าน", OTHER_NUMBER, "12/3/2501", "1", "4", "", "หลังคารั่ว")
                .row("4", "5/11/2568", "นางพิกุล สมมุติบ้าน", OTHER_NUMBER, "13/3/2502", "1", "4", "", "หลังคารั่วอีก")
                .row("5", "6/11/2568", "ลุงแสวง สมมุติไกล", "", "", "", "4", "", "อยู่คนเดียว");
        SomeLedger.Seen looked = some.looked(officer, LedgerKind.CASES, book);
        assertThat(looked.lines())
                .extracting(LedgerLine::why)
                .containsExactly(
                        "exchange.refused.number.name",
                        "exchange.refused.number.name",
                        "exchange.refused.number.birth",
                        "exchange.refused.number.birth",
                        "");
        assertThat(looked.lines()).extracting(LedgerLine::about).containsExactly("3", "2", "5", "4", "");
        assertThat(looked.head().refused()).isEqualTo(4);
        assertThat(SomeLedger.T.text(looked.row(2).why(), looked.row(2).about()))
                .contains("แถว 3");
        some.brought(officer, looked, Map.of());
        assertThat(people(officer)).isEqualTo(1);
    }

    @Test
    void aRowThatCannotComeInLeavesItsPersonToTheNext() {
        Actor officer = officer("910104");
        SomeWorkbook book = list().row("1", "เมื่อวาน", "นางจำปี สมมุติสวน", NUMBER, "", "", "4", "", "ตกงาน")
                .row("2", "4/11/2568", "นางจำปี สมมุติสวน", NUMBER, "", "", "4", "", "เจ็บป่วย")
                .row("3", "5/11/2568", "นางจำปี สมมุติสวน", NUMBER, "", "", "4", "", "หลังคารั่ว");
        SomeLedger.Seen done = some.brought(officer, book);
        assertThat(fates(done)).containsExactly(Fate.REFUSED, Fate.MADE, Fate.MADE);
        assertThat(done.row(4).same()).isEqualTo(3);
        assertThat(person(officer, done, 4)).isEqualTo(person(officer, done, 3));
        SomeWorkbook mended = list().row("1", "3/11/2568", "นางจำปี สมมุติสวน", NUMBER, "", "", "4", "", "ตกงาน")
                .row("2", "4/11/2568", "นางจำปี สมมุติสวน", NUMBER, "", "", "4", "", "เจ็บป่วย")
                .row("4", "6/11/2568", "นางจำปี สมมุติสวน", NUMBER, "", "", "4", "", "อีกเรื่อง");
        SomeLedger.Seen asked = some.looked(officer, LedgerKind.CASES, mended);
        assertThat(fates(asked))
                .as("of somebody known an officer decides")
                .containsExactly(Fate.ASK, Fate.UNCHANGED, Fate.NEW);
        SomeLedger.Seen joined =
                some.brought(officer, asked, Map.of(2, person(officer, done, 3).toString()));
        assertThat(fates(joined)).containsExactly(Fate.JOINED, Fate.UNCHANGED, Fate.JOINED);
        assertThat(people(officer)).isEqualTo(1);
    }

    @Test
    void whoIsKnownToOneTeamAloneStaysWithThatTeamInLaterRowsToo() {
        Actor officer = officer("910105");
        SomeWorkbook book = list().row(
                        "1",
                        "3/11/2568",
                        "นางมะลิวัลย์ สมมุติลับ",
                        NUMBER,
                        "",
                        "",
                        "4",
                        "ความรุนแรงในครอบครัว",
                        "ถูกทำร้าย")
                .row("2", "4/11/2568", "นางมะลิวัลย์ สมมุติลับ", NUMBER, "", "", "4", "", "ตกงาน");
        SomeLedger.Seen done = some.brought(officer, book);
        assertThat(fates(done)).containsExactly(Fate.MADE, Fate.MADE);
        assertThat(people(officer)).isEqualTo(1);
        assertThat(owner.sql(
                                "select count(distinct team_id) from casework.case_file where area_code = ? and team_id is not null")
                        .param("910105")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(owner.sql("select count(*) from casework.case_file where area_code = ? and team_id is null")
                        .param("910105")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    /** What a step costs must not grow with the list: each reads and writes one part. */
    @Test
    void aListOfTwentyThousandRowsIsTakenAndGoesOnStepByStep() {
        Actor officer = officer("910106");
        SomeWorkbook book = list();
        for (int row = 0; row < LedgerSheet.MOST_ROWS; row++) {
            String number = row % 2 == 0 ? "" : "12/3/2501";
            book.row(
                    "ม" + row,
                    "เมื่อวาน",
                    "คนที่" + row / 2 + " สมมุติมาก",
                    "",
                    number,
                    row,
                    "4",
                    "",
                    "เรื่องยาว ๆ ของแถว " + row);
        }
        List<LedgerRow> rows = LedgerSheet.read(LedgerKind.CASES, book.bytes());
        long begun = System.nanoTime();
        UUID id = ledgers.keep(officer, LedgerKind.CASES, rows);
        while (ledgers.get(officer, id).next() <= LedgerPart.LINES) {
            ledgers.step(officer, id, SomeLedger.T);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(40));
        Ledger head = ledgers.get(officer, id);
        assertThat(head.all()).isEqualTo(20_000);
        assertThat(head.refused()).as("each row so far").isEqualTo(head.next());
        assertThat(ledgers.sums(officer, head).count(Fate.UNSEEN)).isEqualTo(20_000 - head.next());
        assertThat(ledgers.all(officer)).extracting(Ledger::id).containsExactly(id);
    }
}
