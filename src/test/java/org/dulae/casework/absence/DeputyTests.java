package org.dulae.casework.absence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dulae.DulaeTest;
import org.dulae.access.Actor;
import org.dulae.access.AuditTrail;
import org.dulae.access.Role;
import org.dulae.access.SomeActor;
import org.dulae.access.UnitKind;
import org.dulae.casework.CaseId;
import org.dulae.casework.SomeCase;
import org.dulae.web.Pages;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** Who goes away names who takes on her restricted matters: that one sees them and works on them on those days, and everybody is told who should be. */
@DulaeTest
class DeputyTests extends AbsenceScene {
    @Autowired
    private AuditTrail trail;

    private List<String> inbox(Actor actor) {
        return owner.sql(
                        "select kind from access.notice where user_id = :user or unit_id = :unit and role = 'PRIVACY' order by kind")
                .param("user", actor.id().value())
                .param("unit", actor.unit().value())
                .query(String.class)
                .list();
    }

    @Test
    void takesItOnOnTheDaysOfTheAbsenceAndOnNoOther() {
        assertThat(entrusts(today.plusDays(1), today.plusDays(3)).getStatus()).isEqualTo(303);
        assertThat(pages.status(deputy, "/cases/" + id)).as("not yet").isEqualTo(404);
        assertThat(pages.page(deputy, "/account/absence"))
                .contains("คุณรับแทน มาลี ลาพัก")
                .doesNotContain(number);
        changes(today.plusDays(1), "end");
        entrusts(today, today.plusDays(3));
        assertThat(pages.page(deputy, "/cases/" + id)).contains("ปกปิด");
        assertThat(pages.page(deputy, "/today"))
                .contains("แทน มาลี ลาพัก</span>", number, "วันนี้คุณทำงานแทน มาลี ลาพัก");
        theLastDayIsOver();
        assertThat(pages.status(deputy, "/cases/" + id)).as("by itself").isEqualTo(404);
        assertThat(pages.page(deputy, "/today")).doesNotContain(number, "มาลี");
    }

    @Test
    void endsAndGoesOnWithTheAbsence() {
        entrusts(today, today.plusDays(1));
        changes(today, "until", "to", today.plusDays(9).toString());
        assertThat(owner.sql("select valid_to from access.deputyship where deputy_id = ?")
                        .params(deputy.id().value())
                        .query(java.time.LocalDate.class)
                        .list())
                .containsOnly(today.plusDays(9));
        assertThat(inbox(privacy)).as("told again").hasSize(2);
        assertThat(changes(today, "end").getStatus()).isEqualTo(303);
        assertThat(pages.status(deputy, "/cases/" + id)).isEqualTo(404);
        goesAway(today, today.plusDays(2));
        assertThat(pages.status(deputy, "/cases/" + id))
                .as("another absence begins with nobody named")
                .isEqualTo(404);
    }

    @Test
    void asksNothingWhereThereIsNothingRestrictedAndWarnsOfWhatNobodyTakesOn() {
        assertThat(pages.page(standIn, "/account/absence")).doesNotContain("จำกัดผู้รู้เห็นของคุณ", "name=\"all\"");
        assertThat(pages.page(officer, "/account/absence")).contains("จำกัดผู้รู้เห็นของคุณ 1 เรื่อง", number);
        goesAway(today, today.plusDays(2));
        assertThat(pages.page(officer, "/account/absence"))
                .contains("1 เรื่องที่จำกัดผู้รู้เห็นไม่มีใครดูแลระหว่างคุณไม่อยู่", "href=\"/cases/" + id);
        changes(today, "deputies", "team-" + team, deputy.id().toString());
        assertThat(pages.page(officer, "/account/absence"))
                .doesNotContain("ไม่มีใครดูแลระหว่างคุณไม่อยู่")
                .contains("อรุณ รับแทน รับแทน");
        assertThat(pages.status(deputy, "/cases/" + id)).isEqualTo(200);
        changes(today, "deputies");
        assertThat(pages.status(deputy, "/cases/" + id)).as("taken back").isEqualTo(404);
    }

