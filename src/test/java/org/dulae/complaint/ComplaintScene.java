package org.dulae.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import org.dulae.access.Actor;
import org.dulae.access.Role;
import org.dulae.access.SomeActor;
import org.dulae.access.TableOwner;
import org.dulae.access.UnitKind;
import org.dulae.web.Pages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** A complaint told without an account, its code, and whoever came to answer it. */
abstract class ComplaintScene {
    static final String STORY = "เจ้าหน้าที่พูดเสียงดังใส่";

    Pages pages;
    JdbcClient owner;

    @Autowired
    Complaints complaints;

    @Autowired
    void pages(MockMvc mvc, Environment settings) {
        pages = new Pages(mvc);
        owner = TableOwner.of(settings);
    }

    Actor some(Role role, UnitKind kind, String area) {
        return SomeActor.stored(owner, SomeActor.of(role, kind, area));
    }

    /** Told on the public page. */
    ResultActions told(String... fields) {
        return pages.ask(null, post("/complain"), fields);
    }

    static String code(ResultActions answer) throws Exception {
        return Pages.text(answer.andExpect(status().isOk())).replaceAll("(?s).*class=\"code-word\">([^<]+)<.*", "$1");
    }

    UUID only(Actor handler) {
        List<Complaint> held = complaints.held(handler, 1).items();
        assertThat(held).hasSize(1);
        return held.getFirst().id();
    }
}
