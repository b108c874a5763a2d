package org.dulae.casework.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.dulae.Journey;
import org.dulae.access.Actor;
import org.dulae.access.SomeActor;
import org.dulae.casework.CaseId;
import org.dulae.casework.Casework;
import org.dulae.casework.SomeCase;
import org.dulae.casework.refusal.SomeRefusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * An officer ends a case in which nothing can be given: the person is told why, from which facts, and where and by when to appeal. She
 * appeals, and the officer does not lose sight of it. Another help is refused while its case goes on, on a phone without script.
 */
class RefusalJourney extends Journey {
    private static final String TAMBON = "220105";

    @Autowired
    private Casework casework;

    private Actor officer;

    @BeforeEach
    void anOfficer() {
        officer = account(SomeActor.officerOf(TAMBON), "refusal.officer");
    }

    private CaseId opened(String given) {
        CaseId id = SomeCase.of(SomeCase.person(owner, TAMBON, given))
                .in(TAMBON, officer.unit())
                .opened(casework, officer);
        casework.assign(officer, id, 1, officer.id(), officer.name());
        return id;
    }

    private static void fill(Page page) {
        page.locator("#asked").fill(SomeRefusal.ASKED);
        page.locator("#law").fill(SomeRefusal.LAW);
        page.locator("#because").fill(SomeRefusal.BECAUSE);
        page.locator("#facts").fill(SomeRefusal.FACTS);
        page.locator("input[name=how][value=BOTH]").check();
    }

    @Test
    void endsACaseWithALetterThatSaysAllOfItAndKeepsAnAppealInSight() {
        CaseId id = opened("การะเกด");
        Page page = window();
        signIn(page, "refusal.officer");
        page.navigate("/cases/" + id + "/closure");
        assertThat(page.locator("#asked")).isHidden();
        page.locator("input[value=NOT_ELIGIBLE]").check();
        assertThat(page.locator("#asked")).isVisible();
        page.locator("#facts").fill("เล่ามาว่าเพิ่งได้ไป");
        page.locator("main .btn-primary").click();
        assertThat(page.locator("#law-error")).isVisible();
        assertThat(page.locator("#facts")).hasValue("เล่ามาว่าเพิ่งได้ไป");
        seen(page);
        page.setViewportSize(360, 740);
        seen(page);
        page.setViewportSize(1280, 900);
        fill(page);
        page.locator("main .btn-primary").click();
        assertThat(page.locator("a[href$='/paper']")).isVisible();
        assertThat(page.locator("article.card")).containsText(SomeRefusal.LAW);
        seen(page);
        appeals(page);
        page.navigate("/cases/" + id);
        assertThat(page.locator(".panels")).containsText("ยื่นอุทธรณ์แล้ว");
        page.locator(".panels a", new Page.LocatorOptions().setHasText(SomeRefusal.ASKED))
                .click();
        page.locator(".top-who > .lang a[lang=en]").click();
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        seen(page);
        page.setViewportSize(360, 740);
        seen(page);
    }

    /** From the work list, and there it is again until the outcome is known. */
    private void appeals(Page page) {
        page.navigate("/today");
        page.locator("#waiting a[href*='/refusals/']").first().click();
        page.locator("input[value=APPEALS]").check();
        page.locator("#words").fill("บอกว่าเงินเข้าเป็นของลูก");
        page.locator("form[action$='/answers'] button").click();
        assertThat(page.locator("input[value=UPHELD]")).isVisible();
        page.navigate("/today");
        assertThat(page.locator("#waiting")).containsText("มีอุทธรณ์");
    }

    @Test
    void oneHelpIsRefusedWhileTheCaseGoesOnWithoutScript() {
        CaseId id = opened("พุดซ้อน");
        Page page = phoneWithoutScript();
        signIn(page, "refusal.officer");
        page.navigate("/cases/" + id);
        page.locator(".panels a[href$='/refusals']").click();
        assertThat(page.locator("main a[href$='/refusals/new']")).isVisible();
        seen(page);
        page.locator("main a[href$='/refusals/new']").click();
        page.locator("main .btn-primary").click();
        assertThat(page.locator("#asked-error")).isVisible();
        seen(page);
        fill(page);
        page.locator("main .btn-primary").click();
        assertThat(page.locator("a[href$='/paper']")).isVisible();
        seen(page);
        page.locator("a[href$='/correction']").click();
        page.locator("#law").fill("ระเบียบสมมุติ ข้อ 8");
        page.locator("#why").fill("อ้างข้อผิด");
        page.locator("main .btn-primary").click();
        assertThat(page.locator("main details")).isVisible();
        assertThat(page.locator("article.card")).containsText("ระเบียบสมมุติ ข้อ 8");
        page.navigate("/cases/" + id);
        assertThat(page.locator("main")).containsText("แก้หนังสือแจ้งผล");
    }
}
