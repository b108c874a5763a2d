package org.dulae;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.dulae.access.Actor;
import org.dulae.access.SomeActor;
import org.dulae.centre.SomeCentre;
import org.dulae.intake.AtTheDesk;
import org.junit.jupiter.api.Test;

/** Two copies of the product on one database: the desk works with one of them, the centre with the other. */
class TwoCopiesJourney {
    private static final double AT_ONCE = 2000;

    @Test
    void whatIsSavedOnOneCopyIsSeenOnTheOtherAtOnce() {
        try (TestDatabase database = TestDatabase.fresh();
                RunningCopy here = RunningCopy.of(database);
                RunningCopy there = here.another();
                Chromium chromium = new Chromium()) {
            Journey.account(database.owner(), SomeActor.operatorOf("52"), "operator");
            Actor officer = Journey.account(database.owner(), SomeActor.officerOf("521305"), "officer");
            SomeCentre.of(database.owner(), officer, "ศูนย์หัวเมือง", "Hua Mueang centre");
            Page centre = signedIn(chromium, there, "officer");
            assertThat(centre.locator("#work")).not().containsText("บัวผัน");
            Page desk = AtTheDesk.begun(signedIn(chromium, here, "operator"));
            desk.locator("#notes").fill("เลี้ยงลูกสองคนคนเดียว เงินไม่พอค่าเทอมลูก");
            desk.locator("details.new-person > summary").click();
            desk.locator("#given").fill("บัวผัน");
            AtTheDesk.place(desk, "หัวเมือง", "เมืองปาน");
            AtTheDesk.send(desk);
            assertThat(centre.locator("#work"))
                    .containsText("บัวผัน", new LocatorAssertions.ContainsTextOptions().setTimeout(AT_ONCE));
        }
    }

    private static Page signedIn(Chromium chromium, RunningCopy copy, String login) {
        Page page = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(copy.address())
                        .setLocale("th-TH"))
                .newPage();
        Journey.signIn(page, login);
        return page;
    }
}
