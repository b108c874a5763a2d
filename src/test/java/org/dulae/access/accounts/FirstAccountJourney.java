package org.dulae.access.accounts;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.dulae.Journey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.context.SpringBootTest;

/** An installation started with {@code bin/run --empty}: whoever opens it is led to making the first administrator, once. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "dulae.empty=true")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FirstAccountJourney extends Journey {
    @Test
    void anEmptyInstallationAsksForItsFirstAdministratorOnce() {
        Page page = window();
        page.navigate("/");
        page.waitForURL(Pattern.compile("/setup$"));
        seen(page);
        page.locator("input[name=kind][value=PROVINCE]").check();
        page.locator("#unitName").fill("สำนักงานทดสอบ ลำปาง");
        page.locator("#place").fill("ลำปาง");
        page.locator("#name").fill("อรุณ ทดสอบสมมุติ");
        page.locator("#login").fill("arun");
        page.locator("#fresh").fill("สั้นไป");
        page.locator("#again").fill("สั้นไป");
        page.locator("main .btn-primary").click();
        // What was typed stays, except the password.
        assertThat(page.locator("#name")).hasValue("อรุณ ทดสอบสมมุติ");
        seen(page);
        page.locator("#fresh").fill(PASSWORD);
        page.locator("#again").fill(PASSWORD);
        page.locator("main .btn-primary").click();
        Locator which = page.locator("input[name=placeCode][value='52']");
        if (page.url().endsWith("/setup") && which.count() > 0) {
            which.check();
            page.locator("#fresh").fill(PASSWORD);
            page.locator("#again").fill(PASSWORD);
            page.locator("main .btn-primary").click();
        }
        page.waitForURL(Pattern.compile("/account$"));
        seen(page);
        Page later = window();
        later.navigate("/setup");
        assertThat(later.locator("h1")).not().containsText("เริ่มใช้ระบบดูแล");
        signIn(later, "arun");
    }
}
