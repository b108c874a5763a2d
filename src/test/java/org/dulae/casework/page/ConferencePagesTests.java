package org.dulae.casework.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.dulae.DulaeTest;
import org.dulae.access.Actor;
import org.dulae.access.Role;
import org.dulae.access.SomeActor;
import org.dulae.casework.CaseId;
import org.dulae.casework.CaseReader;
import org.dulae.casework.Plan;
import org.dulae.casework.SomeCase;
import org.dulae.web.Pages;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Several professions look at one case: who is asked is told, and what is decided is done. */
@DulaeTest
class ConferencePagesTests extends ConferenceScene {
    @Autowired
    private CaseReader reader;

    @Test
    void aColleagueIsAskedHereAPolicemanByTelephoneAndWhatIsDecidedIsATaskOfThePlan() throws Exception {
        Actor colleague = SomeActor.colleague(owner, officer, Role.SOCIAL_WORKER);
        CaseId id = SomeCase.of(person).opened(casework, officer);
        casework.assign(officer, id, 1, officer.id(), officer.name());
        pages.ask(officer, post("/cases/" + id + "/conferences"), "time", "ค่ำ")
                .andExpect(status().isUnprocessableContent());
        String there = called(officer, id);
        pages.ask(officer, post(there + "/members")).andExpect(status().isUnprocessableContent());
        pages.ask(officer, post(there + "/members"), "colleague", colleague.id().toString(), "role", "SOCIAL_WORKER")
                .andExpect(status().isSeeOther());
        pages.ask(
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
        pages.ask(colleague, get("/today"))
                .andExpect(content().string(containsString(there)))
                .andExpect(content().string(containsString("ประชุมทีมสหวิชาชีพ")));
        pages.ask(
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
        pages.ask(colleague, get("/today")).andExpect(content().string(containsString("พาไปแจ้งความ")));
        String member = only(officer, id).members().getLast().id().toString();
        pages.ask(
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
        String text = Pages.paper(pages.ask(officer, get(there + "/minutes")));
        assertThat(text).contains("พาไปแจ้งความ", "สภ.เมืองปาน", "ทุกฝ่ายเห็นตรงกัน", "ตัวอย่าง");
        pages.ask(colleague, get("/today")).andExpect(content().string(not(containsString("conference-"))));
        pages.ask(SomeActor.officerOf("521304"), get(there)).andExpect(status().isNotFound());
    }

    @Test
    void aDecisionIsTakenBackWithItsTaskAndStandsAgain() throws Exception {
        CaseId id = SomeCase.of(person).opened(casework, officer);
        String there = called(officer, id);
        pages.ask(officer, post(there + "/decisions"), "content", "หารถ", "due", today(), "newGoal", "ไปหาหมอได้");
        String decision =
                there + "/decisions/" + only(officer, id).decisions().getFirst().id() + "/withdrawn";
        pages.ask(officer, post(decision), "version", "1").andExpect(status().isSeeOther());
        assertThat(only(officer, id).standing()).isEmpty();
        assertThat(reader.read(officer, id).plan().tasks()).isEmpty();
        pages.ask(officer, post(decision), "version", "1").andExpect(status().isConflict());
        pages.ask(officer, post(decision), "version", "2", "back", "false").andExpect(status().isSeeOther());
        assertThat(only(officer, id).standing()).hasSize(1);
        assertThat(reader.read(officer, id).plan().tasks()).hasSize(1);
    }

    @Test
    void aColleagueWhoSavedFirstIsNotOverwrittenAndAConferenceCalledOffIsOnAgain() throws Exception {
        CaseId id = SomeCase.of(person).opened(casework, officer);
        String there = called(officer, id);
        for (String facts : new String[] {"หนึ่ง", "สอง"}) {
            pages.ask(
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
        pages.ask(officer, post(there + "/off"), "version", "2").andExpect(status().isSeeOther());
        assertThat(only(officer, id).isOn()).isFalse();
        pages.ask(officer, post(there + "/off"), "version", "3", "off", "false").andExpect(status().isSeeOther());
        assertThat(only(officer, id).isOn()).isTrue();
        String member = there + "/members";
        pages.ask(officer, post(member), "name", "ครู ตัวอย่าง", "role", "TEACHER");
        member += "/" + only(officer, id).members().getFirst().id() + "/excused";
        pages.ask(officer, post(member)).andExpect(status().isSeeOther());
        assertThat(only(officer, id).members()).isEmpty();
        pages.ask(officer, post(member), "excused", "false");
        assertThat(only(officer, id).members()).hasSize(1);
    }
}
