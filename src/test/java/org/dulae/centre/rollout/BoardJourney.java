package org.dulae.centre.rollout;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.dulae.Journey;
import org.dulae.access.Actor;
import org.dulae.access.Scope;
import org.dulae.access.SomeActor;
import org.dulae.access.UnitId;
import org.dulae.access.UnitKind;
import org.dulae.access.Units;
import org.dulae.centre.Centres;
import org.dulae.centre.Centres.NewResponsibility;
import org.dulae.centre.LifeCycle;
import org.dulae.centre.LifeCycle.Proposal;
import org.dulae.centre.Profile.HostKind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The provincial office plans a district, sees what holds it up, and takes the page of one tambon to the head's desk. */
class BoardJourney extends Journey {
    private static final Actor SETUP = Actor.system("test", Scope.NATION);
    private static final LocalDate START = LocalDate.of(2026, 1, 1);

    @BeforeAll
    void phrae(@Autowired Units units, @Autowired Centres centres, @Autowired LifeCycle lives) {
        account(SomeActor.provinceOfficerOf("54"), "board");
        account(SomeActor.operatorOf("54"), "board.desk");
        UnitId agency = units.open(
                SETUP,
                new Units.NewUnit(
                        UnitKind.AGENCY, "หน่วยทดลองแพร่", "Trial agency Phrae", "54", List.of("540101"), START));
        centres.guide(
                SETUP, new NewResponsibility(agency, List.of("540101", "540201", "540605"), null, true, START, null));
        lives.propose(
                SETUP,
                new Proposal(
                        "ศูนย์ช่วยเหลือสังคมตำบลหัวเมือง",
                        "Hua Mueang Social Assistance Centre",
                        "540605",
                        HostKind.SCHOOL,
                        "โรงเรียนทดลอง",
                        START,
                        "หนังสือทดลอง"));
    }

    @Test
    void theOfficePlansADistrictAndSeesWhatHoldsItUp() {
        Page page = withoutScript();
        signIn(page, "board");
        page.navigate("/rollout");
        assertThat(page.locator("h1")).hasText("การจัดตั้งศูนย์: แพร่");
        page.locator("#parts a[href='/rollout?area=5406']").click();
        page.locator(".page-head .btn-primary").click();
        page.locator("#openBy").fill("30 ก.ย. 2570");
        seen(page);
        page.locator("main form .btn-primary").click();
        page.waitForURL(Pattern.compile("/rollout\\?area=5406$"));
        assertThat(page.locator("[data-number=PLANNED]")).hasText("8");
        assertThat(page.locator("#held")).containsText("ยังไม่มีมติ");
        page.locator("#toast button").first().click();
        assertThat(page.locator("[data-number=PLANNED]")).hasText("0");
        page.navigate("/rollout/540605");
        assertThat(page.locator("#next")).containsText("ยังไม่มีมติ");
        assertThat(page.locator(".page-head .btn-primary")).hasText("บันทึกการประชุม");
    }

    @Test
    void everybodyLooksAtTheBoardOnAnyScreenAndOnPaper() {
        Page desk = window();
        signIn(desk, "board.desk");
        for (String address : List.of(
                "/rollout",
                "/rollout?area=00",
                "/rollout?area=5406",
                "/rollout/counted?area=54&show=NO_PLAN",
                "/rollout/540605")) {
            desk.setViewportSize(1280, 900);
            desk.navigate(address);
            seen(desk);
            desk.setViewportSize(360, 740);
            desk.navigate(address);
            seen(desk);
        }
        desk.navigate("/rollout");
        desk.locator("#agencies th a").first().click();
        assertThat(desk.locator("h1")).containsText("หน่วยทดลองแพร่");
        seen(desk);
        String agency = desk.url();
        desk.setViewportSize(1280, 900);
        desk.locator(".top-who > .lang a[lang=en]").click();
        desk.navigate(agency);
        assertThat(desk.locator("h1")).containsText("Trial agency");
        seen(desk);
        desk.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        desk.navigate("/rollout/540605");
        seen(desk);
    }
}
