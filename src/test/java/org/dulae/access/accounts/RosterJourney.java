package org.dulae.access.accounts;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.dulae.Journey;
import org.dulae.access.Actor;
import org.dulae.access.Role;
import org.dulae.access.SomeActor;
import org.dulae.access.UnitKind;
import org.junit.jupiter.api.Test;

/** An administrator brings a list of colleagues, and one of them comes in with the slip of paper. */
class RosterJourney extends Journey {
    private static final String LIST = """
            ชื่อ,ชื่อผู้ใช้,หน้าที่,หน่วยงาน
            มะลิ ทดสอบ,roster.mali,เจ้าหน้าที่ศูนย์,หน่วยทดสอบ
            บุญมี ทดสอบ,roster.bunmi,เจ้าหน้าที่ศูนย์ / ผู้ดูแลระบบ,หน่วยทดสอบ
            ใครสักคน,roster.somebody,นายก,หน่วยทดสอบ
            """;

    @Test
    void aListBecomesAccountsWithASlipEachAndComesAgainWithoutHarm() {
        Actor admin = account(SomeActor.of(Role.ADMIN, UnitKind.PROVINCE, "27"), "roster.admin");
        // Otherwise the journey would need a second factor as well.
        owner.sql("update access.app_user set demo = true where id = ?")
                .param(admin.id().value())
                .update();
        Page page = window();
        signIn(page, "roster.admin");
        page.navigate("/accounts");
        page.locator("main a[href='/accounts/list']").click();
        seen(page);
        page.locator("#file")
                .setInputFiles(new FilePayload("people.csv", "text/csv", LIST.getBytes(StandardCharsets.UTF_8)));
        page.locator("main button.btn-primary").click();
        assertThat(page.locator("h2.found")).containsText("เพิ่มได้ 2 คน");
        assertThat(page.locator("tbody tr")).hasCount(3);
        assertThat(page.locator("tbody tr").nth(2)).containsText("ไม่รู้จักหน้าที่นี้");
        seen(page);
        page.locator("button[name='take']").click();
        assertThat(page.locator(".slip")).hasCount(2);
        seen(page);
        String code = page.locator(".slip .one-time-code").first().innerText();
        Page again = phone();
        signIn(again, "roster.admin");
        again.navigate("/accounts/list");
        again.locator("#text").fill(LIST);
        again.locator("main button.btn-primary").click();
        assertThat(again.locator("h2.found")).containsText("มีบัญชีแล้ว 2 คน");
        assertThat(again.locator("button[name='take']")).hasCount(0);
        seen(again);
        // As if the page of slips had been lost with its tab: all of them are made anew, in one step.
        again.navigate("/accounts/list");
        assertThat(again.locator("#lost")).containsText("ยังไม่เคยเข้าใช้ 2 คน");
        seen(again);
        again.locator("#lost button").click();
        assertThat(again.locator(".slip")).hasCount(2);
        seen(again);
        String fresh = again.locator(".slip .one-time-code").first().innerText();
        Page mali = phone();
        mali.navigate("/sign-in/code");
        for (String slip : new String[] {code, fresh}) {
            assertThat(mali.locator("#code")).isVisible();
            mali.locator("#login").fill("roster.mali");
            mali.locator("#code").fill(slip);
            mali.locator("#fresh").fill("น้ำใสไหลเย็น เห็นตัวปลา");
            mali.locator("#again").fill("น้ำใสไหลเย็น เห็นตัวปลา");
            mali.locator("main button.btn-primary").click();
            assertThat(mali.locator(slip.equals(code) ? ".call-bad" : "details.account")
                            .first())
                    .isVisible();
        }
        assertThat(mali.locator("details.account")).hasCount(1);
    }
}
