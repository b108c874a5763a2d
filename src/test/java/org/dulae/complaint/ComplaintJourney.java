package org.dulae.complaint;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.dulae.Journey;
import org.dulae.access.Actor;
import org.dulae.access.Role;
import org.dulae.access.SomeActor;
import org.dulae.access.UnitKind;
import org.junit.jupiter.api.Test;

/** A complaint from a phone without script to its answer, and one that is spoken at a desk. */
class ComplaintJourney extends Journey {
    /** An account of the demo works without a second factor. */
    private Actor withoutCode(Actor actor, String login) {
        account(actor, login);
        owner.sql("update access.app_user set demo = true where login = ?")
                .params(login)
                .update();
        return actor;
    }

    @Test
    void isSentFromAPhoneAnsweredByTheHeadAndReadByItsCode() {
        Actor head = withoutCode(SomeActor.of(Role.PROVINCE_HEAD, UnitKind.PROVINCE, "50"), "answers");
        SomeActor.colleague(owner, head, Role.PROVINCE_OFFICER);
        Page phone = phoneWithoutScript();
        phone.navigate("/sign-in");
        phone.getByText("ร้องเรียนการบริการ").click();
        seen(phone);
        phone.locator("#province").selectOption("50");
        phone.locator("main .btn-primary").click();
        assertThat(phone.locator("#story")).isVisible();
        phone.locator("main .btn-primary").click();
        assertThat(phone.locator(".errors")).isVisible();
        seen(phone);
        phone.locator("#story").fill("โทรไปสามครั้งไม่มีใครรับ\nวันที่สี่ไปเองก็ปิด");
        phone.locator("#wishes").fill("อยากรู้ว่าเปิดวันไหน");
        phone.locator("#phone").fill("080 000 0000");
        phone.locator("input[value=UNSAFE]").check();
        phone.locator("main .btn-primary").click();
        assertThat(phone.locator(".code-word")).isVisible();
        seen(phone);
        String code = phone.locator(".code-word").textContent();
        Page desk = window();
        signIn(desk, "answers");
        desk.navigate("/today");
        assertThat(desk.locator("main")).containsText("บอกว่ารับเรื่องร้องเรียนแล้ว");
        seen(desk);
        desk.navigate("/complaints");
        seen(desk);
        desk.locator("main table a").click();
        assertThat(desk.locator("main")).containsText("อย่าโทร ไม่ปลอดภัย");
        seen(desk);
        desk.getByText("บอกว่ารับเรื่องแล้ว").last().click();
        assertThat(desk.locator(".page-head")).containsText("มีคนรับไปดูแล้ว");
        desk.locator("#found").fill("ศูนย์มีคนเดียว สองวันนั้นออกเยี่ยมบ้าน");
        desk.getByText("บันทึกที่พบ").click();
        assertThat(desk.locator(".page-head")).containsText("หาข้อเท็จจริงแล้ว");
        desk.getByText("ส่งคำตอบ").last().click();
        assertThat(desk.locator(".errors")).isVisible();
        desk.locator("input[value=UPHELD]").check();
        desk.locator("#answer").fill("ขอโทษที่ต้องมาเสียเที่ยว");
        desk.locator("#change").fill("จะติดเวลาเปิดที่ประตู");
        desk.getByText("ส่งให้คนอื่นตอบ").first().click();
        seen(desk);
        desk.locator("main .btn-primary").click();
        assertThat(desk.locator("main")).containsText("ขอโทษที่ต้องมาเสียเที่ยว");
        seen(desk);
        String answered = desk.url();
        phone.navigate("/complain/follow");
        seen(phone);
        phone.locator("#code").fill(code);
        phone.locator("main .btn-primary").click();
        assertThat(phone.locator("main")).containsText("จะติดเวลาเปิดที่ประตู");
        seen(phone);
        Page small = phone();
        signIn(small, "answers");
        for (String address : List.of(
                "/complaints",
                answered,
                answered + "?lang=en",
                "/complaints?lang=en",
                "/complain?lang=en&province=50")) {
            small.navigate(address);
            seen(small);
            desk.navigate(address);
            seen(desk);
        }
    }

    @Test
    void isWrittenDownAsItIsSpoken() {
        account(SomeActor.operatorOf("50"), "listens");
        Page page = window();
        signIn(page, "listens");
        page.navigate("/desk");
        page.getByText("เขียนเรื่องร้องเรียนตามที่พูด").click();
        assertThat(page.locator("#story")).isVisible();
        seen(page);
        page.locator("#story").fill("ไปสองครั้งแล้วปิด");
        page.locator("main .btn-primary").click();
        assertThat(page.locator(".code-word")).isVisible();
        seen(page);
        Page phone = phone();
        signIn(phone, "listens");
        phone.navigate("/complaints/new");
        seen(phone);
        phone.navigate("/complaints/new?lang=en");
        seen(phone);
    }

    @Test
    void anAdministratorSeesThatOneWaits() {
        withoutCode(SomeActor.of(Role.ADMIN, UnitKind.PROVINCE, "74"), "keeps");
        Page page = window();
        page.navigate("/complain?province=74");
        page.locator("#story").fill("ไม่มีใครตอบ");
        page.locator("main .btn-primary").click();
        assertThat(page.locator(".code-word")).isVisible();
        signIn(page, "keeps");
        page.navigate("/complaints");
        assertThat(page.locator("main")).containsText("หาคนอีกครั้ง");
        seen(page);
    }
}
