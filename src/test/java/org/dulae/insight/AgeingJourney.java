package org.dulae.insight;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.dulae.Journey;
import org.dulae.access.SomeActor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The provincial office looks how far its society has aged, and checks a number it read in the news. */
class AgeingJourney extends Journey {
    @BeforeAll
    void somebodyOfLampang() {
        account(SomeActor.provinceOfficerOf("52"), "looking");
    }

    @Test
    void S2_04_provinceSeesHowOldItsPeopleAreAndFromWhat() {
        Page page = window();
        signIn(page, "looking");
        page.navigate("/areas");
        assertThat(page.locator("h1")).hasText("ลำปาง กำลังสูงวัยแค่ไหน");
        assertThat(page.locator(".pyramid")).containsText("ค่าประมาณ ไม่ใช่การนับ");
        assertThat(page.locator(".indicators")).containsText("ดัชนีการสูงวัย");
        assertThat(page.locator(".stage").first()).containsText("60 ปีขึ้นไป");
        assertThat(page.locator(".stage").last()).containsText("65 ปีขึ้นไป");
        assertThat(page.locator("main")).containsText("ถือว่าไม่มีใครย้ายเข้าหรือออก");
        page.locator("details.twin summary").click();
        assertThat(page.locator("details.twin caption")).containsText("ค่าประมาณ");
        seen(page);
        page.locator("#area").selectOption("5213");
        page.locator(".narrowing button").click();
        assertThat(page.locator("h1")).hasText("เมืองปาน กำลังสูงวัยแค่ไหน");
    }

    @Test
    void S2_12_shareThatItsOwnNumbersContradictIsFoundWithoutScript() {
        Page page = withoutScript();
        signIn(page, "looking");
        page.navigate("/figures");
        page.locator("#text")
                .fill(
                        "อุบลราชธานีมีประชากร 1,868,907 คน (มีนาคม 2567) เป็นผู้สูงอายุ 278,537 คน (ปี 2566) หรือร้อยละ 19.55");
        page.locator("main form button").click();
        assertThat(page.locator(".stated h3")).hasText("พิมพ์ 19.55 % แต่ตัวเลขข้างกันให้ 14.90 %");
        assertThat(page.locator(".stated")).containsText("1,424,742");
        assertThat(page.locator(".stated")).containsText("“เกือบเป็นสังคมสูงวัยสมบูรณ์” เป็น “สังคมสูงวัย”");
        assertThat(page.locator(".stated")).containsText("ตัวตั้งกับตัวหารนับคนละเวลา");
        assertThat(page.locator("#text")).hasValue(Pattern.compile("19\\.55"));
        seen(page);
    }
}
