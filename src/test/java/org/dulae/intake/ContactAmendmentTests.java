package org.dulae.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.dulae.DulaeTest;
import org.dulae.access.Actor;
import org.dulae.access.Role;
import org.dulae.access.SomeActor;
import org.dulae.access.TableOwner;
import org.dulae.casework.SomeCase;
import org.dulae.centre.SomeCentre;
import org.dulae.person.PersonId;
import org.dulae.shared.NewId;
import org.dulae.web.Pages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What was told at a desk and written on the wrong person: it goes to the right one, alone or with its case. */
@DulaeTest
class ContactAmendmentTests {
    private static final String TAMBON = "230203";

    @Autowired
    private Contacts contacts;

    private Pages pages;
    private JdbcClient owner;
    private Actor officer;
    private PersonId wrong;
    private PersonId right;

    @Autowired
    void pages(MockMvc mvc, Environment settings) {
        pages = new Pages(mvc);
        owner = TableOwner.of(settings);
    }

    @BeforeEach
    void people() {
        officer = SomeActor.stored(owner, SomeActor.officerOf(TAMBON));
        SomeCentre.of(owner, officer, "ศูนย์ทดสอบ", "Test centre");
        wrong = SomeCase.person(owner, TAMBON, "ลำดวน");
        right = SomeCase.person(owner, TAMBON, "ลำเจียก");
    }

    private String told(String type, String... more) {
        MockHttpServletRequestBuilder request = post("/contacts")
                .param("type", type)
                .param("channel", "WALK_IN")
                .param("notes", "มาถามเรื่องบัตร")
                .param("gave", "บอกเอกสาร")
                .param("personId", wrong.toString())
                .param("place", TAMBON)
                .param("problems", "INCOME");
        MockHttpServletResponse taken = pages.answer(officer, request, more);
        assertThat(taken.getStatus()).isEqualTo(303);
        return Objects.requireNonNull(taken.getRedirectedUrl());
    }

    private Map<String, Object> row(String contact) {
        return owner.sql("select person_id, case_id, version from intake.contact where id = ?::uuid")
                .params(contact.substring("/contacts/".length()))
                .query()
                .singleRow();
    }

    private MockHttpServletResponse send(Actor by, String contact, String key, String version, PersonId to) {
        return pages.answer(
                by,
                post(contact + "/person").param("clientKey", key).param("version", version),
                "personId",
                to.toString(),
                "looked",
                "yes",
                "reason",
                "ชื่อคล้ายกัน");
    }

