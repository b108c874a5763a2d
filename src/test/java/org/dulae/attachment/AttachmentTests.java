package org.dulae.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.Objects;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.dulae.DulaeTest;
import org.dulae.access.Actor;
import org.dulae.access.SomeActor;
import org.dulae.access.TableOwner;
import org.dulae.casework.CaseId;
import org.dulae.casework.Casework;
import org.dulae.casework.SomeCase;
import org.dulae.person.PersonId;
import org.dulae.web.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** Photos, papers and voices of a case: kept with a yes, used for what was said yes to, gone when it is taken back. */
@DulaeTest
class AttachmentTests {
    private static final String TAMBON = "520503";
    private static final String SAID =
            "what|หลังคารั่ว|useFor|ขอซ่อมบ้าน|on|3 พ.ย. 2568|consentBy|SELF|consentHow|SPOKEN|consentOn|3 พ.ย. 2568";
    private final MockMvc mvc;
    private final Casework casework;
    private final Attachments attachments;
    private final JdbcClient owner;
    private final Actor officer;
    private final PersonId person;

    @Autowired
    AttachmentTests(
            MockMvc mvc,
            Casework casework,
            Attachments attachments,
            @Value("${spring.flyway.url}") String url,
            @Value("${spring.flyway.user}") String user,
            @Value("${spring.flyway.password}") String password) {
        this.mvc = mvc;
        this.casework = casework;
        this.attachments = attachments;
        this.owner = TableOwner.of(url, user, password);
        this.officer = SomeActor.stored(owner, SomeActor.officerOf(TAMBON));
        this.person = SomeCase.person(owner, TAMBON, "แก้วตา");
    }

    private ResultActions ask(Actor actor, AbstractMockHttpServletRequestBuilder<?> request, String... fields)
            throws Exception {
        for (String one : fields) {
            String[] field = one.split("\\|", -1);
            for (int i = 0; i < field.length; i += 2) {
                request.param(field[i], field[i + 1]);
            }
        }
        return mvc.perform(request.with(SignedIn.as(actor)).with(SomeActor.token()));
    }

    private CaseId matter() {
        return SomeCase.of(person).in(TAMBON, officer.unit()).opened(casework, officer);
    }

