package org.dulae;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.regex.Pattern;
import org.dulae.access.SomeActor;
import org.junit.jupiter.api.Test;

/** Somebody practises in the training system beside the real work, in the same browser: the real work knows nothing of it and goes on. */
class TrainingJourney {
    private static final String INVENTED = "ฝึกหัด";

    @Test
    void whoIsRegisteredForPracticeIsUnknownToTheRealWorkWhichNobodyIsSignedOutOf() {
        try (TestDatabase work = TestDatabase.fresh();
                TestDatabase practice = TestDatabase.fresh();
                RunningCopy real = RunningCopy.of(work);
                RunningCopy training = RunningCopy.with(practice, Map.of("DULAE_TRAINING", "true"));
                Chromium chromium = new Chromium()) {
            Journey.account(work.owner(), SomeActor.officerOf("490101"), "officer");
            Journey.account(practice.owner(), SomeActor.officerOf("490101"), "trainee");
            BrowserContext browser = chromium.browser().newContext(new Browser.NewContextOptions().setLocale("th-TH"));
            Page atWork = signedIn(browser, real, "officer");
            assertThat(atWork.locator("aside.trial.is-training")).hasCount(0);

            Page page = signedIn(browser, training, "trainee");
            assertThat(page.locator("aside.trial.is-training")).containsText("ระบบฝึกหัด ห้ามใส่ข้อมูลคนจริง");
            page.navigate(training.address() + "/people/new");
            page.locator("#given").fill(INVENTED);
            page.locator("#family").fill("สมมุติใจ");
            page.locator("label:has(input[name='sex'][value='FEMALE'])").click();
            page.locator("main button.btn-primary").first().click();
            page.waitForURL(Pattern.compile("/people/[0-9a-f-]{36}$"));
            assertThat(page.locator("h1")).containsText(INVENTED);
            assertThat(page.locator("aside.trial.is-training")).isVisible();
            String there = page.url().substring(training.address().length());

            assertThat(found(atWork, real))
                    .as("the same browser is still signed in")
                    .isFalse();
            assertThat(found(page, training)).isTrue();
            assertThat(atWork.navigate(real.address() + there).status()).isEqualTo(404);
            assertThat(people(work)).isZero();
            assertThat(people(practice)).isEqualTo(1);
        }
    }

    private static Page signedIn(BrowserContext browser, RunningCopy copy, String login) {
        Page page = browser.newPage();
        page.navigate(copy.address() + "/sign-in");
        page.locator("#login").fill(login);
        page.locator("#password").fill(Journey.PASSWORD);
        page.locator("main button.btn-primary").click();
        page.waitForURL(url -> !url.contains("/sign-in"));
        return page;
    }

    /** Whether the search of that system knows somebody of that name. */
    private static boolean found(Page page, RunningCopy copy) {
        page.navigate(copy.address() + "/people");
        page.locator("#person-q").fill(INVENTED);
        page.locator("main button.btn-primary").click();
        page.waitForURL("**/people/searches/*");
        return page.locator(".people-list a").count() > 0;
    }

    private static int people(TestDatabase database) {
        return database.owner()
                .sql("select count(*)::int from person.person")
                .query(Integer.class)
                .single();
    }
}
