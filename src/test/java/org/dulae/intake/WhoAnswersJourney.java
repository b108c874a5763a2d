package org.dulae.intake;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.dulae.Journey;
import org.dulae.access.Actor;
import org.dulae.access.Role;
import org.dulae.access.SomeActor;
import org.dulae.access.UnitKind;
import org.dulae.centre.SomeCentre;
import org.dulae.person.People;
import org.dulae.person.SomePerson;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two offices answer for ตำบลเมืองปาน: an agency for older people, the centre for everybody else. */
class WhoAnswersJourney extends Journey {
    private static final String TAMBON = "521301";

    @Autowired
    private People people;

    @BeforeAll
    void anAgencyAndACentreInOneTambon() {
        account(SomeActor.operatorOf("52"), "answers.operator");
        Actor agency = account(SomeActor.of(Role.SOCIAL_WORKER, UnitKind.AGENCY, TAMBON), "answers.agency");
        SomeCentre.agency(owner, agency, "ELDERLY", "ศูนย์ผู้สูงอายุ", "Centre for older people");
        SomeCentre.of(
                owner, account(SomeActor.officerOf(TAMBON), "answers.centre"), "ศูนย์เมืองปาน", "Mueang Pan centre");
    }

    private Page told(String about) {
        Page desk = window();
        signIn(desk, "answers.operator");
        AtTheDesk.begun(desk);
        desk.locator("#notes").fill(about);
        AtTheDesk.place(desk, "เมืองปาน", "ลำปาง");
        desk.locator("details:has(input[name=groups]) > summary").click();
        return desk;
    }

    private Page today(String login) {
        Page page = window();
        signIn(page, login);
        page.navigate("/today?who=unit");
        return page;
    }

    @Test
    void S1_03_theTargetGroupSaysWhichOfTheTwoTakesIt() {
        Page desk = told("ยายคำแปงอยู่คนเดียว ขาไม่ดี");
        assertThat(desk.locator("#route")).containsText("ศูนย์เมืองปาน");
        desk.locator("input[name=groups][value=ELDERLY]").check();
        assertThat(desk.locator("#route")).containsText("ศูนย์ผู้สูงอายุ");
        assertThat(desk.locator("#send-label")).containsText("ศูนย์ผู้สูงอายุ");
        desk.locator("details.new-person > summary").click();
        desk.locator("#given").fill("คำแปง");
        AtTheDesk.send(desk);
        assertThat(desk.locator("main")).containsText("ส่งให้ ศูนย์ผู้สูงอายุ แล้ว");

        desk = told("บัวลา เลี้ยงหลานสามคน เงินไม่พอ");
        desk.locator("input[name=groups][value=WOMAN]").check();
        desk.locator("details.new-person > summary").click();
        desk.locator("#given").fill("บัวลา");
        AtTheDesk.send(desk);
        assertThat(desk.locator("main")).containsText("ส่งให้ ศูนย์เมืองปาน แล้ว");

        assertThat(today("answers.agency").locator("#work")).containsText("คำแปง");
        assertThat(today("answers.centre").locator("#work")).containsText("บัวลา");
    }

    @Test
    void somebodyKnownElsewhereIsKnownToTheCentreThatReceivesHer() {
        Actor elsewhere = SomeActor.stored(owner, SomeActor.officerOf("521302"));
        SomePerson.named("จันทร์ฉาย", "สมมุติบ้านไกล").in("521302").registeredBy(elsewhere, people);
        Page desk = told("มาอยู่กับน้องสาวได้สองเดือน ไม่มีรายได้");
        desk.locator("#who").pressSequentially("จันทร์ฉาย");
        desk.locator("#candidates label").first().click();
        AtTheDesk.send(desk);
        Page centre = today("answers.centre");
        centre.locator("#work a.who:has-text('จันทร์ฉาย')").click();
        centre.locator("h1 a").click();
        centre.waitForURL(Pattern.compile("/people/"));
        assertThat(centre.locator("h1")).containsText("จันทร์ฉาย สมมุติบ้านไกล");
    }
}
