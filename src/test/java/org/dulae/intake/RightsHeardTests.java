package org.dulae.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.dulae.DulaeTest;
import org.dulae.benefit.Fact;
import org.dulae.person.PersonId;
import org.dulae.person.SomePerson;
import org.dulae.person.fact.KnownFact;
import org.dulae.shared.NewId;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What was answered about rights at the desk stays known of the person, with who said it and in which contact. */
@DulaeTest
class RightsHeardTests extends RightsHeardScene {
    @Test
    void ofSomebodyNewAreKnownWithWhoSaidThemAndStandOnThePageOfTheContact() {
        String at = saved(
                told().param("type", "HELP").param("given", "ใหม่").param("family", "นามเล่าครั้งเดียว"), ANSWERS);
        Object person = row(at).get("person_id");
        assertThat(known(person))
                .containsExactly(
                        "HOUSEHOLD_INCOME 9000.00/MONTH/3 CONTACT",
                        "RECEIVING OLD_AGE_ALLOWANCE CONTACT",
                        "STATE_PENSION no CONTACT",
                        "THAI yes CONTACT");
        assertThat(owner.sql("select distinct told_in::text from person.fact where person_id = ?::uuid")
                        .params(person.toString())
                        .query(String.class)
                        .single())
                .isEqualTo(at.substring("/contacts/".length()));
        assertThat(pages.page(operator, at))
                .contains("จดคำตอบเรื่องสิทธิไว้กับคนนี้แล้ว", "คนละ 3,000 บาทต่อเดือน")
                .contains("href=\"/people/" + person + "/rights\"");
        assertThat(pages.page(officer, "/people/" + person + "/rights")).contains("คนที่ติดต่อเข้ามาบอก");
    }

    @Test
    void sayWhoSaidThem() {
        Map.of("SELF", "SELF", "RELATIVE", "RELATIVE", "OFFICIAL", "OFFICE", "NEIGHBOUR", "CONTACT")
                .forEach((relation, origin) -> {
                    PersonId one = SomePerson.kaeo().in(TAMBON).registeredBy(officer, people);
                    saved(
                            told().param("type", "ADVICE").param("personId", one.toString()),
                            "callerRelation",
                            relation,
                            "rightTHAI",
                            "yes");
                    assertThat(known(one)).containsExactly("THAI yes " + origin);
                });
    }

    @Test
    void whatIsKnownBetterOrToBeSoStaysAndWhatIsNewIsAdded() {
        rights.tell(
                officer,
                boon,
                Map.of(
                        Fact.THAI,
                        "yes",
                        Fact.RECEIVING,
                        "OLD_AGE_ALLOWANCE 700.00/MONTH LOCAL_GOVERNMENT,STATE_PENSION 9800.00/MONTH"),
                KnownFact.Source.PAPER,
                0);
        saved(ofBoon(), "callerRelation", "SELF", "rightTHAI", "yes", "rightReceives", "OLD_AGE_ALLOWANCE");
        assertThat(told(boon)).as("nothing new was said").isEqualTo(3);
        saved(
                ofBoon(),
                "callerRelation",
                "SELF",
                "rightSTATE_PENSION",
                "no",
                "rightReceives",
                "OLD_AGE_ALLOWANCE",
                "rightReceives",
                "DISABILITY_ALLOWANCE");
        assertThat(known(boon))
                .containsExactly(
                        "RECEIVING OLD_AGE_ALLOWANCE 700.00/MONTH LOCAL_GOVERNMENT,DISABILITY_ALLOWANCE SELF",
                        "STATE_PENSION no SELF",
                        "THAI yes PAPER");
    }

    @Test
    void aRetryWritesOnceAndAnEmptyDeskNothing() {
        String key = NewId.next().toString();
        String first = saved(ofBoon().param("clientKey", key), ANSWERS);
        assertThat(saved(ofBoon().param("clientKey", key), ANSWERS)).isEqualTo(first);
        assertThat(told(boon)).isEqualTo(4);
        assertThat(pages.page(operator, saved(ofBoon()))).doesNotContain("จดคำตอบเรื่องสิทธิ");
        assertThat(told(boon)).isEqualTo(4);
    }

    @Test
    void manyDesksThatSaveForOneAtTheSameMomentAllKeepTheirStory() throws Exception {
        List<CompletableFuture<String>> desks = new ArrayList<>();
        for (String answer : List.of("yes", "no", "yes", "no", "yes", "no")) {
            desks.add(CompletableFuture.supplyAsync(
                    () -> saved(ofBoon(), "rightHARDSHIP", answer, "rightWELFARE_CARD", answer, "rightTHAI", "yes")));
        }
        for (CompletableFuture<String> desk : desks) {
            assertThat(row(desk.get(60, TimeUnit.SECONDS))).containsEntry("person_id", boon.value());
        }
        assertThat(known(boon)).hasSize(3);
    }

    @Test
    void whatWaitedForItsPlaceIsWrittenWhenSheIsRegisteredAndNotTwiceWhereSheWasKnown() {
        MockHttpServletRequestBuilder nowhere = post("/contacts")
                .param("type", "HELP")
                .param("channel", "HOTLINE_1300")
                .param("notes", "วางสายก่อนบอกที่อยู่");
        String at = saved(nowhere.param("given", "รอ").param("family", "นามเล่าครั้งเดียว"), ANSWERS);
        assertThat(row(at)).containsEntry("person_id", null);
        grown(at);
        assertThat(known(row(at).get("person_id"))).hasSize(4);
        String known = saved(
                post("/contacts")
                        .param("type", "HELP")
                        .param("channel", "HOTLINE_1300")
                        .param("notes", "วางสายก่อนบอกที่อยู่")
                        .param("personId", boon.toString()),
                "rightHARDSHIP",
                "yes");
        rights.tell(officer, boon, Map.of(Fact.HARDSHIP, "no"), KnownFact.Source.VISIT, 1);
        grown(known);
        assertThat(known(boon)).as("what was seen since then stays").containsExactly("HARDSHIP no VISIT");
    }

    private void grown(String at) {
        assertThat(pages.answer(
                                operator,
                                post(at + "/case").param("version", "1").param("place", TAMBON))
                        .getRedirectedUrl())
                .isEqualTo(at);
    }
}
