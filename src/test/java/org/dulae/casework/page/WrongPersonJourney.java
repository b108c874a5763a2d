package org.dulae.casework.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.dulae.Journey;
import org.dulae.access.Actor;
import org.dulae.access.SomeActor;
import org.dulae.casework.CaseId;
import org.dulae.casework.Casework;
import org.dulae.casework.Records;
import org.dulae.casework.SomeCase;
import org.dulae.person.PersonId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Two women of nearly one name: an officer notices that a case stands on the wrong one, looks at both, moves it with everything, finds it told on the
 * pages of both, and takes it back.
 */
class WrongPersonJourney extends Journey {
    private static final String TAMBON = "210305";

    @Autowired
    private Casework casework;

    @Autowired
    private Records records;

    private CaseId id;
    private CaseId ofOneFarAway;
    private PersonId far;
    private PersonId wrong;
    private PersonId right;

    @BeforeAll
    void aCaseOnTheWrongPerson() {
        Actor officer = account(SomeActor.officerOf(TAMBON), "wrong.officer");
        wrong = SomeCase.person(owner, TAMBON, "บัวผัน");
        right = SomeCase.person(owner, TAMBON, "บัวผิน");
        id = SomeCase.of(wrong).in(TAMBON, officer.unit()).opened(casework, officer);
        far = SomeCase.person(owner, "210306", "ไกลบ้าน");
        ofOneFarAway = SomeCase.of(far).in(TAMBON, officer.unit()).opened(casework, officer);
        records.note(officer, id, "ขาเจ็บ เดินไม่ได้", false);
    }

    private static void small(Page page) {
        page.setViewportSize(360, 740);
    }

    private static void large(Page page) {
        page.setViewportSize(1280, 900);
    }

    @Test
    void isMovedWithEverythingToldOnBothPagesAndTakenBack() {
        Page page = window();
        signIn(page, "wrong.officer");
        page.navigate("/cases/" + id);
        page.locator(".case-acts details.menu > summary").click();
        page.locator("a[href$='/person']").click();
        assertThat(page.locator(".boxed").first()).containsText("บัวผัน");
        page.locator("main .btn-primary").click();
        assertThat(page.locator("#who-error")).isVisible();
        seen(page);
        page.locator("#who").fill("บัวผิน");
        page.locator("button[value=search]").click();
        page.locator("input[name=personId][value='" + right + "']").check();
        small(page);
        seen(page);
        page.locator("main .btn-primary").click();
        assertThat(page.locator("#reason")).isVisible();
        assertThat(page.locator("main")).containsText("บัวผิน");
        assertThat(page.locator("main")).containsText("บันทึก 1 ข้อ");
        seen(page);
        large(page);
        seen(page);
        page.locator("#reason").fill("ชื่อคล้ายกัน คนละบ้าน");
        page.locator("main .btn-primary").click();
        page.waitForURL(Pattern.compile("/cases/[0-9a-f-]{36}$"));
        assertThat(page.locator("h1")).containsText("บัวผิน");
        assertThat(page.locator(".story")).containsText("ชื่อคล้ายกัน คนละบ้าน");
        assertThat(page.locator(".story")).containsText("ขาเจ็บ เดินไม่ได้");
        seen(page);
        page.navigate("/people/" + wrong);
        assertThat(page.locator("main")).containsText("เคยบันทึกไว้ที่คนนี้");
        seen(page);
        page.navigate("/people/" + right + "?lang=en");
        assertThat(page.locator("main")).containsText("came here from");
        small(page);
        seen(page);
        page.navigate("/cases/" + id);
        page.locator(".story a[href*='/person?to=']").click();
        assertThat(page.locator("#reason")).isVisible();
        seen(page);
        large(page);
        seen(page);
        page.locator("#reason").fill("It was her after all");
        page.locator("main .btn-primary").click();
        page.waitForURL(Pattern.compile("/cases/[0-9a-f-]{36}$"));
        assertThat(page.locator("h1")).containsText("บัวผัน");
    }

    @Test
    void whereTheRightOneIsOutOfSightThePageSaysWhomToAsk() {
        Page page = phone();
        signIn(page, "wrong.officer");
        page.navigate("/cases/" + id + "/person");
        page.locator("#who").fill("ไกลบ้าน");
        page.locator("button[value=search]").click();
        assertThat(page.locator("main")).containsText("ขอให้เจ้าหน้าที่จังหวัด");
        assertThat(page.locator("input[value='" + far + "']")).hasCount(0);
        seen(page);
        page.navigate("/cases/" + id + "/person?to=" + far);
        assertThat(page.locator("#who-error")).isVisible();
        page.navigate("/cases/" + ofOneFarAway + "/person?lang=en");
        assertThat(page.locator(".call-out")).containsText("provincial officer");
        seen(page);
    }
}
