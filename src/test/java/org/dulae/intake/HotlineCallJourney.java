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

/** Calls to 1300 as they come: with danger in them, cut short, ending in advice, from nobody knows where. */
class HotlineCallJourney extends Journey {
    private static final String STORY = "เลี้ยงลูกสองคนคนเดียว รับจ้างรายวัน เดือนนี้ฝนตกไม่มีงาน เงินไม่พอค่าเทอมลูก";

    @BeforeAll
    void aDeskAndACentre() {
        account(SomeActor.operatorOf("52"), "operator");
        Actor officer = account(SomeActor.officerOf("521305"), "officer");
        SomeCentre.of(owner, officer, "ศูนย์หัวเมือง", "Hua Mueang centre");
    }

    private Page desk(Page page) {
        signIn(page, "operator");
        return AtTheDesk.begun(page);
    }

    @Test
    void proposesP0WithItsReasonAndSaysWhatToDoThisSecond() {
        Page page = desk(window());
        page.locator("#notes").pressSequentially("สามีขู่ฆ่า มีมีด");
        assertThat(page.locator("#meanwhile")).containsText("191");
        assertThat(page.locator("#urgency")).containsText("P0");
        // At the end of the page the bar with what ends the call lies over nothing, where it would make a button
        // smaller.
        page.evaluate("window.scrollTo(0, document.body.scrollHeight)");
        seen(page);
    }

    @Test
    void keepsEveryCharacterOnTheServer() {
        Page page = desk(window());
        page.locator("#notes").fill("พิมพ์ค้างไว้แล้วเครื่องดับ");
        assertThat(page.locator("[data-draft-state]")).containsText("เก็บไว้แล้ว");
        page.reload();
        assertThat(page.locator("#notes")).hasValue("พิมพ์ค้างไว้แล้วเครื่องดับ");
    }

    @Test
    void anEmptyDeskStaysWhileAnotherWindowLooksForDrafts() {
        Page page = desk(window());
        Page other = page.context().newPage();
        other.navigate("/desk");
        page.locator("#notes").fill("เริ่มพิมพ์หลังเปิดอีกหน้าต่าง");
        assertThat(page.locator("[data-draft-state]")).containsText("เก็บไว้แล้ว");
        page.reload();
        assertThat(page.locator("#notes")).hasValue("เริ่มพิมพ์หลังเปิดอีกหน้าต่าง");
    }

    @Test
    void endsInAdviceWithoutACase() {
        Page page = desk(window());
        page.locator("#notes").fill("ถามเรื่องเบี้ยยังชีพ");
        page.locator(".other-ends > summary").click();
        page.locator("#gave").fill("แนะนำให้ไปขึ้นทะเบียนที่ อบต.");
        page.locator("button[value=ADVICE]").click();
        page.waitForURL(Pattern.compile("/contacts/"));
        assertThat(page.locator("main")).containsText("คำปรึกษา");
    }

    @Test
    void waitsInTheQueueWhenNobodyKnowsWhere() {
        Page page = desk(window());
        page.locator("#notes").fill("โทรมาแล้วสายหลุด บอกว่าไม่มีข้าวกิน");
        page.locator("details.new-person > summary").click();
        page.locator("#unnamed").check();
        AtTheDesk.send(page);
        assertThat(page.locator("main")).containsText("ยังไม่รู้สถานที่");
        page.navigate("/queue");
        assertThat(page.locator("main")).containsText("ไม่มีข้าวกิน");
        seen(page);
    }

    @Test
    void worksWithoutScriptAndOnAPhone() {
        Page plain = desk(withoutScript());
        plain.locator("#notes").fill(STORY);
        plain.locator("#place").fill("หัวเมือง เมืองปาน ลำปาง");
        plain.locator("details.new-person > summary").click();
        plain.locator("#given").fill("อุ่นใจ");
        plain.locator("button[value=HELP]").click();
        assertThat(plain.locator("main")).containsText("ส่งให้ ศูนย์หัวเมือง แล้ว");
        Page small = desk(phone());
        seen(small);
    }
}
