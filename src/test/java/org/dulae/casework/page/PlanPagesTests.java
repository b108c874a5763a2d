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
import java.util.UUID;
import org.dulae.DulaeTest;
import org.dulae.access.Actor;
import org.dulae.access.SomeActor;
import org.dulae.casework.CaseId;
import org.dulae.casework.SomeCase;
import org.dulae.casework.plan.PlanVersion;
import org.dulae.casework.plan.PlanVersions;
import org.dulae.web.Pages;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What was agreed stays to be read as it was agreed, and the person gets a page of it. */
@DulaeTest
class PlanPagesTests extends CasePagesScene {
    @Autowired
    private PlanVersions versions;

    private CaseId planned(Actor by) throws Exception {
        CaseId id = SomeCase.of(person).opened(casework, by);
        SomePlan.agree(pages, by, id);
        return id;
    }

    private PlanVersion newest(Actor by, CaseId id) {
        return versions.read(by, id, versions.of(by, id).getFirst().id());
    }

    @Test
    void everySavedPlanStaysToBeReadWithItsDayItsAuthorAndWhatIsDifferent() throws Exception {
        CaseId id = planned(officer);
        PlanVersion.Goal goal = newest(officer, id).goals().getFirst();
        pages.ask(
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
        pages.ask(officer, get("/cases/" + id)).andExpect(content().string(containsString("/plan/versions")));
        pages.ask(officer, get("/cases/" + id + "/plan/versions"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("อยากให้ลูกได้เรียนใกล้บ้าน")))
                .andExpect(content().string(containsString("เดิม: อยากให้ลูกได้เรียน")))
                .andExpect(content().string(containsString(officer.name())));
        String first = versions.of(officer, id).getLast().id().toString();
        pages.ask(officer, get("/cases/" + id + "/plan/versions"), "now", first)
                .andExpect(content().string(not(containsString("ใกล้บ้าน"))));
    }

    @Test
    void whatIsDoneChangesNothingThatWasAgreed() throws Exception {
        CaseId id = planned(officer);
        UUID task = Objects.requireNonNull(
                        newest(officer, id).lines().getFirst().task())
                .id();
        pages.ask(officer, post("/cases/" + id + "/tasks/" + task + "/done"), "version", "1")
                .andExpect(status().isSeeOther());
        assertThat(versions.of(officer, id)).hasSize(1);
    }

    @Test
    void twoAssessmentsStandSideBySide() throws Exception {
        CaseId id = SomeCase.of(person).opened(casework, officer);
        for (String level : List.of("1", "3")) {
            pages.ask(
                    officer,
                    post("/cases/" + id + "/assessments"),
                    "level.INCOME",
                    level,
                    "evidence.INCOME",
                    "รายได้ขั้น " + level);
        }
        pages.ask(officer, get("/cases/" + id + "/assessments"))
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
        pages.ask(officer, get("/cases/" + id + "/plan/handouts/new"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("1300")));
        pages.ask(officer, post("/cases/" + id + "/plan/handouts")).andExpect(status().isUnprocessableContent());
        String there = Pages.there(pages.ask(
                officer,
                post("/cases/" + id + "/plan/handouts"),
                "line." + goal.id(),
                "true",
                "line." + teacher.id(),
                "true",
                "call",
                "ศูนย์หัวเมือง",
                "worse",
                "โทร 1300 ได้ทันที"));
        pages.ask(officer, get(there))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("คุยกับครูใหญ่")))
                .andExpect(content().string(not(containsString("โรงพยาบาล"))));
        String paper = Pages.paper(pages.ask(officer, get(there + "/paper")));
        assertThat(paper)
                .contains("สิ่งที่เราตกลงกัน", "คุยกับครูใหญ่", "๙ธันวาคม๒๕๖๙", "ศูนย์หัวเมือง")
                .doesNotContain("โรงพยาบาล", "52-25", "๕๒-๒๕", "ใจดีสมมุติ");
        pages.ask(SomeActor.officerOf("521304"), get(there)).andExpect(status().isNotFound());
    }
}
