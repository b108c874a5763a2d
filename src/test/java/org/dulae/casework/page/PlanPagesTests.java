package org.dulae.casework.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
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
import org.dulae.casework.SomeCase;
import org.dulae.casework.plan.PlanVersion;
import org.dulae.casework.plan.PlanVersions;
import org.dulae.person.PersonId;
import org.dulae.web.SignedIn;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What was agreed stays to be read as it was agreed; the person gets a page of it; how she stays safe is known to her team alone. */
@DulaeTest
class PlanPagesTests {
    private final MockMvc mvc;
    private final Casework casework;
    private final PlanVersions versions;
    private final Acting acting;
    private final Teams teams;
    private final Actor officer;
    private final Actor outside;
    private final PersonId person;

    @Autowired
    PlanPagesTests(
            MockMvc mvc,
            Casework casework,
            PlanVersions versions,
            Acting acting,
            Teams teams,
            @Value("${spring.flyway.url}") String url,
            @Value("${spring.flyway.user}") String user,
            @Value("${spring.flyway.password}") String password) {
        JdbcClient owner = TableOwner.of(url, user, password);
        this.mvc = mvc;
        this.casework = casework;
        this.versions = versions;
        this.acting = acting;
        this.teams = teams;
        this.officer = SomeActor.stored(owner, SomeActor.officerOf(SomeCase.TAMBON));
        this.outside = SomeActor.stored(owner, SomeActor.officerOf(SomeCase.TAMBON));
        this.person = SomeCase.person(owner, SomeCase.TAMBON, "แก้ว");
    }

    private ResultActions ask(Actor actor, MockHttpServletRequestBuilder request, String... fields) throws Exception {
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(request.with(SignedIn.as(actor)).with(SomeActor.token()));
    }

