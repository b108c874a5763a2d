package org.dulae.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.dulae.Journey;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SignInJourney extends Journey {
    @BeforeAll
    void anOfficer() {
        account(SomeActor.officerOf("521305"), "mali");
    }

    @Test
    void asksToSignInAndSaysTheSameForEveryMistake() {
        Page page = window();
        page.navigate("/");
        assertThat(page.url()).contains("/sign-in");
        seen(page);
        page.locator("#login").fill("mali");
        page.locator("#password").fill("ไม่ใช่รหัส");
        page.locator("main button.btn-primary").click();
        assertThat(page.locator("[role=alert]").innerText()).contains("ยังเข้าไม่ได้");
        assertThat(page.locator("#login").inputValue()).isEqualTo("mali");
        seen(page);
    }

    @Test
    void worksWithoutScript() {
        Page page = withoutScript();
        signIn(page, "mali");
        assertThat(page.url()).doesNotContain("/sign-in");
    }
}
