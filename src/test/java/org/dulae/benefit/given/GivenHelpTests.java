package org.dulae.benefit.given;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dulae.DulaeTest;
import org.dulae.access.Actor;
import org.dulae.access.SomeActor;
import org.dulae.benefit.Entitlements;
import org.dulae.benefit.Fact;
import org.dulae.benefit.Grant.TimesPaid;
import org.dulae.benefit.MatterScene;
import org.dulae.benefit.PersonRights.Checked;
import org.dulae.benefit.Verdict;
import org.dulae.benefit.screen.MissingRights;
import org.dulae.casework.CaseId;
import org.dulae.casework.NewCase;
import org.dulae.casework.SomeCase;
import org.dulae.person.PersonId;
import org.dulae.person.SomePerson;
import org.dulae.person.fact.KnownFact;
import org.dulae.web.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Help that really arrived counts with what was told, each once, and only where its reader may open it. */
@DulaeTest
class GivenHelpTests extends MatterScene {
    private static final String NAME =
            Entitlements.find(AID).orElseThrow().name().th();

    @Autowired
    private MockMvc web;

    @Autowired
    private MissingRights missing;

    private TimesPaid times(Actor actor) {
        return rights.of(actor, kaeo).screening().answer(AID).times().orElseThrow();
    }

    private boolean nothingKnown(Actor actor) {
        return rights.of(actor, kaeo).screening().answer(AID).times().isEmpty();
    }

    private void told(String grants) {
        rights.tell(officer, kaeo, Map.of(Fact.GRANTS_THIS_YEAR, grants), KnownFact.Source.OFFICE, 0);
    }

