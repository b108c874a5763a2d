package org.dulae.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dulae.DulaeTest;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.NotFound;
import org.dulae.access.Refused;
import org.dulae.access.Role;
import org.dulae.access.SomeActor;
import org.dulae.access.TableOwner;
import org.dulae.access.UnitKind;
import org.dulae.directory.OrganisationId;
import org.dulae.directory.OrganisationKind;
import org.dulae.directory.Organisations;
import org.dulae.directory.Organisations.NewOrganisation;
import org.dulae.document.Documents;
import org.dulae.privacy.Agreement.Part;
import org.dulae.privacy.Agreement.Told;
import org.dulae.shared.ThaiDate;
import org.dulae.web.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** The signed paper of an agreement: asked for while there is none, brought, opened, replaced with both kept, and nobody else's. */
@DulaeTest
class SignedCopyPagesTests {
    private static final LocalDate TODAY = LocalDate.now(ThaiDate.ZONE);
    private static final String NUMBER = "สต 41/2569";
    private static final byte[] PDF =
            "%PDF-1.4\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n".getBytes(StandardCharsets.UTF_8);
    private final MockMvc mvc;
    private final SignedCopies copies;
    private final Documents documents;
    private final Acting acting;
    private final JdbcClient owner;
    private final Actor privacy;
    private final Actor head;
    private final UUID agreement;
    private final String at;

    @Autowired
    SignedCopyPagesTests(
            MockMvc mvc,
            SignedCopies copies,
            Documents documents,
            Acting acting,
            Agreements agreements,
            Organisations organisations,
            @Value("${spring.flyway.url}") String url,
            @Value("${spring.flyway.user}") String user,
            @Value("${spring.flyway.password}") String password) {
        this.mvc = mvc;
        this.copies = copies;
        this.documents = documents;
        this.acting = acting;
        this.owner = TableOwner.of(url, user, password);
        this.privacy = SomeActor.stored(owner, SomeActor.of(Role.PRIVACY, UnitKind.PROVINCE, "91"));
        this.head = SomeActor.colleague(owner, privacy, Role.PROVINCE_HEAD);
        OrganisationId school = organisations.register(
                SomeActor.colleague(owner, privacy, Role.PROVINCE_OFFICER),
                new NewOrganisation(
                        OrganisationKind.SCHOOL, "โรงเรียนสมมุติลงนาม", "", null, "910101", null, LocalDate.MIN));
        LocalDate signed = TODAY.minusDays(40);
        this.agreement = agreements.add(
                privacy, new Told(school, Part.JOINT, Set.of(Purpose.CASE), NUMBER, signed, signed, null, "ครูสมมุติ"));
        this.at = "/privacy/controllers/" + agreement;
    }

    private ResultActions ask(Actor actor, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return mvc.perform(request.with(SignedIn.as(actor)).with(SomeActor.token()));
    }

