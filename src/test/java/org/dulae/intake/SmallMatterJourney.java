package org.dulae.intake;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.dulae.Journey;
import org.dulae.access.SomeActor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An officer alone in her centre keeps a small matter while the person stands at the door; it may turn out not to be one. */
class SmallMatterJourney extends Journey {
    private static final String TAMBON = "520804";

    @BeforeAll
    void anOfficerAlone() {
        account(SomeActor.officerOf(TAMBON), "small.officer");
    }

    private static void told(Page page, String who, String need) {
        page.navigate("/desk");
        page.locator("a[href='/small-matters/new']").click();
        page.locator("#who").fill(who);
        page.locator("#notes").fill(need);
        page.locator("#gave").fill("บอกเอกสารที่ต้องใช้ และนัดวันพุธ");
    }

    private static void saved(Page page, String danger) {
        page.locator("input[name=danger][value=" + danger + "]").check();
        page.locator("main .btn-primary").click();
    }

    @Test
    void isKeptInThreeFieldsAndGrowsIntoACase() {
        Page page = window();
        signIn(page, "small.officer");
        page.navigate("/small-matters/new");
        seen(page);
        page.locator("main .btn-primary").click();
        assertThat(page.locator("#who-error")).isVisible();
        seen(page);
        told(page, "ป้าสมใจ", "มาถามเรื่องบัตรผู้สูงอายุ");
        saved(page, "no");
        page.waitForURL(Pattern.compile("/contacts/"));
        assertThat(page.locator("main")).containsText("มาถามเรื่องบัตรผู้สูงอายุ");
        assertThat(page.locator("main")).containsText("ป้าสมใจ");
        assertThat(page.locator("form[action$='/case']")).isVisible();
        told(page, "ป้าสมใจ", "มารับถุงยังชีพ");
        page.locator("input[name=personId]").first().check();
        saved(page, "no");
        page.waitForURL(Pattern.compile("/contacts/"));
        org.assertj.core.api.Assertions.assertThat(owner.sql(
                                "select count(distinct person_id) from intake.contact where area_code = ? and type = 'SMALL_MATTER'")
                        .params(TAMBON)
                        .query(Integer.class)
                        .single())
                .as("both times the same woman")
                .isEqualTo(1);
    }

    @Test
    void goesOnAtTheDeskWhereSomebodyIsInDangerWithEverythingThatWasTyped() {
        Page page = phone();
        signIn(page, "small.officer");
        told(page, "น้องฟ้า", "มาขอนมผง แฟนตบตีเมื่อคืน");
        seen(page);
        saved(page, "no");
        assertThat(page.locator(".call-out[role=alert]")).isVisible();
        assertThat(page.locator("#gave")).hasValue("บอกเอกสารที่ต้องใช้ และนัดวันพุธ");
        seen(page);
        saved(page, "yes");
        page.waitForURL(Pattern.compile("/desk/[0-9a-f-]{36}"));
        assertThat(page.locator("#notes")).hasValue("มาขอนมผง แฟนตบตีเมื่อคืน");
        page.navigate("/small-matters/new?lang=en");
        seen(page);
    }
}
