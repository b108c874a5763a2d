package org.dulae.casework.absence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dulae.DulaeTest;
import org.dulae.access.Actor;
import org.dulae.access.Role;
import org.dulae.access.SomeActor;
import org.dulae.access.UnitKind;
import org.dulae.access.accounts.StandIns;
import org.dulae.casework.CaseId;
import org.dulae.casework.SomeCase;
import org.dulae.centre.SomeCentre;
import org.dulae.centre.cover.Cover;
import org.dulae.centre.cover.SomeCover;
import org.dulae.web.Pages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** Whoever stands in leaves or goes away herself: the days away stay, nobody's restricted matter is left, and those who may help are told. */
@DulaeTest
class StandInGapTests extends AbsenceScene {
    @Autowired
    private StandIns standIns;

    private Actor head;
    private Actor admin;
    private Actor other;

    @BeforeEach
    void thoseWhoMayHelp() {
        head = SomeActor.stored(owner, SomeActor.of(Role.PROVINCE_HEAD, UnitKind.PROVINCE, "48"));
        admin = SomeActor.stored(owner, SomeActor.of(Role.ADMIN, UnitKind.PROVINCE, "48"));
        other = SomeActor.colleague(owner, officer, Role.OFFICER);
        owner.sql("update access.app_user set demo = true where id in (?, ?)")
                .params(head.id().value(), admin.id().value())
                .update();
        CaseId ordinary = SomeCase.of(SomeCase.person(owner, TAMBON, "บัวเขียว"))
                .in(TAMBON, officer.unit())
                .received(Instant.parse("2026-01-05T02:15:00Z"))
                .opened(casework, officer);
        casework.assign(officer, ordinary, 1, officer.id(), "มาลี ลาพัก");
    }

    private void leaves(Actor actor) {
        assertThat(pages.answer(admin, post("/accounts/" + actor.id() + "/leave"))
                        .getStatus())
                .isEqualTo(303);
    }

    private MockHttpServletResponse names(Actor by, Actor whom) {
        return pages.answer(
                by,
                post("/account/absence/stand-in"),
                "at",
                officer.id() + "." + today + "." + standIn.id(),
                "whom",
                whom.id().toString());
    }

    private LocalDate lastDay() {
        return owner.sql("select max(valid_to) from access.stand_in where absent_id = ?")
                .params(officer.id().value())
                .query(LocalDate.class)
                .single();
    }

    private List<String> told(Actor actor) {
        return owner.sql(
                        "select kind from access.notice where user_id = ? or unit_id = ? and role = any(?) order by kind")
                .params(
                        actor.id().value(),
                        actor.unit().value(),
                        actor.roles().stream().map(Role::name).toArray(String[]::new))
                .query(String.class)
                .list();
    }

    @Test
    void onlyTheStandInEndsWhenHerAccountDoesAndTheHeadNamesAnotherOne() {
        entrusts(today, today.plusDays(3));
        leaves(standIn);
        assertThat(lastDay()).as("the days away are hers").isEqualTo(today.plusDays(3));
        assertThat(reached(deputy)).as("and so are the deputies").isEqualTo(1);
        assertThat(pages.status(deputy, "/cases/" + id)).isEqualTo(200);
        assertThat(told(officer)).containsOnlyOnce("access.notice.stand-in.gone");
        assertThat(told(head)).containsOnlyOnce("access.notice.stand-in.needed");
        assertThat(pages.page(officer, "/account/absence"))
                .contains("งานทั่วไป ยังไม่มีใครทำแทน", "อรุณ รับแทน รับแทน", "name=\"whom\"");
        assertThat(pages.page(head, "/account/absence"))
                .contains(
                        "เพื่อนร่วมงานที่ไม่อยู่และยังไม่มีใครทำแทน",
                        "มาลี ลาพัก",
                        "value=\"" + officer.id() + "." + today)
                .doesNotContain(number, "อรุณ รับแทน รับแทน");
        assertThat(names(head, other).getStatus()).isEqualTo(303);
        assertThat(pages.page(other, "/today"))
                .contains("วันนี้คุณทำงานแทน มาลี ลาพัก")
                .doesNotContain(number);
        assertThat(told(other)).containsExactly("access.notice.stand-in");
        assertThat(told(officer)).contains("access.notice.stand-in.new");
        assertThat(pages.page(head, "/account/absence")).doesNotContain("value=\"" + officer.id() + ".");
        assertThat(pages.status(deputy, "/cases/" + id)).isEqualTo(200);
        changes(today, "until", "to", today.plusDays(5).toString());
        assertThat(pages.page(other, "/today")).as("she goes on").contains("วันนี้คุณทำงานแทน มาลี ลาพัก");
        assertThat(reached(deputy)).isEqualTo(1);
    }

