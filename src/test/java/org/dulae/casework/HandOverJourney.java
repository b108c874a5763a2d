package org.dulae.casework;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.dulae.Journey;
import org.dulae.access.Actor;
import org.dulae.access.Role;
import org.dulae.access.SomeActor;
import org.dulae.access.UnitKind;
import org.dulae.centre.SomeCentre;
import org.dulae.shared.ThaiDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A matter goes up from a tambon's centre to a One Home unit, with the reason; is worked on there by who stands in while its officer is away;
 * comes back down, is closed, and is opened again. All the while the unit finds it among those of its own tambons.
 */
class HandOverJourney extends Journey {
    private static final String TAMBON = "490102";
    private static final String NAME = "บุญเรือน";

    @Autowired
    private Casework casework;

    private LocalDate today;
    private Actor centre;
    private Actor unit;
    private String at = "";
    private String number = "";

    @BeforeAll
    void aMatterOfACentre(@Autowired Clock clock) {
        today = LocalDate.ofInstant(clock.instant(), ThaiDate.ZONE);
        centre = account(SomeActor.officerOf(TAMBON), "up.centre");
        unit = account(SomeActor.of(Role.SOCIAL_WORKER, UnitKind.AGENCY, TAMBON, "490103"), "up.unit");
        Actor standIn = account(SomeActor.colleague(owner, unit, Role.SOCIAL_WORKER), "up.standin");
        named(unit, "วิภา ประจำหน่วย");
        named(standIn, "สุดา ทำแทน");
        SomeCentre.of(owner, centre, "ศูนย์ทดลองริมโขง", "Riverside trial centre");
        SomeCentre.agency(owner, unit, "CHILD", "บ้านพักเด็กทดลอง", "Trial children's home");
        CaseId id = SomeCase.of(SomeCase.person(owner, TAMBON, NAME))
                .in(TAMBON, centre.unit())
                .received(clock.instant().minusSeconds(86_400 * 30))
                .opened(casework, centre);
        at = "/cases/" + id;
        number = owner.sql("select number from casework.case_file where id = ?")
                .params(id.value())
                .query(String.class)
                .single();
    }

    private void named(Actor actor, String name) {
        owner.sql("update access.app_user set name = ?, demo = true where id = ?")
                .params(name, actor.id().value())
                .update();
    }

    private Page as(String login) {
        Page page = window();
        signIn(page, login);
        return page;
    }

    private static Locator work(Page page) {
        return page.locator("#work li[data-row]").filter(new Locator.FilterOptions().setHasText(NAME));
    }

    private static void saves(Page page) {
        page.locator("form.sheet button.btn-primary").click();
        page.waitForURL(Pattern.compile("/cases/[0-9a-f-]{36}$"));
    }

    private static void choose(Page page, String name, String value) {
        page.locator("label:has(input[name='" + name + "'][value='" + value + "'])")
                .first()
                .click();
    }

    private static void opensMenu(Page page, String act) {
        page.locator("details.menu > summary").last().click();
        page.locator(".menu-list a[href$='" + act + "']").click();
    }

    @Test
    void goesUpWithAReasonIsWorkedOnByTheStandInComesBackAndIsClosedAndOpenedAgain() {
        Page below = as("up.centre");
        goesUp(below);
        Page above = as("up.unit");
        isTakenThere(above);
        goesAway(above);
        standInWorksOnIt(as("up.standin"));
        comesBackDown(above);
        isClosedAndOpenedAgain(below);
        isAmongThoseOfTheTambonsOfTheUnit(above);
    }

    private void goesUp(Page page) {
        page.navigate("/today");
        work(page).locator("a.who").click();
        opensMenu(page, "/hand-over");
        seen(page);
        choose(page, "to", unit.unit().toString());
        page.locator("#reason").fill("ต้องมีที่พักให้แม่และลูกคืนนี้");
        page.locator("form.sheet button.btn-primary").click();
        assertThat(page.locator("main .call-info")).containsText("บ้านพักเด็กทดลอง");
        choose(page, "beyond", "NO_SERVICE");
        seen(page);
        saves(page);
        assertThat(page.locator("main")).containsText("บ้านพักเด็กทดลอง");
    }

