package org.dulae.casework.absence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Set;
import java.util.UUID;
import org.dulae.DulaeTest;
import org.dulae.access.Actor;
import org.dulae.access.Role;
import org.dulae.access.SomeActor;
import org.dulae.access.Teams.ConflictKind;
import org.dulae.access.UnitKind;
import org.dulae.access.accounts.StandIns;
import org.dulae.casework.SomeCase;
import org.dulae.person.PersonId;
import org.dulae.web.Pages;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** Both locks around what a deputy takes on, for whoever works there and should not know. */
@DulaeTest
class DeputyLockTests extends AbsenceScene {
    @Autowired
    private StandIns standIns;

    private int kept() {
        return owner.sql("select count(*)::int from access.deputy where absent_id = ? and ended_at is null")
                .params(officer.id().value())
                .query(Integer.class)
                .single();
    }

    private static String main(String page) {
        return page.substring(page.indexOf("<main")).replaceAll("name=\"_csrf\" value=\"[^\"]+", "");
    }

    @Test
    void rowsOpenForTheDeputyOnTheDaysOnly() {
        entrusts(today.plusDays(1), today.plusDays(2));
        assertThat(reached(deputy)).isZero();
        changes(today.plusDays(1), "end");
        entrusts(today, today);
        assertThat(reached(deputy)).isEqualTo(1);
        theLastDayIsOver();
        assertThat(reached(deputy)).isZero();
    }

