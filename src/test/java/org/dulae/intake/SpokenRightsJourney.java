package org.dulae.intake;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.dulae.Journey;
import org.dulae.access.SomeActor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** While the caller speaks the desk shows what the household may have a right to, and what to ask next. */
class SpokenRightsJourney extends Journey {
    private static final int SENTENCES = 5;
    private static final int SECOND = 1000;
    private static final double PAUSE = 300;
    private static final Locator.PressSequentiallyOptions FAST = new Locator.PressSequentiallyOptions().setDelay(35);

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
        page.locator("#rights-asked > details:first-child > summary").click();
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

    /** However fast and long somebody types, and whatever else is chosen meanwhile. */
    @Test
    void asksAtMostOnceASecond() {
        Page page = desk(window());
        answer(page, "65 ปี");
        for (int i = 0; i < SENTENCES; i++) {
            page.locator("#notes").pressSequentially("อยู่คนเดียว เงินไม่พอ ", FAST);
            page.locator("#rightTHAI").selectOption(i % 2 == 0 ? "yes" : "no");
            page.locator("#birth").fill(60 + i + " ปี");
            page.waitForTimeout(PAUSE * i);
        }
        assertThat(page.locator("#rights")).containsText("เบี้ยยังชีพผู้สูงอายุ");
        List<?> asked = (List<?>) page.evaluate("performance.getEntriesByType('resource')"
                + ".filter(one => one.name.endsWith('/meanwhile')).map(one => Math.round(one.startTime))");
        Assertions.assertThat(asked).hasSizeGreaterThan(3);
        for (int i = 1; i < asked.size(); i++) {
            int between = ((Number) asked.get(i)).intValue() - ((Number) asked.get(i - 1)).intValue();
            Assertions.assertThat(between).as("milliseconds between %s", asked).isGreaterThanOrEqualTo(SECOND);
        }
    }

    @Test
    void waitsForAnAnswerBeforeItAsksAgainSoThatNoOlderOneComesAfterANewerOne() {
        Page page = desk(window());
        List<Route> held = new ArrayList<>();
        page.route("**/meanwhile", held::add);
        answer(page, "65 ปี");
        page.waitForCondition(() -> held.size() == 1);
        page.locator("#birth").fill("30 ปี");
        page.locator("#birth").blur();
        page.waitForTimeout(2.5 * SECOND);
        Assertions.assertThat(held).as("one question at a time").hasSize(1);
        held.getFirst().resume();
        page.waitForCondition(() -> held.size() == 2);
        assertThat(page.locator("#rights")).containsText("เบี้ยยังชีพผู้สูงอายุ");
        held.get(1).resume();
        assertThat(page.locator("#rights")).not().containsText("เบี้ยยังชีพผู้สูงอายุ");
        page.waitForTimeout(2 * SECOND);
        Assertions.assertThat(held).as("nothing was said meanwhile").hasSize(2);
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
