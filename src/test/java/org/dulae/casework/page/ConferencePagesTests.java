package org.dulae.casework.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.dulae.DulaeTest;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Inbox;
import org.dulae.access.Role;
import org.dulae.access.SomeActor;
import org.dulae.access.TableOwner;
import org.dulae.access.Teams;
import org.dulae.casework.CaseId;
import org.dulae.casework.CaseReader;
import org.dulae.casework.Casework;
import org.dulae.casework.Plan;
import org.dulae.casework.SomeCase;
import org.dulae.casework.conference.Conference;
import org.dulae.casework.conference.Conferences;
import org.dulae.person.PersonId;
import org.dulae.shared.Texts;
import org.dulae.shared.ThaiDate;
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

/** Several professions look at one case: who is asked is told, what is decided is done, and a restricted case stays with its team. */
@DulaeTest
class ConferencePagesTests {
    private final MockMvc mvc;
    private final Casework casework;
    private final CaseReader reader;
    private final Conferences conferences;
    private final Inbox inbox;
    private final Acting acting;
    private final Teams teams;
    private final JdbcClient owner;
    private final Actor officer;
    private final PersonId person;

    @Autowired
    ConferencePagesTests(
            MockMvc mvc,
            Casework casework,
            CaseReader reader,
            Conferences conferences,
            Inbox inbox,
            Acting acting,
            Teams teams,
            @Value("${spring.flyway.url}") String url,
            @Value("${spring.flyway.user}") String user,
            @Value("${spring.flyway.password}") String password) {
        this.mvc = mvc;
        this.casework = casework;
        this.reader = reader;
        this.conferences = conferences;
        this.inbox = inbox;
        this.acting = acting;
        this.teams = teams;
        this.owner = TableOwner.of(url, user, password);
        this.officer = SomeActor.stored(owner, SomeActor.officerOf(SomeCase.TAMBON));
        this.person = SomeCase.person(owner, SomeCase.TAMBON, "แก้ว");
    }

    private ResultActions ask(Actor actor, MockHttpServletRequestBuilder request, String... fields) throws Exception {
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(request.with(SignedIn.as(actor)).with(SomeActor.token()));
    }

    private static String today() {
        return ThaiDate.format(LocalDate.now(ThaiDate.ZONE), Texts.THAI);
    }

