package org.dulae.casework.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import org.dulae.Journey;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.SomeActor;
import org.dulae.access.Teams;
import org.dulae.casework.CaseId;
import org.dulae.casework.Casework;
import org.dulae.casework.SomeCase;
import org.dulae.person.PersonId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an officer and a person agree, the page the person gets of it, a conference, and how a woman stays safe: read and written on a desk and on a phone. */
class PlanJourney extends Journey {
    @Autowired
    private Casework casework;

    @Autowired
    private Teams teams;

    @Autowired
    private Acting acting;

    private CaseId open;
    private CaseId restricted;

    @BeforeAll
    void cases() {
        Actor officer = account(SomeActor.officerOf(SomeCase.TAMBON), "planner");
        PersonId person = SomeCase.person(owner, SomeCase.TAMBON, "แก้ว");
        open = SomeCase.of(person).opened(casework, officer);
        casework.assign(officer, open, 1, officer.id(), officer.name());
        UUID team = acting.as(officer, () -> teams.forMatter(officer, officer.unit(), java.util.Set.of()));
        Actor member = SomeActor.inTeams(officer, team);
        restricted = SomeCase.of(person).restrictedTo(team).opened(casework, member);
        casework.assign(member, restricted, 1, member.id(), member.name());
    }

    private static void sent(Page page) {
        page.locator("main form.sheet .btn-primary").click();
    }

    @Test
    void agreesAPlanChangesItAndMakesAPageForThePerson() {
        Page page = window();
        signIn(page, "planner");
        page.navigate("/cases/" + open + "/goals/new");
        page.locator("#title").fill("อยากให้ลูกได้เรียน");
        page.locator("#task1").fill("คุยกับครูใหญ่");
        page.locator("#due1").fill("9 ธ.ค. 2570");
        sent(page);
        page.locator("#plan-card .goal h3 a").last().click();
        page.locator("#title").fill("อยากให้ลูกได้เรียนใกล้บ้าน");
        sent(page);
        page.getByText("แผนทุกฉบับ").click();
        assertThat(page.locator("main")).containsText("เดิม: อยากให้ลูกได้เรียน");
        seen(page);
        page.getByText("ทำหน้าสำหรับเจ้าตัว").click();
        seen(page);
        sent(page);
        assertThat(page.locator(".handout")).containsText("คุยกับครูใหญ่");
        String handout = page.url();
        Page phone = phone();
        signIn(phone, "planner");
        for (String address :
                List.of(handout, "/cases/" + open + "/plan/versions", "/cases/" + open, handout + "?lang=en")) {
            phone.navigate(address);
            seen(phone);
        }
    }

    @Test
    void callsAConferenceAsksATeacherAndDecides() {
        for (Page page : List.of(window(), phone())) {
            signIn(page, "planner");
            page.navigate("/cases/" + open + "/conferences");
            seen(page);
            page.locator("#on").fill("9 ธ.ค. 2570");
            page.locator("#time").fill("13.30");
            page.locator("#place").fill("ห้องประชุม อบต.");
            sent(page);
            page.locator("summary", new Page.LocatorOptions().setHasText("เชิญ"))
                    .click();
            page.locator("#name").fill("ครู ตัวอย่าง");
            page.locator("#role").selectOption("TEACHER");
            page.locator("details[open] form button.btn-s").last().click();
            // Only the answered page tells of the guest; the one before still has the form.
            assertThat(page.locator("main")).containsText("ครู ตัวอย่าง");
            assertThat(page.locator("main")).containsText("โทรเชิญ");
            page.locator("summary", new Page.LocatorOptions().setHasText("เพิ่มมติ"))
                    .click();
            page.locator("#content").fill("ครูรับกลับเข้าเรียน");
            page.locator("#who").fill("โรงเรียน");
            page.locator("#due").fill("20 ธ.ค. 2570");
            page.locator("#goal").selectOption("");
            page.locator("#newGoal").fill("อยากให้ลูกได้เรียน");
            page.locator("details[open] form button.btn-s").last().click();
            assertThat(page.locator("main")).containsText("ครูรับกลับเข้าเรียน");
            seen(page);
            page.navigate(page.url() + "?lang=en");
            seen(page);
            page.navigate("/cases?lang=th");
        }
    }

    @Test
    void writesWithAWomanHowSheStaysSafe() {
        for (Page page : List.of(window(), phone())) {
            signIn(page, "planner");
            page.navigate("/cases/" + restricted);
            page.locator("a.btn", new Page.LocatorOptions().setHasText("แผนความปลอดภัย"))
                    .click();
            page.locator("#signs").fill("เริ่มดื่มตั้งแต่เช้า " + page.viewportSize().width);
            page.locator("#codeWord").fill("ฝากซื้อเกลือ");
            sent(page);
            page.locator("form[action$='/paper'] button").click();
            assertThat(page.locator("form[action$='/paper']")).containsText("ถามเจ้าตัวก่อน");
            seen(page);
        }
    }
}
