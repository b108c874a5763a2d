package org.dulae.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dulae.DulaeTest;
import org.dulae.access.Actor;
import org.dulae.access.Role;
import org.dulae.access.SomeActor;
import org.dulae.access.TableOwner;
import org.dulae.access.Teams;
import org.dulae.access.Teams.ConflictKind;
import org.dulae.access.UnitKind;
import org.dulae.access.UserId;
import org.dulae.access.accounts.StandIns;
import org.dulae.person.PersonId;
import org.dulae.shared.ThaiDate;
import org.dulae.web.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** A colleague leaves or is away: nothing stays behind in the name of somebody who is not there. */
@DulaeTest
class LeavingTests {
    private static final Instant LONG_AGO = Instant.parse("2026-10-01T02:00:00Z");

    @Autowired
    private MockMvc pages;

    @Autowired
    private Casework casework;

    @Autowired
    private StandIns standIns;

    @Autowired
    private Teams teams;

    private JdbcClient owner;
    private Actor leaver;
    private Actor successor;
    private Actor admin;
    private PersonId person;

    @Autowired
    void database(
            @Value("${spring.flyway.url}") String url,
            @Value("${spring.flyway.user}") String user,
            @Value("${spring.flyway.password}") String password) {
        owner = TableOwner.of(url, user, password);
        leaver = SomeActor.stored(owner, SomeActor.officerOf(SomeCase.TAMBON));
        successor = SomeActor.colleague(owner, leaver, Role.SOCIAL_WORKER);
        admin = SomeActor.stored(owner, SomeActor.of(Role.ADMIN, UnitKind.PROVINCE, "52"));
        owner.sql("update access.app_user set demo = true where id = ?")
                .params(admin.id().value())
                .update();
        person = SomeCase.person(owner, SomeCase.TAMBON, "แก้ว");
    }

    private CaseId owned(SomeCase some, Actor by) {
        CaseId id = some.opened(casework, by);
        casework.assign(by, id, 1, by.id(), by.name());
        return id;
    }

    private Map<String, Object> caseFile(CaseId id) {
        return owner.sql("select owner_id, owner_name from casework.case_file where id = ?")
                .params(id.value())
                .query()
                .singleRow();
    }

    private String change(CaseId id) {
        return owner.sql(
                        "select old_code || ' → ' || new_code || ' ' || area_code from casework.case_change where case_id = ? and kind = 'LEFT'")
                .params(id.value())
                .query(String.class)
                .single();
    }

