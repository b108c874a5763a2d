package org.dulae.casework.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.dulae.DulaeTest;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Role;
import org.dulae.access.SomeActor;
import org.dulae.access.TableOwner;
import org.dulae.access.Teams;
import org.dulae.casework.CaseId;
import org.dulae.casework.Casework;
import org.dulae.casework.Entries;
import org.dulae.casework.NewCase;
import org.dulae.casework.Records;
import org.dulae.casework.SomeCase;
import org.dulae.person.PersonId;
import org.dulae.shared.ThaiText;
import org.dulae.web.SignedIn;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The case in short on paper: what it says, whom it never names, and who may have it. */
@DulaeTest
class BriefTests {
    private static final String TAMBON = "521301";
    private final MockMvc mvc;
    private final Casework casework;
    private final Records records;
    private final Acting acting;
    private final Teams teams;
    private final JdbcClient owner;
    private final Actor officer;
    private final PersonId person;
    private final PersonId neighbour;

    @Autowired
    BriefTests(
            MockMvc mvc,
            Casework casework,
            Records records,
            Acting acting,
            Teams teams,
            @Value("${spring.flyway.url}") String url,
            @Value("${spring.flyway.user}") String user,
            @Value("${spring.flyway.password}") String password) {
        this.mvc = mvc;
        this.casework = casework;
        this.records = records;
        this.acting = acting;
        this.teams = teams;
        this.owner = TableOwner.of(url, user, password);
        this.officer = SomeActor.stored(owner, SomeActor.officerOf(TAMBON));
        this.person = SomeCase.person(owner, TAMBON, "แก้วตา");
        this.neighbour = SomeCase.person(owner, TAMBON, "เพื่อนบ้าน");
    }

    private ResultActions ask(Actor actor, MockHttpServletRequestBuilder request, String... fields) throws Exception {
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(request.with(SignedIn.as(actor)).with(SomeActor.token()));
    }

    private static String text(ResultActions answer) throws Exception {
        PdfReader pdf = new PdfReader(
                answer.andExpect(status().isOk()).andReturn().getResponse().getContentAsByteArray());
        StringBuilder all = new StringBuilder();
        for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
            all.append(new PdfTextExtractor(pdf).getTextFromPage(page));
        }
        return ThaiText.normalise(all.toString().replaceAll("\\s+", ""));
    }

    private void visited(Actor by, CaseId id, String place, String words) {
        records.fact(
                by,
                id,
                new Records.NewFact(
                        Instant.parse("2026-11-22T03:00:00Z"),
                        Entries.FactKind.VISIT,
                        place,
                        "เพื่อนบ้านข้างรั้ว",
                        words,
                        ""));
    }

    @Test
    void tellsTheCaseInThaiDigitsAndNeverWhoToldOfIt() throws Exception {
        CaseId id = SomeCase.of(person)
                .in(TAMBON, officer.unit())
                .concerning(neighbour, NewCase.Part.REPORTER)
                .opened(casework, officer);
        visited(officer, id, "ที่บ้าน", "หลังคารั่ว 3 แห่ง");
        ask(officer, get("/cases/" + id + "/brief"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("หลังคารั่ว ๓ แห่ง")));
        String paper = text(ask(officer, post("/cases/" + id + "/brief"), "audience", "FILE"));
        assertThat(paper)
                .contains("แก้วตา", "หลังคารั่ว๓แห่ง", "๒๕๖๙", "รายได้ไม่พอ")
                .doesNotContain("เพื่อนบ้าน")
                .doesNotContainPattern("[0-9]");
        ask(officer, get("/cases/" + id).param("show", "CHANGE"))
                .andExpect(content().string(containsString("พิมพ์สรุปเรื่อง")));
        ask(SomeActor.officerOf("521304"), post("/cases/" + id + "/brief"), "audience", "FILE")
                .andExpect(status().isNotFound());
    }

    @Test
    void ofARestrictedCaseItIsForTheTeamWithAReasonWithoutPlacesAndNamesHerToACourtAlone() throws Exception {
        UUID team = acting.as(officer, () -> teams.forMatter(officer, officer.unit(), Set.of()));
        Actor member = SomeActor.inTeams(officer, team);
        CaseId id = SomeCase.of(person)
                .in(TAMBON, officer.unit())
                .restrictedTo(team)
                .opened(casework, member);
        visited(member, id, "บ้านพักที่ซ่อน", "มีรอยฟกที่แขน");
        String brief = "/cases/" + id + "/brief";
        ask(member, get(brief)).andExpect(content().string(not(containsString("มีรอยฟกที่แขน"))));
        ask(member, post(brief), "audience", "CONFERENCE")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(not(containsString("มีรอยฟกที่แขน"))));
        String reason = "ทีมประชุมนอกสถานที่";
        assertThat(text(ask(member, post(brief), "audience", "CONFERENCE", "reason", reason)))
                .contains("มีรอยฟกที่แขน")
                .doesNotContain("แก้วตา", "ที่ซ่อน");
        assertThat(text(ask(member, post(brief), "audience", "COURT", "reason", reason)))
                .contains("แก้วตา")
                .doesNotContain("ที่ซ่อน");
        ask(member, get("/cases/" + id).param("show", "CHANGE"))
                .andExpect(content().string(containsString(reason)));
        assertThat(owner.sql("select count(*) from access.audit where act = 'casework.print' and :id = any(subjects)")
                        .param("id", id.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
        Actor outside = SomeActor.colleague(owner, officer, Role.SOCIAL_WORKER);
        ask(outside, get(brief)).andExpect(status().isNotFound());
        ask(outside, post(brief), "audience", "COURT", "reason", reason).andExpect(status().isNotFound());
    }

    @Test
    void aLongTextEndsBetweenTwoWords() {
        assertThat(Brief.shortened("สั้น")).isEqualTo("สั้น");
        assertThat(Brief.shortened("เลี้ยงลูกสองคน".repeat(30)))
                .hasSizeLessThan(205)
                .endsWith(" …")
                .matches(
                        text -> !text.substring(0, text.length() - 2).matches(".*[เ-ไ]"),
                        "no vowel without its letter");
    }
}
