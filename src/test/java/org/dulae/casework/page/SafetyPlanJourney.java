package org.dulae.casework.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Set;
import java.util.UUID;
import org.dulae.Journey;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.SomeActor;
import org.dulae.access.Teams;
import org.dulae.casework.CaseId;
import org.dulae.casework.Casework;
import org.dulae.casework.SomeCase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An officer of the team writes down with a woman how she gets away safely, and is asked before anything is printed. */
class SafetyPlanJourney extends Journey {
    private static final String TAMBON = "521301";

    @Autowired
    private Casework casework;

    @Autowired
    private Acting acting;

    @Autowired
    private Teams teams;

    private CaseId id;

    @BeforeAll
    void aRestrictedCase() {
        Actor officer = account(SomeActor.officerOf(TAMBON), "safety.officer");
        UUID team = acting.as(officer, () -> teams.forMatter(officer, officer.unit(), Set.of()));
        id = SomeCase.of(SomeCase.person(owner, TAMBON, "ดาว"))
                .in(TAMBON, officer.unit())
                .with("DOMESTIC_VIOLENCE")
                .restrictedTo(team)
                .opened(casework, SomeActor.inTeams(officer, team));
    }

    @Test
    void isWrittenTogetherKeptAndPrintedOnlyWherePaperIsSafe() {
        Page page = window();
        signIn(page, "safety.officer");
        page.navigate("/cases/" + id);
        page.locator("a[href$='/safety']").first().click();
        page.locator("#signs").fill("เริ่มดื่มตั้งแต่เช้า เสียงเงียบผิดปกติ");
        page.locator("#people").fill("พี่แดง 1300");
        page.locator("#codeWord").fill("ฝากซื้อเกลือ");
        seen(page);
        page.locator("form[action$='/safety'] .btn-primary").click();
        assertThat(page.locator("form[action$='/safety/paper']")).isVisible();
        assertThat(page.locator("#signs")).hasValue("เริ่มดื่มตั้งแต่เช้า เสียงเงียบผิดปกติ");
        page.locator("form[action$='/safety/paper'] button").click();
        assertThat(page.locator("#carry-error")).isVisible();
        page.setViewportSize(360, 740);
        seen(page);
        page.setViewportSize(1280, 800);
        page.navigate("/cases/" + id + "/safety");
        page.locator(".top-who > .lang a[lang=en]").click();
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(page.locator("h2").first()).containsText("afety");
        page.setViewportSize(360, 740);
        seen(page);
    }
}