    private UUID assigneeOf(CaseId id) {
        return owner.sql("select assignee_id from casework.task where case_id = ?")
                .params(id.value())
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    private void leave(UserId next) throws Exception {
        pages.perform(post("/accounts/" + leaver.id() + "/leave")
                        .with(SignedIn.as(admin))
                        .with(SomeActor.token())
                        .param("successor", next == null ? "" : next.toString()))
                .andExpect(status().isSeeOther());
    }

    @Test
    void passesCasesAndTasksOnAndTheStorySaysSo() throws Exception {
        CaseId mine = owned(SomeCase.of(person), leaver);
        CaseId colleagues = owned(SomeCase.of(person), successor);
        owner.sql("""
                        with goal as (insert into casework.goal (id, case_id, person_id, area_code, title, agreed, created_by, created_at, changed_at)
                          select gen_random_uuid(), id, person_id, area_code, 'มีงานทำ', true, created_by, created_at, created_at
                            from casework.case_file where id = :case returning *)
                        insert into casework.task (id, goal_id, case_id, person_id, area_code, title, assignee_id, assignee_name, due_at, created_by, created_at,
                          changed_at)
                        select gen_random_uuid(), id, case_id, person_id, area_code, 'พาไปสมัครงาน', :leaver, 'x', created_at, created_by, created_at, created_at
                          from goal
                        """)
                .param("case", colleagues.value())
                .param("leaver", leaver.id().value())
                .update();
        pages.perform(get("/accounts/" + leaver.id()).with(SignedIn.as(admin)))
                .andExpect(content().string(containsString("งานที่เปิดอยู่ในชื่อนี้ 2 รายการ")));
        leave(successor.id());
        assertThat(caseFile(mine)).containsEntry("owner_id", successor.id().value());
        assertThat(assigneeOf(colleagues)).isEqualTo(successor.id().value());
        assertThat(change(mine)).isEqualTo(leaver.name() + " → " + successor.name() + " " + SomeCase.TAMBON);
        assertThat(change(colleagues)).isEqualTo(change(mine));
        pages.perform(get("/cases/" + mine).with(SignedIn.as(successor)))
                .andExpect(content()
                        .string(containsString(leaver.name() + " ออกจากงาน งานที่ค้างอยู่มอบให้ " + successor.name())));
    }

    @Test
    void goesBackToTheQueueWithoutASuccessorOrWhereThatOneMayNotSeeIt() throws Exception {
        PersonId kin = SomeCase.person(owner, SomeCase.TAMBON, "ญาติ");
        teams.bar(leaver, successor.id(), kin.value(), ConflictKind.KIN);
        CaseId barred = owned(SomeCase.of(kin), leaver);
        leave(successor.id());
        assertThat(caseFile(barred)).containsEntry("owner_id", null).containsEntry("owner_name", "");
        assertThat(change(barred)).isEqualTo(leaver.name() + " →  " + SomeCase.TAMBON);
    }

    @Test
    void aRestrictedCaseIsNotCountedAndStaysWithinItsTeam() throws Exception {
        Actor third = SomeActor.colleague(owner, leaver, Role.OFFICER);
        UUID both = teams.forMatter(leaver, leaver.unit(), Set.of(third.id().value()), SomeCase.TAMBON);
        UUID without =
                teams.forMatter(leaver, leaver.unit(), Set.of(successor.id().value()), SomeCase.TAMBON);
        CaseId known = owned(SomeCase.of(person).restrictedTo(both), SomeActor.inTeams(leaver, both));
        CaseId unknown = owned(SomeCase.of(person).restrictedTo(without), SomeActor.inTeams(leaver, without));
        pages.perform(get("/accounts/" + leaver.id()).with(SignedIn.as(admin)))
                .andExpect(content().string(containsString("งานที่เปิดอยู่ในชื่อนี้ 0 รายการ")));
        leave(successor.id());
        assertThat(caseFile(known)).containsEntry("owner_id", successor.id().value());
        assertThat(caseFile(unknown)).containsEntry("owner_id", third.id().value());
    }

    @Test
    void anAdministratorOfAnotherProvinceCountsAndPassesOnNothing() throws Exception {
        Actor far = SomeActor.stored(owner, SomeActor.of(Role.ADMIN, UnitKind.PROVINCE, "34"));
        CaseId id = owned(SomeCase.of(person), leaver);
        pages.perform(get("/accounts/" + leaver.id()).with(SignedIn.as(far))).andExpect(status().isNotFound());
        pages.perform(post("/accounts/" + leaver.id() + "/leave")
                        .with(SignedIn.as(far))
                        .with(SomeActor.token()))
                .andExpect(status().isNotFound());
        assertThat(caseFile(id)).containsEntry("owner_id", leaver.id().value());
    }

    @Test
    void aStandInHasTheWorkOfTheAbsentOnTheListMarkedSoAndOnThoseDaysOnly() throws Exception {
        owned(SomeCase.of(person).received(LONG_AGO).story("ลูกชายยังไม่ได้กลับไปเรียน"), leaver);
        PersonId hidden = SomeCase.person(owner, SomeCase.TAMBON, "ปิด");
        UUID team = teams.forMatter(leaver, leaver.unit(), Set.of(successor.id().value()), SomeCase.TAMBON);
        owned(SomeCase.of(hidden).received(LONG_AGO).restrictedTo(team), SomeActor.inTeams(leaver, team));
        LocalDate today = LocalDate.now(java.time.Clock.system(ThaiDate.ZONE));
        standIns.set(admin, leaver.id(), successor.id(), today.plusDays(1), today.plusDays(3));
        pages.perform(get("/today").with(SignedIn.as(successor)))
                .andExpect(content().string(not(containsString("ลูกชายยังไม่ได้กลับไปเรียน"))))
                .andExpect(content().string(not(containsString("คุณทำงานแทน"))));
        standIns.set(admin, leaver.id(), successor.id(), today, today.plusDays(3));
        pages.perform(get("/today").with(SignedIn.as(successor)))
                .andExpect(content().string(containsString("วันนี้คุณทำงานแทน " + leaver.name())))
                .andExpect(content().string(containsString("แทน " + leaver.name() + "</span>")))
                .andExpect(content().string(containsString("ลูกชายยังไม่ได้กลับไปเรียน")))
                .andExpect(content().string(not(containsString("จำกัดผู้รู้เห็น"))));
    }
}
