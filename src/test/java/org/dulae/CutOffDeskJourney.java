package org.dulae;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.dulae.access.SomeActor;
import org.dulae.intake.AtTheDesk;
import org.junit.jupiter.api.Test;

/** One call on one page, while the network is cut, the server is killed and started again, and the sign-in runs out. */
class CutOffDeskJourney {
    private static final double PATIENT = 40_000;

    @Test
    void everyCharacterIsThereWhateverHappensToNetworkServerAndSignIn() {
        try (TestDatabase database = TestDatabase.fresh();
                RunningCopy copy = RunningCopy.of(database);
                Chromium chromium = new Chromium()) {
            Journey.account(database.owner(), SomeActor.operatorOf("52"), "operator");
            BrowserContext context = chromium.browser()
                    .newContext(new Browser.NewContextOptions()
                            .setBaseURL(copy.address())
                            .setLocale("th-TH"));
            Page page = desk(context);
            type(page, "เลี้ยงลูกสองคนคนเดียว ");
            kept(page);

            context.setOffline(true);
            type(page, "รับจ้างรายวัน ");
            assertThat(state(page)).containsText("สัญญาณขาด", within(PATIENT));
            copy.kill();
            context.setOffline(false);
            type(page, "เดือนนี้ฝนตกไม่มีงาน ");
            assertThat(state(page)).containsText("สัญญาณขาด", within(PATIENT));
            copy.startAgain();
            kept(page);

            database.owner().sql("delete from runtime.session").update();
            type(page, "เงินไม่พอค่าเทอมลูก");
            Locator dialog = page.locator("dialog.sign-in-again");
            dialog.locator("input[name=login]").fill("operator");
            dialog.locator("input[type=password]").fill(Journey.PASSWORD);
            dialog.locator("button.btn-primary").click();
            assertThat(dialog).hasCount(0);
            kept(page);

            String all = "เลี้ยงลูกสองคนคนเดียว รับจ้างรายวัน เดือนนี้ฝนตกไม่มีงาน เงินไม่พอค่าเทอมลูก";
            assertThat(page.locator("#notes")).hasValue(all);
            page.reload();
            assertThat(page.locator("#notes")).hasValue(all);
            page.locator("details.new-person > summary").click();
            page.locator("#unnamed").check();
            AtTheDesk.send(page);
            assertThat(page.locator("main")).containsText(all);
        }
    }

    private static Page desk(BrowserContext context) {
        Page page = context.newPage();
        page.setDefaultTimeout(PATIENT);
        Journey.signIn(page, "operator");
        return AtTheDesk.begun(page);
    }

    private static void type(Page page, String text) {
        page.locator("#notes").press("End");
        page.locator("#notes").pressSequentially(text);
    }

    private static void kept(Page page) {
        assertThat(state(page)).containsText("เก็บไว้แล้ว", within(PATIENT));
    }

    private static Locator state(Page page) {
        return page.locator("[data-draft-state]");
    }

    private static LocatorAssertions.ContainsTextOptions within(double milliseconds) {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(milliseconds);
    }
}
