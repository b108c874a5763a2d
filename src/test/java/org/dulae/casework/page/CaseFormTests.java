package org.dulae.casework.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import org.dulae.DulaeTest;
import org.dulae.casework.CaseId;
import org.dulae.casework.Matter;
import org.dulae.casework.NewCase;
import org.dulae.casework.Records;
import org.dulae.casework.SomeCase;
import org.dulae.person.PersonId;
import org.dulae.shared.NewId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

/** What is changed, put off and moved by the forms of a case, and what they say when a colleague was first. */
@DulaeTest
class CaseFormTests extends CaseFormScene {
    @Autowired
    private Records records;

    @Test
    void putsTheNextStepOffInOnePressAndBack() throws Exception {
        Instant before = now().file().state().dueAt();
        int version = now().file().version();
        String until = String.valueOf(Instant.parse("2057-01-01T02:00:00Z").toEpochMilli());
        ResultActions put = send(
                "/postponement",
                "version",
                String.valueOf(version),
                "until",
                until,
                "was",
                String.valueOf(before.toEpochMilli()),
                "back",
                "mine");
        put.andExpect(flash().attribute("done", "casework.done.postponed"));
        assertThat(now().file().state().dueAt()).isAfter(before);
        undo(put);
        assertThat(now().file().state().dueAt().toEpochMilli()).isEqualTo(before.toEpochMilli());
    }

    @Test
    void saysWhomTheCaseWaitsFor() throws Exception {
        look("/postponement").andExpect(status().isOk());
        int version = now().file().version();
        send("/postponement", "version", String.valueOf(version), "on", "9 ม.ค. 2600", "waitingFor", "ผลตรวจ")
                .andExpect(status().isSeeOther());
        assertThat(now().file().state().waitingFor()).isEqualTo("ผลตรวจ");
    }

    @Test
    void addsAProblemJudgesItAndTakesItOff() throws Exception {
        send("/problems", "code", "DEBT", "note", "หนี้นอกระบบ").andExpect(status().isSeeOther());
        Matter.Problem debt = now().matter().problems().stream()
                .filter(one -> one.code().equals("DEBT"))
                .findFirst()
                .orElseThrow();
        String at = "/problems/" + debt.id();
        look(at).andExpect(status().isOk());
        send(at, "version", "1", "outcome", "BETTER", "note", "ผ่อนได้").andExpect(status().isSeeOther());
        ResultActions off = send(at + "/off", "version", "2");
        assertThat(now().matter().open()).extracting(Matter.Problem::code).doesNotContain("DEBT");
        undo(off);
        assertThat(now().matter().open()).extracting(Matter.Problem::code).contains("DEBT");
    }

    @Test
    void addsSomebodyKnownAndSomebodyNewAndTakesThemOff() throws Exception {
        PersonId child = SomeCase.person(owner, SomeCase.TAMBON, "ปุณณ์");
        send("/people", "act", "search", "who", "ปุณณ์")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("ปุณณ์")));
        send("/people", "part", "AFFECTED").andExpect(status().isUnprocessableContent());
        send("/people", "part", "AFFECTED", "personId", child.toString(), "version", version())
                .andExpect(status().isSeeOther());
        send("/people", "part", "CARER", "given", "สมศรี", "note", "ป้าข้างบ้าน", "version", version())
                .andExpect(status().isSeeOther());
        assertThat(now().matter().people())
                .extracting(Matter.Concerned::part)
                .containsExactly(NewCase.Part.AFFECTED, NewCase.Part.CARER);
        Matter.Concerned first = now().matter().people().getFirst();
        send("/people/" + first.id() + "/end", "version", version()).andExpect(status().isSeeOther());
        assertThat(now().matter().people()).hasSize(1);
        look("").andExpect(content().string(containsString("ป้าข้างบ้าน")));
    }

    @Test
    void movesAnEntryToTheRightCaseAndBothHistoriesTellIt() throws Exception {
        PersonId other = SomeCase.person(owner, SomeCase.TAMBON, "บุญมี");
        CaseId right = SomeCase.of(other).opened(casework, officer);
        records.note(officer, id, "ขาเจ็บ เดินไม่ได้", false);
        String at = "/entries/NOTE/" + now().entries().notes().getFirst().id() + "/move";
        look(at).andExpect(status().isOk()).andExpect(content().string(containsString("ขาเจ็บ เดินไม่ได้")));
        send(at, "act", "search", "who", "บุญมี")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("บุญมี")));
        send(at, "to", right.toString()).andExpect(status().isUnprocessableContent());
        send(at, "to", right.toString(), "reason", "เขียนผิดคน").andExpect(status().isSeeOther());
        look("").andExpect(content().string(containsString("เขียนผิดคน")))
                .andExpect(content().string(not(containsString("ขาเจ็บ เดินไม่ได้"))));
        id = right;
        look("").andExpect(content().string(containsString("เขียนผิดคน")))
                .andExpect(content().string(containsString("ขาเจ็บ เดินไม่ได้")));
    }

    @Test
    void anEntryOfAnotherCaseIsNotFound() throws Exception {
        look("/entries/NOTE/" + NewId.next() + "/move").andExpect(status().isNotFound());
    }

    @Test
    void anUrgencyDecidedMeanwhileStandsBesideMine() throws Exception {
        send("/urgency", "version", version(), "seen", "P2", "choice", "P1", "reason", "ไม่มีข้าวกินแล้ว");
        send("/urgency", "version", "1", "seen", "P2", "choice", "P3", "reason", "มีข้าวแล้ว")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("มีข้าวแล้ว")))
                .andExpect(content().string(containsString("ไม่มีข้าวกินแล้ว")));
        assertThat(now().file().urgency().level().name()).isEqualTo("P1");
    }

    @Test
    void anUrgencyIsNotDisputedBecauseSomethingElseWentOn() throws Exception {
        casework.assign(officer, id, now().file().version(), officer.id(), officer.name());
        send("/urgency", "version", "1", "seen", "P2", "choice", "P1", "reason", "ไม่มีข้าวกินแล้ว")
                .andExpect(status().isSeeOther());
        assertThat(now().file().urgency().level().name()).isEqualTo("P1");
    }

    @Test
    void aClosureOfACaseThatWentOnComesBackWithItsWords() throws Exception {
        casework.assign(officer, id, now().file().version(), officer.id(), officer.name());
        send(
                        "/closure",
                        "version",
                        "1",
                        "reason",
                        "WITHDREW",
                        "level",
                        "TAMBON",
                        "words",
                        "ขอดูแลกันเอง",
                        "leaveTasks",
                        "true")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("ขอดูแลกันเอง")));
        assertThat(now().file().isOpen()).isTrue();
    }
}
