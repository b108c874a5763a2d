package org.dulae.intake;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.dulae.Journey;
import org.dulae.access.Actor;
import org.dulae.access.Role;
import org.dulae.access.SomeActor;
import org.dulae.shared.NewId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A woman calls 1300: her husband beats her, and he works at the centre of her own tambon. */
class RestrictedCallJourney extends Journey {
    private Actor feared;

    @BeforeAll
    void aCentreWhereTheFearedManWorks() {
        account(SomeActor.operatorOf("52"), "restricted.operator");
        feared = account(SomeActor.officerOf("521302"), "restricted.somchai");
        owner.sql("update access.app_user set name = 'สมชาย สมมุติใจ' where id = ?")
                .params(feared.id().value())
                .update();
        account(SomeActor.colleague(owner, feared, Role.OFFICER), "restricted.pranee");
        owner.sql("update access.unit set name_th = 'ศูนย์บ้านขอ', name_en = 'Ban Kho centre' where id = ?")
                .params(feared.unit().value())
                .update();
        owner.sql("""
                        insert into directory.organisation (id, kind, name_th, name_en, area_code, valid_from, created_by, created_at)
                        values (?, 'CENTRE', 'ศูนย์บ้านขอ', 'Ban Kho centre', '521302', '2022-03-09', ?, '2022-03-09Z')
                        """).params(feared.unit().value(), feared.id().value()).update();
        owner.sql("""
                        insert into centre.responsibility (id, unit_id, area_code, pilot, valid_from, created_by, created_at)
                        values (?, ?, '521302', true, '2022-03-09', ?, '2022-03-09Z')
                        """)
                .params(NewId.next(), feared.unit().value(), feared.id().value())
                .update();
    }

    @Test
    void isHeardByWhoMayKnowAndByNobodyElse() {
        Page page = window();
        signIn(page, "restricted.operator");
        page.navigate("/desk");
        page.locator("button.start-first").click();
        page.waitForURL(Pattern.compile("/desk/[0-9a-f-]{36}"));
        page.locator("#notes").fill("สามีทำร้าย เขาทำงานที่ศูนย์ อย่าให้เขารู้");
        page.locator("input[name=problems][value=DOMESTIC_VIOLENCE]").check();
        page.locator("details.new-person > summary").click();
        page.locator("#given").fill("ดาวเรือง");
        page.locator("#place").pressSequentially("บ้านขอ เมืองปาน");
        Locator line = page.getByRole(
                AriaRole.OPTION, new Page.GetByRoleOptions().setName(Pattern.compile("บ้านขอ.*เมืองปาน")));
        line.first().click();
        assertThat(page.locator("input[name=restricted]")).isChecked();
        page.locator("input[name=notThem][value='" + feared.id() + "']").check();
        seen(page);
        page.locator("button[value=HELP]").click();
        page.waitForURL(Pattern.compile("/contacts/"));
        assertThat(page.locator("main")).containsText("ส่งให้ ศูนย์บ้านขอ แล้ว");
        seen(page);

        Page member = window();
        signIn(member, "restricted.pranee");
        member.navigate("/today");
        assertThat(member.locator("main")).containsText("จำกัดผู้รู้เห็น");
        member.locator("main a.who").first().click();
        assertThat(member.locator("h1")).containsText("ดาวเรือง");
        seen(member);

        Page him = window();
        signIn(him, "restricted.somchai");
        him.navigate("/today");
        assertThat(him.locator("main")).not().containsText("จำกัดผู้รู้เห็น");
        him.locator("#q").fill("ดาวเรือง");
        him.locator("#q").press("Enter");
        assertThat(him.locator("main")).containsText("ไม่พบใคร");
        him.navigate(member.url());
        assertThat(him.locator("main")).not().containsText("ดาวเรือง");
    }
}
