package org.dulae.benefit.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.dulae.DulaeTest;
import org.dulae.access.Actor;
import org.dulae.access.SomeActor;
import org.dulae.access.TableOwner;
import org.dulae.person.People;
import org.dulae.person.PersonId;
import org.dulae.person.SomePerson;
import org.dulae.web.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What a person may be entitled to grows with what is told of her, and tells nobody more than her record does. */
@DulaeTest
class PersonRightsTests {
    @Autowired
    private MockMvc web;

    @Autowired
    private People people;

    private JdbcClient owner;
    private Actor officer;
    private PersonId kaeo;

    @BeforeEach
    void somebodyOld(
            @Autowired @Value("${spring.flyway.url}") String url,
            @Autowired @Value("${spring.flyway.user}") String user,
            @Autowired @Value("${spring.flyway.password}") String password) {
        owner = TableOwner.of(url, user, password);
        officer = SomeActor.stored(owner, SomeActor.officerOf(SomePerson.HUA_MUEANG));
        kaeo = SomePerson.kaeo().registeredBy(officer, people);
    }

    @Test
    void S1_11_whatIsToldDecidesWhatSheMayBeDueAndSaysWhy() throws Exception {
        assertThat(body(read(officer))).contains("name=\"THAI\"").doesNotContain("600 บาท");
        assertThat(told(officer, 0, "THAI", "yes", "IN_HOUSE_REGISTER", "yes", "STATE_PENSION", "no", "source", "SELF")
                        .getStatus())
                .isEqualTo(303);

        assertThat(body(read(officer)))
                .contains(
                        "เบี้ยยังชีพผู้สูงอายุ",
                        "600 บาท",
                        "อาจมีสิทธิ",
                        "เจ้าหน้าที่เป็นผู้ตัดสิน",
                        "OLD_AGE_ALLOWANCE/2566")
                .contains("เจ้าตัวบอก");
        assertThat(owner.sql("select distinct act from access.audit where :id = any(subjects)")
                        .param("id", kaeo.value())
                        .query(String.class)
                        .list())
                .contains("person.facts", "person.facts.tell");
    }

    @Test
    void ofAnAgeThatWasToldTheBirthMayLieAYearBefore() throws Exception {
        kaeo = SomePerson.kaeo().born("60 ปี").registeredBy(officer, people);
        told(officer, 0, "THAI", "yes", "IN_HOUSE_REGISTER", "yes", "STATE_PENSION", "no", "source", "SELF");
        assertThat(body(read(officer)))
                .doesNotContain("<p class=\"entitled-amount\">600")
                .contains("เบี้ยยังชีพผู้สูงอายุ");
    }

    @Test
    void whatIsReceivedMayBeToldAlthoughNoRuleAsks() throws Exception {
        assertThat(body(read(officer))).contains("?change=RECEIVING#ask");
    }

    @Test
    void whatIsReceivedAlreadyBesideAPensionWarnsAtOnce() throws Exception {
        told(
                officer,
                0,
                "STATE_PENSION",
                "yes",
                "receiptCode",
                "OLD_AGE_ALLOWANCE",
                "asked",
                "RECEIVING",
                "source",
                "PAPER");
        assertThat(body(read(officer))).contains("อาจต้องคืนเงินภายหลัง");
    }

    @Test
    void whatWasPaidByOtherAgenciesCountsAndIsShown() throws Exception {
        String year = "1 ต.ค. 2569";
        assertThat(told(
                                officer,
                                0,
                                "asked",
                                "GRANTS_THIS_YEAR",
                                "grantCode",
                                "LOW_INCOME_AID",
                                "grantOn",
                                "เมื่อไรไม่รู้",
                                "grantFrom",
                                "PROVINCE_OFFICE",
                                "source",
                                "OFFICE")
                        .getStatus())
                .isEqualTo(422);
        assertThat(told(
                                officer,
                                0,
                                "asked",
                                "GRANTS_THIS_YEAR",
                                "grantCode",
                                "LOW_INCOME_AID",
                                "grantOn",
                                year,
                                "grantFrom",
                                "PROVINCE_OFFICE",
                                "NOT_ENOUGH_INCOME",
                                "yes",
                                "LOST_BREADWINNER",
                                "yes",
                                "source",
                                "OFFICE")
                        .getStatus())
                .isEqualTo(303);
        assertThat(owner.sql("select value from person.fact where person_id = :id and code = 'GRANTS_THIS_YEAR'")
                        .param("id", kaeo.value())
                        .query(String.class)
                        .single())
                .isEqualTo("LOW_INCOME_AID 2026-10-01 PROVINCE_OFFICE");
        assertThat(body(read(officer)))
                .contains("LOW_INCOME_AID/2552")
                .containsPattern("ครั้งที่ [12] จากที่ขอได้ 3 ครั้ง");
    }

