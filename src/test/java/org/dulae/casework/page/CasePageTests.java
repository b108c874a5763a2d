package org.dulae.casework.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.dulae.DulaeTest;
import org.dulae.access.Actor;
import org.dulae.access.SomeActor;
import org.dulae.access.TableOwner;
import org.dulae.casework.CaseId;
import org.dulae.casework.Casework;
import org.dulae.casework.SomeCase;
import org.dulae.person.PersonId;
import org.dulae.web.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@DulaeTest
class CasePageTests {
    private final MockMvc mvc;
    private final Casework casework;
    private final JdbcClient owner;
    private final Actor officer;
    private final Actor neighbour;
    private final PersonId person;

    @Autowired
    CasePageTests(
            MockMvc mvc,
            Casework casework,
            @Value("${spring.flyway.url}") String url,
            @Value("${spring.flyway.user}") String user,
            @Value("${spring.flyway.password}") String password) {
        this.mvc = mvc;
        this.casework = casework;
        this.owner = TableOwner.of(url, user, password);
        this.officer = SomeActor.stored(owner, SomeActor.officerOf(SomeCase.TAMBON));
        this.neighbour = SomeActor.stored(owner, SomeActor.officerOf("521304"));
        this.person = SomeCase.person(owner, SomeCase.TAMBON, "แก้ว");
    }

    @Test
    void showsWhoWhereHowUrgentAndWhatIsNext() throws Exception {
        CaseId id = SomeCase.of(person).opened(casework, officer);
        mvc.perform(get("/cases/" + id).with(SignedIn.as(officer)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("นางแก้ว ใจดีสมมุติ")))
                .andExpect(content().string(containsString("เมืองปาน")))
                .andExpect(content().string(containsString("P2")))
                .andExpect(content().string(containsString("รับเรื่องนี้ไว้ดูแล")))
                .andExpect(content().string(containsString("เลี้ยงลูกสองคนคนเดียว")));
    }

    @Test
    void answersNotFoundOutOfScope() throws Exception {
        CaseId id = SomeCase.of(person).opened(casework, officer);
        mvc.perform(get("/cases/" + id).with(SignedIn.as(neighbour)))
                .andExpect(status().isNotFound())
                .andExpect(content().string(not(containsString("แก้ว"))));
    }

