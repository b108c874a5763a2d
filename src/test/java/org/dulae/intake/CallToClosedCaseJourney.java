package org.dulae.intake;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.regex.Pattern;
import org.dulae.Journey;
import org.dulae.access.SomeActor;
import org.dulae.casework.Dimension;
import org.dulae.centre.SomeCentre;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * One need from door to close: a woman who raises her children alone with too little income calls 1300 from ตำบลหัวเมือง (521305), and
 * her matter is carried to its end with a better life.
 */
class CallToClosedCaseJourney extends Journey {
    private static final String STORY =
            "เลี้ยงลูกสองคนคนเดียว รับจ้างรายวัน ฝนตกไม่มีงาน วันนี้ที่บ้านไม่มีข้าวกิน ลูกคนโตหยุดเรียนสองสัปดาห์แล้ว";
    private static final String WISH = "อยากมีงานทำที่บ้าน จะได้ดูลูกด้วย";
    private static final double AT_ONCE = 2000;

    @BeforeAll
    void aDeskAndACentre() {
        account(SomeActor.operatorOf("52"), "story.operator");
        SomeCentre.of(
                owner, account(SomeActor.officerOf("521305"), "story.officer"), "ศูนย์หัวเมือง", "Hua Mueang centre");
    }

    @Test
    void S1_19_S1_20_oneCallIsCarriedToABetterLife() {
        Page centre = window();
        signIn(centre, "story.officer");
        centre.evaluate("window.neverReloaded = true");
        Page desk = window();
        signIn(desk, "story.operator");
        AtTheDesk.begun(desk);
        listens(desk, "บัวผัน");
        AtTheDesk.place(desk, "หัวเมือง", "เมืองปาน");
        assertThat(desk.locator("#send-label")).containsText("ศูนย์หัวเมือง");
        seen(desk);
        AtTheDesk.send(desk);
        Locator arrived =
                centre.locator("#work a.who").filter(new Locator.FilterOptions().setHasText("บัวผัน สมมุติใจ"));
        assertThat(arrived).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(AT_ONCE));
        org.assertj.core.api.Assertions.assertThat(centre.evaluate("window.neverReloaded"))
                .isEqualTo(true);
        isToldWhoHasIt(desk);
        seen(centre);
        arrived.click();
        fromAcceptedToClosed(centre);
        isCounted(centre, "บัวผัน สมมุติใจ");
    }

    @Test
    void theSameOnAPhoneWithoutScript() {
        Page desk = phoneWithoutScript();
        signIn(desk, "story.operator");
        AtTheDesk.begun(desk);
        listens(desk, "อุ่นใจ");
        desk.locator("#place").fill("ต.หัวเมือง อ.เมืองปาน จ.ลำปาง");
        seen(desk);
        AtTheDesk.send(desk);
        isToldWhoHasIt(desk);
        Page centre = phoneWithoutScript();
        signIn(centre, "story.officer");
        seen(centre);
        centre.locator("#work a.who")
                .filter(new Locator.FilterOptions().setHasText("อุ่นใจ สมมุติใจ"))
                .click();
        fromAcceptedToClosed(centre);
        isCounted(centre, "อุ่นใจ สมมุติใจ");
    }

    // ---- the call

    private void listens(Page desk, String given) {
        desk.locator("#notes").fill(STORY);
        choose(desk, "problems", "INCOME");
        choose(desk, "problems", "SINGLE_PARENT");
        desk.locator("details:has(input[name=groups]) > summary").click();
        choose(desk, "groups", "WOMAN");
        choose(desk, "groups", "SINGLE_PARENT_FAMILY");
        desk.locator("details.new-person > summary").click();
        desk.locator("#given").fill(given);
        desk.locator("#family").fill("สมมุติใจ");
        choose(desk, "sex", "F");
        choose(desk, "callerRelation", "SELF");
        desk.locator("#callerPhone").fill("0812345013");
        choose(desk, "callerSafe", "SAFE");
    }

    private void isToldWhoHasIt(Page desk) {
        assertThat(desk.locator("main")).containsText("ส่งให้ ศูนย์หัวเมือง แล้ว");
        assertThat(desk.locator("main")).containsText(STORY);
        assertThat(desk.locator("main")).containsText("P2");
        seen(desk);
    }

    // ---- the centre

    private void fromAcceptedToClosed(Page page) {
        assertThat(page.locator("main")).containsText(STORY);
        page.locator(".next button").click();
        assertThat(page.locator(".next a").first()).hasText("บันทึกการเยี่ยมหรือพูดคุย");
        seen(page);
        visits(page);
        assesses(page, "1", "ได้วันละ 200 บาท ทำได้เดือนละสิบวัน");
        plans(page);
        helps(page);
        page.locator("#plan-card button.box").first().click();
        assertThat(page.locator("#plan-card .tick")).hasCount(1);
        followsUp(page);
        assesses(page, "3", "เย็บผ้าที่บ้าน เดือนนี้ได้ 6,500 บาท");
        closes(page);
    }

    private void visits(Page page) {
        next(page);
        choose(page, "kind", "VISIT");
        page.locator("#place").fill("บ้าน");
        page.locator("#content").fill("ลูกคนโตหยุดเรียนเพราะไม่มีค่าเทอม ในบ้านมีข้าวสารครึ่งถุง");
        page.locator("#ownWords").fill(WISH);
        saves(page);
        assertThat(page.locator("main")).containsText(WISH);
    }

    private void assesses(Page page, String income, String evidence) {
        next(page);
        for (Dimension dimension : Dimension.values()) {
            choose(page, "level." + dimension, dimension == Dimension.INCOME ? income : "2");
            page.locator("input[name='evidence." + dimension + "']").fill("ดูจากที่ไปเยี่ยมและคุยกัน");
        }
        page.locator("input[name='evidence.INCOME']").fill(evidence);
        page.locator("select[name='own.INCOME']").selectOption(income);
        page.locator("#ownWords").fill(WISH);
        saves(page);
    }

    private void plans(Page page) {
        next(page);
        page.locator("#title").fill("มีรายได้จากงานที่ทำที่บ้าน");
        choose(page, "agreed", "true");
        page.locator("#task1").fill("พาไปสมัครกลุ่มเย็บผ้า");
        page.locator("#who1").fill("อพม.");
        page.locator("#due1").fill("31 ธ.ค. 2600");
        saves(page);
        assertThat(page.locator("#plan-card")).containsText("พาไปสมัครกลุ่มเย็บผ้า");
    }

    private void helps(Page page) {
        next(page);
        page.locator("#kind").selectOption("MONEY");
        page.locator("#what").fill("เงินฉุกเฉิน");
        page.locator("#amount").fill("3,000");
        choose(page, "level", "TAMBON");
        saves(page);
        assertThat(page.locator("main")).containsText("3,000");
    }

    private void followsUp(Page page) {
        page.locator("details.menu > summary").last().click();
        page.locator(".menu-list a[href$='/status']").click();
        choose(page, "choice", "FOLLOW_UP");
        saves(page);
    }

    private void closes(Page page) {
        assertThat(page.locator(".dims")).hasAttribute("aria-label", Pattern.compile("ดีขึ้น 1"));
        next(page);
        choose(page, "reason", "GOAL_MET");
        choose(page, "level", "TAMBON");
        page.locator("#words").fill("มีงานประจำที่บ้าน ลูกกลับไปเรียนแล้ว ตกลงกันว่าดูแลตัวเองต่อได้");
        saves(page);
        assertThat(page.locator("main")).containsText("ยุติเรื่องแล้ว: ชีวิตดีขึ้นตามที่ตกลงกัน");
        assertThat(page.locator("main")).containsText("จบได้ในตำบล");
        seen(page);
    }

    private void isCounted(Page page, String name) {
        page.navigate("/numbers");
        assertThat(page.locator(".figure [data-number='ended.TAMBON']")).isVisible();
        page.locator(".figure [data-number='life.BETTER']").click();
        assertThat(page.locator("tr[data-row]").filter(new Locator.FilterOptions().setHasText(name)))
                .hasCount(1);
        seen(page);
    }

    // ---- one step

    private void next(Page page) {
        page.locator(".next a.btn-primary").click();
        seen(page);
    }

    private static void saves(Page page) {
        page.locator("form.sheet button.btn-primary").click();
        page.waitForURL(Pattern.compile("/cases/[0-9a-f-]{36}$"));
    }

    /** As people do it: on the words beside the mark. */
    private static void choose(Page page, String name, String value) {
        page.locator("label:has(input[name='" + name + "'][value='" + value + "'])")
                .first()
                .click();
    }
}
