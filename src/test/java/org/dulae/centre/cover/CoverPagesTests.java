package org.dulae.centre.cover;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.dulae.DulaeTest;
import org.dulae.access.Actor;
import org.dulae.access.SomeActor;
import org.dulae.access.TableOwner;
import org.dulae.centre.SomeCentre;
import org.dulae.web.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** A centre of one says who looks after it and when: then it is green, and until then it says what is missing. */
@DulaeTest
class CoverPagesTests {
    private final MockMvc mvc;
    private final JdbcClient owner;

    @Autowired
    CoverPagesTests(
            MockMvc mvc,
            @Value("${spring.flyway.url}") String url,
            @Value("${spring.flyway.user}") String user,
            @Value("${spring.flyway.password}") String password) {
        this.mvc = mvc;
        this.owner = TableOwner.of(url, user, password);
    }

    private ResultActions ask(Actor actor, AbstractMockHttpServletRequestBuilder<?> request, String... fields)
            throws Exception {
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(request.with(SignedIn.as(actor)).with(SomeActor.token()));
    }

    @Test
    void isGreenWithHoursStandInAndFallbackAndUntilThenSaysWhatIsMissing() throws Exception {
        Actor officer = SomeActor.stored(owner, SomeActor.officerOf("620115"));
        SomeCentre.of(owner, officer, "ศูนย์ทดสอบคนเดียว", "A centre of one");
        Actor province = SomeActor.stored(owner, SomeActor.provinceOfficerOf("62"));
        String cover = "/centres/" + officer.unit() + "/cover";
        String deputy = province.id().toString();
        ask(officer, get(cover)).andExpect(content().string(containsString("light-warn")));
        ask(officer, post(cover), "version", "0", "day", "MONDAY", "from", "8.30", "to", "๑๖.๓๐")
                .andExpect(status().isSeeOther());
        ask(officer, get(cover + "/card"))
                .andExpect(content().string(containsString("ยังขาด: ผู้ทำแทน, ใครรับเมื่อไม่มีใครอยู่")));
        ask(officer, post(cover), "version", "0", "day", "MONDAY", "from", "8.30", "to", "16.30")
                .andExpect(status().isConflict());
        String[] all = {
            "version", "1", "day", "MONDAY", "from", "8.30", "to", "16.30", "deputy", deputy, "fallback", "HOTLINE_1300"
        };
        all[9] = officer.id().toString();
        ask(officer, post(cover), all)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("ทำแทนที่นี่ไม่ได้")));
        all[9] = deputy;
        all[7] = "7.00";
        ask(officer, post(cover), all).andExpect(status().isUnprocessableContent());
        all[7] = "16.30";
        ask(province, post(cover), all).andExpect(status().isSeeOther());
        ask(province, get(cover + "/card"))
                .andExpect(content().string(containsString("light-ok")))
                .andExpect(content().string(not(containsString("ยังขาด"))));
        owner.sql("update access.app_user set status = 'LEFT' where id = ?")
                .param(province.id().value())
                .update();
        ask(officer, get(cover + "/card")).andExpect(content().string(containsString("ยังขาด: ผู้ทำแทน")));
        Actor elsewhere = SomeActor.stored(owner, SomeActor.officerOf("620117"));
        ask(elsewhere, get(cover))
                .andExpect(content().string(not(containsString("<form method=\"post\" action=\"" + cover))));
        ask(elsewhere, post(cover), "version", "2").andExpect(status().isNotFound());
    }
}
