package org.dulae.casework.watch;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.dulae.Journey;
import org.dulae.access.Actor;
import org.dulae.access.Role;
import org.dulae.access.SomeActor;
import org.dulae.access.UnitKind;
import org.dulae.centre.SomeCentre;
import org.dulae.centre.cover.Cover.Fallback;
import org.dulae.centre.cover.SomeCover;
import org.dulae.intake.AtTheDesk;
import org.dulae.shared.ThaiDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A centre of one is closed; somebody calls 1300 about an old man who lies in bed with nobody to care. Who stands in has it at once. */
class NightWatchJourney extends Journey {
    private Actor officer;
    private DayOfWeek notToday;

    @BeforeAll
    void aCentreOfOneThatIsClosedToday(@Autowired Clock clock) {
        notToday = LocalDate.ofInstant(clock.instant(), ThaiDate.ZONE)
                .getDayOfWeek()
                .plus(3);
        account(SomeActor.operatorOf("81"), "night.desk");
        officer = account(SomeActor.officerOf("810504"), "night.officer");
        SomeCentre.of(owner, officer, "ศูนย์ทดลองกลางคืน", "Night trial centre");
    }

    private void calls(Page desk, String given) {
        signIn(desk, "night.desk");
        AtTheDesk.begun(desk);
        desk.locator("#notes").fill("ปู่นอนติดเตียง เมียเข้าโรงพยาบาล ไม่มีคนดูแล");
        desk.locator("details.new-person > summary").click();
        desk.locator("#given").fill(given);
        desk.locator("#family").fill("สมมุติดี");
        AtTheDesk.place(desk, "คลองหิน", "อ่าวลึก");
    }

    @Test
    void whoStandsInHasItOnTheListOfTheDayAndTakesIt() {
        Actor deputy = account(SomeActor.of(Role.SOCIAL_WORKER, UnitKind.AGENCY, "810504", "810503"), "night.deputy");
        SomeCover.of(owner, officer, deputy, Fallback.PROVINCE_OFFICE, notToday);
        Page desk = window();
        calls(desk, "อินถา");
        assertThat(desk.locator("#route-instead")).containsText("นอกเวลาทำการ");
        seen(desk);
        AtTheDesk.send(desk);
        Page page = window();
        signIn(page, "night.deputy");
        page.navigate("/today");
        Locator line = page.locator("#work li[data-row]").filter(new Locator.FilterOptions().setHasText("อินถา"));
        assertThat(line).containsText("นอกเวลาทำการของศูนย์ทดลองกลางคืน");
        assertThat(line).containsText("P1");
        seen(page);
        page.setViewportSize(360, 740);
        seen(page);
        line.locator("button").first().click();
        assertThat(page.locator("#toast")).isVisible();
        assertThat(line).hasCount(0);
        page.setViewportSize(1280, 900);
        page.navigate("/centres/" + officer.unit() + "/cover");
        assertThat(page.locator("main .light-ok")).isVisible();
        seen(page);
    }

    @Test
    void whoStandsInFromAnotherPlaceLearnsOnlyThatItWaits() {
        Actor deputy = account(SomeActor.officerOf("810502"), "night.beyond");
        SomeCover.of(owner, officer, deputy, Fallback.HOTLINE_1300, notToday);
        Page desk = window();
        calls(desk, "คำอ้าย");
        AtTheDesk.send(desk);
        Page page = phoneWithoutScript();
        signIn(page, "night.beyond");
        page.navigate("/today");
        Locator line =
                page.locator("#work li[data-row]").filter(new Locator.FilterOptions().setHasText("ศูนย์ทดลองกลางคืน"));
        assertThat(line).containsText("มีเรื่องเร่งด่วนใหม่");
        assertThat(page.locator("main")).not().containsText("คำอ้าย");
        seen(page);
        line.locator("a.who").click();
        page.waitForURL(Pattern.compile("/cover$"));
        assertThat(page.locator("main")).containsText(deputy.name());
        seen(page);
        page.navigate("/today?lang=en");
        assertThat(page.locator("#work")).containsText("Something urgent is new at Night trial centre");
        seen(page);
    }

    @Test
    void theDeskThatIsTheFallbackSeesWhatNobodyAnswersFor() {
        Actor deputy = account(SomeActor.officerOf("810502"), "night.gone");
        SomeCover.of(owner, officer, deputy, Fallback.HOTLINE_1300, notToday);
        SomeCover.away(owner, deputy, officer, "2026-01-01", "2999-01-01");
        Page desk = window();
        calls(desk, "แก้วมูล");
        AtTheDesk.send(desk);
        desk.navigate("/desk");
        assertThat(desk.locator("#waiting")).containsText("ศูนย์ทดลองกลางคืน");
        assertThat(desk.locator("#waiting")).not().containsText("แก้วมูล");
        seen(desk);
        desk.setViewportSize(360, 740);
        desk.navigate("/desk?lang=en");
        seen(desk);
    }
}