    @Test
    void whoStandsInForTheOrdinaryWorkLearnsNothingNotACountNotAName() {
        String alone = main(pages.page(standIn, "/today"));
        entrusts(today, today.plusDays(2));
        assertThat(reached(standIn)).isZero();
        assertThat(pages.status(standIn, "/cases/" + id)).isEqualTo(404);
        assertThat(pages.status(standIn, "/teams/" + team)).isEqualTo(404);
        assertThat(main(pages.page(standIn, "/today"))).isEqualTo(alone).doesNotContain(number, "ปกปิด");
        assertThat(pages.page(standIn, "/account/absence")).doesNotContain(number, "อรุณ", "จำกัดผู้รู้เห็นของคุณ");
        assertThat(pages.page(standIn, "/inbox")).doesNotContain("ผู้รับแทน");
        Actor asked = again(standIn);
        for (String statement : new String[] {
            "select count(*)::int from access.deputy",
            "select count(*)::int from access.deputyship",
            "select count(*)::int from access.deputies_now(null, null, current_date, current_timestamp)"
        }) {
            assertThatThrownBy(() -> acting.as(
                            asked, () -> app.sql(statement).query(Integer.class).single()))
                    .as(statement)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void aColleagueConcernedByItIsRefusedAndNobodyIsToldWhy() {
        teams.bar(again(officer), deputy.id(), person.value(), ConflictKind.NAMED_BY_PERSON, team);
        MockHttpServletResponse all = entrusts(today, today.plusDays(2));
        assertThat(all.getStatus()).isEqualTo(422);
        assertThat(Pages.text(all)).contains("คนที่เลือกรับแทนทุกเรื่องไม่ได้");
        MockHttpServletResponse one =
                goesAway(today, today, "team-" + team, deputy.id().toString());
        assertThat(Pages.text(one)).contains("คนที่เลือกรับเรื่องนี้แทนไม่ได้");
        Actor stranger = SomeActor.stored(owner, SomeActor.officerOf("490101"));
        assertThat(Pages.text(
                        goesAway(today, today, "team-" + team, stranger.id().toString())))
                .as("as for somebody who does not work there")
                .contains("คนที่เลือกรับเรื่องนี้แทนไม่ได้");
        assertThat(kept()).isZero();
        assertThat(owner.sql("select count(*)::int from access.stand_in where absent_id = ?")
                        .params(officer.id().value())
                        .query(Integer.class)
                        .single())
                .as("nothing is written down by halves")
                .isZero();
        assertThat(pages.page(deputy, "/inbox")).doesNotContain("ผู้รับแทน");
        assertThat(pages.page(deputy, "/account/absence")).doesNotContain("คุณรับแทน", number);
    }

    @Test
    void aConflictOfInterestFoundLaterClosesItAtOnce() {
        entrusts(today, today.plusDays(2));
        assertThat(reached(deputy)).isEqualTo(1);
        teams.bar(again(officer), deputy.id(), person.value(), ConflictKind.KIN, team);
        assertThat(reached(deputy)).isZero();
        assertThat(again(deputy).teams()).isEmpty();
    }

    @Test
    void oneConcernedByOneMatterMayTakeOnTheOther() {
        PersonId kin = SomeCase.person(owner, TAMBON, "ญาติ");
        UUID second =
                teams.forMatter(officer, officer.unit(), Set.of(standIn.id().value()), TAMBON);
        matter(kin, second);
        teams.bar(officer, deputy.id(), kin.value(), ConflictKind.KIN);
        assertThat(goesAway(today, today, "team-" + team, deputy.id().toString())
                        .getStatus())
                .isEqualTo(303);
        assertThat(again(deputy).teams()).containsExactly(team);
    }

    @Test
    void whoIsAwayHerselfIsNotNamed() {
        standIns.set(deputy, deputy.id(), standIn.id(), today, today);
        assertThat(Pages.text(entrusts(today, today.plusDays(2)))).contains("คนที่เลือกไม่อยู่ในวันเหล่านั้นเหมือนกัน");
        assertThat(kept()).isZero();
    }

    @Test
    void onlyTheOneAwayNamesAndOnlyForWhatIsHers() {
        goesAway(today, today.plusDays(2));
        Actor admin = SomeActor.stored(owner, SomeActor.of(Role.ADMIN, UnitKind.PROVINCE, "48"));
        for (Actor other : new Actor[] {admin, standIn, deputy, privacy}) {
            assertThat(pages.answer(
                                    other,
                                    post("/account/absence/deputies"),
                                    "at",
                                    today + "." + standIn.id(),
                                    "all",
                                    other.id().toString())
                            .getStatus())
                    .isEqualTo(404);
            assertThatThrownBy(() -> acting.as(
                            again(other),
                            () -> app.sql(
                                            "select access.give_deputy(gen_random_uuid(), :standIn, :from, :team, :deputy, :from, current_timestamp)")
                                    .param("standIn", standIn.id().value())
                                    .param("from", today)
                                    .param("team", team)
                                    .param("deputy", other.id().value())
                                    .query(String.class)
                                    .single()))
                    .rootCause()
                    .hasMessageContaining("refused: absence");
        }
        UUID unknown =
                teams.forMatter(standIn, standIn.unit(), Set.of(officer.id().value()), TAMBON);
        changes(today, "deputies", "team-" + unknown, deputy.id().toString());
        assertThat(kept()).as("a team that is not hers is none").isZero();
        assertThat(again(deputy).teams()).isEmpty();
    }

    @Test
    void aDeputyDecidesAboutNobodyAndNamesNoDeputy() {
        entrusts(today, today.plusDays(2));
        Actor asked = again(deputy);
        assertThatThrownBy(() -> teams.add(asked, team, standIn.id(), "x"))
                .rootCause()
                .hasMessageContaining("refused: team");
        assertThatThrownBy(() -> teams.endDeputy(asked, team, deputy.id()))
                .rootCause()
                .hasMessageContaining("refused: team");
        assertThat(pages.page(deputy, "/account/absence")).doesNotContain(number, "name=\"all\"");
    }

    @Test
    void anAdministratorWhoProlongsTheAbsenceProlongsAllOfItAndBringsNoneBack() {
        Actor admin = SomeActor.stored(owner, SomeActor.of(Role.ADMIN, UnitKind.PROVINCE, "48"));
        entrusts(today, today);
        standIns.set(admin, officer.id(), standIn.id(), today, today.plusDays(5));
        assertThat(reached(deputy)).isEqualTo(1);
        theLastDayIsOver();
        standIns.set(admin, officer.id(), standIn.id(), today, today.plusDays(5));
        assertThat(reached(deputy)).as("what is over stays over").isZero();
    }
}
