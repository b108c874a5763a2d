package org.dulae.attachment;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.ImageIO;
import org.dulae.Journey;
import org.dulae.access.Actor;
import org.dulae.access.SomeActor;
import org.dulae.casework.CaseId;
import org.dulae.casework.Casework;
import org.dulae.casework.NewCase;
import org.dulae.casework.SomeCase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A picture, a paper and a voice of a case, and a consent taken back: on a desk and on a phone, with and without script. */
class AttachmentJourney extends Journey {
    private static final String TAMBON = "520402";

    @Autowired
    private Casework casework;

    private static FilePayload picture() {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB), "png", out);
            return new FilePayload("IMG_1.png", "image/png", out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A second of silence. */
    private static FilePayload voice() {
        byte[] wav = ByteBuffer.allocate(44 + 8000)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(36 + 8000)
                .put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII))
                .putInt(16)
                .putShort((short) 1)
                .putShort((short) 1)
                .putInt(8000)
                .putInt(8000)
                .putShort((short) 1)
                .putShort((short) 8)
                .put("data".getBytes(StandardCharsets.US_ASCII))
                .putInt(8000)
                .array();
        java.util.Arrays.fill(wav, 44, wav.length, (byte) 128);
        return new FilePayload("REC.wav", "audio/wav", wav);
    }

    private static void said(Page page) {
        page.locator("input[name=consentBy][value=SELF]").check();
        page.locator("input[name=purposes][value=HELP]").check();
        page.locator("#consentHow").selectOption("SPOKEN");
    }

    private static void told(Page page, String what) {
        page.locator("#what").fill(what);
        page.locator("#useFor").fill("ขอซ่อมบ้าน");
    }

    private static void save(Page page) {
        page.locator("main form .btn-primary").click();
        assertThat(page.locator("main dl.facts").first()).isVisible();
    }

    @Test
    void keepsAPictureWithAYesNotesAPaperHearsAVoiceAndTakesTheYesBack() {
        Actor officer = account(SomeActor.officerOf(TAMBON), "keeper");
        CaseId id = SomeCase.of(SomeCase.person(owner, TAMBON, "แก้ว"))
                .in(TAMBON, officer.unit())
                .concerning(SomeCase.person(owner, TAMBON, "ต้นหอม"), NewCase.Part.HOUSEHOLD)
                .opened(casework, officer);
        Page page = window();
        signIn(page, "keeper");
        page.navigate("/cases/" + id);
        page.getByText("เพิ่มภาพ").click();
        assertThat(page.locator("#what")).isVisible();
        seen(page);
        page.locator("main form .btn-primary").click();
        assertThat(page.locator("[data-errors]")).isVisible();
        seen(page);
        page.locator("#file").setInputFiles(picture());
        told(page, "หลังคารั่วตรงที่นอน");
        said(page);
        save(page);
        assertThat(page.locator("main img")).isVisible();
        seen(page);
        String photo = page.url();
        Page plain = phoneWithoutScript();
        signIn(plain, "keeper");
        plain.navigate("/cases/" + id + "/attachments");
        plain.getByText("เพิ่มเอกสาร").click();
        told(plain, "บัตรประชาชน ชื่อตรงกับที่บอก");
        plain.locator("#numberEnd").fill("0019");
        seen(plain);
        save(plain);
        seen(plain);
        plain.navigate("/cases/" + id + "/attachments/new?kind=VOICE");
        plain.locator("#file").setInputFiles(voice());
        told(plain, "เล่าว่าฝนสาดตอนนอน");
        said(plain);
        save(plain);
        String voice = plain.url();
        page.navigate(voice);
        Locator audio = page.locator("audio");
        audio.evaluate("sound => { sound.muted = true; return sound.play(); }");
        page.waitForCondition(() -> (boolean) audio.evaluate("sound => sound.duration > 0.9"));
        seen(page);
        Page phone = phone();
        signIn(phone, "keeper");
        for (String address : List.of(
                photo,
                voice,
                voice + "?lang=en",
                "/cases/" + id + "/attachments",
                "/cases/" + id + "/attachments/new?kind=PHOTO",
                "/cases/" + id + "/attachments/new?kind=PAPER&lang=en",
                "/cases/" + id + "/attachments/new?kind=SEEN&lang=th")) {
            phone.navigate(address);
            seen(phone);
            page.navigate(address);
            seen(page);
        }
        page.navigate(photo);
        page.locator("main details summary").click();
        page.locator("input[name=keep][value=ERASE]").check();
        seen(page);
        page.locator("main details form .btn").click();
        assertThat(page.locator(".call-warn")).isVisible();
        seen(page);
        phone.navigate("/cases/" + id + "/attachments");
        assertThat(phone.locator("main img")).hasCount(0);
        seen(phone);
        page.navigate("/cases/" + id);
        assertThat(page.locator(".kept")).isVisible();
        seen(page);
    }

    /** The browser hears a tone it makes itself; what was recorded plays again from the house. */
    @Test
    void aVoiceIsRecordedInThePageItselfAndAFileTooLargeIsNotSent() {
        Actor officer = account(SomeActor.officerOf(TAMBON), "recorder");
        CaseId id = SomeCase.of(SomeCase.person(owner, TAMBON, "เสียงใส"))
                .in(TAMBON, officer.unit())
                .opened(casework, officer);
        Page page = window();
        page.context().grantPermissions(List.of("microphone"));
        signIn(page, "recorder");
        page.navigate("/cases/" + id + "/attachments/new?kind=VOICE");
        told(page, "เล่าว่าฝนสาดตอนนอน");
        page.locator("#file").evaluate("""
                field => { const files = new DataTransfer(); files.items.add(new File([new Uint8Array(11 << 20)], 'long.wav'));
                  field.files = files.files; field.dispatchEvent(new Event('change', {bubbles: true})); }""");
        assertThat(page.locator(".too-large")).containsText("10 MB");
        page.locator("#recorder-start").click();
        assertThat(page.locator(".recorder .num")).hasText("0:02");
        seen(page);
        page.locator("#recorder-stop").click();
        assertThat(page.locator(".recorder audio")).isVisible();
        assertThat(page.locator("#what")).hasValue("เล่าว่าฝนสาดตอนนอน");
        seen(page);
        said(page);
        save(page);
        Locator audio = page.locator("main audio");
        audio.evaluate("sound => { sound.muted = true; return sound.play(); }");
        page.waitForCondition(() -> (boolean) audio.evaluate("sound => sound.currentTime > 0.2"));
        Page phone = phone();
        signIn(phone, "recorder");
        phone.navigate("/cases/" + id + "/attachments/new?kind=VOICE&lang=en");
        assertThat(phone.locator("#recorder-start")).isVisible();
        seen(phone);
    }
}
