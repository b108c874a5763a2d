package org.dulae.centre;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.dulae.Journey;
import org.dulae.access.SomeActor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The provincial office brings a centre from its proposal to the first call that somebody answers, as the first seed tells it. */
class RolloutJourney extends Journey {
    @BeforeAll
    void somebodyOfLampang() {
        account(SomeActor.provinceOfficerOf("52"), "rollout");
        account(SomeActor.operatorOf("52"), "rollout.desk");
        // Journeys share a database: the centres of others stand there no longer.
        owner.sql(
                        "update directory.organisation set valid_to = valid_from where kind = 'CENTRE' and area_code = '521305'")
                .update();
    }

    private static void propose(Page page) {
        page.navigate("/centres/new?tambon=521305");
        page.locator("#hostKind").selectOption("SUBDISTRICT_ORGANISATION");
        page.locator("#hostName").fill("อบต.หัวเมือง");
        page.locator("#on").fill("14 ก.พ. 2565");
        page.locator("#note").fill("หนังสือเสนอจาก อบต.");
        page.locator("main .btn-primary").click();
        page.waitForURL(Pattern.compile("/centres/[0-9a-f-]{36}$"));
    }

    @Test
    void S1_02_S1_04_briefingAtHuaMueangWithThirtyPeopleAgreesTheCentre() {
        Page page = withoutScript();
        signIn(page, "rollout");
        propose(page);
        String centre = page.url();
        assertThat(page.locator("#readiness")).containsText("ยังขาด 7 อย่าง: ที่ทำงานที่คนมาหาได้");
        seen(page);

        page.navigate("/meetings/new?place=521305");
        page.locator("input[name=kind][value=BRIEFING]").check();
        page.locator("#date").fill("9 มี.ค. 2565");
        page.locator("#time").fill("13.30");
        page.locator("#venue").fill("ที่ทำการ อบต.หัวเมือง");
        page.locator("#host").fill("อบต.หัวเมือง");
        page.locator("#chair").fill("นายก อบต.");
        page.locator("#people-DISTRICT_LINE").fill("12");
        page.locator("#people-LOCAL_LINE").fill("8");
        page.locator("#people-VOLUNTEER").fill("6");
        page.locator("#total").fill("30");
        seen(page);
        page.locator("main .btn-primary").click();
        page.waitForURL(Pattern.compile("/meetings/[0-9a-f-]{36}$"));
        assertThat(page.locator("main")).containsText("9 มี.ค. 2565 13.30 น.");
        assertThat(page.locator("main")).containsText("30 คน");
        page.locator("#content").fill("เห็นชอบให้จัดตั้งศูนย์ช่วยเหลือสังคมตำบล");
        page.locator("#centre").selectOption(centre.replaceFirst(".*/", ""));
        page.locator("main .btn-primary").click();
        assertThat(page.locator("#resolutions")).containsText("เห็นชอบให้จัดตั้ง ศูนย์ช่วยเหลือสังคมตำบลหัวเมือง");
        seen(page);

        page.navigate(centre);
        assertThat(page.locator("#life [aria-current=step]")).hasText("มีมติเห็นชอบ");
        assertThat(page.locator("#life")).containsText("ประชุมชี้แจง ที่ทำการ อบต.หัวเมือง");
        assertThat(page.locator(".page-head .btn-primary")).hasText("ดูว่ายังขาดอะไร");
        open(page, centre);
    }

    private void open(Page page, String centre) {
        page.locator("#phone24h").fill("089 000 1305");
        page.locator("#describe button").click();
        assertThat(page.locator("#calls .num")).hasText("089 000 1305");
        page.locator("#readiness input[name=ready]").all().forEach(box -> box.check());
        page.locator("#readiness button").click();
        assertThat(page.locator("#readiness")).not().containsText("ยังขาด");
        for (String milestone : new String[] {"PREPARED", "OPENED"}) {
            page.navigate(centre);
            page.locator(".page-head .btn-primary").click();
            page.locator("#on").fill("11 พ.ค. 2565");
            page.locator("#note").fill("ประกาศของจังหวัด");
            page.locator("main form .btn-primary").click();
            page.waitForURL(centre);
        }
        assertThat(page.locator("#life")).containsText("ยังไม่เปิดให้บริการจริง");
        assertThat(page.locator(".page-head .btn-primary")).hasText("โทรทดสอบเบอร์ 24 ชั่วโมง");
        page.locator("#calls summary").click();
        page.locator("#callDate").fill("12 พ.ค. 2565");
        page.locator("#callTime").fill("22:10");
        page.locator("#calls input[value=true]").check();
        page.locator("#calls form button").click();
        assertThat(page.locator("#life")).containsText("โทรติดเมื่อ 12 พ.ค. 2565 22.10 น.");
        seen(page);
        page.setViewportSize(360, 740);
        seen(page);
        read(centre, page.locator("#life .story a").first().getAttribute("href"));
    }

    /** Whoever works at the desk reads the same and changes nothing. */
    private void read(String centre, String meeting) {
        Page desk = window();
        signIn(desk, "rollout.desk");
        desk.navigate(centre);
        assertThat(desk.locator("#life")).containsText("โทรติดเมื่อ");
        assertThat(desk.locator("main form")).hasCount(0);
        seen(desk);
        desk.navigate(meeting);
        assertThat(desk.locator("main form")).hasCount(0);
        seen(desk);
        desk.locator(".top-who > .lang a[lang=en]").click();
        desk.navigate(centre);
        assertThat(desk.locator("#life")).containsText("called by");
        seen(desk);
        desk.navigate("/meetings");
        assertThat(desk.locator("main")).containsText("Briefing");
        seen(desk);
    }
}
