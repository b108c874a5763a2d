package org.dulae.directory;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.dulae.Journey;
import org.dulae.access.Role;
import org.dulae.access.SomeActor;
import org.dulae.access.UnitKind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The provincial office looks for an organisation, enters one that is missing, and says what it belongs to; without script. */
class DirectoryJourney extends Journey {
    @BeforeAll
    void somebodyOfLampang() {
        account(SomeActor.provinceOfficerOf("52"), "directory");
        account(SomeActor.of(Role.ADMIN, UnitKind.PROVINCE, "52"), "directory.admin");
        owner.sql("update access.app_user set demo = true where login = 'directory.admin'")
                .update();
    }

    @Test
    void findsAnOrganisationAndEntersTheOneThatIsMissing() {
        Page page = withoutScript();
        signIn(page, "directory");
        page.navigate("/directory?area=521305");
        assertThat(page.locator("#governments")).containsText("องค์การบริหารส่วนตำบลหัวเมือง");
        seen(page);
        page.locator("#directory-q").fill("วัดสมมุติเดินทาง");
        page.locator(".filters button").click();
        assertThat(page.locator("main")).containsText("ไม่พบหน่วยงาน");
        seen(page);
        page.locator("main .btn-primary").click();
        page.locator("#kind").selectOption("HEALTH_STATION");
        page.locator("#nameTh").fill("รพ.สต.สมมุติเดินทาง");
        page.locator("#parent")
                .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("กระทรวงสาธารณสุข (สธ.)"));
        seen(page);
        page.locator("main .btn-primary").click();
        page.waitForURL(Pattern.compile("/directory/[0-9a-f-]{36}$"));
        assertThat(page.locator("#parents")).containsText("กระทรวงสาธารณสุข");
        page.locator("#parents summary").click();
        page.locator("#parent")
                .selectOption(
                        new com.microsoft.playwright.options.SelectOption().setLabel("องค์การบริหารส่วนจังหวัดลำปาง"));
        page.locator("#from").fill("1 ต.ค. 2565");
        page.locator("#parents button").click();
        assertThat(page.locator("#parents")).containsText("ถึง 30 ก.ย. 2565");
        seen(page);
        page.setViewportSize(360, 740);
        seen(page);
        page.navigate("/directory");
        seen(page);
    }

    @Test
    void importsATableAfterLookingAtIt() {
        Page page = withoutScript();
        signIn(page, "directory");
        page.navigate("/directory/import");
        page.locator("#text")
                .fill(
                        "ประเภท\tชื่อ\tพื้นที่\nโรงเรียน\tโรงเรียนสมมุติในตาราง\t521305\nโรงเรียน\tโรงเรียนนอกพื้นที่\t560101");
        page.locator("main .btn-primary").click();
        assertThat(page.locator("main")).containsText("ใหม่ 1");
        assertThat(page.locator("main")).containsText("อยู่นอกพื้นที่ที่คุณบันทึกได้");
        seen(page);
        page.setViewportSize(360, 740);
        seen(page);
        page.locator("main .btn-primary").click();
        page.waitForURL(Pattern.compile("/directory$"));
    }

    @Test
    void showsInEnglishWhichMinistriesWorkTogether() {
        Page page = window();
        signIn(page, "directory.admin");
        page.locator(".top-who > .lang a[lang=en]").click();
        page.navigate("/directory/ministries");
        assertThat(page.locator("#sets")).containsText("Does not say which");
        page.locator("#decide summary").click();
        seen(page);
        page.setViewportSize(360, 740);
        seen(page);
        page.navigate("/directory");
        seen(page);
    }
}
