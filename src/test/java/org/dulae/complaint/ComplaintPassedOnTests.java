package org.dulae.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.dulae.DulaeTest;
import org.dulae.access.Actor;
import org.dulae.access.Role;
import org.dulae.access.SomeActor;
import org.dulae.access.UnitKind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A complaint that nobody could answer, or somebody should not, comes to somebody else, and never to whom it is about. */
@DulaeTest
class ComplaintPassedOnTests extends ComplaintScene {
    @Autowired
    private ComplaintTasks tasks;

    @Test
    void isPassedOnWithAReasonAndNeverToWhoIsComplainedOf() throws Exception {
        Actor head = some(Role.PROVINCE_HEAD, UnitKind.PROVINCE, "55");
        Actor officer = SomeActor.colleague(owner, head, Role.PROVINCE_OFFICER);
        Actor named = SomeActor.colleague(owner, head, Role.OFFICER);
        code(told("province", "55", "story", STORY));
        String at = "/complaints/" + only(head);
        pages.ask(head, post(at + "/handler"), "version", "1").andExpect(status().isUnprocessableContent());
        pages.ask(
                        head,
                        post(at + "/handler"),
                        "version",
                        "1",
                        "why",
                        "x",
                        "to",
                        named.id().toString())
                .andExpect(status().isNotFound());
        pages.ask(
                        head,
                        post(at + "/handler"),
                        "version",
                        "1",
                        "why",
                        "รู้จักกับผู้ร้อง",
                        "to",
                        officer.id().toString())
                .andExpect(status().isSeeOther());
        pages.ask(head, get(at)).andExpect(status().isNotFound());
        pages.ask(officer, get(at)).andExpect(content().string(containsString("รู้จักกับผู้ร้อง")));
    }

    @Test
    void waitsWithoutItsStoryForAnAdministratorToFindSomebody() throws Exception {
        Actor admin = some(Role.ADMIN, UnitKind.PROVINCE, "54");
        code(told("province", "54", "story", STORY));
        UUID id = complaints.waiting(admin).getFirst().id();
        pages.ask(admin, get("/complaints"))
                .andExpect(content().string(containsString("/complaints/" + id + "/seek")))
                .andExpect(content().string(not(containsString(STORY))));
        assertThat(complaints.seek(admin, id)).isFalse();
        Actor head = some(Role.PROVINCE_HEAD, UnitKind.PROVINCE, "54");
        pages.ask(admin, post("/complaints/" + id + "/seek")).andExpect(status().isSeeOther());
        assertThat(only(head)).isEqualTo(id);
        assertThat(complaints.waiting(admin)).isEmpty();
        Actor next = SomeActor.colleague(owner, head, Role.PROVINCE_OFFICER);
        assertThat(tasks.open(admin, head.id())).isZero();
        tasks.passOn(admin, head.id(), null);
        assertThat(only(next)).isEqualTo(id);
        Actor elsewhere = some(Role.ADMIN, UnitKind.PROVINCE, "53");
        assertThatThrownBy(() -> complaints.seek(elsewhere, id)).isInstanceOf(org.dulae.access.NotFound.class);
    }
}
