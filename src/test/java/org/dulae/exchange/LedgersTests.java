package org.dulae.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dulae.exchange.SomeLedger.T;
import static org.dulae.exchange.SomeLedger.fates;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dulae.DulaeTest;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.NotFound;
import org.dulae.access.Role;
import org.dulae.access.SomeActor;
import org.dulae.access.TableOwner;
import org.dulae.casework.CaseFilter;
import org.dulae.casework.CaseId;
import org.dulae.casework.CaseReader;
import org.dulae.person.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A list an office kept till now: looked at, decided upon, brought in once and never twice. */
@DulaeTest
class LedgersTests {
    private static final String NUMBER = "1-0000-00000-01-7";
    private final Ledgers ledgers;
    private final SomeLedger some;
    private final CaseReader cases;
    private final People people;
    private final Acting acting;
    private final Ledgers.Shelf shelf;
    private final JdbcClient owner;

    @Autowired
    LedgersTests(
            Ledgers ledgers,
            CaseReader cases,
            People people,
            Acting acting,
            Ledgers.Shelf shelf,
            @Value("${spring.flyway.url}") String url,
            @Value("${spring.flyway.user}") String user,
            @Value("${spring.flyway.password}") String password) {
        this.ledgers = ledgers;
        this.some = new SomeLedger(ledgers);
        this.cases = cases;
        this.people = people;
        this.acting = acting;
        this.shelf = shelf;
        this.owner = TableOwner.of(url, user, password);
    }

    private Actor officer(String tambon) {
        return SomeActor.stored(owner, SomeActor.officerOf(tambon));
    }

    private int count(String table, Actor officer) {
        return owner.sql("select count(*) from " + table + " where area_code = ?")
                .param(officer.unitArea())
                .query(Integer.class)
                .single();
    }

    private static SomeWorkbook three() {
        return SomeWorkbook.cases()
                .row(
                        "12/2568",
                        "3 พ.ย. 2568",
                        "นางทองใบ สมมุติหนึ่ง",
                        NUMBER,
                        "",
                        "ว่างงาน",
                        "ตกงานมาสามเดือน",
                        "1/1/2580")
                .row("13/2568", "๔/๑๑/๒๕๖๘", "ลุงแสวง", "", "", "", "อยู่คนเดียว", "")
                .row("14/2568", "3/11/2568", "นายบุญช่วย สมมุติสาม", "1-2345-67890-12-1", "", "", "ขอคำแนะนำ", "");
    }

