package org.dulae.intake;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.dulae.Journey;
import org.dulae.access.Actor;
import org.dulae.access.SomeActor;
import org.dulae.centre.SomeCentre;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An older woman tells her story once: what she answers at the desk is known to the officer who helps her, and may be put right. */
class RightsHeardJourney extends Journey {
    private static final String TAMBON = "610104";
    private static final Pattern RIGHTS = Pattern.compile("/people/[0-9a-f-]{36}/rights$");

    @BeforeAll
    void aDeskAndACentre() {
        account(SomeActor.operatorOf("61"), "heard.operator");
        Actor officer = account(SomeActor.officerOf(TAMBON), "heard.officer");
        SomeCentre.of(owner, officer, "ศูนย์ดอนขวาง", "Don Khwang centre");
    }

    private static void tells(Page page, String given) {
        AtTheDesk.begun(page);
        page.locator("details.new-person > summary").click();
        page.locator("#given").fill(given);
        page.locator("#family").fill("นามเล่าครั้งเดียว");
        page.locator("#birth").fill("66 ปี");
        page.locator("input[name=callerRelation][value=SELF]").check();
        page.locator("#notes").fill("เงินไม่พอใช้ ลูกไม่ได้ส่งเงินแล้ว");
        AtTheDesk.place(page, "ดอนขวาง", "เมืองอุทัยธานี");
        page.locator("#rights-asked > details").nth(0).locator("summary").click();
        page.locator("#rightIncome").fill("9000");
        page.locator("#rightPeople").fill("3");
        page.locator("#rightTHAI").selectOption("yes");
        page.locator("#rightIN_HOUSE_REGISTER").selectOption("yes");
        page.locator("#rightSTATE_PENSION").selectOption("no");
        page.locator("#rights-asked > details").nth(1).locator("summary").click();
        page.locator("input[name=rightReceives][value=DISABILITY_ALLOWANCE]").check();
    }

    @Test
    void isAskedOnceAndWhatSheAnsweredIsKnownAndMayBePutRight() {
        Page page = window();
        signIn(page, "heard.operator");
        tells(page, "มาลี");
        seen(page);
        AtTheDesk.send(page);
        assertThat(page.locator("#noted")).containsText("จดคำตอบเรื่องสิทธิไว้กับคนนี้แล้ว");
        assertThat(page.locator("#noted")).containsText("คนละ 3,000 บาทต่อเดือน");
        assertThat(page.locator("#noted")).containsText("เบี้ยความพิการ");
        seen(page);
        page.navigate(page.url() + "?lang=en");
        assertThat(page.locator("#noted")).containsText("noted with this person");
        seen(page);
        page.navigate(page.url().replaceFirst("\\?.*", "?lang=th"));
        page.locator("#noted a").click();
        page.waitForURL(RIGHTS);
        assertThat(page.locator("#known")).containsText("เจ้าตัวบอก");
        assertThat(page.locator("#likely")).containsText("เบี้ยยังชีพผู้สูงอายุ");
        seen(page);
        putsRight(page);
    }

    /** A pension it is after all, and it is a temple that pays. */
    private void putsRight(Page page) {
        String rights = page.url();
        page.navigate(rights + "?change=RECEIVING#ask");
        page.locator("#receiptCode1").selectOption("STATE_PENSION");
        page.locator("#receiptPayer1").selectOption("OTHER");
        page.locator("#receiptPayerName1").fill("กองทุนครูทดลอง");
        page.locator("input[name=source][value=PAPER]").check();
        seen(page);
        page.locator("#ask .btn-primary").click();
        page.waitForURL(RIGHTS);
        assertThat(page.locator("#receiving")).containsText("จากกองทุนครูทดลอง");
        page.navigate(rights + "?change=STATE_PENSION#ask");
        page.locator("input[name=STATE_PENSION][value=no]").check();
        page.locator("input[name=source][value=SELF]").check();
        page.locator("#ask .btn-primary").click();
        page.waitForURL(RIGHTS);
        assertThat(page.locator("#receiving")).not().containsText("กองทุนครูทดลอง");
        page.locator(".known-before summary").click();
        assertThat(page.locator(".known-before")).containsText("กองทุนครูทดลอง");
        seen(page);
    }

    @Test
    void fitsAPhoneAndSpeaksEnglish() {
        Page page = phone();
        signIn(page, "heard.operator");
        tells(page, "มณี");
        AtTheDesk.send(page);
        assertThat(page.locator("#noted")).containsText("จดคำตอบเรื่องสิทธิไว้กับคนนี้แล้ว");
        seen(page);
        page.navigate(page.url() + "?lang=en");
        assertThat(page.locator("#noted")).containsText("noted with this person");
        seen(page);
        page.locator("#noted a").click();
        page.waitForURL(RIGHTS);
        page.navigate(page.url() + "?change=RECEIVING#ask");
        seen(page);
    }
}
