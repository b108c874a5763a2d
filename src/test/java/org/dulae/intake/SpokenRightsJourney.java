package org.dulae.intake;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.dulae.Journey;
import org.dulae.access.SomeActor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** While the caller speaks the desk shows what the household may have a right to, and what to ask next. */
class SpokenRightsJourney extends Journey {
    @BeforeAll
    void aDesk() {
        account(SomeActor.operatorOf("25"), "rights.operator");
    }

    private Page desk(Page page) {
        signIn(page, "rights.operator");
        return AtTheDesk.begun(page);
    }

    private static void answer(Page page, String birth) {
        page.locator("details.new-person > summary").click();
        page.locator("#birth").fill(birth);
        page.locator("#rights-h ~ details > summary").click();
        page.locator("#rightTHAI").selectOption("yes");
        page.locator("#rightIN_HOUSE_REGISTER").selectOption("yes");
        page.locator("#rightSTATE_PENSION").selectOption("no");
    }

    @Test
    void appearsWhileTypingAndTakesNobodyOutOfTheField() {
        Page page = desk(window());
        answer(page, "65 ปี");
        page.locator("#notes").focus();
        assertThat(page.locator("#rights")).containsText("เบี้ยยังชีพผู้สูงอายุ");
        assertThat(page.locator("#rights")).containsText("เจ้าหน้าที่เป็นผู้ตัดสิน");
        assertThat(page.locator("#notes")).isFocused();
        seen(page);
        page.locator("#notes").pressSequentially("สามีขู่ฆ่า มีมีด");
        assertThat(page.locator("#rights")).containsText("ดูความปลอดภัยก่อน");
        assertThat(page.locator("#rights")).not().containsText("เบี้ยยังชีพ");
    }

    @Test
    void worksWithAButtonWhereNoScriptRuns() {
        Page page = desk(phoneWithoutScript());
        answer(page, "65 ปี");
        page.locator("button[value=rights]").click();
        assertThat(page.locator("#rights")).containsText("เบี้ยยังชีพผู้สูงอายุ");
        assertThat(page.locator("#rightTHAI")).hasValue("yes");
        seen(page);
    }

    @Test
    void fitsAPhoneAndSpeaksEnglish() {
        Page page = desk(phone());
        answer(page, "65 ปี");
        assertThat(page.locator("#rights")).containsText("เบี้ยยังชีพผู้สูงอายุ");
        assertThat(page.locator("[data-draft-state]")).containsText("เก็บไว้แล้ว");
        seen(page);
        page.navigate(page.url() + "?lang=en");
        assertThat(page.locator("#rights")).containsText("Old-age allowance");
        seen(page);
    }
}
