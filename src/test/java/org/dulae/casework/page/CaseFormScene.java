package org.dulae.casework.page;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.dulae.casework.CaseId;
import org.dulae.casework.CaseReader;
import org.dulae.casework.Plan;
import org.dulae.casework.Plans;
import org.dulae.casework.SomeCase;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

/** A case with a goal and a task, and its forms as its officer opens, sends and undoes them. */
abstract class CaseFormScene extends CasePagesScene {
    @Autowired
    CaseReader reader;

    @Autowired
    Plans plans;

    CaseId id;

    @BeforeEach
    void aCaseWithAPlan() {
        id = SomeCase.of(person).opened(casework, officer);
        Plans.NewTask task = new Plans.NewTask("พาไปทำบัตร", "", null, "", Instant.parse("2026-12-01T09:30:00Z"));
        plans.addGoal(officer, id, "ลูกได้กลับไปเรียน", true, List.of(task));
    }

    CaseReader.Content now() {
        return reader.read(officer, id);
    }

    Plan.Task task() {
        return now().plan().goals().getFirst().tasks().getFirst();
    }

    String version() {
        return String.valueOf(now().file().version());
    }

    ResultActions look(String at) {
        return pages.ask(officer, get("/cases/" + id + at));
    }

    ResultActions send(String to, String... fields) {
        return pages.ask(officer, post("/cases/" + id + to), fields);
    }

    void undo(ResultActions done) throws Exception {
        String way =
                (String) Objects.requireNonNull(done.andReturn().getFlashMap().get("undo"));
        pages.ask(officer, post(way)).andExpect(status().isSeeOther());
    }
}
