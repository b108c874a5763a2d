package org.dulae.benefit.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Media;
import org.dulae.Journey;
import org.junit.jupiter.api.Test;

/** Somebody without an account sees what she may be entitled to, on a cheap phone and without script; nothing of it stays. */
class RightsJourney extends Journey {
    private static void fill(Page page) {
        page.locator("#born").fill("65 ปี");
        page.locator("input[name=THAI][value=yes]").check();
        page.locator("input[name=IN_HOUSE_REGISTER][value=yes]").check();
        page.locator("#income").fill("9,000");
        page.locator("#people").fill("3");
        page.locator("input[name=STATE_PENSION][value=no]").check();
        page.locator("input[name=have][value=NONE]").check();
        page.locator("input[name=HOUSE_UNSAFE][value=yes]").check();
        page.locator("#child").fill("3 ขวบ");
        page.locator("input[name=now][value=NOT_ENOUGH_INCOME]").check();
    }

    @Test
    void twelveQuestionsOnAPhoneWithoutScript() {
        Page page = phoneWithoutScript();
        page.navigate("/sign-in");
        page.locator("a[href='/rights']").click();
        assertThat(page).hasTitle("บริการประชาชน · ดูแล");
        assertThat(page.locator("main form .field")).hasCount(12);
        assertThat(page.locator(".leave")).isVisible();
        seen(page);
        fill(page);
        page.locator("main .btn-primary").click();
        assertThat(page.locator("h1")).hasText("สิทธิที่คุณอาจได้รับ");
        assertThat(page.url()).endsWith("/rights");
        assertThat(page.locator("article").first()).containsText("เบี้ยยังชีพผู้สูงอายุ");
        assertThat(page.locator("article").first()).containsText("600 บาทต่อเดือน");
        assertThat(page.locator("article").first()).containsText("เจ้าหน้าที่เป็นผู้ตัดสิน");
        assertThat(page.locator("main")).containsText("สำหรับเด็กในบ้าน");
        seen(page);
        page.locator("form[action='/rights/change'] button").click();
        assertThat(page.locator("#born")).hasValue("65 ปี");
    }

    @Test
    void whatCannotBeReadIsSaidAndNothingIsLost() {
        Page page = window();
        page.navigate("/rights");
        page.locator("#born").fill("นานมาแล้ว");
        page.locator("#income").fill("9,000");
        page.locator("main .btn-primary").click();
        assertThat(page.locator("#born-error")).containsText("อ่านวันเกิดไม่ออก");
        assertThat(page.locator("#people-error")).isVisible();
        assertThat(page.locator("#income")).hasValue("9,000");
        seen(page);
    }

    @Test
    void theAnswersCanBePrintedAndNothingStays() {
        Page page = window();
        page.navigate("/rights");
        fill(page);
        Response answer = page.waitForResponse(
                response -> response.url().endsWith("/rights")
                        && response.request().method().equals("POST"),
                () -> page.locator("main .btn-primary").click());
        assertThat(answer.headerValue("cache-control")).contains("no-store");
        assertThat(page.locator("article").first()).isVisible();
        // The scripts of the page take away what htmx noted: that is done when the page is.
        page.waitForLoadState();
        assertThat(String.valueOf(page.evaluate("localStorage.length + sessionStorage.length")))
                .isEqualTo("0");
        seen(page);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        seen(page);
    }

    @Test
    void everyEntitlementHasAPageWithItsLaw() {
        Page phone = phone();
        phone.navigate("/rights/all");
        seen(phone);
        phone.navigate("/rights/all/OLD_AGE_ALLOWANCE");
        seen(phone);
        Page page = window();
        page.navigate("/rights/all");
        assertThat(page.locator("main .lines > li")).hasCount(38);
        seen(page);
        page.locator("a[href='/rights/all/OLD_AGE_ALLOWANCE']").click();
        assertThat(page.locator("main")).containsText("พ.ศ. 2552");
        assertThat(page.locator("main")).containsText("140/192ง");
        assertThat(page.locator("main")).containsText("ยังไม่ยืนยัน");
        seen(page);
        page.navigate("/rights/all/CHILD_FOSTER_FAMILY?lang=en");
        assertThat(page.locator("main")).containsText("Not open at present");
        seen(page);
        page.navigate("/rights?lang=en");
        seen(page);
    }
}