    @Test
    void adviceGoesToTheRightPersonOnceAndBack() {
        String contact = told("ADVICE");
        assertThat(pages.page(officer, contact)).contains(contact + "/person");
        assertThat(pages.page(officer, contact + "/person")).contains("ลำดวน", "สิ่งที่เล่าไว้");
        String key = NewId.next().toString();
        for (int press = 1; press <= 2; press++) {
            assertThat(send(officer, contact, key, "1", right).getStatus()).isEqualTo(303);
        }
        assertThat(row(contact)).containsEntry("person_id", right.value());
        assertThat(send(officer, contact, NewId.next().toString(), "1", wrong).getStatus())
                .as("stale")
                .isEqualTo(409);
        assertThat(pages.page(officer, contact)).contains("ลำเจียก", "ย้ายมาจาก", "ลำดวน", "ชื่อคล้ายกัน");
        assertThat(pages.page(officer, "/people/" + wrong + "/contacts"))
                .contains("ลำเจียก")
                .doesNotContain("มาถามเรื่องบัตร");
        assertThat(pages.page(officer, "/people/" + right + "/contacts")).contains("มาถามเรื่องบัตร", "ลำดวน");
        assertThat(send(officer, contact, NewId.next().toString(), "2", wrong).getStatus())
                .isEqualTo(303);
        assertThat(row(contact)).containsEntry("person_id", wrong.value());
        assertThat(owner.sql("select count(*) from access.audit where act = 'intake.amend' and ? = any(subjects)")
                        .params(right.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void whatBecameACaseGoesAsTheCaseGoesAndWhoMayNotIsToldWhomToAsk() {
        String contact = told("HELP");
        String about = "/cases/" + row(contact).get("case_id");
        assertThat(pages.open(officer, contact + "/person").getRedirectedUrl()).isEqualTo(about + "/person");
        Actor operator = SomeActor.colleague(owner, officer, Role.OPERATOR);
        assertThat(pages.page(operator, contact + "/person"))
                .contains("แจ้งหน่วยงานที่ดูแลเรื่อง")
                .doesNotContain("name=\"who\"");
        assertThat(Pages.text(send(operator, contact, NewId.next().toString(), "1", right)))
                .contains("แจ้งหน่วยงานที่ดูแลเรื่อง");
        assertThat(row(contact)).containsEntry("person_id", wrong.value());
        pages.answer(
                officer,
                post(about + "/person")
                        .param("clientKey", NewId.next().toString())
                        .param("version", "1"),
                "personId",
                right.toString(),
                "looked",
                "yes",
                "reason",
                "ชื่อคล้ายกัน");
        assertThat(row(contact)).containsEntry("person_id", right.value());
        assertThat(contacts.touches(officer, wrong)).isEmpty();
        assertThat(contacts.touches(officer, right)).hasSize(1);
    }

    @Test
    void nobodyOutsideOfTheAreaOrTheTeamOrBarredMovesIt() {
        String contact = told("ADVICE", "restricted", "yes");
        Actor neighbour = SomeActor.stored(owner, SomeActor.officerOf("230204"));
        Actor colleague = SomeActor.colleague(owner, officer, Role.OFFICER);
        Actor barred = SomeActor.barredFrom(officer, wrong.value());
        for (Actor other : new Actor[] {neighbour, SomeActor.inTeams(colleague), barred}) {
            assertThat(pages.status(other, contact + "/person")).isEqualTo(404);
            assertThat(send(other, contact, NewId.next().toString(), "1", right).getStatus())
                    .isEqualTo(404);
        }
        UUID team = owner.sql("select team_id from intake.contact where id = ?::uuid")
                .params(contact.substring("/contacts/".length()))
                .query(UUID.class)
                .single();
        Actor member = SomeActor.inTeams(officer, team);
        assertThat(send(member, contact, NewId.next().toString(), "1", right).getStatus())
                .isEqualTo(303);
        for (PersonId one : new PersonId[] {wrong, right}) {
            String page = "/people/" + one + "/contacts";
            assertThat(pages.page(member, page)).contains("ชื่อคล้ายกัน");
            assertThat(pages.page(colleague, page)).doesNotContain("ชื่อคล้ายกัน", "ย้ายมาจาก", "เคยบันทึก");
        }
    }

    @Test
    void whomThePersonNamedIsKeptFromTheRightOneTooAndErasingItTakesTheLinesAlong() {
        Actor named = SomeActor.colleague(owner, officer, Role.OFFICER);
        String contact = told("ADVICE", "notThem", named.id().toString());
        assertThat(bars(right)).isZero();
        send(officer, contact, NewId.next().toString(), "1", right);
        assertThat(bars(wrong)).isEqualTo(1);
        assertThat(bars(right)).isEqualTo(1);
        UUID id = UUID.fromString(contact.substring("/contacts/".length()));
        assertThat(lines(id)).isEqualTo(2);
        owner.sql("delete from intake.contact where id = ?").params(id).update();
        assertThat(lines(id)).isZero();
    }

    private int bars(PersonId person) {
        return owner.sql(
                        "select count(*)::int from access.conflict where person_id = ? and kind = 'NAMED_BY_PERSON' and valid_from <= ?")
                .params(person.value(), LocalDate.of(2100, 1, 1))
                .query(Integer.class)
                .single();
    }

    private int lines(UUID contact) {
        return owner.sql("select count(*)::int from casework.amendment where contact_id = ?")
                .params(contact)
                .query(Integer.class)
                .single();
    }
}