    private void isTakenThere(Page page) {
        page.navigate("/today");
        assertThat(work(page)).isVisible();
        work(page).locator("a.who").click();
        assertThat(page.locator("main")).containsText("ต้องมีที่พักให้แม่และลูกคืนนี้");
        page.locator(".next button").click();
        assertThat(page.locator(".next a").first()).hasText("บันทึกการเยี่ยมหรือพูดคุย");
        owner.sql("update casework.case_file set due_at = received_at where number = ?")
                .params(number)
                .update();
    }

    private void goesAway(Page page) {
        page.navigate("/account/absence");
        assertThat(page.locator("main")).not().containsText("เรื่องที่จำกัดผู้รู้เห็นของคุณ");
        page.locator("#from").fill(today.toString());
        page.locator("#to").fill(today.plusDays(2).toString());
        Locator colleague = page.locator("#deputy option").filter(new Locator.FilterOptions().setHasText("สุดา"));
        page.locator("#deputy").selectOption(colleague.first().getAttribute("value"));
        page.locator("main button.btn-primary").click();
        assertThat(page.locator("form[action='/account/absence/end']")).hasCount(1);
    }

    private void standInWorksOnIt(Page page) {
        page.navigate("/today");
        assertThat(work(page)).containsText("แทน วิภา ประจำหน่วย");
        seen(page);
        work(page).locator("a.who").click();
        page.locator(".act-row a[href$='/help/new']").click();
        page.locator("#kind").selectOption("MONEY");
        page.locator("#what").fill("ค่าอาหารและที่พักหนึ่งคืน");
        page.locator("#amount").fill("800");
        choose(page, "level", "PROVINCE");
        saves(page);
        assertThat(page.locator("main")).containsText("ค่าอาหารและที่พักหนึ่งคืน");
        assertThat(page.locator("main")).containsText("สุดา ทำแทน");
    }

    private void comesBackDown(Page page) {
        page.navigate("/account/absence");
        page.locator("form[action='/account/absence/end'] button").click();
        assertThat(page.locator("form[action='/account/absence/end']")).hasCount(0);
        page.navigate(at);
        opensMenu(page, "/hand-over");
        choose(page, "to", centre.unit().toString());
        page.locator("#reason").fill("พักที่บ้านพักแล้ว กลับบ้านพรุ่งนี้ ให้ศูนย์ติดตาม");
        page.locator("form.sheet button.btn-primary").click();
        assertThat(page.locator("main .call-info")).containsText("ศูนย์ทดลองริมโขง");
        assertThat(page.locator("input[name=beyond]")).hasCount(0);
        saves(page);
        assertThat(page.locator("main")).containsText("ศูนย์ทดลองริมโขง");
    }

    private void isClosedAndOpenedAgain(Page page) {
        page.navigate("/today");
        work(page).locator("a.who").click();
        page.locator(".next button").click();
        assertThat(page.locator("main")).containsText("พักที่บ้านพักแล้ว กลับบ้านพรุ่งนี้ ให้ศูนย์ติดตาม");
        opensMenu(page, "/closure");
        choose(page, "reason", "WITHDREW");
        choose(page, "level", "PROVINCE");
        page.locator("#beyond").selectOption("NO_SERVICE");
        page.locator("#words").fill("กลับไปอยู่กับพี่สาว ขอยุติเรื่องไว้ก่อน");
        saves(page);
        assertThat(page.locator("main")).containsText("ยุติเรื่องแล้ว: เจ้าตัวขอยุติ");
        seen(page);
        page.locator("main a[href$='/reopening']").click();
        page.locator("#reason").fill("โทรมาว่าต้องการความช่วยเหลืออีก");
        seen(page);
        saves(page);
        assertThat(page.locator("main")).not().containsText("ยุติเรื่องแล้ว: เจ้าตัวขอยุติ");
        assertThat(page.locator("main")).containsText("โทรมาว่าต้องการความช่วยเหลืออีก");
    }

    private void isAmongThoseOfTheTambonsOfTheUnit(Page page) {
        page.navigate("/cases");
        assertThat(page.locator("main")).containsText(number);
        seen(page);
        page.navigate("/one-home/49");
        assertThat(page.locator("section.card").filter(new Locator.FilterOptions().setHasText("บ้านพักเด็กทดลอง")))
                .hasCount(1);
        seen(page);
        page.setViewportSize(360, 740);
        seen(page);
    }
}
