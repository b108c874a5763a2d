package org.dulae.insight;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.dulae.Journey;
import org.dulae.access.Actor;
import org.dulae.access.SomeActor;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Somebody looks at the numbers, asks "which ones?", and opens one of them. */
class NumbersJourney extends Journey {
    private static final String TAMBON = "440101";

    @BeforeAll
    void aTambonWithAYearOfWork() {
        Actor officer = account(SomeActor.officerOf(TAMBON), "counting");
        account(SomeActor.provinceOfficerOf("44"), "province");
        SomeNumbers some = new SomeNumbers(owner);
        some.matters(officer, TAMBON, 40);
        some.contacts(officer, TAMBON, 12);
    }

    @Test
    void S1_20_aNumberOpensToTheLivesBehindIt() {
        Page page = window();
        signIn(page, "counting");
        page.locator(".rail a[href='/numbers']").click();
        page.locator(".narrowing a[rel=prev]").click();
        page.navigate("/numbers?period=" + SomeNumbers.PERIOD);
        seen(page);
        Locator better = page.locator(".figure a[data-number='life.BETTER']");
        int count = Integer.parseInt(better.textContent().strip());
        Assertions.assertTrue(count > 0);
        better.click();
        page.waitForURL(Pattern.compile("/numbers/life\\.BETTER"));
        assertThat(page.locator("tr[data-row]")).hasCount(count);
        seen(page);
        page.locator("tr[data-row] a").first().click();
        page.waitForURL(Pattern.compile("/cases/"));
        assertThat(page.locator("main")).containsText("สมมุติ");
    }

    @Test
    void S1_16_saysHowManyEndedInTheTambonAndWhatIsLeftOut() {
        Page page = withoutScript();
        signIn(page, "counting");
        page.navigate("/numbers?period=" + SomeNumbers.PERIOD);
        assertThat(page.locator("main")).containsText("จบได้ในตำบล");
        assertThat(page.locator("main")).containsText("เรื่องจำกัดผู้รู้เห็นไม่นับในตัวเลขใดของหน้านี้");
        Locator urgent = page.locator("a[data-number='ended.URGENT']");
        int count = Integer.parseInt(urgent.textContent().strip());
        urgent.click();
        assertThat(page.locator("tr[data-row]")).hasCount(count);
    }

    @Test
    void looksMoreCloselyByKeyboardAlone() {
        Page page = window();
        signIn(page, "province");
        page.navigate("/numbers?period=" + SomeNumbers.PERIOD);
        page.locator("#area").focus();
        page.locator("#area").selectOption("4401");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile("area=4401"));
        assertThat(page.locator(".crumbs")).containsText("มหาสารคาม");
        page.locator(".chips a").nth(1).focus();
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile("period=2568-q4&area=4401"));
        seen(page);
    }

    @Test
    void fitsAPhone() {
        Page page = phone();
        signIn(page, "counting");
        page.navigate("/numbers?period=" + SomeNumbers.PERIOD);
        seen(page);
        page.locator("a[data-number='late']").click();
        page.waitForURL(Pattern.compile("/numbers/late"));
        seen(page);
    }
}
