package org.dulae.letter;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dulae.Journey;
import org.dulae.access.Actor;
import org.dulae.access.SomeActor;
import org.dulae.casework.CaseId;
import org.dulae.casework.Casework;
import org.dulae.casework.SomeCase;
import org.dulae.letter.RegisterLine.Way;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A letter comes by post: it is registered with its scan, found again by its sender, and opened from its case; on a desk and on a phone. */
class ReceivedLetterJourney extends Journey {
    @Autowired
    private Casework casework;

    @Autowired
    private LetterRegister register;

    @Test
    void registersALetterThatCameWithItsScanAndFindsItAgain() {
        Actor officer = account(SomeActor.officerOf(LetterPages.TAMBON), "postroom");
        CaseId id = SomeCase.of(SomeCase.person(owner, LetterPages.TAMBON, "แก้ว"))
                .in(LetterPages.TAMBON, officer.unit())
                .opened(casework, officer);
        register.enter(officer, Way.IN, new RegisterLine.Told("", null, "อำเภอ", "ศูนย์", "เชิญประชุม", ""));
        Page page = window();
        signIn(page, "postroom");
        page.navigate("/cases/" + id + "/letters");
        page.locator("a[href*='/letters/entries/new']").click();
        assertThat(page.locator("#about")).isVisible();
        page.locator("#sender").fill("โรงเรียนบ้านน้ำใจ");
        page.locator("#theirNumber").fill("ศธ 04/12");
        page.locator("#theirDate").fill("3 พ.ย. 2568");
        page.locator("#subject").fill("แจ้งเด็กขาดเรียน");
        tooLarge(page);
        seen(page);
        page.locator("#file").setInputFiles(new FilePayload("scan.pdf", "application/pdf", pdf()));
        page.locator("main .btn-primary").click();
        assertThat(page.locator("#scans")).isVisible();
        assertThat(page.locator("main")).containsText("สแกนเมื่อ");
        seen(page);
        String letter = page.url();
        misfiled(page);
        page.navigate("/letters?way=IN");
        page.locator("#register-q").fill("น้ำใจ");
        page.locator("main form[role=search] button").click();
        assertThat(page.locator("main")).not().containsText("เชิญประชุม");
        assertThat(page.url()).doesNotContain("%E0");
        seen(page);
        String found = page.url();
        page.locator("main td a[href*='/letters/received/']").click();
        assertThat(page.locator("#scans")).isVisible();
        page.goBack();
        assertThat(page.locator("main")).containsText("แจ้งเด็กขาดเรียน");
        page.navigate("/cases/" + id + "/letters");
        assertThat(page.locator("main")).containsText("โรงเรียนบ้านน้ำใจ");
        seen(page);
        page.navigate(letter);
        String step = page.locator("main a[href$='/misfiled']").getAttribute("href");
        Page phone = phone();
        signIn(phone, "postroom");
        for (String address : List.of(
                letter,
                found,
                letter + "?lang=en",
                step,
                step + "?lang=en",
                found + "?lang=en",
                "/letters?way=IN",
                "/letters/entries/new",
                "/cases/" + id + "/letters")) {
            phone.navigate(address);
            seen(phone);
        }
    }

    /** Another scan comes by mistake: it goes with a reason, and the one that is right stays. */
    private void misfiled(Page page) {
        page.locator("#file").setInputFiles(new FilePayload("scan.pdf", "application/pdf", pdf()));
        page.locator("form[action$='/scans'] button").click();
        assertThat(page.locator("main a[href$='/misfiled']")).hasCount(2);
        page.locator("main a[href$='/misfiled']").first().click();
        assertThat(page.locator("#reason")).isVisible();
        page.locator("main .btn-primary").click();
        assertThat(page.locator("#reason-error")).isVisible();
        page.locator("#reason").fill("สแกนสลับกับอีกฉบับ");
        seen(page);
        page.locator("main .btn-primary").click();
        assertThat(page.locator("main")).containsText("สแกนสลับกับอีกฉบับ");
        assertThat(page.locator("main a[href$='/misfiled']")).hasCount(1);
        seen(page);
    }

    /** Told before it is sent; what was typed stays. */
    private static void tooLarge(Page page) {
        page.locator("#file").evaluate("""
                field => { const files = new DataTransfer(); files.items.add(new File([new Uint8Array(11 << 20)], 'scan.pdf'));
                  field.files = files.files; field.dispatchEvent(new Event('change', {bubbles: true})); }""");
        assertThat(page.locator(".too-large")).containsText("10 MB");
        assertThat(page.locator("#subject")).hasValue("แจ้งเด็กขาดเรียน");
    }

    private static byte[] pdf() {
        return "%PDF-1.4 a letter from a school".getBytes(StandardCharsets.UTF_8);
    }
}
