package org.dulae.intake;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.dulae.Journey;
import org.dulae.access.Actor;
import org.dulae.access.Role;
import org.dulae.access.SomeActor;
import org.dulae.centre.SomeCentre;
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
        SomeCentre.of(owner, feared, "ศูนย์บ้านขอ", "Ban Kho centre");
    }

    @Test
    void isHeardByWhoMayKnowAndByNobodyElse() {
        Page page = window();
        signIn(page, "restricted.operator");
        AtTheDesk.begun(page);
        page.locator("#notes").fill("สามีทำร้าย เขาทำงานที่ศูนย์ อย่าให้เขารู้");
        page.locator("input[name=problems][value=DOMESTIC_VIOLENCE]").check();
        page.locator("details.new-person > summary").click();
        page.locator("#given").fill("ดาวเรือง");
        AtTheDesk.place(page, "บ้านขอ", "เมืองปาน");
        assertThat(page.locator("input[name=restricted]")).isChecked();
        page.locator("input[name=notThem][value='" + feared.id() + "']").check();
        seen(page);
        AtTheDesk.send(page);
        assertThat(page.locator("main")).containsText("ส่งให้ ศูนย์บ้านขอ แล้ว");
        seen(page);

        Page member = window();
        signIn(member, "restricted.pranee");
        member.navigate("/today");
        assertThat(member.locator("main")).containsText("จำกัดผู้รู้เห็น");
        member.locator("main a.who[href^='/cases/']").first().click();
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
