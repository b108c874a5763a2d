package org.dulae.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dulae.DulaeTest;
import org.dulae.access.Actor;
import org.dulae.access.SomeActor;
import org.dulae.access.TableOwner;
import org.dulae.casework.SomeCase;
import org.dulae.centre.SomeCentre;
import org.dulae.person.PersonId;
import org.dulae.person.SomePerson;
import org.dulae.web.Pages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A need whose place nobody knows yet waits at the desk, with every word that was typed. */
@DulaeTest
class WaitingForPlaceTests {
    private static final String PROVINCE = "58";
    private static final String TAMBON = "580102";
    /** In a province where no test opens an office. */
    private static final String NOBODY_YET = "390101";

    private static final String NUMBER = SomePerson.number(777_002);
    private Pages pages;
    private JdbcClient owner;
    private Actor operator;

    @Autowired
    void pages(MockMvc mvc, Environment settings) {
        owner = TableOwner.of(settings);
        pages = new Pages(mvc, owner);
    }

    @BeforeEach
    void aDeskAndACentre() {
        operator = SomeActor.stored(owner, SomeActor.operatorOf(PROVINCE));
        Actor officer = SomeActor.stored(owner, SomeActor.officerOf(TAMBON));
        SomeCentre.of(owner, officer, "ศูนย์ทดลอง", "Trial centre");
    }

    private static MockHttpServletRequestBuilder told() {
        return post("/contacts")
                .param("type", "HELP")
                .param("channel", "HOTLINE_1300")
                .param("notes", "ไม่มีข้าวกิน วางสายก่อนบอกที่อยู่")
                .param("problems", "INCOME");
    }

    private static MockHttpServletRequestBuilder named() {
        return told().param("given", "ลำดวน").param("family", "สมมุติรอ");
    }

    private String waiting(MockHttpServletRequestBuilder told) {
        String at = pages.answer(operator, told).getRedirectedUrl();
        assertThat(row(at)).containsEntry("status", "WAITING_FOR_PLACE");
        return at;
    }

    private Map<String, Object> row(String at) {
        return owner.sql("select * from intake.contact where id = ?::uuid")
                .params(at.substring("/contacts/".length()))
                .query()
                .singleRow();
    }

    private void placeFound(String at, String... more) {
        MockHttpServletRequestBuilder found =
                post(at + "/case").param("version", "1").param("place", TAMBON);
        assertThat(pages.answer(operator, found, more).getRedirectedUrl()).isEqualTo(at);
    }

    private List<String> names(String at) {
        return owner.sql("""
                        select p.display_name || ' ' || p.nickname || ' ' || p.area_code || ' ' || p.number_kind
                          from intake.contact c join person.person p on p.id = c.person_id or p.id = any(c.concerned) where c.id = ?::uuid order by 1
                        """)
                .params(at.substring("/contacts/".length()))
                .query(String.class)
                .list();
    }

    @Test
    void losesNoWordOfWhoItIsAboutUntilThePlaceIsFound() {
        String at = waiting(told().param("title", "นาง")
                .param("given", "ลำดวน")
                .param("family", "สมมุติรอ")
                .param("nickname", "ป้าดวน")
                .param("number", NUMBER)
                .param("otherName", "เด็กชายต้น สมมุติรอ")
                .param("otherAge", "8"));
        assertThat(pages.page(operator, at))
                .contains("นางลำดวน สมมุติรอ (ป้าดวน)", "value=\"ลำดวน\"", "value=\"สมมุติรอ\"");
        byte[] typed = (byte[]) row(at).get("typed");
        assertThat(new String(typed, StandardCharsets.UTF_8)).doesNotContain("ลำดวน", NUMBER);
        placeFound(at, "given", "ลำดวน", "family", "สมมุติรอดี");
        assertThat(names(at))
                .as("what was typed, with what is known now on top")
                .containsExactly(
                        "นางลำดวน สมมุติรอดี ป้าดวน " + TAMBON + " THAI_ID",
                        "เด็กชายต้น สมมุติรอ  " + TAMBON + " NONE");
        assertThat(row(at)).containsEntry("typed", null).containsEntry("status", "ROUTED");
    }

    @Test
    void saysWhetherItIsThePlaceThatIsMissingOrAnOfficeThere() {
        assertThat(pages.page(operator, waiting(named())))
                .contains("ยังไม่รู้สถานที่")
                .doesNotContain("ยังไม่มีหน่วยงานในระบบ");
        assertThat(pages.page(operator, waiting(named().param("place", NOBODY_YET))))
                .contains("จังหวัดนี้ยังไม่มีหน่วยงานในระบบ", "โทรบอกหน่วยงานในพื้นที่")
                .doesNotContain("ยังไม่รู้สถานที่");
    }

    @Test
    void leadsFromWhatWasToldToThePerson() {
        String at = waiting(told().param("given", "ลำดวน").param("family", "สมมุติทาง"));
        placeFound(at, "given", "ลำดวน", "family", "สมมุติทาง");
        Object person = row(at).get("person_id");
        assertThat(pages.page(operator, at)).contains("<a href=\"/people/" + person + "\">ลำดวน สมมุติทาง</a>");
        assertThat(owner.sql("select count(*) from access.audit where act = 'intake.read' and ?::uuid = any(subjects)")
                        .params(String.valueOf(person))
                        .query(Integer.class)
                        .single())
                .as("she can see who read it")
                .isEqualTo(1);
    }

    @Test
    void keepsThePersonWhoWasChosen() {
        PersonId known = SomeCase.person(owner, TAMBON, "แก้ว");
        String at = waiting(told().param("personId", known.toString()));
        assertThat(row(at)).containsEntry("person_id", known.value());
        placeFound(at);
        UUID about = owner.sql("select person_id from casework.case_file where id = ?")
                .params(row(at).get("case_id"))
                .query(UUID.class)
                .single();
        assertThat(about).isEqualTo(known.value());
    }
}