    @Test
    void aNewerFactEndsTheOneBeforeAndNothingIsTakenAway() throws Exception {
        told(officer, 0, "SAVINGS", "๘๐,๐๐๐ บาท", "source", "SELF");
        told(officer, 1, "SAVINGS", "120000.50", "source", "PAPER");
        assertThat(body(read(officer))).contains("120,000.50 บาท", "ที่เคยรู้ก่อนหน้านี้ 1 ข้อ", "80,000 บาท");
        assertThat(owner.sql("select value from person.fact where person_id = :id order by created_at")
                        .param("id", kaeo.value())
                        .query(String.class)
                        .list())
                .containsExactly("80000.00", "120000.50");
    }

    @Test
    void whatCannotBeReadStaysOnTheScreenAndNothingIsWritten() throws Exception {
        MockHttpServletResponse answer = told(officer, 0, "SAVINGS", "แปดหมื่นกว่า", "source", "SELF");
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("แปดหมื่นกว่า");
        assertThat(told(officer, 0, "SAVINGS", "80000").getStatus())
                .as("nobody said it")
                .isEqualTo(422);
        assertThat(told(officer, 0, "THAI", "", "source", "SELF").getStatus())
                .as("nothing answered")
                .isEqualTo(422);
        assertThat(facts()).isZero();
    }

    @Test
    void aTellingThatMissedAnotherShowsBoth() throws Exception {
        told(officer, 0, "SAVINGS", "80000", "source", "SELF");
        MockHttpServletResponse late = told(officer, 0, "SAVINGS", "90000", "source", "PAPER");
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(late.getContentAsString(StandardCharsets.UTF_8)).contains("value=\"90000\"", "80,000 บาท");
        assertThat(facts()).isEqualTo(1);
    }

    @Test
    void whatBelongsToARestrictedMatterIsNeitherAskedNorKeptNorShown() throws Exception {
        assertThat(told(officer, 0, "AIDS", "yes", "source", "SELF").getStatus())
                .isEqualTo(422);
        assertThat(facts()).isZero();
        assertThat(body(read(officer))).doesNotContain("name=\"AIDS\"", "ผู้ป่วยเอดส์");
    }

    @Test
    void isAsClosedAsThePersonHerself() throws Exception {
        told(officer, 0, "THAI", "yes", "source", "SELF");
        Actor neighbour = SomeActor.stored(owner, SomeActor.officerOf(SomePerson.BAN_KHO));
        assertThat(read(neighbour).getStatus()).isEqualTo(404);
        assertThat(told(neighbour, 0, "THAI", "no", "source", "SELF").getStatus())
                .isEqualTo(404);
        owner.sql("update person.person set team_id = :team where id = :id")
                .param("team", UUID.randomUUID())
                .param("id", kaeo.value())
                .update();
        assertThat(read(officer).getStatus()).isEqualTo(404);
    }

    private int facts() {
        return owner.sql("select count(*) from person.fact where person_id = :id")
                .param("id", kaeo.value())
                .query(Integer.class)
                .single();
    }

    private MockHttpServletResponse read(Actor actor) throws Exception {
        return web.perform(get("/people/" + kaeo + "/rights").with(SignedIn.as(actor)))
                .andReturn()
                .getResponse();
    }

    private static String body(MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse told(Actor actor, int version, String... typed) throws Exception {
        MockHttpServletRequestBuilder form = post("/people/" + kaeo + "/rights")
                .param("version", String.valueOf(version))
                .with(SignedIn.as(actor))
                .with(SomeActor.token());
        for (int i = 0; i < typed.length; i += 2) {
            form.param(typed[i], typed[i + 1]);
        }
        return web.perform(form).andReturn().getResponse();
    }
}
