package org.dulae.casework.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
import org.dulae.access.SomeActor;
import org.dulae.access.TableOwner;
import org.dulae.access.Teams;
import org.dulae.casework.CaseId;
import org.dulae.casework.Casework;
import org.dulae.casework.SomeCase;
import org.dulae.casework.refusal.Refusal;
import org.dulae.casework.refusal.RefusalRegister;
import org.dulae.casework.refusal.SomeRefusal;
import org.dulae.person.PersonId;
import org.dulae.shared.ThaiDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Every refusal says rule, facts, date, where and by when to appeal; it is told, can be corrected, and is not forgotten. */
@DulaeTest
class RefusalPagesTests {
    private static final String TAMBON = "220103";
    private static final String NEXT_TAMBON = "220104";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Casework casework;

    @Autowired
    private RefusalRegister refusals;

    @Autowired
    private Acting acting;

    @Autowired
    private Teams teams;

    @Autowired
    private JdbcClient app;

    private JdbcClient owner;
    private Actor officer;
    private PersonId person;

    @Autowired
    void database(
            @Value("${spring.flyway.url}") String url,
            @Value("${spring.flyway.user}") String user,
            @Value("${spring.flyway.password}") String password) {
        owner = TableOwner.of(url, user, password);
    }

    @BeforeEach
    void anOfficer() {
        officer = SomeActor.stored(owner, SomeActor.officerOf(TAMBON));
        person = SomeCase.person(owner, TAMBON, "แก้ว");
    }

    private SomeRefusalPages pages() {
        return new SomeRefusalPages(mvc, officer);
    }

    private CaseId opened() {
        CaseId id = SomeCase.of(person).in(TAMBON, officer.unit()).opened(casework, officer);
        casework.assign(officer, id, 1, officer.id(), officer.name());
        return id;
    }

    @Test
    void isAskedForWholeToldInTheStoryAndOnPaperAndKeptInSight() throws Exception {
        CaseId id = opened();
        pages().ask(post("/cases/" + id + "/refusals"), "asked", "รถเข็น", "appealDays", "มาก")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("รถเข็น")))
                .andExpect(content().string(containsString("because-error")))
                .andExpect(content().string(containsString("appealDays-error")));
        String at = pages().refused(id);
        pages().ask(get(at)).andExpect(status().isOk()).andExpect(content().string(containsString(SomeRefusal.LAW)));
        assertThat(pages().paper(at))
                .contains("อุทธรณ์", "ไม่เสียเงิน", "สมมุติ")
                .contains("๑๓๐๐");
        for (String page : new String[] {"", "/refusals", "/brief"}) {
            pages().ask(get("/cases/" + id + page)).andExpect(content().string(containsString(SomeRefusal.ASKED)));
        }
        assertThat(pages().today()).contains("refusal-", "รอฟังว่าจะอุทธรณ์ไหม");
        pages().says(at, 0, "UPHELD").andExpect(status().isUnprocessableContent());
        pages().says(at, 0, "APPEALS").andExpect(status().isSeeOther());
        assertThat(pages().today()).contains("มีอุทธรณ์ รอผลถึง");
        pages().says(at, 0, "UPHELD").andExpect(status().isConflict());
        pages().says(at, 1, "UPHELD").andExpect(status().isSeeOther());
        assertThat(pages().today()).doesNotContain("refusal-");
        pages().ask(get("/cases/" + id)).andExpect(content().string(containsString("ยืนตามเดิม")));
    }

    @Test
    void aCorrectionIsItsNextVersionAndNobodyIsPassedByUnseen() throws Exception {
        CaseId id = opened();
        String at = pages().refused(id);
        String[] fields = SomeRefusal.fields();
        fields[5] = "ระเบียบสมมุติ ข้อ 9";
        for (String why : new String[] {"", "อ้างข้อผิด"}) {
            pages().ask(post(at + "/correction").param("version", "1").param("why", why), fields)
                    .andExpect(status().is(why.isEmpty() ? 422 : 303));
        }
        pages().ask(post(at + "/correction").param("version", "1").param("why", "อีกคน"), SomeRefusal.fields())
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("ระเบียบสมมุติ ข้อ 9")));
        Refusal only = refusals.of(officer, id).getFirst();
        assertThat(only.versions()).hasSize(2);
        assertThat(only.told().law()).isEqualTo("ระเบียบสมมุติ ข้อ 9");
        assertThat(pages().paper(at)).contains("ใช้แทน");
        pages().ask(get(at)).andExpect(content().string(containsString("อ้างข้อผิด")));
    }

    @Test
    void ofARestrictedCaseItIsTheTeamsAndPaperOnlyWhereItIsSafe() throws Exception {
        UUID team = acting.as(officer, () -> teams.forMatter(officer, officer.unit(), Set.of()));
        Actor member = SomeActor.inTeams(officer, team);
        CaseId id = SomeCase.of(person)
                .in(TAMBON, officer.unit())
                .restrictedTo(team)
                .opened(casework, member);
        casework.assign(member, id, 1, member.id(), member.name());
        SomeRefusalPages.ask(mvc, member, post("/cases/" + id + "/refusals").param("carry", "no"), SomeRefusal.fields())
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("how-error")));
        String[] spoken = SomeRefusal.fields();
        spoken[13] = "SPOKEN";
        String at = Objects.requireNonNull(SomeRefusalPages.ask(
                        mvc, member, post("/cases/" + id + "/refusals").param("carry", "no"), spoken)
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        SomeRefusalPages.ask(mvc, member, get(at + "/paper")).andExpect(status().isNotFound());
        Actor outside = SomeActor.stored(owner, SomeActor.officerOf(TAMBON));
        for (String page : new String[] {"", "/paper", "/correction"}) {
            SomeRefusalPages.ask(mvc, outside, get(at + page)).andExpect(status().isNotFound());
        }
        SomeRefusalPages.ask(mvc, outside, get("/today?who=unit"))
                .andExpect(content().string(not(containsString("refusal-"))));
        SomeRefusalPages.ask(mvc, member, get("/today"))
                .andExpect(content().string(containsString("refusal-")))
                .andExpect(content().string(not(containsString(SomeRefusal.ASKED))));
    }

    @Test
    void kinReadNoneOfItAndTheCaseTakesItAlong() throws Exception {
        CaseId id = opened();
        String at = pages().refused(id);
        Actor kin = SomeActor.barredFrom(officer, person.value());
        SomeRefusalPages.ask(mvc, kin, get(at)).andExpect(status().isNotFound());
        Actor neighbour = SomeActor.stored(owner, SomeActor.officerOf(NEXT_TAMBON));
        casework.handOver(
                officer, id, 2, new Casework.HandOver(neighbour.unit(), NEXT_TAMBON, Set.of(), null, "ย้ายบ้าน"));
        pages().ask(get(at)).andExpect(status().isNotFound());
        SomeRefusalPages.ask(mvc, neighbour, get(at)).andExpect(status().isOk());
    }

    @Test
    void whatWasWrittenIsNeitherChangedNorRemoved() {
        CaseId id = opened();
        LocalDate day = LocalDate.now(ThaiDate.ZONE);
        refusals.refuse(officer, id, SomeRefusal.toldOn(day));
        for (String change : new String[] {
            "update casework.refusal set law = '' where case_id = ?", "delete from casework.refusal where case_id = ?"
        }) {
            assertThatThrownBy(() -> acting.as(
                            officer, () -> app.sql(change).params(id.value()).update()))
                    .isInstanceOf(DataAccessException.class);
        }
    }
}
