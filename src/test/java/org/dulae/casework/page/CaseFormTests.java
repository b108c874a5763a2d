package org.dulae.casework.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.dulae.DulaeTest;
import org.dulae.access.Actor;
import org.dulae.access.SomeActor;
import org.dulae.access.TableOwner;
import org.dulae.casework.CaseId;
import org.dulae.casework.CaseReader;
import org.dulae.casework.Casework;
import org.dulae.casework.Matter;
import org.dulae.casework.NewCase;
import org.dulae.casework.Plan;
import org.dulae.casework.Plans;
import org.dulae.casework.Records;
import org.dulae.casework.SomeCase;
import org.dulae.person.PersonId;
import org.dulae.shared.NewId;
import org.dulae.web.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What is changed, put off and moved by the forms of a case. */
@DulaeTest
class CaseFormTests {
    @Autowired
    private MockMvc mvc;

    @Autowired
    private Casework casework;

    @Autowired
    private CaseReader reader;

    @Autowired
    private Plans plans;

    @Autowired
    private Records records;

    private JdbcClient owner;
    private Actor officer;
    private PersonId person;
    private CaseId id;

    @Autowired
    void database(
            @Value("${spring.flyway.url}") String url,
            @Value("${spring.flyway.user}") String user,
            @Value("${spring.flyway.password}") String password) {
        owner = TableOwner.of(url, user, password);
        officer = SomeActor.stored(owner, SomeActor.officerOf(SomeCase.TAMBON));
    }

    @BeforeEach
    void aCaseWithAPlan() {
        person = SomeCase.person(owner, SomeCase.TAMBON, "แก้ว");
        id = SomeCase.of(person).opened(casework, officer);
        Plans.NewTask task = new Plans.NewTask("พาไปทำบัตร", "", null, "", Instant.parse("2026-12-01T09:30:00Z"));
        plans.addGoal(officer, id, "ลูกได้กลับไปเรียน", true, List.of(task));
    }

    private CaseReader.Content now() {
        return reader.read(officer, id);
    }

    private Plan.Task task() {
        return now().plan().goals().getFirst().tasks().getFirst();
    }

    private ResultActions send(String to, String... fields) throws Exception {
        MockHttpServletRequestBuilder request =
                post("/cases/" + id + to).with(SignedIn.as(officer)).with(SomeActor.token());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(request);
    }

    private void undo(ResultActions done) throws Exception {
        String way =
                (String) Objects.requireNonNull(done.andReturn().getFlashMap().get("undo"));
        mvc.perform(post(way).with(SignedIn.as(officer)).with(SomeActor.token()))
                .andExpect(status().isSeeOther());
    }

    // ---- tasks and goals

    @Test
    void changesATaskAndTakesItOffThePlanAndBack() throws Exception {
        String at = "/tasks/" + task().id();
        mvc.perform(get("/cases/" + id + at).with(SignedIn.as(officer)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("พาไปทำบัตร")));
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
        mvc.perform(get("/cases/" + id + at + "/new").with(SignedIn.as(officer)))
                .andExpect(status().isOk());
        send(at, "title", "ซื้อชุดนักเรียน", "due", "เร็ว ๆ นี้").andExpect(status().isUnprocessableContent());
        send(at, "title", "ซื้อชุดนักเรียน", "due", "9 ธ.ค. 2569").andExpect(status().isSeeOther());
        assertThat(now().plan().tasks()).extracting(Plan.Task::title).contains("ซื้อชุดนักเรียน");
    }

    @Test
    void aGoalGivenUpTakesItsOpenTasksOffThePlan() throws Exception {
        Plan.Goal goal = now().plan().goals().getFirst();
        String at = "/goals/" + goal.id();
        mvc.perform(get("/cases/" + id + at).with(SignedIn.as(officer))).andExpect(status().isOk());
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
        mvc.perform(get("/cases/" + id + at).with(SignedIn.as(officer))).andExpect(status().isOk());
        send(at, "version", "1", "on", "1 ม.ค. 2560").andExpect(status().isUnprocessableContent());
        ResultActions put = send(at, "version", "1", "on", "9 ม.ค. 2600");
        assertThat(task().dueAt()).isAfter(before);
        undo(put);
        assertThat(task().dueAt()).isEqualTo(before);
    }

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
        mvc.perform(get("/cases/" + id + "/postponement").with(SignedIn.as(officer)))
                .andExpect(status().isOk());
        int version = now().file().version();
        send("/postponement", "version", String.valueOf(version), "on", "9 ม.ค. 2600", "waitingFor", "ผลตรวจ")
                .andExpect(status().isSeeOther());
        assertThat(now().file().state().waitingFor()).isEqualTo("ผลตรวจ");
    }

    // ---- problems and people

    @Test
    void addsAProblemJudgesItAndTakesItOff() throws Exception {
        send("/problems", "code", "DEBT", "note", "หนี้นอกระบบ").andExpect(status().isSeeOther());
        Matter.Problem debt = now().matter().problems().stream()
                .filter(one -> one.code().equals("DEBT"))
                .findFirst()
                .orElseThrow();
        String at = "/problems/" + debt.id();
        mvc.perform(get("/cases/" + id + at).with(SignedIn.as(officer))).andExpect(status().isOk());
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
        mvc.perform(get("/cases/" + id).with(SignedIn.as(officer)))
                .andExpect(content().string(containsString("ป้าข้างบ้าน")));
    }

    private String version() {
        return String.valueOf(now().file().version());
    }

    // ---- the wrong person's case

    @Test
    void movesAnEntryToTheRightCaseAndBothHistoriesTellIt() throws Exception {
        PersonId other = SomeCase.person(owner, SomeCase.TAMBON, "บุญมี");
        CaseId right = SomeCase.of(other).opened(casework, officer);
        records.note(officer, id, "ขาเจ็บ เดินไม่ได้", false);
        String at = "/entries/NOTE/" + now().entries().notes().getFirst().id() + "/move";
        mvc.perform(get("/cases/" + id + at).with(SignedIn.as(officer)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("ขาเจ็บ เดินไม่ได้")));
        send(at, "act", "search", "who", "บุญมี")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("บุญมี")));
        send(at, "to", right.toString()).andExpect(status().isUnprocessableContent());
        send(at, "to", right.toString(), "reason", "เขียนผิดคน").andExpect(status().isSeeOther());
        mvc.perform(get("/cases/" + id).with(SignedIn.as(officer)))
                .andExpect(content().string(containsString("เขียนผิดคน")))
                .andExpect(content().string(not(containsString("ขาเจ็บ เดินไม่ได้"))));
        mvc.perform(get("/cases/" + right).with(SignedIn.as(officer)))
                .andExpect(content().string(containsString("เขียนผิดคน")))
                .andExpect(content().string(containsString("ขาเจ็บ เดินไม่ได้")));
    }

    @Test
    void anEntryOfAnotherCaseIsNotFound() throws Exception {
        mvc.perform(get("/cases/" + id + "/entries/NOTE/" + NewId.next() + "/move")
                        .with(SignedIn.as(officer)))
                .andExpect(status().isNotFound());
    }

    // ---- somebody else was first

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
        assertThat(task().dueAt()).isEqualTo(CasePages.evening(java.time.LocalDate.of(2026, 12, 5)));
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
