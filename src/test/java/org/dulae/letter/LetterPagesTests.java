package org.dulae.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.dulae.DulaeTest;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.SomeActor;
import org.dulae.access.TableOwner;
import org.dulae.access.Teams;
import org.dulae.casework.CaseId;
import org.dulae.casework.Casework;
import org.dulae.casework.NewCase;
import org.dulae.casework.SomeCase;
import org.dulae.directory.OrganisationId;
import org.dulae.directory.OrganisationKind;
import org.dulae.directory.Organisations;
import org.dulae.person.PersonId;
import org.dulae.shared.Texts;
import org.dulae.shared.ThaiDate;
import org.dulae.shared.ThaiText;
import org.dulae.web.SignedIn;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** A letter from a case to an organisation: written, numbered, printed, signed in ink, scanned, or its number cancelled. */
@DulaeTest
class LetterPagesTests {
    private static final byte[] SCAN = "%PDF-1.7 signed".getBytes(StandardCharsets.UTF_8);
    private static final String[] WORDS =
            "addressee|ผู้อำนวยการโรงพยาบาลทดสอบ|subject|ขอความอนุเคราะห์ตรวจรักษา|encloses|สำเนาบันทึก 1 ชุด|cause|ด้วยศูนย์ได้รับเรื่องเมื่อวันที่ 3|purpose|จึงขอความอนุเคราะห์|ending|จึงเรียนมาเพื่อโปรดพิจารณา|signer|นายสมมุติ ทดสอบ|position|หัวหน้าศูนย์"
                    .split("\\|");
    private final MockMvc mvc;
    private final Casework casework;
    private final Acting acting;
    private final Teams teams;
    private final LetterRegister register;
    private final JdbcClient owner;
    private final OrganisationId hospital;

    @Autowired
    LetterPagesTests(
            MockMvc mvc,
            Casework casework,
            Acting acting,
            Teams teams,
            LetterRegister register,
            Organisations organisations,
            @Value("${spring.flyway.url}") String url,
            @Value("${spring.flyway.user}") String user,
            @Value("${spring.flyway.password}") String password) {
        this.mvc = mvc;
        this.casework = casework;
        this.acting = acting;
        this.teams = teams;
        this.register = register;
        this.owner = TableOwner.of(url, user, password);
        this.hospital = organisations.register(
                SomeActor.provinceOfficerOf("52"),
                new Organisations.NewOrganisation(
                        OrganisationKind.HOSPITAL, "โรงพยาบาลทดสอบ", "", null, "521305", null, LocalDate.MIN));
    }

    private ResultActions ask(Actor actor, AbstractMockHttpServletRequestBuilder<?> request, String... fields)
            throws Exception {
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(request.with(SignedIn.as(actor)).with(SomeActor.token()));
    }

    private static String text(ResultActions answer) throws Exception {
        byte[] pdf = answer.andExpect(status().isOk()).andReturn().getResponse().getContentAsByteArray();
        return ThaiText.normalise(
                new PdfTextExtractor(new PdfReader(pdf)).getTextFromPage(1).replaceAll("\\s+", ""));
    }

    private CaseId opened(Actor officer, UUID team) {
        String tambon = officer.scope().areas().getFirst();
        PersonId person = SomeCase.person(owner, tambon, "แก้วตา");
        SomeCase some = SomeCase.of(person).in(tambon, officer.unit());
        return (team == null ? some : some.restrictedTo(team)).opened(casework, officer);
    }

    private String drafted(Actor officer, CaseId id) throws Exception {
        return there(ask(officer, post("/cases/" + id + "/letters").param("organisation", hospital.toString()), WORDS));
    }

