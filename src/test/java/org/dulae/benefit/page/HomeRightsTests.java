package org.dulae.benefit.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.dulae.DulaeTest;
import org.dulae.access.Actor;
import org.dulae.access.SomeActor;
import org.dulae.access.TableOwner;
import org.dulae.benefit.Fact;
import org.dulae.benefit.PersonRights;
import org.dulae.person.Households;
import org.dulae.person.People;
import org.dulae.person.PersonId;
import org.dulae.person.SomePerson;
import org.dulae.person.fact.KnownFact;
import org.dulae.web.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** All who live together are looked at in one go, and nothing restricted comes on a page others of the home read. */
@DulaeTest
class HomeRightsTests {
    @Autowired
    private MockMvc web;

    @Autowired
    private People people;

    @Autowired
    private Households households;

    @Autowired
    private PersonRights rights;

    private JdbcClient owner;
    private Actor officer;
    private PersonId old;
    private PersonId child;

    @BeforeEach
    void aGrandmotherAndHerGrandchild(
            @Autowired @Value("${spring.flyway.url}") String url,
            @Autowired @Value("${spring.flyway.user}") String user,
            @Autowired @Value("${spring.flyway.password}") String password) {
        owner = TableOwner.of(url, user, password);
        officer = SomeActor.stored(owner, SomeActor.officerOf(SomePerson.HUA_MUEANG));
        old = SomePerson.kaeo().born("3 ม.ค. 2500").registeredBy(officer, people);
        child = SomePerson.named("ดำ", "ใจดีสมมุติ").born("3 ม.ค. 2566").registeredBy(officer, people);
        households.join(officer, old, child, "CHILD", LocalDate.of(2026, 2, 1));
        Map<Fact, String> known = Map.of(Fact.THAI, "yes", Fact.IN_HOUSE_REGISTER, "yes", Fact.STATE_PENSION, "no");
        rights.tell(officer, old, known, KnownFact.Source.SELF, 0);
    }

    private MockHttpServletResponse read(Actor actor, PersonId id, String below) throws Exception {
        return web.perform(get("/people/" + id + "/rights" + below).with(SignedIn.as(actor)))
                .andReturn()
                .getResponse();
    }

    private String page(Actor actor, PersonId id, String below) throws Exception {
        return read(actor, id, below).getContentAsString(StandardCharsets.UTF_8);
    }

    private String paper(PersonId id, String below) throws Exception {
        try (PdfReader pdf = new PdfReader(read(officer, id, below).getContentAsByteArray())) {
            return new PdfTextExtractor(pdf).getTextFromPage(1);
        }
    }

    @Test
    void everybodyOfTheHomeStandsOnOnePageAndOnPaper() throws Exception {
        assertThat(page(officer, child, "/home"))
                .contains("อยู่ด้วยกัน 2 คน", "เบี้ยยังชีพผู้สูงอายุ", "ดำ ใจดีสมมุติ", "/people/" + old + "/rights");
        assertThat(paper(child, "/home/paper")).contains("600").contains("1300");
        assertThat(paper(child, "/paper")).as("hers alone").doesNotContain("600");
    }

    @Test
    void aChildIsASubjectWhoseGuardianAppliesAndWhoseHomeSaysWhatSheCannot() throws Exception {
        rights.tell(officer, child, Map.of(Fact.THAI, "yes"), KnownFact.Source.RELATIVE, 0);
        assertThat(page(officer, child, ""))
                .contains("ผู้ปกครองที่อยู่ด้วยกันยื่นแทนได้")
                .doesNotContain("<p class=\"entitled-amount\">600");
        rights.tell(officer, old, Map.of(Fact.HOUSEHOLD_INCOME, "60000"), KnownFact.Source.SELF, 3);
        assertThat(page(officer, child, ""))
                .contains("CHILD_SUPPORT_GRANT/2565", "จากคนที่อยู่บ้านเดียวกัน", "60,000 บาท");
        assertThat(page(officer, old, "/home"))
                .contains("เงินอุดหนุนเพื่อการเลี้ยงดูเด็กแรกเกิด", "ผู้ปกครองที่อยู่ด้วยกันยื่นแทนได้");
        assertThat(page(officer, old, "")).doesNotContain("ผู้ปกครองที่อยู่ด้วยกันยื่นแทนได้");
    }

    @Test
    void whatATeamAloneKnowsSpeaksForNoChild() throws Exception {
        rights.tell(officer, child, Map.of(Fact.THAI, "yes"), KnownFact.Source.RELATIVE, 0);
        rights.tell(officer, old, Map.of(Fact.HOUSEHOLD_INCOME, "60000"), KnownFact.Source.SELF, 3);
        UUID team = UUID.randomUUID();
        owner.sql("update person.person set team_id = :team where id = :id")
                .param("team", team)
                .param("id", old.value())
                .update();
        assertThat(page(SomeActor.inTeams(officer, team), child, ""))
                .contains("ยังไม่รู้ว่าอยู่กับผู้ใหญ่คนไหน")
                .doesNotContain("<p class=\"entitled-amount\">600", "60,000 บาท");
    }

    @Test
    void whoeverIsRestrictedStandsOnNoPageOfTheHome() throws Exception {
        UUID team = UUID.randomUUID();
        owner.sql("update person.person set team_id = :team where id = :id")
                .param("team", team)
                .param("id", old.value())
                .update();
        Actor member = SomeActor.inTeams(officer, team);
        assertThat(page(member, child, "/home")).contains("อยู่ด้วยกัน 1 คน").doesNotContain(old.toString());
        assertThat(read(member, old, "/home").getStatus()).isEqualTo(404);
        assertThat(read(member, old, "/paper").getStatus()).isEqualTo(404);
    }

    @Test
    void isAsClosedAsThePersonHerself() throws Exception {
        Actor neighbour = SomeActor.stored(owner, SomeActor.officerOf(SomePerson.BAN_KHO));
        assertThat(read(neighbour, old, "/home").getStatus()).isEqualTo(404);
        assertThat(read(neighbour, old, "/home/paper").getStatus()).isEqualTo(404);
    }
}
