package org.dulae.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.dulae.DulaeTest;
import org.dulae.access.Actor;
import org.dulae.access.SomeActor;
import org.dulae.access.TableOwner;
import org.dulae.web.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Two people change how the letters of their office begin. */
@DulaeTest
class LetterheadTests {
    private static final String MINE = "code|ลป 1|office|ศูนย์ของฉัน|address|เลขที่ 9|contact|โทร. 1300";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private LetterRegister register;

    private JdbcClient owner;

    @Autowired
    void database(
            @Value("${spring.flyway.url}") String url,
            @Value("${spring.flyway.user}") String user,
            @Value("${spring.flyway.password}") String password) {
        owner = TableOwner.of(url, user, password);
    }

    private ResultActions save(Actor actor, String... fields) throws Exception {
        MockHttpServletRequestBuilder request = post("/letters/head");
        for (String some : fields) {
            String[] field = some.split("\\|");
            for (int i = 0; i < field.length; i += 2) {
                request.param(field[i], field[i + 1]);
            }
        }
        return mvc.perform(request.with(SignedIn.as(actor)).with(SomeActor.token()));
    }

    @Test
    void whoComesSecondChoosesFieldByFieldAndOverwritesNobodyByPressingOn() throws Exception {
        Actor officer = SomeActor.stored(owner, SomeActor.officerOf("520305"));
        register.keepHead(officer, new Letterhead("ลป 2", "ศูนย์ของเพื่อน", "เลขที่ 9", "โทร. 1300", 0));
        for (int pressed = 0; pressed < 2; pressed++) {
            save(officer, MINE, "version|0")
                    .andExpect(status().isConflict())
                    .andExpect(content().string(containsString("keep.code")))
                    .andExpect(content().string(containsString("name=\"version\" value=\"0\"")));
        }
        save(officer, MINE, "version|0|against|1|keep.code|mine|keep.office|theirs")
                .andExpect(status().isSeeOther());
        assertThat(register.head(officer))
                .isEqualTo(new Letterhead("ลป 1", "ศูนย์ของเพื่อน", "เลขที่ 9", "โทร. 1300", 2));
    }
}