    private String called(Actor by, CaseId id) throws Exception {
        return Objects.requireNonNull(ask(
                        by,
                        post("/cases/" + id + "/conferences"),
                        "on",
                        today(),
                        "time",
                        "23.30",
                        "place",
                        "ห้องประชุม อบต.")
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    private Conference only(Actor by, CaseId id) {
        return conferences.get(by, id, conferences.of(by, id).getFirst().id());
    }

    @Test
    void aColleagueIsAskedHereAPolicemanByTelephoneAndWhatIsDecidedIsATaskOfThePlan() throws Exception {
        Actor colleague = SomeActor.colleague(owner, officer, Role.SOCIAL_WORKER);
        CaseId id = SomeCase.of(person).opened(casework, officer);
        casework.assign(officer, id, 1, officer.id(), officer.name());
        ask(officer, post("/cases/" + id + "/conferences"), "time", "ค่ำ").andExpect(status().isUnprocessableContent());
        String there = called(officer, id);
        ask(officer, post(there + "/members")).andExpect(status().isUnprocessableContent());
        ask(officer, post(there + "/members"), "colleague", colleague.id().toString(), "role", "SOCIAL_WORKER")
                .andExpect(status().isSeeOther());
        ask(
                        officer,
                        post(there + "/members"),
                        "name",
                        "ร.ต.อ. ตัวอย่าง ทดสอบ",
                        "role",
                        "POLICE",
                        "organisation",
                        "สภ.เมืองปาน",
                        "way",
                        "PHONE")
                .andExpect(status().isSeeOther());
        assertThat(inbox.list(colleague))
                .singleElement()
                .satisfies(notice -> assertThat(notice.path()).isEqualTo(there));
        ask(colleague, get("/today"))
                .andExpect(content().string(containsString(there)))
                .andExpect(content().string(containsString("ประชุมทีมสหวิชาชีพ")));
        ask(
                        officer,
                        post(there + "/decisions"),
                        "content",
                        "พาไปแจ้งความ",
                        "assignee",
                        colleague.id().toString(),
                        "due",
                        today(),
                        "newGoal",
                        "อยากอยู่อย่างสบายใจ")
                .andExpect(status().isSeeOther());
        Plan plan = reader.read(officer, id).plan();
        assertThat(plan.tasks()).singleElement().satisfies(task -> {
            assertThat(task.title()).isEqualTo("พาไปแจ้งความ");
            assertThat(task.assignee()).isEqualTo(colleague.id().value());
        });
        ask(colleague, get("/today")).andExpect(content().string(containsString("พาไปแจ้งความ")));
        String member = only(officer, id).members().getLast().id().toString();
        ask(
                        officer,
                        post(there),
                        "version",
                        "1",
                        "on",
                        today(),
                        "time",
                        "23:30 น.",
                        "place",
                        "ห้องประชุม อบต.",
                        "facts",
                        "ทุกฝ่ายเห็นตรงกัน",
                        "came." + member,
                        "true")
                .andExpect(status().isSeeOther());
        byte[] minutes = ask(officer, get(there + "/minutes"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        String text =
                new PdfTextExtractor(new PdfReader(minutes)).getTextFromPage(1).replaceAll("\\s+", "");
        assertThat(text).contains("พาไปแจ้งความ", "สภ.เมืองปาน", "ทุกฝ่ายเห็นตรงกัน", "ตัวอย่าง");
        ask(colleague, get("/today")).andExpect(content().string(not(containsString("conference-"))));
        ask(SomeActor.officerOf("521304"), get(there)).andExpect(status().isNotFound());
    }

    @Test
    void aDecisionIsTakenBackWithItsTaskAndStandsAgain() throws Exception {
        CaseId id = SomeCase.of(person).opened(casework, officer);
        String there = called(officer, id);
        ask(officer, post(there + "/decisions"), "content", "หารถ", "due", today(), "newGoal", "ไปหาหมอได้");
        String decision =
                there + "/decisions/" + only(officer, id).decisions().getFirst().id() + "/withdrawn";
        ask(officer, post(decision), "version", "1").andExpect(status().isSeeOther());
        assertThat(only(officer, id).standing()).isEmpty();
        assertThat(reader.read(officer, id).plan().tasks()).isEmpty();
        ask(officer, post(decision), "version", "1").andExpect(status().isConflict());
        ask(officer, post(decision), "version", "2", "back", "false").andExpect(status().isSeeOther());
        assertThat(only(officer, id).standing()).hasSize(1);
        assertThat(reader.read(officer, id).plan().tasks()).hasSize(1);
    }

    @Test
    void aColleagueWhoSavedFirstIsNotOverwrittenAndAConferenceCalledOffIsOnAgain() throws Exception {
        CaseId id = SomeCase.of(person).opened(casework, officer);
        String there = called(officer, id);
        for (String facts : new String[] {"หนึ่ง", "สอง"}) {
            ask(
                            officer,
                            post(there),
                            "version",
                            "1",
                            "on",
                            today(),
                            "time",
                            "23.30",
                            "place",
                            "ห้องประชุม อบต.",
                            "facts",
                            facts)
                    .andExpect(status().is(facts.equals("หนึ่ง") ? 303 : 409));
        }
        ask(officer, post(there + "/off"), "version", "2").andExpect(status().isSeeOther());
        assertThat(only(officer, id).isOn()).isFalse();
        ask(officer, post(there + "/off"), "version", "3", "off", "false").andExpect(status().isSeeOther());
        assertThat(only(officer, id).isOn()).isTrue();
        String member = there + "/members";
        ask(officer, post(member), "name", "ครู ตัวอย่าง", "role", "TEACHER");
        member += "/" + only(officer, id).members().getFirst().id() + "/excused";
        ask(officer, post(member)).andExpect(status().isSeeOther());
        assertThat(only(officer, id).members()).isEmpty();
        ask(officer, post(member), "excused", "false");
        assertThat(only(officer, id).members()).hasSize(1);
    }

    @Test
    void toARestrictedCaseOnlyItsTeamIsAskedAndWhoIsNewJoinsItWithAReason() throws Exception {
        UUID team = acting.as(officer, () -> teams.forMatter(officer, officer.unit(), Set.of()));
        Actor member = SomeActor.inTeams(officer, team);
        Actor fresh = SomeActor.colleague(owner, officer, Role.SOCIAL_WORKER);
        CaseId id = SomeCase.of(person).restrictedTo(team).opened(casework, member);
        String there = called(member, id);
        ask(fresh, get(there)).andExpect(status().isNotFound());
        ask(fresh, get("/today")).andExpect(content().string(not(containsString("conference-"))));
        ask(member, post(there + "/members"), "name", "ตำรวจ ตัวอย่าง", "role", "POLICE")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("เชิญได้เฉพาะคนในทีม")));
        ask(member, post(there + "/members"), "colleague", fresh.id().toString(), "role", "SOCIAL_WORKER")
                .andExpect(status().isUnprocessableContent());
        ask(
                        member,
                        post(there + "/members"),
                        "colleague",
                        fresh.id().toString(),
                        "role",
                        "SOCIAL_WORKER",
                        "reason",
                        "ดูแลเด็กในบ้านนี้")
                .andExpect(status().isSeeOther());
        assertThat(teams.members(member, team))
                .anyMatch(one -> one.id().equals(fresh.id()) && "ดูแลเด็กในบ้านนี้".equals(one.reason()));
        Actor joined = SomeActor.inTeams(fresh, team);
        ask(joined, get(there)).andExpect(status().isOk());
        assertThat(inbox.list(joined)).hasSize(1);
        ask(joined, get("/today"))
                .andExpect(content().string(containsString("conference-")))
                .andExpect(content().string(not(containsString("ห้องประชุม อบต."))));
    }
}
