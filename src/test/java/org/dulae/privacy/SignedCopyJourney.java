package org.dulae.privacy;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dulae.Journey;
import org.dulae.access.Actor;
import org.dulae.access.Role;
import org.dulae.access.SomeActor;
import org.dulae.access.UnitKind;
import org.dulae.directory.OrganisationId;
import org.dulae.directory.OrganisationKind;
import org.dulae.directory.Organisations;
import org.dulae.directory.Organisations.NewOrganisation;
import org.dulae.document.Documents;
import org.dulae.privacy.Agreement.Part;
import org.dulae.privacy.Agreement.Told;
import org.dulae.shared.ThaiDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The signed copy of an agreement is asked for, brought, and replaced by a newer one with both kept. */
class SignedCopyJourney extends Journey {
    private static final byte[] PDF =
            "%PDF-1.4\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n".getBytes(StandardCharsets.UTF_8);

    @Autowired
    private Organisations organisations;

    @Autowired
    private Agreements agreements;

    private String agreed(Actor privacy) {
        OrganisationId office = organisations.register(
                SomeActor.stored(owner, SomeActor.provinceOfficerOf("91")),
                new NewOrganisation(
                        OrganisationKind.SCHOOL,
                        "ศูนย์การศึกษาพิเศษและสงเคราะห์เด็กสมมุติประจำจังหวัดสตูลและจังหวัดใกล้เคียงฝั่งอันดามัน",
                        "Imaginary Special Education and Child Welfare Centre of Satun and the neighbouring Andaman provinces",
                        null,
                        "910101",
                        null,
                        LocalDate.MIN));
        LocalDate day = LocalDate.now(ThaiDate.ZONE).minusDays(40);
        UUID id = agreements.add(
                privacy,
                new Told(
                        office,
                        Part.JOINT,
                        Set.of(Purpose.CASE, Purpose.LETTER),
                        "สต 0003.2/ว 41 (สำเนาคู่ฉบับ) ลงรับที่ 118/2569",
                        day,
                        day,
                        null,
                        "ผู้อำนวยการศูนย์สมมุติ 0 7400 0000"));
        return "/privacy/controllers/" + id;
    }

    @Test
    void bringsTheSignedCopyAndThenANewerOne() {
        Actor officer = SomeActor.of(Role.PRIVACY, UnitKind.PROVINCE, "91");
        account(officer, "copies91");
        owner.sql("update access.app_user set demo = true where login = 'copies91'")
                .update();
        String at = agreed(officer);
        Page page = window();
        signIn(page, "copies91");
        page.navigate("/privacy");
        seen(page);
        page.locator("a[href='" + at + "']").first().click();
        assertThat(page.locator("main .tag-warn")).isVisible();
        seen(page);
        page.locator("a[href$='/copies/new']").click();
        assertThat(page.locator("#file")).isVisible();
        // Its script weighs what is chosen.
        page.waitForLoadState();
        page.locator("#words").fill("ฉบับแรก");
        page.locator("#file")
                .setInputFiles(new FilePayload("ใหญ่.pdf", "application/pdf", new byte[Documents.LARGEST + 1]));
        // Told before it is sent.
        assertThat(page.locator(".too-large")).containsText("ไฟล์ใหญ่เกิน 10 MB");
        assertThat(page.locator("#words")).hasValue("ฉบับแรก");
        seen(page);
        page.locator("#file").setInputFiles(new FilePayload("สแกน.pdf", "application/pdf", PDF));
        page.locator("main .btn-primary").click();
        assertThat(page.locator("#copies")).isVisible();
        assertThat(page.getByText("ฉบับแรก")).isVisible();
        page.locator("a[href$='/copies/new']").click();
        assertThat(page.locator("#file")).isVisible();
        seen(page);
        page.locator("#file").setInputFiles(new FilePayload("ใหม่.pdf", "application/pdf", PDF));
        page.locator("#signed").fill("1 พ.ย. 2569");
        page.locator("#words")
                .fill("ขยายเวลาอีกสองปี และเพิ่มเรื่องหนังสือโต้ตอบระหว่างหน่วยงานตามมติที่ประชุมคณะกรรมการ");
        page.locator("main .btn-primary").click();
        assertThat(page.locator("#copies ~ ul li")).hasCount(2);
        seen(page);
        Page phone = phone();
        signIn(phone, "copies91");
        for (String address : List.of(
                at,
                at + "/copies/new",
                "/privacy/controllers",
                "/privacy/controllers?lang=en",
                at + "?lang=en",
                at + "/copies/new?lang=en",
                "/privacy/record?lang=en")) {
            phone.navigate(address);
            seen(phone);
            page.navigate(address);
            seen(page);
        }
    }
}