    @Test
    void whoGoesAwayHerselfLeavesAGapAndTheFallbackOfTheCentreIsToldOnce() {
        SomeCentre.of(owner, officer, "ศูนย์ลองลา", "Leave trial centre");
        SomeCover.of(owner, officer, deputy, Cover.Fallback.PROVINCE_OFFICE, DayOfWeek.MONDAY);
        entrusts(today, today.plusDays(3));
        standIns.set(standIn, standIn.id(), other.id(), today.plusDays(1), today.plusDays(2));
        standIns.set(standIn, standIn.id(), other.id(), today.plusDays(1), today.plusDays(3));
        assertThat(lastDay()).isEqualTo(today.plusDays(3));
        assertThat(reached(deputy)).isEqualTo(1);
        assertThat(told(officer)).containsOnlyOnce("access.notice.stand-in.gone");
        assertThat(told(head)).containsOnlyOnce("access.notice.stand-in.needed");
        assertThat(told(SomeActor.colleague(owner, head, Role.PROVINCE_OFFICER)))
                .containsOnlyOnce("centre.notice.stand-in");
        assertThat(pages.page(standIn, "/today")).as("today she is there").contains("วันนี้คุณทำงานแทน มาลี ลาพัก");
        assertThat(names(officer, other).getStatus())
                .as("she names one herself")
                .isEqualTo(303);
        assertThat(pages.page(other, "/today")).contains("มาลี ลาพัก");
        assertThat(pages.page(standIn, "/today")).doesNotContain("วันนี้คุณทำงานแทน มาลี ลาพัก");
    }

    @Test
    void nobodyElseNamesOneAndNobodyWhoIsAwayIsNamed() {
        entrusts(today, today.plusDays(3));
        leaves(standIn);
        Actor far = SomeActor.stored(owner, SomeActor.of(Role.PROVINCE_HEAD, UnitKind.PROVINCE, "49"));
        owner.sql("update access.app_user set demo = true where id = ?")
                .param(far.id().value())
                .update();
        for (Actor stranger : List.of(other, deputy, far)) {
            assertThat(names(stranger, stranger).getStatus()).isEqualTo(404);
            assertThatThrownBy(() -> acting.as(
                            again(stranger),
                            () -> app.sql(
                                            "select access.replace_stand_in(:absent, :first, :from, :whom, 'x', 'x', :from, current_timestamp)")
                                    .param("absent", officer.id().value())
                                    .param("first", standIn.id().value())
                                    .param("from", today)
                                    .param("whom", stranger.id().value())
                                    .query(String.class)
                                    .single()))
                    .rootCause()
                    .hasMessageContaining("refused: stand-in");
        }
        standIns.set(other, other.id(), deputy.id(), today, today);
        assertThat(Pages.text(names(head, other))).contains("เลือกผู้ทำงานแทน");
    }

    @Test
    void aDeputyWhoLeavesEndsAloneAndTheTeamIsTold() {
        Actor lead = SomeActor.colleague(owner, officer, Role.SOCIAL_WORKER);
        teams.add(again(officer), team, lead.id(), "หัวหน้าทีม");
        entrusts(today, today.plusDays(3));
        leaves(deputy);
        assertThat(lastDay()).isEqualTo(today.plusDays(3));
        assertThat(told(officer)).containsExactly("access.notice.deputy.gone");
        assertThat(told(lead)).containsExactly("access.notice.deputy.gone.team", "access.notice.deputy.team");
        assertThat(told(standIn))
                .as("who does the ordinary work learns nothing")
                .isEmpty();
        assertThat(told(head)).isEmpty();
        assertThat(pages.page(officer, "/account/absence")).doesNotContain("อรุณ รับแทน รับแทน");
        assertThat(pages.page(standIn, "/today")).contains("วันนี้คุณทำงานแทน มาลี ลาพัก");
    }
}