    private static byte[] picture() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB), "jpg", out);
        return out.toByteArray();
    }

    private ResultActions bring(CaseId id, String kind, byte[] file, String... fields) throws Exception {
        return ask(
                officer,
                multipart("/cases/" + id + "/attachments")
                        .file(new MockMultipartFile("file", "IMG_1.jpg", null, file))
                        .param("kind", kind)
                        .param("of", person.toString()),
                fields);
    }

    private String kept(CaseId id, String... purposes) throws Exception {
        String[] all = new String[purposes.length + 1];
        all[0] = SAID;
        for (int i = 0; i < purposes.length; i++) {
            all[i + 1] = "purposes|" + purposes[i];
        }
        return Objects.requireNonNull(bring(id, "PHOTO", picture(), all)
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    @Test
    void aPictureIsShownSafelyAndUsedForNothingNobodySaidYesTo() throws Exception {
        CaseId id = matter();
        String photo = kept(id, "HELP", "REFERRAL");
        ask(officer, get("/cases/" + id + "/attachments"))
                .andExpect(content().string(containsString(photo + "/preview")));
        ask(officer, get("/cases/" + id)).andExpect(content().string(containsString("หลังคารั่ว")));
        ask(officer, get(photo)).andExpect(content().string(containsString("เจ้าตัว")));
        ask(officer, get(photo + "/file"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "image/jpeg"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Disposition", "inline; filename=\"attachment.jpg\""))
                .andExpect(header().stringValues("Content-Security-Policy", startsWithSandbox()))
                .andExpect(header().string("Cache-Control", containsString("no-store")));
        ask(officer, get(photo + "/preview")).andExpect(status().isOk());
        ask(officer, get(photo + "/copy"), "purpose|REFERRAL")
                .andExpect(header().string("Content-Disposition", startsWith("attachment")));
        ask(officer, get(photo + "/copy"), "purpose|PUBLIC").andExpect(status().isNotFound());
        assertThat(owner.sql(
                                "select detail from access.audit where act = 'attachment.use' and ? = any(subjects) order by at, detail")
                        .param(UUID.fromString(photo.replaceAll(".*/", "")))
                        .query(String.class)
                        .list())
                .containsExactly("HELP", "HELP", "REFERRAL");
    }

    private static org.hamcrest.Matcher<Iterable<? extends String>> startsWithSandbox() {
        return org.hamcrest.Matchers.contains(startsWith("sandbox;"));
    }

    @Test
    void withoutAYesItIsNotKeptAndWhatWasTypedStays() throws Exception {
        CaseId id = matter();
        bring(id, "PHOTO", picture(), "what|หลังคารั่ว|useFor|ขอซ่อมบ้าน|on|3 พ.ย. 2568")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("บอกว่าใครยอมให้เก็บ")))
                .andExpect(content().string(containsString("value=\"หลังคารั่ว\"")));
        bring(id, "PHOTO", picture(), SAID.replace("SELF", "CANNOT"), "purposes|HELP", "purposes|REFERRAL")
                .andExpect(content().string(containsString("บอกว่าทำไมถามไม่ได้")))
                .andExpect(content().string(containsString("ใช้ช่วยเหลือในเรื่องนี้ได้อย่างเดียว")));
        bring(id, "VOICE", picture(), SAID, "purposes|HELP")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("เก็บได้เฉพาะเสียง")));
        bring(id, "PHOTO", new byte[(10 << 20) + 1], SAID, "purposes|HELP")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("ไฟล์ใหญ่เกิน 10 MB")))
                .andExpect(content().string(containsString("value=\"หลังคารั่ว\"")));
        assertThat(attachments.of(officer, id)).isEmpty();
    }

    @Test
    void aPaperThatWasLookedAtLeavesNoCopyAndOnlyTheEndOfItsNumber() throws Exception {
        CaseId id = matter();
        String[] seen = {
            "kind|SEEN|what|บัตรประชาชน|useFor|ขอเบี้ย|on|3 พ.ย. 2568|numberEnd|0-0001-23456-78-๙|of|" + person
        };
        ask(officer, post("/cases/" + id + "/attachments"), seen).andExpect(status().isSeeOther());
        assertThat(attachments.of(officer, id))
                .singleElement()
                .satisfies(one -> assertThat(one.file()).isNull())
                .satisfies(
                        one -> assertThat(one.attachment().told().numberEnd()).isEqualTo("6789"));
        assertThat(owner.sql("select a::text from attachment.attachment a where case_id = ?")
                        .param(id.value())
                        .query(String.class)
                        .single())
                .doesNotContain("0001");
    }

    @Test
    void whatWasHeldForAClaimIsErasedWhenTheClaimIsOver() throws Exception {
        CaseId id = matter();
        String photo = kept(id, "HELP");
        ask(officer, post(photo + "/letting-go")).andExpect(status().isConflict());
        ask(officer, post(photo + "/withdrawal"), "keep|HOLD|held|หลักฐานในคดี").andExpect(status().isSeeOther());
        ask(officer, get(photo)).andExpect(content().string(containsString("ลบไฟล์ถาวร")));
        ask(SomeActor.stored(owner, SomeActor.officerOf("520101")), post(photo + "/letting-go"))
                .andExpect(status().isNotFound());
        ask(officer, post(photo + "/letting-go")).andExpect(status().isSeeOther());
        ask(officer, post(photo + "/letting-go")).andExpect(status().isConflict());
        ask(officer, get(photo))
                .andExpect(content().string(containsString("ลบไฟล์แล้วเมื่อ")))
                .andExpect(content().string(containsString("หลักฐานในคดี")))
                .andExpect(content().string(not(containsString("ลบไฟล์ถาวร"))));
        ask(officer, get("/cases/" + id)).andExpect(content().string(containsString("ลบไฟล์ที่เก็บปิดไว้")));
        assertThat(owner.sql("select count(*) from document.file where owner_id = ?")
                        .param(UUID.fromString(photo.replaceAll(".*/", "")))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void takenBackItIsHiddenAtOnceAndErasedOrHeldAndTheStorySaysSo() throws Exception {
        CaseId id = matter();
        for (String how : new String[] {"keep|ERASE", "keep|HOLD|held|หลักฐานในคดี"}) {
            String photo = kept(id, "HELP", "REFERRAL");
            ask(officer, post(photo + "/withdrawal")).andExpect(status().isUnprocessableContent());
            ask(officer, post(photo + "/withdrawal"), "keep|HOLD").andExpect(status().isUnprocessableContent());
            ask(officer, post(photo + "/withdrawal"), how, "reason|ไม่อยากให้เก็บ")
                    .andExpect(status().isSeeOther());
            ask(officer, get(photo + "/file")).andExpect(status().isNotFound());
            ask(officer, get(photo + "/preview")).andExpect(status().isNotFound());
            ask(officer, get(photo + "/copy"), "purpose|REFERRAL").andExpect(status().isNotFound());
            ask(officer, get("/cases/" + id + "/attachments"))
                    .andExpect(content().string(not(containsString(photo + "/preview"))));
            ask(officer, get(photo)).andExpect(content().string(containsString("ไม่อยากให้เก็บ")));
            ask(officer, post(photo + "/withdrawal"), how).andExpect(status().isConflict());
            assertThat(owner.sql("select count(*) from document.file where owner_id = ?")
                            .param(UUID.fromString(photo.replaceAll(".*/", "")))
                            .query(Integer.class)
                            .single())
                    .isEqualTo(how.contains("HOLD") ? 1 : 0);
        }
        ask(officer, get("/cases/" + id)).andExpect(content().string(containsString("ถอนความยินยอม ไฟล์ถูกลบ")));
    }
}
