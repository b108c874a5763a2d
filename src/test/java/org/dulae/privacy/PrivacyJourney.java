package org.dulae.privacy;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import org.dulae.Journey;
import org.dulae.access.Actor;
import org.dulae.access.Role;
import org.dulae.access.SomeActor;
import org.dulae.access.UnitKind;
import org.dulae.casework.SomeCase;
import org.dulae.directory.OrganisationKind;
import org.dulae.directory.Organisations;
import org.dulae.directory.Organisations.NewOrganisation;
import org.dulae.person.PersonId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From a person's page to the answer in her hand, and the privacy officer's pages: on a desk and on a phone. */
class PrivacyJourney extends Journey {
    @Autowired
    private Organisations organisations;

    @Test
    void takesARequestThinksOfDangerAndAnswers() {
        account(SomeActor.officerOf("670105"), "keeper");
        PersonId person = SomeCase.person(owner, "670105", "แก้ว");
        Page page = window();
        signIn(page, "keeper");
        page.navigate("/people/" + person);
        page.getByText("รับคำขอเรื่องข้อมูล").click();
        assertThat(page.locator("#wish")).isVisible();
        seen(page);
        page.locator("main .btn-primary").click();
        assertThat(page.locator("[data-errors]")).isVisible();
        seen(page);
        page.locator("input[value=ACCESS]").check();
        page.locator("#wish").fill("อยากรู้ว่าศูนย์เก็บอะไรไว้บ้าง");
        page.locator("main .btn-primary").click();
        assertThat(page.locator("#note")).isVisible();
        seen(page);
        String request = page.url();
        page.locator("input[name=safe][value=true]").check();
        page.locator("#note").fill("ถามตามลำพังที่ศูนย์");
        page.locator("main .btn-primary").click();
        assertThat(page.locator("#reason")).isVisible();
        seen(page);
        page.locator("input[value=DONE]").check();
        page.locator("#reason").fill("ให้สำเนาข้อมูลที่เก็บไว้ทั้งหมด");
        page.locator("main .btn-primary").click();
        assertThat(page.getByText("พิมพ์หนังสือตอบ")).isVisible();
        seen(page);
        Page phone = phone();
        signIn(phone, "keeper");
        for (String address : List.of(
                request,
                "/people/" + person + "/data-requests",
                "/people/" + person + "/data-requests/new",
                "/people/" + person + "/data-requests/new?lang=en",
                request + "?lang=en")) {
            phone.navigate(address);
            seen(phone);
        }
    }

    @Test
    void readsTheRecordOfProcessingAndTheRequestsOfTheProvince() {
        PersonId person = SomeCase.person(owner, "670106", "แก้ว");
        account(SomeActor.of(Role.PRIVACY, UnitKind.PROVINCE, "67"), "guard");
        owner.sql("update access.app_user set demo = true where login = 'guard'")
                .update();
        Page page = window();
        signIn(page, "guard");
        Page phone = phone();
        signIn(phone, "guard");
        for (String address : List.of(
                "/privacy",
                "/privacy/record",
                "/privacy/record?lang=en",
                "/privacy/requests?lang=th",
                "/privacy/requests?open=false&lang=en",
                "/people/" + person + "/data-requests/new")) {
            page.navigate(address);
            seen(page);
            phone.navigate(address);
            seen(phone);
        }
    }

    @Test
    void writesABreachDownAndDecidesWhomToTell() {
        account(SomeActor.of(Role.PRIVACY, UnitKind.PROVINCE, "67"), "watch");
        owner.sql("update access.app_user set demo = true where login = 'watch'")
                .update();
        Page page = window();
        signIn(page, "watch");
        page.navigate("/privacy/breaches");
        seen(page);
        page.getByText("บันทึกเหตุ").click();
        assertThat(page.locator("#what")).isVisible();
        page.locator("#what").fill("โน้ตบุ๊กของศูนย์หาย");
        page.locator("#from").fill("1 ต.ค. 2569");
        seen(page);
        page.locator("main .btn-primary").click();
        assertThat(page.locator("#tell-OFFICE")).isVisible();
        seen(page);
        String breach = page.url();
        Page phone = phone();
        signIn(phone, "watch");
        for (String address : List.of(breach, breach + "?lang=en", "/privacy/breaches", "/privacy/breaches/new")) {
            phone.navigate(address);
            seen(phone);
        }
    }

    @Test
    void writesDownWhoControlsWhatIsKept() {
        Actor officer = SomeActor.of(Role.PRIVACY, UnitKind.PROVINCE, "24");
        account(officer, "agree24");
        owner.sql("update access.app_user set demo = true where login = 'agree24'")
                .update();
        organisations.register(
                SomeActor.stored(owner, SomeActor.provinceOfficerOf("24")),
                new NewOrganisation(
                        OrganisationKind.SCHOOL, "โรงเรียนสมมุติควบคุมกลาง", "", null, "240101", null, LocalDate.MIN));
        Page page = window();
        signIn(page, "agree24");
        page.navigate("/privacy/controllers");
        seen(page);
        page.navigate("/privacy/controllers/new?q=สมมุติควบคุมกลาง");
        seen(page);
        page.getByText("โรงเรียนสมมุติควบคุมกลาง").first().click();
        assertThat(page.locator("#number")).isVisible();
        page.locator("main .btn-primary").click();
        assertThat(page.locator("[data-errors]")).isVisible();
        seen(page);
        page.locator("input[value=CONTROLLER]").check();
        page.locator("input[value=CASE]").check();
        page.locator("#number").fill("ฉช 9/2569");
        page.locator("#signed").fill("1 ต.ค. 2569");
        page.locator("#from").fill("1 ต.ค. 2569");
        page.locator("#contact").fill("ผู้รับผิดชอบสมมุติ โทร 0 3800 0000");
        page.locator("main .btn-primary").click();
        assertThat(page.getByText("สิ้นสุดข้อตกลง")).isVisible();
        seen(page);
        String agreement = page.url();
        Page phone = phone();
        signIn(phone, "agree24");
        for (String address :
                List.of(agreement, "/privacy/controllers", "/privacy/controllers?lang=en", "/privacy/record?lang=th")) {
            phone.navigate(address);
            seen(phone);
        }
    }
}
