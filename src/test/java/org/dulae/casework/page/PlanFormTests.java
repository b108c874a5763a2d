package org.dulae.casework.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.time.LocalDate;
import org.dulae.DulaeTest;
import org.dulae.casework.Plan;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.ResultActions;

/** What is changed, put off and given up by the forms of the tasks and goals of a plan. */
@DulaeTest
class PlanFormTests extends CaseFormScene {
    @Test
    void changesATaskAndTakesItOffThePlanAndBack() throws Exception {
        String at = "/tasks/" + task().id();
        look(at).andExpect(status().isOk()).andExpect(content().string(containsString("พาไปทำบัตร")));
        send(at, "version", "1", "title", "พาไปทำบัตรที่อำเภอ", "due", "5 ธ.ค. 2569", "who", "อพม.")
                .andExpect(status().isSeeOther());
        assertThat(task().title()).isEqualTo("พาไปทำบัตรที่อำเภอ");
        assertThat(task().who()).isEqualTo("อพม.");
        ResultActions dropped = send(at + "/dropped", "version", "2", "why", "มีบัตรแล้ว");
        assertThat(task().isOpen()).isFalse();
        assertThat(task().outcome()).isEqualTo("มีบัตรแล้ว");
        undo(dropped);
        assertThat(task().isOpen()).isTrue();
    }

    @Test
    void addsATaskToAGoalAndWantsADay() throws Exception {
        String at = "/goals/" + now().plan().goals().getFirst().id() + "/tasks";
        look(at + "/new").andExpect(status().isOk());
        send(at, "title", "ซื้อชุดนักเรียน", "due", "เร็ว ๆ นี้").andExpect(status().isUnprocessableContent());
        send(at, "title", "ซื้อชุดนักเรียน", "due", "9 ธ.ค. 2569").andExpect(status().isSeeOther());
        assertThat(now().plan().tasks()).extracting(Plan.Task::title).contains("ซื้อชุดนักเรียน");
    }

    @Test
    void aReminderComesSomeWorkingDaysBeforeAndKeepsItsDistance() throws Exception {
        String at = "/tasks/" + task().id();
        look(at).andExpect(content().string(containsString("วันทำการ")));
        send(at, "version", "1", "title", "พาไปทำบัตร", "due", "16 ธ.ค. 2569", "remind", "2")
                .andExpect(status().isSeeOther());
        assertThat(task().remindOn()).isEqualTo(LocalDate.of(2026, 12, 14));
        send(at, "version", "2", "title", "พาไปทำบัตร", "due", "21 ธ.ค. 2569", "remind", "2");
        assertThat(task().remindOn()).as("a weekend is none").isEqualTo(LocalDate.of(2026, 12, 17));
        send(at, "version", "3", "title", "พาไปทำบัตร", "due", "21 ธ.ค. 2569", "remind", "");
        assertThat(task().remindOn()).isNull();
    }

    @Test
    void aGoalGivenUpTakesItsOpenTasksOffThePlan() throws Exception {
        Plan.Goal goal = now().plan().goals().getFirst();
        String at = "/goals/" + goal.id();
        look(at).andExpect(status().isOk());
        send(at, "version", "1", "title", "ลูกทั้งสองได้เรียน").andExpect(status().isSeeOther());
        assertThat(now().plan().goals().getFirst().title()).isEqualTo("ลูกทั้งสองได้เรียน");
        ResultActions over = send(at + "/given-up", "version", "2", "reason", "ลูกไม่อยากเรียนแล้ว");
        assertThat(now().plan().goals().getFirst().isOpen()).isFalse();
        assertThat(now().plan().open()).isZero();
        undo(over);
        assertThat(now().plan().goals().getFirst().isOpen()).isTrue();
    }

    @Test
    void putsATaskOffToAChosenDayAndBack() throws Exception {
        Instant before = task().dueAt();
        String at = "/tasks/" + task().id() + "/postponement";
        look(at).andExpect(status().isOk());
        send(at, "version", "1", "on", "1 ม.ค. 2560").andExpect(status().isUnprocessableContent());
        ResultActions put = send(at, "version", "1", "on", "9 ม.ค. 2600");
        assertThat(task().dueAt()).isAfter(before);
        undo(put);
        assertThat(task().dueAt()).isEqualTo(before);
    }

    @Test
    void aStaleTaskFormShowsBothVersionsAndKeepsWhatIsChosen() throws Exception {
        String at = "/tasks/" + task().id();
        send(at, "version", "1", "title", "พาไปทำบัตรที่อำเภอ", "due", "5 ธ.ค. 2569");
        send(at, "version", "1", "title", "พาไปทำบัตรวันจันทร์", "due", "7 ธ.ค. 2569")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("พาไปทำบัตรวันจันทร์")))
                .andExpect(content().string(containsString("keep.title")));
        assertThat(task().title()).isEqualTo("พาไปทำบัตรที่อำเภอ");
        send(
                        at,
                        "version",
                        "1",
                        "against",
                        "2",
                        "title",
                        "พาไปทำบัตรวันจันทร์",
                        "due",
                        "7 ธ.ค. 2569",
                        "keep.title",
                        "mine",
                        "keep.due",
                        "theirs")
                .andExpect(status().isSeeOther());
        assertThat(task().title()).isEqualTo("พาไปทำบัตรวันจันทร์");
        assertThat(task().dueAt()).isEqualTo(CasePages.evening(LocalDate.of(2026, 12, 5)));
    }
}
