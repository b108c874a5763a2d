package org.dulae.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.dulae.DulaeTest;
import org.dulae.access.Actor;
import org.dulae.access.Role;
import org.dulae.access.SomeActor;
import org.dulae.access.UnitKind;
import org.dulae.shared.NewId;
import org.dulae.web.Pages;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Complaining without an account, and following a complaint by its code. */
@DulaeTest
class PublicComplaintTests extends ComplaintScene {
    @Autowired
    private MockMvc mvc;

    @Test
    void comesInWithoutAnAccountAndIsFollowedByItsCode() throws Exception {
        Actor head = SomeActor.stored(owner, SomeActor.of(Role.PROVINCE_HEAD, UnitKind.PROVINCE, "57"));
        pages.ask(null, get("/complain")).andExpect(content().string(containsString("เชียงราย")));
        pages.ask(null, get("/complain"), "province", "57").andExpect(content().string(containsString("story")));
        told("story", STORY)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString(STORY)));
        mvc.perform(post("/complain").param("province", "57").param("story", STORY))
                .andExpect(status().isForbidden());
        told("province", "57", "story", "x".repeat(8001)).andExpect(status().isUnprocessableContent());
        String key = NewId.next().toString();
        String[] sent = {"province", "57", "story", STORY, "clientKey", key, "phone", "0800000000"};
        String code = code(told(sent));
        assertThat(code).matches("([2-9A-Z]{4}-){3}[2-9A-Z]{4}");
        assertThat(code(told(sent))).isEqualTo(code);
        List<Complaint> held = complaints.held(head, 1).items();
        assertThat(held).as("sent twice it is one").hasSize(1);
        UUID id = held.getFirst().id();
        String found = Pages.text(pages.ask(
                null,
                post("/complain/follow"),
                "code",
                code.toLowerCase(Locale.ROOT).replace("-", " ")));
        assertThat(found).contains("รับเรื่องแล้ว").doesNotContain(STORY, id.toString(), head.name(), "0800000000");
        pages.ask(null, post("/complain/follow"), "code", "2222-2222-2222-2222")
                .andExpect(status().isUnprocessableContent());
        assertThat(owner.sql("select complaint::text from complaint.complaint where id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .doesNotContain(code, "0800000000");
    }

    @Test
    void whoAsksTooOftenWaitsAndKeepsWhatWasTyped() throws Exception {
        for (int i = 0; i < 20; i++) {
            mvc.perform(post("/complain/follow")
                            .param("code", "WRONG")
                            .with(SomeActor.token())
                            .with(from("10.9.9.9")))
                    .andExpect(status().isUnprocessableContent());
        }
        mvc.perform(post("/complain/follow")
                        .param("code", "WRONG")
                        .with(SomeActor.token())
                        .with(from("10.9.9.9")))
                .andExpect(status().isTooManyRequests())
                .andExpect(content().string(containsString("WRONG")));
        mvc.perform(post("/complain/follow")
                        .param("code", "WRONG")
                        .with(SomeActor.token())
                        .with(from("10.9.9.8")))
                .andExpect(status().isUnprocessableContent());
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }
}