    private static String there(ResultActions answer) throws Exception {
        return Objects.requireNonNull(answer.andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    private void withHead(Actor officer) {
        register.keepHead(officer, new Letterhead("ลป 52301", "ศูนย์ทดสอบ", "เลขที่ 9", "โทร. 1300", 0));
    }

    @Test
    void isWrittenNumberedPrintedInThaiDigitsSignedAndKept() throws Exception {
        Actor officer = SomeActor.stored(owner, SomeActor.officerOf("521305"));
        CaseId id = opened(officer, null);
        ask(officer, get("/cases/" + id + "/letters/new"), "q", "โรงพยาบาลทดสอบ")
                .andExpect(content().string(containsString("organisation=" + hospital)));
        ask(officer, get("/cases/" + id + "/letters/new"), "organisation", hospital.toString())
                .andExpect(content().string(containsString("จากการหาข้อเท็จจริงพบว่า")));
        ask(officer, post("/cases/" + id + "/letters"), "organisation", hospital.toString())
                .andExpect(status().isUnprocessableContent());
        String letter = drafted(officer, id);
        ask(officer, post(letter + "/number"), "version", "1");
        ask(officer, get(letter)).andExpect(content().string(containsString("/letters/head")));
        withHead(officer);
        assertThat(text(ask(officer, get(letter + "/paper")))).contains("ร่าง", "ศูนย์ทดสอบ");
        ask(officer, post(letter + "/number"), "version", "1").andExpect(status().isSeeOther());
        ask(officer, post(letter + "/number"), "version", "1").andExpect(status().isConflict());
        String today = ThaiDate.formatLong(LocalDate.now(ThaiDate.ZONE), Texts.THAI);
        assertThat(text(ask(officer, get(letter + "/paper"))))
                .contains("ที่ลป๕๒๓๐๑/๑", "ขอแสดงความนับถือ", "สิ่งที่ส่งมาด้วย", "สำเนาบันทึก๑ชุด", "โทร.๑๓๐๐")
                .contains(ThaiText.thaiDigits(today).replace(" ", ""))
                .doesNotContainPattern("[0-9]");
        ask(officer, multipart(letter + "/scans").file(new MockMultipartFile("file", "x.pdf", null, "<x>".getBytes())))
                .andExpect(status().isUnprocessableContent());
        ask(officer, multipart(letter + "/scans").file(new MockMultipartFile("file", "x.pdf", null, SCAN)))
                .andExpect(status().isSeeOther());
        String page = ask(officer, get(letter)).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        String scan = page.replaceAll("(?s).*href=\"(/letters/[^\"]+/scans/[0-9a-f-]{36})\".*", "$1");
        ask(officer, get(scan)).andExpect(content().bytes(SCAN));
        ask(officer, get("/cases/" + id + "/letters")).andExpect(content().string(containsString("ลป 52301/1")));
        Actor elsewhere = SomeActor.officerOf("521304");
        for (String hidden : new String[] {letter, letter + "/paper", scan}) {
            ask(elsewhere, get(hidden)).andExpect(status().isNotFound());
        }
    }

    @Test
    void aCancelledNumberStaysInTheRegisterAndTheLetterSaysSo() throws Exception {
        Actor officer = SomeActor.stored(owner, SomeActor.officerOf("521305"));
        withHead(officer);
        String letter = drafted(officer, opened(officer, null));
        ask(officer, post(letter + "/number"), "version", "1");
        String page = ask(officer, get(letter)).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        String entry = page.replaceAll("(?s).*href=\"(/letters/entries/[^\"]+)\".*", "$1");
        ask(officer, post(entry + "/cancelled")).andExpect(status().isUnprocessableContent());
        ask(officer, post(entry + "/cancelled"), "reason", "ส่งผิดหน่วยงาน").andExpect(status().isSeeOther());
        ask(officer, get("/letters"))
                .andExpect(content().string(containsString("ส่งผิดหน่วยงาน")))
                .andExpect(content().string(containsString("ขอความอนุเคราะห์ตรวจรักษา")));
        assertThat(text(ask(officer, get("/letters/paper")))).contains("ทะเบียนหนังสือส่ง", "ส่งผิดหน่วยงาน");
        assertThat(text(ask(officer, get(letter + "/paper")))).contains("ยกเลิกเลขแล้ว");
        ask(officer, multipart(letter + "/scans").file(new MockMultipartFile("file", "x.pdf", null, SCAN)))
                .andExpect(status().isConflict());
    }

    @Test
    void aColleagueWhoSavedFirstIsNotOverwrittenAndAnotherOfficeOfThePlaceOnlyReads() throws Exception {
        Actor officer = SomeActor.stored(owner, SomeActor.officerOf("521305"));
        String letter = drafted(officer, opened(officer, null));
        String[] words = "version|1|addressee|ก|subject|ข|cause|ค|purpose|ง|ending|จ|signer|ฉ|position|ช".split("\\|");
        ask(officer, post(letter), words).andExpect(status().isSeeOther());
        words[3] = "อื่น";
        ask(officer, post(letter), words)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("keep.addressee")));
        Actor neighbour = SomeActor.stored(owner, SomeActor.officerOf("521305"));
        ask(neighbour, get(letter))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString(letter + "/number"))));
        ask(neighbour, post(letter + "/number"), "version", "2").andExpect(status().isNotFound());
    }

    @Test
    void ofARestrictedCaseOnlyTheTeamSeesTheLetterAndItsNumber() throws Exception {
        Actor officer = SomeActor.stored(owner, SomeActor.officerOf("521305"));
        withHead(officer);
        UUID team = acting.as(officer, () -> teams.forMatter(officer, officer.unit(), Set.of()));
        Actor member = SomeActor.inTeams(officer, team);
        String letter = drafted(member, opened(member, team));
        ask(member, post(letter + "/number"), "version", "1").andExpect(status().isSeeOther());
        ask(member, multipart(letter + "/scans").file(new MockMultipartFile("file", "x.pdf", null, SCAN)));
        ask(member, get("/letters")).andExpect(content().string(containsString("ขอความอนุเคราะห์ตรวจรักษา")));
        ask(officer, get("/letters")).andExpect(content().string(not(containsString("ขอความอนุเคราะห์ตรวจรักษา"))));
        ask(officer, get(letter)).andExpect(status().isNotFound());
        ask(officer, get(letter + "/paper")).andExpect(status().isNotFound());
    }

    @Test
    void aLetterThatCameGetsItsNumberWithTheDayItWasWritten() throws Exception {
        Actor officer = SomeActor.stored(owner, SomeActor.officerOf("521305"));
        ask(officer, get("/letters/entries/new")).andExpect(status().isOk());
        ask(officer, post("/letters/entries"), "way", "IN").andExpect(status().isUnprocessableContent());
        String[] words =
                "way|IN|theirNumber|ศธ ๐๔/๑๒|theirDate|๓ พ.ย. ๒๕๖๘|sender|โรงเรียนทดสอบ|receiver|ศูนย์|subject|แจ้งเด็กขาดเรียน"
                        .split("\\|");
        String entry = there(ask(officer, post("/letters/entries"), words));
        ask(officer, get(entry)).andExpect(content().string(containsString("3 พฤศจิกายน 2568")));
        ask(officer, get("/letters"), "way", "IN").andExpect(content().string(containsString("โรงเรียนทดสอบ")));
        ask(officer, get("/letters/head")).andExpect(status().isOk());
        ask(officer, post("/letters/head"), "version", "0").andExpect(status().isUnprocessableContent());
    }

    @Test
    void whoIsBarredFromAnotherPersonOfTheCaseReadsNoLetterAboutIt() throws Exception {
        Actor officer = SomeActor.stored(owner, SomeActor.officerOf("521305"));
        PersonId child = SomeCase.person(owner, "521305", "ต้นหอม");
        Actor kin = SomeActor.barredFrom(officer, child.value());
        CaseId id = SomeCase.of(SomeCase.person(owner, "521305", "แก้วตา"))
                .in("521305", officer.unit())
                .concerning(child, NewCase.Part.AFFECTED)
                .opened(casework, officer);
        String letter = drafted(officer, id);
        ask(kin, get("/cases/" + id)).andExpect(status().isNotFound());
        ask(kin, get(letter)).andExpect(status().isNotFound());
        ask(kin, get(letter + "/paper")).andExpect(status().isNotFound());
        ask(officer, get(letter)).andExpect(status().isOk());
    }
}
