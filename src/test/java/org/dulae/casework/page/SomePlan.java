package org.dulae.casework.page;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.dulae.access.Actor;
import org.dulae.casework.CaseId;
import org.dulae.web.Pages;

/** An invented plan: one goal, a task of the teacher's and one of a doctor's. */
final class SomePlan {
    private SomePlan() {}

    /** Agreed on the case's own page. */
    static void agree(Pages pages, Actor by, CaseId id) throws Exception {
        pages.ask(
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
}
