package org.dulae.insight;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.regex.Pattern;
import org.dulae.Journey;
import org.dulae.access.SomeActor;
import org.dulae.area.SomeAgeFile;
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
    void S2_04_todayIsLaidOverTheYearsToComeByAPlainForm() {
        Page page = phoneWithoutScript();
        signIn(page, "looking");
        page.navigate("/areas/52");
        page.locator("#beside").selectOption("20");
        page.locator(".overlay button").click();
        assertThat(page.locator(".pyramid figcaption")).containsText("31 ธ.ค. 2583 · คาดการณ์");
        assertThat(page.locator(".pyramid figcaption")).containsText("31 ธ.ค. 2563 · ค่าประมาณ");
        assertThat(page.locator("details.twin thead")).containsText("31 ธ.ค. 2583 · คาดการณ์");
        assertThat(page.locator(".narrowing a[href*='ages.csv']")).hasAttribute("href", Pattern.compile("beside=20"));
        page.locator(".indicators details summary").first().click();
        assertThat(page.locator(".indicators details").first()).containsText("ทุกคนที่มีชื่อในทะเบียนราษฎร");
        seen(page);
    }

    @Test
    void ageFileIsLookedAtTakenAndTakenBackOnAPhoneWithoutScript() {
        Page page = phoneWithoutScript();
        account(SomeActor.provinceOfficerOf("51"), "bringing");
        signIn(page, "bringing");
        page.navigate("/age-files");
        page.locator("#file")
                .setInputFiles(new FilePayload(
                        "อายุ 2568.txt",
                        "text/plain",
                        SomeAgeFile.empty()
                                .aged("51 จังหวัดลำพูน", 4)
                                .aged("5101 อำเภอเมืองลำพูน", 2)
                                .line("5101|เทศบาลเมืองลำพูน")
                                .bytes()));
        page.locator("#asOf").fill("31/12/2999");
        page.locator("input[value=THAI_ONLY]").check();
        page.locator("main .btn-primary").click();
        assertThat(page.locator(".errors")).containsText("วันที่ต้องไม่ใช่อนาคต");
        assertThat(page.locator("main")).containsText("แฟ้ม อายุ 2568.txt ยังอยู่");
        assertThat(page.locator("input[value=THAI_ONLY]")).isChecked();
        seen(page);
        page.locator("#asOf").fill("31 ธ.ค. 2568");
        page.locator("main .btn-primary").click();
        assertThat(page.locator("main")).containsText("อ่านได้ 2 พื้นที่");
        page.locator("main details summary").first().click();
        seen(page);
        page.locator("main .btn-primary").click();
        assertThat(page.locator("#toast")).containsText("นำเข้าแล้ว");
        assertThat(page.locator("main table")).containsText("เฉพาะคนไทย");
        seen(page);
        page.navigate("/areas/51");
        assertThat(page.locator(".pyramid figcaption")).containsText("31 ธ.ค. 2568 · นับจากทะเบียน");
        seen(page);
        page.navigate("/age-files");
        page.locator("main table form button").click();
        assertThat(page.locator("main table")).containsText("ถอนแล้วโดย");
    }

    @Test
    void areaNobodyWasCountedInLeadsOnToTheLargerOne() {
        owner.sql("delete from area.population where code = '104702'").update();
        Page page = phone();
        signIn(page, "looking");
        page.navigate("/areas/104702");
        assertThat(page.locator(".empty")).containsText("ยังไม่มีตัวเลขของพื้นที่นี้");
        seen(page);
        page.locator(".empty a").click();
        assertThat(page.locator("h1")).hasText("บางนา กำลังสูงวัยแค่ไหน");
    }

    @Test
    void provinceTellsWhatThereIsToCareWithAndSeesItBesideTheNeed() {
        Page page = window();
        signIn(page, "looking");
        page.navigate("/areas/521304");
        page.locator(".empty a.btn-primary").click();
        page.locator("input[value=CARE_GIVER]").check();
        page.locator("#amount").fill("6");
        page.locator("#asOf").fill("30 มิ.ย. 2569");
        page.locator("#source").fill("รพ.สต. ตัวอย่าง");
        seen(page);
        page.locator("main form .btn-primary").click();
        assertThat(page.locator("main table")).containsText("รพ.สต. ตัวอย่าง");
        seen(page);
        page.locator("main table a").click();
        seen(page);
        page.navigate("/areas/521304");
        assertThat(page.locator(".care")).containsText("ผู้ดูแล");
        page.locator(".care details summary").first().click();
        seen(page);
        page.setViewportSize(360, 740);
        seen(page);
        page.navigate("/areas/5213?beside=10&lang=en");
        assertThat(page.locator("h1")).hasText("How far has Mueang Pan aged?");
        seen(page);
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
