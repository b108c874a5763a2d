package org.dulae.letter;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Role;
import org.dulae.access.SomeActor;
import org.dulae.access.TableOwner;
import org.dulae.access.Teams;
import org.dulae.casework.CaseId;
import org.dulae.casework.Casework;
import org.dulae.casework.SomeCase;
import org.dulae.person.PersonId;
import org.dulae.shared.ThaiText;
import org.dulae.web.SignedIn;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** What the tests of letters ask the pages, in two tambons of พังงา. */
abstract class LetterPages {
    static final String TAMBON = "820102";
    static final String NEXT_TAMBON = "820104";
    static final byte[] SCAN = "%PDF-1.7 a letter that came".getBytes(StandardCharsets.UTF_8);
    /** A letter from a school. */
    static final String CAME =
            "way|IN|theirNumber|ศธ ๐๔/๑๒|theirDate|๓ พ.ย. ๒๕๖๘|sender|โรงเรียนบ้านทดสอบ|receiver|ศูนย์|subject|แจ้งเด็กขาดเรียน";

    @Autowired
    MockMvc mvc;

    @Autowired
    Casework casework;

    @Autowired
    Acting acting;

    @Autowired
    Teams teams;

    @Autowired
    LetterRegister register;

    JdbcClient owner;

    @Autowired
    void database(
            @Value("${spring.flyway.url}") String url,
            @Value("${spring.flyway.user}") String user,
            @Value("${spring.flyway.password}") String password) {
        owner = TableOwner.of(url, user, password);
    }

    Actor officer(String tambon) {
        return SomeActor.stored(owner, SomeActor.officerOf(tambon));
    }

    Actor colleague(Actor officer) {
        return SomeActor.colleague(owner, officer, Role.OFFICER);
    }

    UUID team(Actor officer) {
        return acting.as(officer, () -> teams.forMatter(officer, officer.unit(), Set.of()));
    }

    CaseId opened(Actor officer, @Nullable UUID team) {
        PersonId person = SomeCase.person(owner, TAMBON, "แก้วตา");
        SomeCase some = SomeCase.of(person).in(TAMBON, officer.unit());
        return (team == null ? some : some.restrictedTo(team)).opened(casework, officer);
    }

    String numberOf(CaseId id) {
        return owner.sql("select number from casework.case_file where id = ?")
                .params(id.value())
                .query(String.class)
                .single();
    }

    ResultActions ask(Actor actor, AbstractMockHttpServletRequestBuilder<?> request, String... fields)
            throws Exception {
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(request.with(SignedIn.as(actor)).with(SomeActor.token()));
    }

    /** Registers a letter that came, with its scan. */
    ResultActions came(Actor actor, byte[] scan, String about) throws Exception {
        return ask(
                actor,
                multipart("/letters/entries").file(new MockMultipartFile("file", "scan.pdf", null, scan)),
                (CAME + "|about|" + about + " ").split("\\|"));
    }

    /** Keeps a scan of the letter at this address. */
    ResultActions scanned(Actor actor, String letter) throws Exception {
        return ask(actor, multipart(letter + "/scans").file(new MockMultipartFile("file", "scan.pdf", null, SCAN)));
    }

    /** Says later which case it is about. */
    ResultActions tied(Actor actor, String letter, CaseId about) throws Exception {
        return ask(actor, post(letter + "/case"), "about", numberOf(about));
    }

    static String there(ResultActions answer) throws Exception {
        return Objects.requireNonNull(answer.andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    static String html(ResultActions answer) throws Exception {
        return answer.andExpect(status().isOk()).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    /** The address of the scan on a page. */
    static String scanOn(String html) {
        return html.replaceAll("(?s).*href=\"(/letters/[^\"]+/scans/[0-9a-f-]{36})\".*", "$1");
    }

    static String text(ResultActions answer) throws Exception {
        byte[] pdf = answer.andExpect(status().isOk()).andReturn().getResponse().getContentAsByteArray();
        return ThaiText.normalise(
                new PdfTextExtractor(new PdfReader(pdf)).getTextFromPage(1).replaceAll("\\s+", ""));
    }
}
