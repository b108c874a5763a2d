package org.dulae.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.dulae.DulaeTest;
import org.dulae.WorkbookCells;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Audit;
import org.dulae.access.Role;
import org.dulae.access.SomeActor;
import org.dulae.access.TableOwner;
import org.dulae.access.UnitKind;
import org.dulae.casework.CaseId;
import org.dulae.casework.Casework;
import org.dulae.casework.SomeCase;
import org.dulae.person.PersonId;
import org.dulae.web.Pages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Whom a breach touched: page after page, on paper and as a workbook, and nobody in it who is not the reader's to see. */
@DulaeTest
class BreachPeopleTests {
    private static final String TAMBON = "590103";
    private static final int TOUCHED = 120;

    @Autowired
    private Breaches breaches;

    @Autowired
    private Casework casework;

    @Autowired
    private Acting acting;

    @Autowired
    private Audit audit;

    private Pages pages;
    private JdbcClient owner;
    private Actor officer;
    private Actor privacy;

    @Autowired
    void pages(MockMvc mvc, Environment settings) {
        pages = new Pages(mvc);
        owner = TableOwner.of(settings);
    }

    @BeforeEach
    void offices() {
        officer = SomeActor.stored(owner, SomeActor.officerOf(TAMBON));
        privacy = SomeActor.stored(owner, SomeActor.of(Role.PRIVACY, UnitKind.PROVINCE, "59"));
    }

    private List<PersonId> touched(int many) {
        List<PersonId> people = IntStream.range(0, many)
                .mapToObj(i -> SomeCase.person(owner, TAMBON, "บัวผัน"))
                .toList();
        acting.run(officer, () -> people.forEach(one -> audit.record(officer, "person.read", one.value())));
        return people;
    }

    private String reported() {
        Instant now = Instant.now();
        return "/privacy/breaches/"
                + breaches.report(
                        privacy,
                        new Breach.Told(
                                now,
                                "โน้ตบุ๊กของศูนย์หาย",
                                now.minus(Duration.ofHours(1)),
                                now.plus(Duration.ofHours(1)),
                                officer.id(),
                                officer.name()))
                + "/people";
    }

    private static String code(PersonId person) {
        return person.toString().substring(24);
    }

    @Test
    void everyOneOfThemStandsOnOnePageAndTheNextLeadsOnAndBack() {
        List<PersonId> people = touched(TOUCHED);
        String list = reported();
        String first = pages.page(privacy, list);
        String second = pages.page(privacy, list + "?page=2");
        String last = pages.page(privacy, list + "?page=3");
        assertThat(first).contains("หน้า 1 จาก 3", "120", "page=2").doesNotContain("rel=\"prev\"", "บัวผัน");
        assertThat(second).contains("page=1", "page=3");
        assertThat(last).contains("page=2").doesNotContain("rel=\"next\"");
        assertThat(people)
                .allSatisfy(one -> assertThat((first + second + last).split(code(one), -1))
                        .as(one.toString())
                        .hasSize(3));
        assertThat(pages.page(privacy, list + "?page=9")).contains("หน้านี้");
    }

    @Test
    void thePaperAndTheWorkbookHoldAllAndTheNumberOfTheCaseAndAreAudited() {
        List<PersonId> people = touched(60);
        CaseId id = SomeCase.of(people.getFirst()).in(TAMBON, officer.unit()).opened(casework, officer);
        String number = owner.sql("select number from casework.case_file where id = ?")
                .params(id.value())
                .query(String.class)
                .single();
        String list = reported();
        String paper = Pages.paper(pages.ask(privacy, get(list + "/paper")));
        MockHttpServletResponse book = pages.open(privacy, list + "/people.xlsx");
        assertThat(book.getHeader("Content-Disposition")).contains("breach-people.xlsx");
        String cells = WorkbookCells.of(book.getContentAsByteArray());
        assertThat(people).allSatisfy(one -> {
            assertThat(paper).contains(code(one));
            assertThat(cells).contains(code(one));
        });
        assertThat(paper).contains(number).doesNotContain("บัวผัน");
        assertThat(cells).contains(number, "โน้ตบุ๊กของศูนย์หาย").doesNotContain("บัวผัน");
        UUID breach = UUID.fromString(list.split("/")[3]);
        assertThat(owner.sql(
                                "select detail from access.audit where act = 'privacy.breach.people' and user_id = ? and subjects @> array[?::uuid, ?::uuid] order by at")
                        .params(privacy.id().value(), breach, people.getLast().value())
                        .query(String.class)
                        .list())
                .containsExactly("PAPER", "BOOK");
    }

    /** As many as stand on one paper, and three more. */
    private List<UUID> tooManyForPaper() {
        return owner.sql("""
                        insert into person.person (id, area_code, title, given, family, sex, birth_precision, number_kind, search, created_by,
                          created_at, changed_by, changed_at)
                        select gen_random_uuid(), '590103', '', 'แถวยาวสมมุติ', '', 'UNKNOWN', 'UNKNOWN', 'NONE', 'แถวยาวสมมุติ', :by, :at, :by, :at
                          from generate_series(1, :many) returning id
                        """)
                .param("by", officer.id().value())
                .param("at", Timestamp.from(Instant.now()))
                .param("many", BreachPeopleController.ON_PAPER + 3)
                .query(UUID.class)
                .list();
    }

    @Test
    void aListTooLongForPaperSaysHowManyMoreThereAreAndTheWorkbookHasThemAll() {
        List<UUID> people = tooManyForPaper();
        try {
            acting.run(officer, () -> audit.record(officer, "person.read", people));
            String list = reported();
            assertThat(Pages.paper(pages.ask(privacy, get(list + "/paper"))))
                    .contains("5,000รายการแรกจาก5,003รายการยังมีอีก3รายการ");
            String cells =
                    WorkbookCells.of(pages.open(privacy, list + "/people.xlsx").getContentAsByteArray());
            assertThat(people).allMatch(one -> cells.contains(code(new PersonId(one))));
        } finally {
            owner.sql("delete from person.person where given = 'แถวยาวสมมุติ'").update();
        }
    }

    @Test
    void nobodyTouchedIsSaidInsteadOfAnEmptyList() {
        String list = reported();
        assertThat(Pages.paper(pages.ask(privacy, get(list + "/paper")))).contains("ไม่มีรายการ");
    }

    @Test
    void whoIsBarredFromSomebodyReadsOnlyThatThereIsOneMore() {
        List<PersonId> people = touched(2);
        String list = reported();
        Actor barred = SomeActor.barredFrom(privacy, people.getFirst().value());
        assertThat(pages.page(barred, list))
                .contains(code(people.getLast()), "คนที่ไม่เปิดให้คุณเห็น 1 คน")
                .doesNotContain(code(people.getFirst()));
        assertThat(Pages.paper(pages.ask(barred, get(list + "/paper")))).doesNotContain(code(people.getFirst()));
    }
}
