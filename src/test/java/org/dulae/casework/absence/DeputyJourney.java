package org.dulae.casework.absence;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.dulae.Journey;
import org.dulae.access.Actor;
import org.dulae.access.Role;
import org.dulae.access.SomeActor;
import org.dulae.access.Teams;
import org.dulae.access.UnitKind;
import org.dulae.casework.CaseId;
import org.dulae.casework.Casework;
import org.dulae.casework.SomeCase;
import org.dulae.shared.ThaiDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * An officer goes on leave for four days. Her restricted matter is taken on by a social worker she names, who sees it on those days; her
 * colleague in the office does the ordinary work and never learns that there is more. She comes back a day early, and it is hers alone.
 */
class DeputyJourney extends Journey {
    private static final String TAMBON = "490101";

    @Autowired
    private Casework casework;

    @Autowired
    private Teams teams;

    private Actor officer;
    private Actor colleague;
    private LocalDate today;
    private String number = "";

    @BeforeAll
    void anOfficerWithARestrictedMatter(@Autowired Clock clock) {
        today = LocalDate.ofInstant(clock.instant(), ThaiDate.ZONE);
        officer = account(SomeActor.officerOf(TAMBON), "leave.officer");
        colleague = account(SomeActor.colleague(owner, officer, Role.OFFICER), "leave.colleague");
        Actor deputy = account(SomeActor.of(Role.SOCIAL_WORKER, UnitKind.AGENCY, "49"), "leave.deputy");
        Actor privacy = account(SomeActor.of(Role.PRIVACY, UnitKind.PROVINCE, "49"), "leave.privacy");
        named(officer, "มาลี ลาพัก");
        named(colleague, "สมพร งานประจำ");
        named(deputy, "อรุณ รับแทน");
        named(privacy, "นิดา คุ้มครอง");
        UUID team =
                teams.forMatter(officer, officer.unit(), Set.of(colleague.id().value()), TAMBON);
        CaseId id = own(
                SomeCase.of(SomeCase.person(owner, TAMBON, "ปกปิด")).restrictedTo(team),
                SomeActor.inTeams(officer, team));
        own(SomeCase.of(SomeCase.person(owner, TAMBON, "บัวเขียว")), officer);
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

    private CaseId own(SomeCase some, Actor by) {
        CaseId id = some.in(TAMBON, officer.unit())
                .received(Instant.parse("2026-01-05T02:15:00Z"))
                .opened(casework, by);
        casework.assign(by, id, 1, officer.id(), "มาลี ลาพัก");
        return id;
    }

    private static Locator work(Page page, String words) {
        return page.locator("#work li[data-row]").filter(new Locator.FilterOptions().setHasText(words));
    }

    private static void chooses(Page page, String field, String name) {
        Locator option = page.locator(field + " option").filter(new Locator.FilterOptions().setHasText(name));
        page.locator(field).selectOption(option.first().getAttribute("value"));
    }

    @Test
    void theNamedDeputyHasItFromTheFirstDayToTheReturn() {
        Page away = window();
        signIn(away, "leave.officer");
        away.navigate("/account");
        away.locator("main a[href='/account/absence']").click();
        seen(away);
        away.locator("#from").fill(today.toString());
        away.locator("#to").fill(today.plusDays(3).toString());
        chooses(away, "#deputy", "สมพร");
        away.locator("main button.btn-primary").click();
        assertThat(away.locator("main .call-warn")).containsText("1 เรื่องที่จำกัดผู้รู้เห็นไม่มีใครดูแล");
        assertThat(away.locator("main")).containsText(number);
        seen(away);
        away.setViewportSize(360, 740);
        seen(away);
        away.navigate("/account/absence?lang=en");
        assertThat(away.locator("main")).containsText("Restricted matters nobody looks after");
        seen(away);
        away.setViewportSize(1280, 900);
        seen(away);
        away.navigate("/account/absence?lang=th");
        chooses(away, "#a0-all", "อรุณ");
        away.locator("form[action='/account/absence/deputies'] button").click();
        assertThat(away.locator("main .lines")).containsText("อรุณ รับแทน รับแทน");
        assertThat(away.locator("main .call-warn")).hasCount(0);
        seen(away);

        theDeputyWorksOnIt();
        theColleagueSeesTheOrdinaryWorkAlone();
        thePrivacyOfficerIsTold();

        away.locator("form[action='/account/absence/end'] button").click();
        assertThat(away.locator("main form[action='/account/absence/end']")).hasCount(0);
        Page after = window();
        signIn(after, "leave.deputy");
        after.navigate("/today");
        assertThat(work(after, number)).hasCount(0);
        after.locator("#q").fill(number);
        after.locator("#q").press("Enter");
        assertThat(after).hasURL(Pattern.compile("/people/searches/"));
        assertThat(after.locator("main")).not().containsText("ปกปิด");
    }

    private void theDeputyWorksOnIt() {
        Page page = window();
        signIn(page, "leave.deputy");
        page.navigate("/inbox");
        page.locator("main a[href='/account/absence']").first().click();
        assertThat(page.locator("main .call-info")).containsText("คุณรับแทน มาลี ลาพัก ในเรื่องที่จำกัดผู้รู้เห็น");
        seen(page);
        page.setViewportSize(360, 740);
        seen(page);
        page.setViewportSize(1280, 900);
        page.navigate("/today");
        assertThat(work(page, number)).containsText("แทน มาลี ลาพัก");
        assertThat(work(page, "บัวเขียว")).hasCount(0);
        seen(page);
        work(page, number).locator("a.who").click();
        assertThat(page.locator("h1")).containsText("ปกปิด");
        page.locator(".act-row a[href$='/notes/new']").click();
        page.locator("form.sheet textarea").first().fill("คุยกับแม่แล้ว วันนี้ปลอดภัย");
        page.locator("form.sheet button.btn-primary").click();
        page.waitForURL(Pattern.compile("/cases/[0-9a-f-]{36}$"));
        assertThat(page.locator("main")).containsText("วันนี้ปลอดภัย");
        seen(page);
    }

    private void theColleagueSeesTheOrdinaryWorkAlone() {
        Page page = phone();
        signIn(page, "leave.colleague");
        page.navigate("/today");
        assertThat(work(page, "บัวเขียว")).containsText("แทน มาลี ลาพัก");
        assertThat(page.locator("main")).not().containsText(number);
        page.navigate("/account/absence");
        assertThat(page.locator("main")).not().containsText("เรื่องที่จำกัดผู้รู้เห็นของคุณ");
        seen(page);
    }

    private void thePrivacyOfficerIsTold() {
        Page page = window();
        signIn(page, "leave.privacy");
        page.navigate("/inbox");
        page.locator("main a[href='/privacy#deputies']").first().click();
        assertThat(page.locator("#deputies")).containsText("รับแทน มาลี ลาพัก");
        seen(page);
        page.locator("#deputies a[href^='/teams/']").first().click();
        assertThat(page.locator("main")).containsText("รับแทน มาลี ลาพัก");
        seen(page);
        page.setViewportSize(360, 740);
        seen(page);
    }
}