    @Test
    void eachMatterMayHaveItsOwnAndWhatComesMeanwhileIsForTheOneNamedForAll() {
        Actor other = SomeActor.stored(owner, SomeActor.of(Role.SOCIAL_WORKER, UnitKind.AGENCY, "48"));
        UUID second =
                teams.forMatter(officer, officer.unit(), Set.of(standIn.id().value()), TAMBON);
        CaseId theirs = matter(SomeCase.person(owner, TAMBON, "อีกคน"), second);
        goesAway(
                today,
                today,
                "all",
                deputy.id().toString(),
                "team-" + second,
                other.id().toString());
        assertThat(again(deputy).teams()).containsExactly(team);
        assertThat(again(other).teams()).containsExactly(second);
        assertThat(pages.status(other, "/cases/" + theirs)).isEqualTo(200);
        UUID fresh =
                teams.forMatter(officer, officer.unit(), Set.of(standIn.id().value()), TAMBON);
        assertThat(again(deputy).teams()).containsExactlyInAnyOrder(team, fresh);
        assertThat(again(other).teams()).containsExactly(second);
    }

    @Test
    void theTeamAndThePrivacyOfficerAreToldAndAMemberMayEndIt() {
        Actor lead = SomeActor.colleague(owner, officer, Role.SOCIAL_WORKER);
        teams.add(again(officer), team, lead.id(), "หัวหน้าทีม");
        entrusts(today, today.plusDays(2));
        assertThat(inbox(deputy)).containsExactly("access.notice.deputy");
        assertThat(inbox(lead)).containsExactly("access.notice.deputy.team");
        assertThat(inbox(standIn)).isEmpty();
        assertThat(inbox(privacy)).containsExactly("access.notice.deputy.privacy");
        assertThat(pages.page(privacy, "/privacy")).contains("รับแทน มาลี ลาพัก", "อรุณ รับแทน", "/teams/" + team);
        assertThat(pages.page(privacy, "/teams/" + team)).contains("อรุณ รับแทน");
        assertThat(pages.page(deputy, "/teams/" + team))
                .contains("รับแทน มาลี ลาพัก")
                .doesNotContain("เพิ่มในทีม");
        assertThat(pages.page(lead, "/teams/" + team))
                .contains("รับแทน มาลี ลาพัก", "/deputies/" + deputy.id() + "/end");
        pages.answer(lead, post("/teams/" + team + "/deputies/" + deputy.id() + "/end"));
        assertThat(pages.status(deputy, "/cases/" + id)).isEqualTo(404);
        assertThat(inbox(officer)).containsExactly("access.notice.deputy.ended");
    }

    @Test
    void theAuditSaysThatADeputyReadAsOneAndOthersReadNothingOfIt() {
        entrusts(today, today.plusDays(2));
        pages.page(deputy, "/cases/" + id);
        assertThat(owner.sql("select detail from access.audit where act = 'casework.read' and user_id = ?")
                        .params(deputy.id().value())
                        .query(String.class)
                        .list())
                .containsOnly("DEPUTY");
        pages.page(officer, "/cases/" + id);
        assertThat(owner.sql("select count(*) from access.audit where user_id = ? and detail like '%DEPUTY'")
                        .params(officer.id().value())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(trail.whoLooked(again(privacy), id.value(), TAMBON, team))
                .filteredOn(look -> look.user().equals(deputy.id()))
                .isNotEmpty()
                .allMatch(AuditTrail.Look::asDeputy);
        assertThat(pages.page(privacy, "/privacy/subjects/" + id)).contains("ในฐานะผู้รับแทน");
        changes(today, "end");
        assertThat(trail.whoLooked(again(standIn), person.value(), TAMBON, null))
                .as("nor after it: that a team is around her stays the team's")
                .noneMatch(look -> look.user().equals(deputy.id()));
    }

    @Test
    void whatADeputyHandsOnIsHersThereNoLonger() {
        Actor there = SomeActor.stored(owner, SomeActor.of(Role.SOCIAL_WORKER, UnitKind.AGENCY, "48"));
        entrusts(today, today.plusDays(2));
        MockHttpServletResponse sent = pages.answer(
                deputy,
                post("/cases/" + id + "/hand-over"),
                "version",
                "2",
                "to",
                there.unit().toString(),
                "confirmed",
                there.unit().toString(),
                "beyond",
                "AUTHORITY",
                "reason",
                "เกินอำนาจของตำบล");
        assertThat(sent.getStatus()).as(Pages.text(sent)).isEqualTo(303);
        UUID theirs = owner.sql("select team_id from casework.case_file where id = ?")
                .params(id.value())
                .query(UUID.class)
                .single();
        assertThat(theirs).isNotEqualTo(team);
        assertThat(again(deputy).teams()).contains(theirs);
        assertThat(again(officer).teams()).contains(theirs);
        theLastDayIsOver();
        assertThat(again(deputy).teams()).isEmpty();
        assertThat(again(officer).teams()).contains(theirs);
        assertThat(again(there).teams()).contains(theirs);
    }
}