    private static String paper(MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getContentType()).isEqualTo("application/pdf");
        return new PdfTextExtractor(new PdfReader(answer.getContentAsByteArray()))
                .getTextFromPage(1)
                .replaceAll("\\s+", "");
    }

    private CaseId planned(Actor by) throws Exception {
        CaseId id = SomeCase.of(person).opened(casework, by);
        agree(by, id);
        return id;
    }

    private void agree(Actor by, CaseId id) throws Exception {
        ask(
                        by,
                        post("/cases/" + id + "/goals"),
                        "title",
                        "อยากให้ลูกได้เรียน",
                        "agreed",
                        "true",
                        "task1",
                        "คุยกับครูใหญ่",
                        "due1",
                        "9 ธ.ค. 2569",
                        "task2",
                        "ตรวจซ้ำที่โรงพยาบาล",
                        "who2",
                        "หมอ",
                        "due2",
                        "10 ธ.ค. 2569")
                .andExpect(status().isSeeOther());
    }

    private PlanVersion newest(Actor by, CaseId id) {
        return versions.read(by, id, versions.of(by, id).getFirst().id());
    }

    @Test
    void everySavedPlanStaysToBeReadWithItsDayItsAuthorAndWhatIsDifferent() throws Exception {
        CaseId id = planned(officer);
        PlanVersion.Goal goal = newest(officer, id).goals().getFirst();
        ask(
                        officer,
                        post("/cases/" + id + "/goals/" + goal.id()),
                        "version",
                        "1",
                        "title",
                        "อยากให้ลูกได้เรียนใกล้บ้าน",
                        "agreed",
                        "true")
                .andExpect(status().isSeeOther());
        assertThat(versions.of(officer, id)).hasSize(2);
        ask(officer, get("/cases/" + id)).andExpect(content().string(containsString("/plan/versions")));
        ask(officer, get("/cases/" + id + "/plan/versions"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("อยากให้ลูกได้เรียนใกล้บ้าน")))
                .andExpect(content().string(containsString("เดิม: อยากให้ลูกได้เรียน")))
                .andExpect(content().string(containsString(officer.name())));
        String first = versions.of(officer, id).getLast().id().toString();
        ask(officer, get("/cases/" + id + "/plan/versions"), "now", first)
                .andExpect(content().string(not(containsString("ใกล้บ้าน"))));
    }

    @Test
    void whatIsDoneChangesNothingThatWasAgreed() throws Exception {
        CaseId id = planned(officer);
        UUID task = Objects.requireNonNull(
                        newest(officer, id).lines().getFirst().task())
                .id();
        ask(officer, post("/cases/" + id + "/tasks/" + task + "/done"), "version", "1")
                .andExpect(status().isSeeOther());
        assertThat(versions.of(officer, id)).hasSize(1);
    }

    @Test
    void twoAssessmentsStandSideBySide() throws Exception {
        CaseId id = SomeCase.of(person).opened(casework, officer);
        for (String level : List.of("1", "3")) {
            ask(
                    officer,
                    post("/cases/" + id + "/assessments"),
                    "level.INCOME",
                    level,
                    "evidence.INCOME",
                    "รายได้ขั้น " + level);
        }
        ask(officer, get("/cases/" + id + "/assessments"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("รายได้ขั้น 1")))
                .andExpect(content().string(containsString("รายได้ขั้น 3")))
                .andExpect(content().string(containsString("ดีขึ้น")));
    }

    @Test
    void thePersonGetsAPageOfWhatWasAgreedWithoutWhatDoesNotBelongOnIt() throws Exception {
        CaseId id = planned(officer);
        PlanVersion plan = newest(officer, id);
        PlanVersion.Goal goal = plan.goals().getFirst();
        PlanVersion.Task teacher = plan.tasks(goal).getFirst();
        ask(officer, get("/cases/" + id + "/plan/handouts/new"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("1300")));
        ask(officer, post("/cases/" + id + "/plan/handouts")).andExpect(status().isUnprocessableContent());
        String there = Objects.requireNonNull(ask(
                        officer,
                        post("/cases/" + id + "/plan/handouts"),
                        "line." + goal.id(),
                        "true",
                        "line." + teacher.id(),
                        "true",
                        "call",
                        "ศูนย์หัวเมือง",
                        "worse",
                        "โทร 1300 ได้ทันที")
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        ask(officer, get(there))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("คุยกับครูใหญ่")))
                .andExpect(content().string(not(containsString("โรงพยาบาล"))));
        String paper = paper(ask(officer, get(there + "/paper")).andReturn().getResponse());
        assertThat(paper)
                .contains("สิ่งที่เราตกลงกัน", "คุยกับครูใหญ่", "๙ธันวาคม๒๕๖๙", "ศูนย์หัวเมือง")
                .doesNotContain("โรงพยาบาล", "52-25", "๕๒-๒๕", "ใจดีสมมุติ");
        ask(SomeActor.officerOf("521304"), get(there)).andExpect(status().isNotFound());
    }

    private Actor ofTheTeam(UUID team) {
        return SomeActor.inTeams(officer, team);
    }

    private UUID team() {
        return acting.as(officer, () -> teams.forMatter(officer, officer.unit(), Set.of()));
    }

    @Test
    void aSafetyPlanIsKnownToItsTeamAloneAndIsOfRestrictedMattersAlone() throws Exception {
        UUID team = team();
        Actor member = ofTheTeam(team);
        CaseId id = SomeCase.of(person).restrictedTo(team).opened(casework, member);
        String safety = "/cases/" + id + "/safety";
        ask(member, post(safety)).andExpect(status().isUnprocessableContent());
        ask(member, post(safety), "signs", "เริ่มดื่มตั้งแต่เช้า", "codeWord", "ฝากซื้อเกลือ")
                .andExpect(status().isSeeOther());
        ask(member, get(safety))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("เริ่มดื่มตั้งแต่เช้า")));
        ask(outside, get(safety)).andExpect(status().isNotFound());
        ask(outside, post(safety), "signs", "อยากรู้").andExpect(status().isNotFound());
        ask(member, get("/cases")).andExpect(content().string(not(containsString("เริ่มดื่ม"))));
        ask(member, get("/today")).andExpect(content().string(not(containsString("เริ่มดื่ม"))));
        CaseId everybodys = SomeCase.of(person).opened(casework, officer);
        ask(officer, get("/cases/" + everybodys + "/safety")).andExpect(status().isNotFound());
    }

    @Test
    void aColleagueOfTheTeamWhoSavedFirstIsNotOverwritten() throws Exception {
        UUID team = team();
        Actor member = ofTheTeam(team);
        CaseId id = SomeCase.of(person).restrictedTo(team).opened(casework, member);
        String safety = "/cases/" + id + "/safety";
        ask(member, post(safety), "version", "0", "signs", "เสียงดัง").andExpect(status().isSeeOther());
        ask(member, post(safety), "version", "0", "signs", "เมา")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("keep.signs")));
        ask(member, post(safety), "version", "0", "signs", "เมา", "against", "1", "keep.signs", "mine")
                .andExpect(status().isSeeOther());
        ask(member, get(safety))
                .andExpect(content().string(containsString("เมา")))
                .andExpect(content().string(containsString("เสียงดัง")));
    }

    @Test
    void isPrintedOnlyAfterSomebodyAskedWhetherPaperIsSafeAndWithoutTheCodeWord() throws Exception {
        UUID team = team();
        Actor member = ofTheTeam(team);
        CaseId id = SomeCase.of(person).restrictedTo(team).opened(casework, member);
        String safety = "/cases/" + id + "/safety";
        ask(member, post(safety), "bag", "บัตรและยา", "codeWord", "ฝากซื้อเกลือ");
        ask(member, post(safety + "/paper")).andExpect(status().isUnprocessableContent());
        ask(member, post(safety + "/paper"), "carry", "no")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("อ่านให้ฟัง")));
        String paper = paper(ask(member, post(safety + "/paper"), "carry", "yes")
                .andExpect(status().isOk())
                .andReturn()
                .getResponse());
        assertThat(paper)
                .contains("บัตรและยา", "บันทึก")
                .doesNotContain("ฝากซื้อเกลือ", "ความปลอดภัย", "ใจดีสมมุติ", "52-");
        ask(outside, post(safety + "/paper"), "carry", "yes").andExpect(status().isNotFound());
        agree(member, id);
        String there = Objects.requireNonNull(
                ask(member, post("/cases/" + id + "/plan/handouts"), "call", "1300", "worse", "โทร", "carry", "no")
                        .andExpect(status().isSeeOther())
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl());
        ask(member, get(there)).andExpect(status().isOk());
        ask(member, get(there + "/paper")).andExpect(status().isNotFound());
    }
}
