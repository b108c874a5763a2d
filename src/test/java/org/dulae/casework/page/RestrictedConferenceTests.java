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
import org.dulae.access.Role;
import org.dulae.access.SomeActor;
import org.dulae.access.Teams;
import org.dulae.casework.CaseId;
import org.dulae.casework.SomeCase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A conference about a restricted case stays with its team, and whoever is asked from outside joins the team first. */
@DulaeTest
class RestrictedConferenceTests extends ConferenceScene {
    @Autowired
    private Acting acting;

    @Autowired
    private Teams teams;

    @Test
    void toARestrictedCaseOnlyItsTeamIsAskedAndWhoIsNewJoinsItWithAReason() throws Exception {
        UUID team = acting.as(officer, () -> teams.forMatter(officer, officer.unit(), Set.of()));
        Actor member = SomeActor.inTeams(officer, team);
        Actor fresh = SomeActor.colleague(owner, officer, Role.SOCIAL_WORKER);
        CaseId id = SomeCase.of(person).restrictedTo(team).opened(casework, member);
        String there = called(member, id);
        pages.ask(fresh, get(there)).andExpect(status().isNotFound());
        pages.ask(fresh, get("/today")).andExpect(content().string(not(containsString("conference-"))));
        pages.ask(member, post(there + "/members"), "name", "ตำรวจ ตัวอย่าง", "role", "POLICE")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("เชิญได้เฉพาะคนในทีม")));
        pages.ask(member, post(there + "/members"), "colleague", fresh.id().toString(), "role", "SOCIAL_WORKER")
                .andExpect(status().isUnprocessableContent());
        pages.ask(
                        member,
                        post(there + "/members"),
                        "colleague",
                        fresh.id().toString(),
                        "role",
                        "SOCIAL_WORKER",
                        "reason",
                        "ดูแลเด็กในบ้านนี้")
                .andExpect(status().isSeeOther());
        assertThat(teams.members(member, team))
                .anyMatch(one -> one.id().equals(fresh.id()) && "ดูแลเด็กในบ้านนี้".equals(one.reason()));
        Actor joined = SomeActor.inTeams(fresh, team);
        pages.ask(joined, get(there)).andExpect(status().isOk());
        assertThat(inbox.list(joined)).hasSize(1);
        pages.ask(joined, get("/today"))
                .andExpect(content().string(containsString("conference-")))
                .andExpect(content().string(not(containsString("ห้องประชุม อบต."))));
    }
}