    private String page(Actor actor, String below) throws Exception {
        return web.perform(get("/people/" + kaeo + "/rights" + below).with(SignedIn.as(actor)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static String card(String page) {
        int from = page.indexOf("id=\"given\"");
        return page.substring(from, page.indexOf("</section>", from));
    }

    @Test
    void whatArrivedInAMatterCountsThoughNobodyToldOfIt() throws Exception {
        CaseId id = matter("INCOME");
        assertThat(nothingKnown(officer)).isTrue();
        helped(officer, id, AID, "อบต.สมมุติ");
        assertThat(times(officer).used()).isEqualTo(1);
        assertThat(times(officer).complete()).as("others may have given more").isFalse();
        assertThat(page(officer, ""))
                .contains("เงินช่วยเหลือสมมุติ", "2,000 บาท", "จากอบต.สมมุติ (ในตำบล)", NAME, "อาจมีมากกว่านี้");
    }

    @Test
    void theThirdOneUsesTheYearUpWhoeverGaveIt() throws Exception {
        told(",");
        CaseId id = matter("INCOME");
        helped(officer, id, AID, "อบต.สมมุติ");
        helped(officer, id, AID, "พมจ.สมมุติ");
        assertThat(verdict(officer)).isNotEqualTo(Verdict.UNLIKELY);
        helped(officer, matter("HOUSING"), AID, "พมจ.สมมุติ");
        assertThat(verdict(officer)).isEqualTo(Verdict.UNLIKELY);
        assertThat(times(officer).usedUp()).isTrue();
        assertThat(page(officer, "")).contains("1 ครั้งจากอบต.สมมุติ", "2 ครั้งจากพมจ.สมมุติ");
    }

    private Verdict verdict(Actor actor) {
        return rights.of(actor, kaeo).screening().answer(AID).verdict();
    }

    @Test
    void whatWasToldOfTheSameDayIsNotCountedTwice() {
        told(AID + " " + today + " PROVINCE_OFFICE");
        CaseId id = matter("INCOME");
        helped(officer, id, AID, "พมจ.สมมุติ");
        assertThat(times(officer).used()).isEqualTo(1);
        helped(officer, id, AID, "อบต.สมมุติ");
        assertThat(times(officer).used()).as("another one of that day").isEqualTo(2);
        assertThat(times(officer).complete()).isTrue();
    }

    @Test
    void moneyOfWhichNobodySaidWhatItWasIsShownAndNotCounted() throws Exception {
        helped(officer, matter("INCOME"), "", "วัดสมมุติ");
        assertThat(nothingKnown(officer)).isTrue();
        assertThat(card(page(officer, ""))).contains("วัดสมมุติ", "ยังไม่มีใครบอกว่าเป็นรายการไหน");
    }

    @Test
    void whatArrivedBeforeTheFiscalYearDoesNotCount() {
        CaseId id = matter("INCOME");
        helped(officer, id, AID, "พมจ.");
        owner.sql("update casework.help set given_at = '2020-09-30T16:59:00Z' where case_id = ?")
                .params(id.value())
                .update();
        assertThat(nothingKnown(officer)).isTrue();
    }

    @Test
    void theListOfWhoIsMissingWhatSaysThatTheYearIsUsedUp() {
        rights.tell(
                officer, kaeo, Map.of(Fact.DESTITUTE, "yes", Fact.GRANTS_THIS_YEAR, ","), KnownFact.Source.OFFICE, 0);
        await().atMost(Duration.ofSeconds(60)).until(() -> !lines(officer).isEmpty());
        assertThat(lines(officer).getFirst().usedUp(today)).isEmpty();
        UUID team = UUID.randomUUID();
        Actor member = memberOf(team);
        CaseId hidden = restricted(member, team);
        for (int i = 0; i < 3; i++) {
            helped(member, hidden, AID, "บ้านพักสมมุติ");
        }
        assertThat(lines(member).getFirst().usedUp(today))
                .as("others read that list")
                .isEmpty();
        CaseId id = matter("INCOME");
        for (int i = 0; i < 3; i++) {
            helped(officer, id, AID, "พมจ.");
        }
        assertThat(lines(officer).getFirst().usedUp(today)).isPresent();
    }

    private List<MissingRights.Line> lines(Actor actor) {
        return missing.list(actor, missing.asked(actor, tambon, AID, ""), "")
                .lines()
                .items();
    }

    @Test
    void ofARestrictedMatterNobodyOutsideItsTeamLearnsAnything() throws Exception {
        String before = card(page(officer, ""));
        UUID team = UUID.randomUUID();
        Actor member = memberOf(team);
        CaseId id = restricted(member, team);
        for (int i = 0; i < 3; i++) {
            helped(member, id, AID, "บ้านพักสมมุติ");
        }
        assertThat(card(page(officer, ""))).isEqualTo(before).contains("อาจมีมากกว่านี้");
        assertThat(nothingKnown(officer)).isTrue();
        assertThat(times(member).usedUp())
                .as("its own team pays nobody too often")
                .isTrue();
    }

    @Test
    void onAPageForTheWholeHomeARestrictedMatterCountsForNobody() {
        UUID team = UUID.randomUUID();
        Actor member = memberOf(team);
        helped(member, restricted(member, team), AID, "บ้านพักสมมุติ");
        Checked shared = rights.forHome(member, kaeo);
        assertThat(shared.given()).isEmpty();
        assertThat(shared.screening().answer(AID).times()).isEmpty();
    }

    @Test
    void whatLiesInAnotherAreaOrConcernsSomebodyOneIsBarredFromIsNotCounted() {
        PersonId other = SomePerson.named("บัว", "ใจดีสมมุติ").in(tambon).registeredBy(officer, people);
        CaseId concerned = SomeCase.of(kaeo)
                .in(tambon, officer.unit())
                .concerning(other, NewCase.Part.AFFECTED)
                .opened(casework, officer);
        helped(officer, concerned, AID, "พมจ.");
        assertThat(nothingKnown(officer)).isFalse();
        assertThat(nothingKnown(SomeActor.barredFrom(officer, other.value()))).isTrue();
        owner.sql("update casework.help set area_code = '850201' where case_id = ?")
                .params(concerned.value())
                .update();
        assertThat(nothingKnown(officer)).isTrue();
    }
}