    @Test
    void looksWithoutWritingAndBringsEachRowOnceWithItsDayUrgencyAndRemarks() {
        Actor officer = officer("620101");
        SomeLedger.Seen looked = some.looked(officer, LedgerKind.CASES, three());
        assertThat(fates(looked)).containsExactly(Fate.NEW, Fate.NEW, Fate.REFUSED);
        assertThat(looked.lines().getLast().why())
                .as("no real number while it is a trial")
                .isEqualTo("person.number.real");
        assertThat(count("person.person", officer) + count("casework.case_file", officer))
                .isZero();
        SomeLedger.Seen done = some.brought(officer, looked, Map.of());
        assertThat(fates(done)).containsExactly(Fate.MADE, Fate.MADE, Fate.REFUSED);
        CaseId id = new CaseId(done.lines().getFirst().leadsTo());
        CaseReader.Content content = cases.read(officer, id);
        assertThat(content.file().origin().receivedAt()).isEqualTo("2025-11-03T02:00:00Z");
        assertThat(content.file().state().owner().user()).isEqualTo(officer.id().value());
        assertThat(content.file().state().dueAt()).isEqualTo("2037-01-01T02:00:00Z");
        assertThat(content.entries().notes().getFirst().content()).contains("12/2568", "1 ม.ค. 2580");
        assertThat(fates(some.looked(officer, LedgerKind.CASES, three())))
                .as("the same file again")
                .containsExactly(Fate.UNCHANGED, Fate.UNCHANGED, Fate.REFUSED);
        Actor colleague = SomeActor.stored(owner, SomeActor.colleague(owner, officer, Role.OFFICER));
        assertThat(fates(some.looked(colleague, LedgerKind.CASES, three())))
                .as("also by a colleague")
                .startsWith(Fate.UNCHANGED, Fate.UNCHANGED);
        assertThatThrownBy(() -> ledgers.get(colleague, done.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void aRunCutOffInTheMiddleGoesOnAndBringsNothingTwice() {
        Actor officer = officer("620102");
        SomeWorkbook book = SomeWorkbook.cases();
        for (int row = 0; row < 70; row++) {
            book.row("ก" + row, "3/11/2568", "คนที่" + row + " สมมุติยาว" + row, "", "", "", "เรื่อง " + row, "");
        }
        SomeLedger.Seen looked = some.looked(officer, LedgerKind.CASES, book);
        ledgers.decide(officer, looked.id(), Map.of());
        ledgers.step(officer, looked.id(), T);
        // As if the machine had stopped before it wrote down how far it had come: the rows are in, the list does not
        // know.
        forgetsHowFar(officer, looked);
        SomeLedger.Seen done = some.brought(officer, looked, Map.of());
        assertThat(done.count(Fate.MADE)).isEqualTo(70);
        assertThat(count("casework.case_file", officer)).isEqualTo(70);
        assertThat(count("person.person", officer)).isEqualTo(70);
    }

    private void forgetsHowFar(Actor officer, SomeLedger.Seen looked) {
        Ledger now = ledgers.get(officer, looked.id());
        Ledger before = new Ledger(
                now.id(),
                now.kind(),
                Ledger.Phase.BRINGING,
                0,
                now.all(),
                now.refused(),
                now.version(),
                now.createdAt(),
                now.expiresAt());
        acting.run(officer, () -> {
            shelf.ledgers().save(before, officer);
            shelf.parts().save(officer, now.id(), new LedgerPart(0, looked.lines()));
        });
    }

    @Test
    void joinsSomebodyKnownOnlyWhenAnOfficerSaysSo() {
        Actor officer = officer("620103");
        SomeWorkbook first =
                SomeWorkbook.cases().row("1", "3/11/2568", "นางละมัย สมมุติเดิม", "", "", "ว่างงาน", "", "");
        SomeLedger.Seen done = some.brought(officer, some.looked(officer, LedgerKind.CASES, first), Map.of());
        UUID known = cases.get(officer, new CaseId(done.lines().getFirst().leadsTo()))
                .personId();
        SomeWorkbook second = SomeWorkbook.cases()
                .row("2", "4/11/2568", "นางละมัย สมมุติเดิม", "", "", "ว่างงาน", "", "")
                .row("3", "5/11/2568", "นางละมัย สมมุติเดิม", "", "", "ว่างงาน", "", "");
        SomeLedger.Seen asked = some.looked(officer, LedgerKind.CASES, second);
        assertThat(fates(asked)).containsExactly(Fate.ASK, Fate.ASK);
        assertThat(asked.lines().getFirst().maybe()).containsExactly(known);
        assertThat(ledgers.names(officer, LedgerKind.CASES, List.of(known)).get(known))
                .contains("ละมัย");
        SomeLedger.Seen joined = some.brought(
                officer, asked, Map.of(2, known.toString(), 3, UUID.randomUUID().toString()));
        assertThat(fates(joined)).as("what was not offered cannot be chosen").containsExactly(Fate.JOINED, Fate.MADE);
        assertThat(cases.list(officer, CaseFilter.ofPerson(known)).items()).hasSize(2);
    }

    @Test
    void aVisitIsWrittenIntoTheCaseOfItsNumberAndByNameOnlyWhenChosen() {
        Actor officer = officer("620107");
        SomeWorkbook book =
                SomeWorkbook.cases().row("5/2568", "3/11/2568", "ป้าบัวลอย สมมุติสวน", "", "", "ว่างงาน", "", "");
        UUID id = some.brought(officer, some.looked(officer, LedgerKind.CASES, book), Map.of())
                .lines()
                .getFirst()
                .leadsTo();
        SomeWorkbook visits = SomeWorkbook.visits()
                .row("๕/๒๕๖๘", "4/11/2568", "", "อพม. ดาว", "พื้นบ้านผุ")
                .row("", "5/11/2568", "ป้าบัวลอย สมมุติสวน", "อพม. ดาว", "ซ่อมพื้นแล้ว")
                .row("", "6/11/2568", "ป้าบัวลอย สมมุติสวน", "อพม. ดาว", "ยังไม่ได้เลือก")
                .row("99", "6/11/2568", "", "อพม. ดาว", "ไม่มีเรื่องนี้");
        SomeLedger.Seen looked = some.looked(officer, LedgerKind.VISITS, visits);
        assertThat(fates(looked)).containsExactly(Fate.NEW, Fate.ASK, Fate.ASK, Fate.REFUSED);
        SomeLedger.Seen done = some.brought(officer, looked, Map.of(3, id.toString()));
        assertThat(fates(done)).containsExactly(Fate.MADE, Fate.MADE, Fate.REFUSED, Fate.REFUSED);
        assertThat(cases.read(officer, new CaseId(id)).entries().facts())
                .extracting(fact -> fact.content())
                .containsExactly("พื้นบ้านผุ", "ซ่อมพื้นแล้ว");
        assertThat(fates(some.looked(officer, LedgerKind.VISITS, visits)))
                .startsWith(Fate.UNCHANGED, Fate.UNCHANGED, Fate.ASK);
    }

    @Test
    void aRowTwiceInOneFileIsRefusedAndAFileIsForgottenByOthers() {
        Actor officer = officer("620110");
        SomeWorkbook book = SomeWorkbook.cases()
                .row("1", "3/11/2568", "ยายสาย สมมุติ", "", "", "", "เล่าว่า", "")
                .row("๑", "3/11/2568", "ยายสาย สมมุติ", "", "", "", "เล่าว่า", "");
        SomeLedger.Seen looked = some.looked(officer, LedgerKind.CASES, book);
        assertThat(looked.lines().getLast().why()).isEqualTo("exchange.refused.twice");
        assertThat(LedgerSheet.read(
                        LedgerKind.CASES,
                        LedgerBook.refused(LedgerKind.CASES, ledgers.lines(officer, looked.head(), Fate.REFUSED), T)))
                .as("the rows to mend can be brought again as they are")
                .extracting(row -> row.of(LedgerColumn.NAME))
                .containsExactly("ยายสาย สมมุติ");
        assertThat(people.candidates(officer, "ยายสาย"))
                .as("nothing was written")
                .isEmpty();
    }
}
