package org.dulae.centre.cover;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import org.dulae.Journey;
import org.dulae.access.Actor;
import org.dulae.access.SomeActor;
import org.dulae.centre.SomeCentre;
import org.junit.jupiter.api.Test;

/** The officer of a centre of one says who looks after it and when; the centre's page is green. */
class CoverJourney extends Journey {
    @Test
    void saysWhoLooksAfterTheCentreAndSeesItGreen() {
        Actor officer = account(SomeActor.officerOf("620118"), "alone");
        SomeCentre.of(owner, officer, "ศูนย์ทดสอบคนเดียว", "A centre of one");
        account(SomeActor.provinceOfficerOf("62"), "beside");
        Page page = window();
        signIn(page, "alone");
        page.navigate("/centres/" + officer.unit());
        assertThat(page.locator("#cover .light-warn")).isVisible();
        page.locator("#cover a").last().click();
        assertThat(page.locator("h1")).containsText("ใครดูแลเมื่อไร");
        seen(page);
        page.locator("#deputy").selectOption(new SelectOption().setIndex(1));
        page.locator("input[value=HOTLINE_1300]").check();
        page.locator("main .btn-primary").click();
        assertThat(page.locator("main .light-ok")).isVisible();
        seen(page);
        page.navigate("/centres/" + officer.unit());
        assertThat(page.locator("#cover .light-ok")).isVisible();
        seen(page);
        Page phone = phone();
        signIn(phone, "alone");
        phone.navigate("/centres/" + officer.unit() + "/cover");
        seen(phone);
        phone.navigate("/centres/" + officer.unit() + "/cover?lang=en");
        seen(phone);
    }
}
