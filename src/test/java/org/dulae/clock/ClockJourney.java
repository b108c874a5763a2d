package org.dulae.clock;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.dulae.Journey;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Role;
import org.dulae.access.SomeActor;
import org.dulae.access.Teams;
import org.dulae.access.UnitKind;
import org.dulae.casework.CaseId;
import org.dulae.casework.Casework;
import org.dulae.casework.SomeCase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An officer sees how long the law gives, on the list of the day and on the case, and says when it is done. */
class ClockJourney extends Journey {
    private static final String TAMBON = "521302";
    private static final LocatorAssertions.ContainsTextOptions SLOWLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(10_000);

    @Autowired
    private Casework casework;

    @Autowired
    private Acting acting;

    @Autowired
    private Teams teams;

    private CaseId id;
    private CaseId open;

    /** Domestic violence, restricted, told two months ago: more than half of the three months has gone. */
    @BeforeAll
    void aRestrictedCase() {
        Actor officer = account(SomeActor.officerOf(TAMBON), "clock.officer");
        UUID team = acting.as(officer, () -> teams.forMatter(officer, officer.unit(), java.util.Set.of()));
        Actor member = SomeActor.inTeams(officer, team);
        id = SomeCase.of(SomeCase.person(owner, TAMBON, "ดาว"))
                .in(TAMBON, officer.unit())
                .with("DOMESTIC_VIOLENCE")
                .received(Instant.now().minus(60, ChronoUnit.DAYS))
                .restrictedTo(team)
                .opened(casework, member);
        casework.assign(member, id, 1, officer.id(), officer.name());
        account(SomeActor.colleague(owner, officer, Role.OFFICER), "clock.colleague");
        open = SomeCase.of(SomeCase.person(owner, TAMBON, "แก้ว"))
                .in(TAMBON, officer.unit())
                .with("CHILD_ABUSE")
                .opened(casework, officer);
        Actor admin = account(SomeActor.of(Role.ADMIN, UnitKind.PROVINCE, "52"), "clock.admin");
        owner.sql("update access.app_user set demo = true where id = ?")
                .param(admin.id().value())
                .update();
    }

    private static Locator line(Page page) {
        return page.locator("#work li[data-row]:has-text('เรื่องจำกัดผู้รู้เห็น') li[id^=clock-]");
    }

    @Test
    void theThreeMonthsOfAComplaintAreSeenAndMet() {
        Page page = window();
        signIn(page, "clock.officer");
        page.navigate("/today");
        assertThat(line(page)).hasCount(1);
        assertThat(line(page)).not().containsText("ร้องทุกข์");
        seen(page);
        page.navigate("/cases/" + id);
        Locator panel = page.locator(".clocks");
        assertThat(panel).containsText("ร้องทุกข์เรื่องความรุนแรงในครอบครัว", SLOWLY);
        assertThat(panel).containsText("มาตรา 7");
        seen(page);
        panel.locator("a").first().click();
        page.waitForURL(Pattern.compile("/clocks/[0-9a-f-]{36}$"));
        seen(page);
        page.locator("#note").fill("ไปแจ้งความด้วยกันที่ สภ. แล้ว");
        page.locator("main .btn-primary").click();
        page.waitForURL(Pattern.compile("/cases/[0-9a-f-]{36}$"));
        assertThat(page.locator("#toast")).containsText("บันทึกว่าทำแล้ว");
        page.navigate("/today");
        assertThat(line(page)).hasCount(0);
        page.goBack();
        undoOnTheClockItself(page);
    }

    private void undoOnTheClockItself(Page page) {
        page.navigate("/matters/" + id + "/clocks");
        page.locator("main details summary").first().click();
        seen(page);
        page.locator("main details .clocks a").first().click();
        assertThat(page.locator("main")).containsText("ไปแจ้งความด้วยกันที่ สภ. แล้ว");
        page.locator("main form button").last().click();
        assertThat(page.locator("#met, #note")).hasCount(1);
    }

    @Test
    void aColleagueWhoIsNotOfTheTeamSeesNothingOfIt() {
        Page page = window();
        signIn(page, "clock.colleague");
        page.navigate("/today?who=unit");
        assertThat(line(page)).hasCount(0);
        org.assertj.core.api.Assertions.assertThat(
                        page.navigate("/matters/" + id + "/clocks").status())
                .isEqualTo(404);
    }

    @Test
    void aClockIsBegunByHandOnAPhone() {
        Page page = phone();
        signIn(page, "clock.officer");
        page.navigate("/matters/" + open + "/clocks/new");
        page.locator("input[name=duty][value=INTERIM_ORDER]").check();
        seen(page);
        page.locator("main .btn-primary").click();
        page.waitForURL(Pattern.compile("/cases/[0-9a-f-]{36}$"));
        assertThat(page.locator(".clocks")).containsText("คำสั่งบรรเทาทุกข์ชั่วคราว", SLOWLY);
        seen(page);
        page.navigate("/legal-clocks");
        seen(page);
    }

    @Test
    void anOfficerSetsTheTargetsOfTheOfficeAndReadsHowTheyChanged() {
        for (Page page : List.of(window(), phone())) {
            signIn(page, "clock.officer");
            page.navigate("/targets");
            seen(page);
        }
        Page page = withoutScript();
        signIn(page, "clock.officer");
        page.navigate("/today");
        page.locator("main a[href='/targets']").click();
        page.locator("#P1").selectOption("8-HOURS");
        page.locator("#why").fill("รถของ อบต. ว่างทุกบ่าย");
        page.locator("main .btn-primary").click();
        assertThat(page.locator(".lines")).containsText("รถของ อบต. ว่างทุกบ่าย");
    }

    @Test
    void anAdministratorAddsAHoliday() {
        for (Page page : List.of(window(), phone())) {
            signIn(page, "clock.admin");
            page.navigate("/holidays");
            seen(page);
        }
        Page page = withoutScript();
        signIn(page, "clock.admin");
        page.navigate("/holidays");
        page.locator("#day").fill("31 ธ.ค. 2569");
        page.locator("#nameTh").fill("วันหยุดทดลองของจังหวัด");
        page.locator("#source").fill("ประกาศจังหวัดลำปาง");
        page.locator("main .btn-primary").click();
        assertThat(page.locator(".days")).containsText("วันหยุดทดลองของจังหวัด");
    }
}