    private String page(Actor actor, String path) throws Exception {
        return ask(actor, get(path)).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private ResultActions bring(byte[] file, LocalDate signed, String words) throws Exception {
        return ask(
                privacy,
                multipart(at + "/copies")
                        .file(new MockMultipartFile("file", "scan.pdf", null, file))
                        .param("signed", signed.toString())
                        .param("words", words));
    }

    @Test
    void isAskedForOfThePrivacyOfficerAloneWhileTheAgreementRunsWithoutOne() throws Exception {
        String line = "ใช้อยู่แต่ยังไม่มีฉบับลงนาม";
        assertThat(page(privacy, "/privacy")).contains(line, at);
        assertThat(page(head, "/today")).doesNotContain(line);
        assertThat(page(privacy, "/privacy/record")).contains("ยังไม่มีฉบับลงนาม");
        bring(PDF, TODAY.minusDays(3), "").andExpect(status().isSeeOther());
        assertThat(page(privacy, "/privacy")).doesNotContain(at);
        assertThat(page(head, at)).contains("มีฉบับลงนาม ลงวันที่ ").doesNotContain("/copies");
        assertThat(page(head, "/privacy/record")).contains("มีฉบับลงนาม ลงวันที่ ");
        ask(head, get("/privacy/record/paper")).andExpect(status().isOk());
    }

    @Test
    void aNewerOneComesBesideItAndBothAreOpenedAndWrittenDown() throws Exception {
        bring(PDF, TODAY.minusDays(30), "").andExpect(status().isSeeOther());
        bring(PDF, TODAY.minusDays(1), "ขยายเวลาอีกสองปี").andExpect(status().isSeeOther());
        List<SignedCopy> all = copies.of(privacy, agreement);
        assertThat(all).hasSize(2);
        assertThat(all.getFirst().words()).isEqualTo("ขยายเวลาอีกสองปี");
        assertThat(page(privacy, at))
                .contains(
                        "ฉบับล่าสุด",
                        "ขยายเวลาอีกสองปี",
                        at + "/copies/" + all.getLast().id());
        for (SignedCopy one : all) {
            ask(privacy, get(at + "/copies/" + one.id()))
                    .andExpect(status().isOk())
                    .andExpect(header().string("Content-Type", "application/pdf"))
                    .andExpect(header().string("X-Content-Type-Options", "nosniff"));
            assertThat(owner.sql(
                                    "select count(*)::int from access.audit where act = 'privacy.agreement.copy.read' and subjects @> array[?::uuid]")
                            .params(one.id())
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
        }
        assertThat(owner.sql(
                                "select position('PDF' in encode(content, 'escape')) from document.file where owner_id = ?")
                        .params(all.getFirst().id())
                        .query(Integer.class)
                        .single())
                .as("encrypted")
                .isZero();
    }

    @Test
    void keepsWhatWasTypedWhenTheFileIsNoneWeCanKeep() throws Exception {
        for (byte[] file :
                List.of("MZ ไม่ใช่เอกสาร".getBytes(StandardCharsets.UTF_8), new byte[Documents.LARGEST + 1])) {
            String again = bring(file, TODAY.minusDays(2), "ต่ออายุหนึ่งปี")
                    .andExpect(status().isUnprocessableContent())
                    .andReturn()
                    .getResponse()
                    .getContentAsString(StandardCharsets.UTF_8);
            assertThat(again).contains("ต่ออายุหนึ่งปี", "data-largest=\"" + Documents.LARGEST + "\"");
        }
        bring(PDF, TODAY.plusDays(1), "พรุ่งนี้").andExpect(status().isUnprocessableContent());
        bring(new byte[0], TODAY, "ไม่มีไฟล์").andExpect(status().isUnprocessableContent());
        assertThat(copies.of(privacy, agreement)).isEmpty();
    }

    @Test
    void nobodyElseReadsIt() throws Exception {
        bring(PDF, TODAY, "").andExpect(status().isSeeOther());
        UUID copy = copies.of(privacy, agreement).getFirst().id();
        Actor officer = SomeActor.colleague(owner, privacy, Role.PROVINCE_OFFICER);
        Actor elsewhere = SomeActor.stored(owner, SomeActor.of(Role.PRIVACY, UnitKind.PROVINCE, "90"));
        for (Actor one : List.of(head, officer)) {
            ask(one, get(at + "/copies/" + copy)).andExpect(status().isForbidden());
            assertThatThrownBy(() -> copies.open(one, agreement, copy)).isInstanceOf(Refused.class);
            assertThat(documents.of(one, new Documents.Owner("privacy.signed_copy", copy)))
                    .as("the database's own lock")
                    .isEmpty();
        }
        ask(elsewhere, get(at + "/copies/" + copy)).andExpect(status().isNotFound());
        ask(elsewhere, get(at + "/copies/new")).andExpect(status().isNotFound());
        assertThatThrownBy(() -> copies.keep(elsewhere, agreement, TODAY, "", PDF))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> copies.open(privacy, UUID.randomUUID(), copy)).isInstanceOf(NotFound.class);
        assertThat(acting.as(elsewhere, () -> documents.of(elsewhere, "privacy.signed_copy", List.of(copy))))
                .isEmpty();
    }
}
