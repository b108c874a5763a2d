package org.dulae.intake;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.dulae.Journey;
import org.dulae.access.Actor;
import org.dulae.access.SomeActor;
import org.dulae.shared.NewId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A neighbour calls 1300 about a woman who raises her children alone with too little income, in ตำบลหัวเมือง (521305). */
class HotlineCallJourney extends Journey {
    private static final String STORY = "เลี้ยงลูกสองคนคนเดียว รับจ้างรายวัน เดือนนี้ฝนตกไม่มีงาน เงินไม่พอค่าเทอมลูก";
    private Actor officer;

    @BeforeAll
    void aDeskAndACentre() {
        account(SomeActor.operatorOf("52"), "operator");
        officer = account(SomeActor.officerOf("521305"), "officer");
        owner.sql("update access.unit set name_th = 'ศูนย์หัวเมือง', name_en = 'Hua Mueang centre' where id = ?")
                .params(officer.unit().value())
                .update();
        owner.sql("""
                        insert into directory.organisation (id, kind, name_th, name_en, area_code, valid_from, created_by, created_at)
                        values (?, 'CENTRE', 'ศูนย์หัวเมือง', 'Hua Mueang centre', '521305', '2022-03-09', ?, '2022-03-09Z')
                        """).params(officer.unit().value(), officer.id().value()).update();
        owner.sql("""
                        insert into centre.responsibility (id, unit_id, area_code, pilot, valid_from, created_by, created_at)
                        values (?, ?, '521305', true, '2022-03-09', ?, '2022-03-09Z')
                        """)
                .params(NewId.next(), officer.unit().value(), officer.id().value())
                .update();
    }

    private Page desk(Page page) {
        signIn(page, "operator");
        page.navigate("/desk");
        page.locator("button.start-first").click();
        page.waitForURL(Pattern.compile("/desk/[0-9a-f-]{36}"));
        return page;
    }

    private void choosePlace(Page page, String typed) {
        page.locator("#place").pressSequentially(typed);
        Locator line = page.getByRole(
                AriaRole.OPTION, new Page.GetByRoleOptions().setName(Pattern.compile("หัวเมือง.*เมืองปาน")));
        line.first().click();
    }

    @Test
    void S1_19_callBecomesACaseOfTheResponsibleCentre() {
        Page page = desk(window());
        page.locator("#notes").fill(STORY);
        page.locator("input[name=problems][value=INCOME]").check();
        page.locator("input[name=problems][value=SINGLE_PARENT]").check();
        page.locator("details.new-person > summary").click();
        page.locator("#given").fill("บัวผัน");
        page.locator("#family").fill("สมมุติใจ");
        choosePlace(page, "หัวเมือง เมืองปาน");
        assertThat(page.locator("#send-label")).containsText("ศูนย์หัวเมือง");
        seen(page);
        page.locator("button[value=HELP]").click();
        page.waitForURL(Pattern.compile("/contacts/"));
        assertThat(page.locator("main")).containsText("ส่งให้ ศูนย์หัวเมือง แล้ว");
        assertThat(page.locator("main")).containsText(STORY);
        seen(page);

        Page centre = window();
        signIn(centre, "officer");
        centre.navigate("/today");
        assertThat(centre.locator("main")).containsText("บัวผัน สมมุติใจ");
        seen(centre);
    }

    @Test
    void proposesP0WithItsReasonAndSaysWhatToDoThisSecond() {
        Page page = desk(window());
        page.locator("#notes").pressSequentially("สามีขู่ฆ่า มีมีด");
        assertThat(page.locator("#meanwhile")).containsText("191");
        assertThat(page.locator("#urgency")).containsText("P0");
        seen(page);
    }

    @Test
    void keepsEveryCharacterOnTheServer() {
        Page page = desk(window());
        page.locator("#notes").fill("พิมพ์ค้างไว้แล้วเครื่องดับ");
        assertThat(page.locator("[data-draft-state]")).containsText("เก็บไว้แล้ว");
        page.reload();
        assertThat(page.locator("#notes")).hasValue("พิมพ์ค้างไว้แล้วเครื่องดับ");
    }

    @Test
    void anEmptyDeskStaysWhileAnotherWindowLooksForDrafts() {
        Page page = desk(window());
        Page other = page.context().newPage();
        other.navigate("/desk");
        page.locator("#notes").fill("เริ่มพิมพ์หลังเปิดอีกหน้าต่าง");
        assertThat(page.locator("[data-draft-state]")).containsText("เก็บไว้แล้ว");
        page.reload();
        assertThat(page.locator("#notes")).hasValue("เริ่มพิมพ์หลังเปิดอีกหน้าต่าง");
    }

    @Test
    void endsInAdviceWithoutACase() {
        Page page = desk(window());
        page.locator("#notes").fill("ถามเรื่องเบี้ยยังชีพ");
        page.locator(".other-ends > summary").click();
        page.locator("#gave").fill("แนะนำให้ไปขึ้นทะเบียนที่ อบต.");
        page.locator("button[value=ADVICE]").click();
        page.waitForURL(Pattern.compile("/contacts/"));
        assertThat(page.locator("main")).containsText("คำปรึกษา");
    }

    @Test
    void waitsInTheQueueWhenNobodyKnowsWhere() {
        Page page = desk(window());
        page.locator("#notes").fill("โทรมาแล้วสายหลุด บอกว่าไม่มีข้าวกิน");
        page.locator("details.new-person > summary").click();
        page.locator("#unnamed").check();
        page.locator("button[value=HELP]").click();
        page.waitForURL(Pattern.compile("/contacts/"));
        assertThat(page.locator("main")).containsText("ยังไม่รู้สถานที่");
        page.navigate("/queue");
        assertThat(page.locator("main")).containsText("ไม่มีข้าวกิน");
        seen(page);
    }

    @Test
    void worksWithoutScriptAndOnAPhone() {
        Page plain = desk(withoutScript());
        plain.locator("#notes").fill(STORY);
        plain.locator("#place").fill("หัวเมือง เมืองปาน ลำปาง");
        plain.locator("details.new-person > summary").click();
        plain.locator("#given").fill("อุ่นใจ");
        plain.locator("button[value=HELP]").click();
        assertThat(plain.locator("main")).containsText("ส่งให้ ศูนย์หัวเมือง แล้ว");
        Page small = desk(phone());
        seen(small);
    }
}
