package org.dulae.letter;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.dulae.Journey;
import org.dulae.access.Actor;
import org.dulae.access.SomeActor;
import org.dulae.casework.CaseId;
import org.dulae.casework.Casework;
import org.dulae.casework.SomeCase;
import org.dulae.directory.OrganisationKind;
import org.dulae.directory.Organisations;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From a case to a letter that was signed, and the register it stands in: on a desk and on a phone. */
class LetterJourney extends Journey {
    @Autowired
    private Casework casework;

    @Autowired
    private Organisations organisations;

    @Test
    void writesALetterNumbersItAndKeepsItSigned() {
        Actor officer = account(SomeActor.officerOf("521303"), "scribe");
        CaseId id = SomeCase.of(SomeCase.person(owner, "521303", "แก้ว"))
                .in("521303", officer.unit())
                .opened(casework, officer);
        organisations.register(
                SomeActor.provinceOfficerOf("52"),
                new Organisations.NewOrganisation(
                        OrganisationKind.SCHOOL, "โรงเรียนบ้านน้ำใจ", "", null, "521303", null, LocalDate.MIN));
        Page page = window();
        signIn(page, "scribe");
        page.navigate("/letters/head");
        seen(page);
        page.locator("#code").fill("ลป 52301");
        page.locator("#address").fill("ที่ทำการ อบต.ทดสอบ อำเภอเมืองปาน\nจังหวัดลำปาง 52240");
        page.locator("#contact").fill("งานสวัสดิการสังคม\nโทร. 0 5400 0000");
        page.locator("main .btn-primary").click();
        assertThat(page.locator("h1")).containsText("ทะเบียนหนังสือ");
        page.navigate("/cases/" + id);
        page.getByText("เขียนหนังสือ").click();
        page.locator("#to").fill("น้ำใจ");
        page.locator("main form[role=search] button").click();
        assertThat(page.locator("main ul.lines")).isVisible();
        seen(page);
        page.getByText("โรงเรียนบ้านน้ำใจ").click();
        assertThat(page.locator("#cause")).isVisible();
        page.locator("#addressee").fill("ผู้อำนวยการโรงเรียนบ้านน้ำใจ");
        page.locator("#encloses").fill("สำเนาบันทึกข้อเท็จจริง จำนวน 1 ชุด\nแผนที่บ้าน จำนวน 1 แผ่น");
        page.locator("#signer").fill("นายสมมุติ ตัวอย่าง");
        page.locator("#position").fill("นายกองค์การบริหารส่วนตำบลทดสอบ");
        seen(page);
        page.locator("main .btn-primary").click();
        assertThat(page.locator("#give")).isVisible();
        seen(page);
        String letter = page.url();
        page.getByText("ออกเลขและลงวันที่วันนี้").click();
        assertThat(page.locator("main")).containsText("ลป 52301/1");
        page.locator("#file")
                .setInputFiles(new FilePayload(
                        "scan.pdf", "application/pdf", "%PDF-1.4 signed".getBytes(StandardCharsets.UTF_8)));
        page.getByText("เก็บฉบับลงนาม").click();
        assertThat(page.locator("main")).containsText("สแกนเมื่อ");
        seen(page);
        page.getByText("ดูในทะเบียน").click();
        assertThat(page.locator("h1")).containsText("เลขทะเบียนส่ง");
        seen(page);
        String line = page.url();
        Page phone = phone();
        signIn(phone, "scribe");
        for (String address : List.of(
                letter,
                line,
                "/letters",
                "/letters?lang=en",
                "/letters/entries/new",
                "/cases/" + id + "/letters",
                "/cases/" + id + "/brief",
                "/cases/" + id + "/brief?lang=en")) {
            phone.navigate(address);
            seen(phone);
            page.navigate(address);
            seen(page);
        }
    }
}