    @Test
    void aNewCaseIsOnTheWorkListOfItsCentreAndNobodyElses() throws Exception {
        SomeCase.of(person).opened(casework, officer);
        mvc.perform(get("/today").with(SignedIn.as(officer)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("นางแก้ว ใจดีสมมุติ")))
                .andExpect(content().string(containsString("ฉันรับเอง")));
        mvc.perform(get("/today").with(SignedIn.as(neighbour)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("นางแก้ว ใจดีสมมุติ"))));
    }

    @Test
    void S1_20_closesOnlyAfterHelpAndAnAssessmentThatShowsWhatItDid() throws Exception {
        CaseId id = SomeCase.of(person).opened(casework, officer);
        send(id, "/ownership", "version", "1");
        send(id, "/facts", "kind", "VISIT", "content", "ลูกคนโตหยุดเรียนสองสัปดาห์");
        send(id, "/assessments", "level.INCOME", "1", "evidence.INCOME", "รายได้ 2,000 บาท");
        send(id, "/goals", "title", "ลูกได้กลับไปเรียน", "agreed", "true");
        send(id, "/help", "kind", "MONEY", "what", "เงินฉุกเฉิน", "amount", "3,000", "level", "TAMBON");
        mvc.perform(closure(id)).andExpect(status().isUnprocessableContent());
        send(id, "/assessments", "level.INCOME", "2", "evidence.INCOME", "ได้งานเย็บผ้าที่บ้าน");
        mvc.perform(closure(id)).andExpect(status().isSeeOther());
        mvc.perform(get("/cases/" + id).with(SignedIn.as(officer)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("จบได้ในตำบล")))
                .andExpect(content().string(containsString("ดีขึ้น 1 จาก 1 มิติ")));
        for (String form : new String[] {
            "/facts/new",
            "/assessments/new",
            "/goals/new",
            "/help/new",
            "/notes/new",
            "/closure",
            "/reopening",
            "/urgency",
            "/status",
            "/owner",
            "/hand-over",
            "/postponement",
            "/problems",
            "/people"
        }) {
            mvc.perform(get("/cases/" + id + form).with(SignedIn.as(officer))).andExpect(status().isOk());
        }
    }

    @Test
    void isOpenedAgainWithAReasonAndByNobodyOutOfScope() throws Exception {
        CaseId id = SomeCase.of(person).opened(casework, officer);
        String closed = closed(id);
        String reason = "กลับมาอยู่บ้านแล้ว ยังไม่มีรายได้";
        mvc.perform(reopening(id, neighbour, closed, reason)).andExpect(status().isNotFound());
        mvc.perform(reopening(id, officer, closed, " "))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("บอกสั้น ๆ ว่าเปิดอีกครั้งเพราะอะไร")));
        assertThat(version(id)).isEqualTo(closed);
        mvc.perform(reopening(id, officer, closed, reason))
                .andExpect(status().isSeeOther())
                .andExpect(redirectedUrl("/cases/" + id));
        mvc.perform(get("/cases/" + id).with(SignedIn.as(officer)))
                .andExpect(content().string(containsString("เปิดอีกครั้ง 1 ครั้ง")))
                .andExpect(content().string(containsString(reason)));
        assertThat(owner.sql("select closed_at is null from casework.case_file where id = ?")
                        .param(id.value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
        mvc.perform(reopening(id, officer, closed, reason)).andExpect(status().isConflict());
    }

    /** @return its version once it is closed */
    private String closed(CaseId id) throws Exception {
        send(id, "/closure", "version", version(id), "reason", "MOVED_OUT", "level", "TAMBON", "leaveTasks", "true");
        return version(id);
    }

    private static MockHttpServletRequestBuilder reopening(CaseId id, Actor by, String version, String reason) {
        return post("/cases/" + id + "/reopening")
                .with(SignedIn.as(by))
                .with(SomeActor.token())
                .param("version", version)
                .param("reason", reason);
    }

    @Test
    void listsCasesInScopeNarrowedByWhatOneLooksFor() throws Exception {
        SomeCase.of(person).opened(casework, officer);
        mvc.perform(get("/cases?problem=INCOME&status=RECEIVED&urgency=P2&who=nobody&open=true")
                        .with(SignedIn.as(officer)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("นางแก้ว ใจดีสมมุติ")));
        mvc.perform(get("/cases?problem=FUNERAL").with(SignedIn.as(officer)))
                .andExpect(content().string(not(containsString("นางแก้ว ใจดีสมมุติ"))));
    }

    @Test
    void anotherUrgencyNeedsAReason() throws Exception {
        CaseId id = SomeCase.of(person).opened(casework, officer);
        mvc.perform(post("/cases/" + id + "/urgency")
                        .with(SignedIn.as(officer))
                        .with(SomeActor.token())
                        .param("version", "1")
                        .param("choice", "P1"))
                .andExpect(status().isUnprocessableContent());
        send(id, "/urgency", "version", "1", "seen", "P2", "choice", "P1", "reason", "ไม่มีข้าวกินแล้ว");
        send(id, "/status", "version", "2", "seen", "RECEIVED", "choice", "FACT_FINDING");
    }

    private MockHttpServletRequestBuilder closure(CaseId id) {
        return post("/cases/" + id + "/closure")
                .with(SignedIn.as(officer))
                .with(SomeActor.token())
                .param("version", version(id))
                .param("reason", "GOAL_MET")
                .param("level", "TAMBON")
                .param("leaveTasks", "true");
    }

    private String version(CaseId id) {
        return owner.sql("select version::text from casework.case_file where id = ?")
                .param(id.value())
                .query(String.class)
                .single();
    }

    private void send(CaseId id, String to, String... fields) throws Exception {
        MockHttpServletRequestBuilder request =
                post("/cases/" + id + to).with(SignedIn.as(officer)).with(SomeActor.token());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        mvc.perform(request).andExpect(status().isSeeOther());
    }
}
