package org.dulae.benefit.given;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.Map;
import org.dulae.Journey;
import org.dulae.access.Actor;
import org.dulae.access.SomeActor;
import org.dulae.benefit.Fact;
import org.dulae.benefit.MatterScene;
import org.dulae.benefit.PersonRights;
import org.dulae.casework.CaseId;
import org.dulae.casework.Casework;
import org.dulae.casework.SomeCase;
import org.dulae.casework.refusal.RefusalRegister;
import org.dulae.casework.refusal.SomeRefusal;
import org.dulae.person.People;
import org.dulae.person.PersonId;
import org.dulae.person.SomePerson;
import org.dulae.person.fact.KnownFact;
import org.dulae.shared.ThaiDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An officer writes down what arrived and for which entitlement, and the person's own page counts it at once. */
class GivenHelpJourney extends Journey {
    private static final String TAMBON = "850105";

    @Autowired
    private People people;

    @Autowired
    private Casework casework;

    @Autowired
    private PersonRights rights;

    @Autowired
    private RefusalRegister refusals;

    private PersonId kaeo;
    private CaseId matter;

    @BeforeAll
    void aMatterWithARefusal() {
        Actor officer = account(SomeActor.officerOf(TAMBON), "given.officer");
        kaeo = SomePerson.named("แก้ว", "สมมุติรับจริง")
                .in(TAMBON)
                .born("3 มี.ค. 2514")
                .registeredBy(officer, people);
        matter = SomeCase.of(kaeo).in(TAMBON, officer.unit()).opened(casework, officer);
        casework.assign(officer, matter, 1, officer.id(), officer.name());
        LocalDate today = LocalDate.now(ThaiDate.ZONE);
        rights.tell(
                officer,
                kaeo,
                Map.of(
                        Fact.DESTITUTE,
                        "yes",
                        Fact.GRANTS_THIS_YEAR,
                        MatterScene.AID + " " + today.minusDays(1) + " LOCAL_GOVERNMENT"),
                KnownFact.Source.OFFICE,
                0);
        LocalDate before = ThaiDate.fiscalYearStart(ThaiDate.fiscalYear(today)).minusMonths(1);
        refusals.refuse(officer, matter, SomeRefusal.usedUp("WOMEN_FAMILY_AID", before));
    }

    private void writeDown(Page page) {
        page.navigate("/cases/" + matter + "/help/new");
        page.locator("#code").selectOption(MatterScene.AID);
        page.locator("#what").fill("เงินสงเคราะห์ครั้งที่สอง");
        page.locator("#amount").fill("3,000");
        page.locator("#provider").fill("พมจ. สมมุติ");
        page.locator("form.sheet button[type=submit], main form button.btn-primary")
                .last()
                .click();
        assertThat(page.locator("#toast")).isVisible();
    }

    @Test
    void whatIsWrittenDownCountsOnThePersonsPage() {
        Page page = window();
        signIn(page, "given.officer");
        page.navigate("/cases/" + matter + "/help/new");
        seen(page);
        writeDown(page);
        page.navigate("/people/" + kaeo + "/rights");
        assertThat(page.locator("main")).containsText("เงินสงเคราะห์ครั้งที่สอง");
        assertThat(page.locator("main")).containsText("พมจ. สมมุติ");
        seen(page);
        page.navigate("/people/" + kaeo + "/rights?lang=en");
        seen(page);
        page.navigate("/today");
        seen(page);
        page.navigate("/today?lang=th");
        seen(page);
    }

    @Test
    void onAPhoneItReadsTheSame() {
        Page page = phone();
        signIn(page, "given.officer");
        for (String language : new String[] {"th", "en", "th"}) {
            page.navigate("/people/" + kaeo + "/rights?lang=" + language);
            assertThat(page.locator("#given")).isVisible();
            seen(page);
            page.navigate("/today");
            seen(page);
        }
    }

    @Test
    void aRefusalSaysThatTheNextYearOpensItAgain() {
        Page page = phone();
        signIn(page, "given.officer");
        page.navigate("/cases/" + matter + "/refusals/new");
        seen(page);
        page.navigate("/cases/" + matter + "/refusals");
        page.locator("main a[href*='/refusals/']:not([href$='/new'])").first().click();
        assertThat(page.locator("main")).containsText("ลองยื่นอีกครั้งได้");
        seen(page);
    }
}
