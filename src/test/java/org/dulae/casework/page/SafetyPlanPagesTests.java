package org.dulae.casework.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Set;
import java.util.UUID;
import org.dulae.DulaeTest;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.SomeActor;
import org.dulae.access.Teams;
import org.dulae.casework.CaseId;
import org.dulae.casework.SomeCase;
import org.dulae.web.Pages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How she stays safe is known to her team alone, and on paper only where paper is safe. */
@DulaeTest
class SafetyPlanPagesTests extends CasePagesScene {
    @Autowired
    private Acting acting;

    @Autowired
    private Teams teams;

    private Actor outside;

    @BeforeEach
    void anotherOfficeOfTheTambon() {
        outside = SomeActor.stored(owner, SomeActor.officerOf(SomeCase.TAMBON));
    }

    private Actor ofTheTeam(UUID team) {
        return SomeActor.inTeams(officer, team);
    }

    private UUID team() {
        return acting.as(officer, () -> teams.forMatter(officer, officer.unit(), Set.of()));
    }

    @Test
    void aSafetyPlanIsKnownToItsTeamAloneAndIsOfRestrictedMattersAlone() throws Exception {
        UUID team = team();
        Actor member = ofTheTeam(team);
        CaseId id = SomeCase.of(person).restrictedTo(team).opened(casework, member);
        String safety = "/cases/" + id + "/safety";
        pages.ask(member, post(safety)).andExpect(status().isUnprocessableContent());
        pages.ask(member, post(safety), "signs", "เริ่มดื่มตั้งแต่เช้า", "codeWord", "ฝากซื้อเกลือ")
                .andExpect(status().isSeeOther());
        pages.ask(member, get(safety))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("เริ่มดื่มตั้งแต่เช้า")));
        pages.ask(outside, get(safety)).andExpect(status().isNotFound());
        pages.ask(outside, post(safety), "signs", "อยากรู้").andExpect(status().isNotFound());
        pages.ask(member, get("/cases")).andExpect(content().string(not(containsString("เริ่มดื่ม"))));
        pages.ask(member, get("/today")).andExpect(content().string(not(containsString("เริ่มดื่ม"))));
        CaseId everybodys = SomeCase.of(person).opened(casework, officer);
        pages.ask(officer, get("/cases/" + everybodys + "/safety")).andExpect(status().isNotFound());
    }

    @Test
    void aColleagueOfTheTeamWhoSavedFirstIsNotOverwritten() throws Exception {
        UUID team = team();
        Actor member = ofTheTeam(team);
        CaseId id = SomeCase.of(person).restrictedTo(team).opened(casework, member);
        String safety = "/cases/" + id + "/safety";
        pages.ask(member, post(safety), "version", "0", "signs", "เสียงดัง").andExpect(status().isSeeOther());
        pages.ask(member, post(safety), "version", "0", "signs", "เมา")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("keep.signs")));
        pages.ask(member, post(safety), "version", "0", "signs", "เมา", "against", "1", "keep.signs", "mine")
                .andExpect(status().isSeeOther());
        pages.ask(member, get(safety))
                .andExpect(content().string(containsString("เมา")))
                .andExpect(content().string(containsString("เสียงดัง")));
    }

    @Test
    void isPrintedOnlyAfterSomebodyAskedWhetherPaperIsSafeAndWithoutTheCodeWord() throws Exception {
        UUID team = team();
        Actor member = ofTheTeam(team);
        CaseId id = SomeCase.of(person).restrictedTo(team).opened(casework, member);
        String safety = "/cases/" + id + "/safety";
        pages.ask(member, post(safety), "bag", "บัตรและยา", "places", "บ้านป้า", "codeWord", "ฝากซื้อเกลือ");
        pages.ask(member, post(safety + "/paper")).andExpect(status().isUnprocessableContent());
        pages.ask(member, post(safety + "/paper"), "carry", "no")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("อ่านให้ฟัง")));
        pages.ask(member, post(safety + "/paper"), "carry", "yes", "parts", "PEOPLE")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"parts-error\"")));
        String paper = Pages.paper(pages.ask(member, post(safety + "/paper"), "carry", "yes", "parts", "BAG"));
        assertThat(paper)
                .contains("บัตรและยา", "บันทึก")
                .doesNotContain("ฝากซื้อเกลือ", "บ้านป้า", "ความปลอดภัย", "ใจดีสมมุติ", "52-");
        pages.ask(outside, post(safety + "/paper"), "carry", "yes", "parts", "BAG")
                .andExpect(status().isNotFound());
        SomePlan.agree(pages, member, id);
        String there = Pages.there(pages.ask(
                member, post("/cases/" + id + "/plan/handouts"), "call", "1300", "worse", "โทร", "carry", "no"));
        pages.ask(member, get(there)).andExpect(status().isOk());
        pages.ask(member, get(there + "/paper")).andExpect(status().isNotFound());
    }
}
