package org.dulae.casework.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.dulae.DulaeTest;
import org.dulae.access.Actor;
import org.dulae.access.SomeActor;
import org.dulae.access.TableOwner;
import org.dulae.casework.CaseId;
import org.dulae.casework.CaseReader;
import org.dulae.casework.Casework;
import org.dulae.casework.SomeCase;
import org.dulae.casework.refusal.RefusalRegister;
import org.dulae.casework.refusal.SomeRefusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** No case ends as "not eligible" without a word to the person. */
@DulaeTest
class RefusalClosureTests {
    private static final String TAMBON = "220106";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Casework casework;

    @Autowired
    private CaseReader reader;

    @Autowired
    private RefusalRegister refusals;

    private JdbcClient owner;
    private Actor officer;

    @Autowired
    void database(
            @Value("${spring.flyway.url}") String url,
            @Value("${spring.flyway.user}") String user,
            @Value("${spring.flyway.password}") String password) {
        owner = TableOwner.of(url, user, password);
    }

    @BeforeEach
    void anOfficer() {
        officer = SomeActor.stored(owner, SomeActor.officerOf(TAMBON));
    }

    private SomeRefusalPages pages() {
        return new SomeRefusalPages(mvc, officer);
    }

    private CaseId opened() {
        CaseId id = SomeCase.of(SomeCase.person(owner, TAMBON, "แก้ว"))
                .in(TAMBON, officer.unit())
                .opened(casework, officer);
        casework.assign(officer, id, 1, officer.id(), officer.name());
        return id;
    }

    @Test
    void aCaseDoesNotEndAsNotEligibleWithoutOneAndWhatWasTypedStays() throws Exception {
        CaseId id = opened();
        String[] end = {"reason", "NOT_ELIGIBLE", "level", "TAMBON", "version", "2", "words", "คุยกันแล้ว"};
        pages().ask(post("/cases/" + id + "/closure").param("facts", "เล่ามาว่าขายที่แล้ว"), end)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("เล่ามาว่าขายที่แล้ว")))
                .andExpect(content().string(containsString("คุยกันแล้ว")))
                .andExpect(content().string(containsString("law-error")));
        String there = SomeRefusalPages.there(pages().ask(filled(id), end));
        assertThat(there).contains("/refusals/");
        assertThat(reader.get(officer, id).closedAt()).isNotNull();
        assertThat(pages().today()).as("also when the case has ended").contains("refusal-");
        pages().says(there, 0, "DOES_NOT").andExpect(status().isSeeOther());
        assertThat(pages().today()).doesNotContain("refusal-");
        String version = String.valueOf(reader.cover(officer, id).file().version());
        pages().ask(post("/cases/" + id + "/reopening"), "version", version, "reason", "ขอใหม่");
        end[5] = String.valueOf(reader.cover(officer, id).file().version());
        pages().ask(post("/cases/" + id + "/closure"), end).andExpect(status().isUnprocessableContent());
    }

    private static MockHttpServletRequestBuilder filled(CaseId id) {
        return SomeRefusalPages.with(post("/cases/" + id + "/closure"), SomeRefusal.fields());
    }

    @Test
    void oneThatWasToldAlreadyIsEnoughAndAnObstacleEndsNeither() throws Exception {
        CaseId id = opened();
        pages().refused(id);
        String[] end = {"reason", "NOT_ELIGIBLE", "level", "DISTRICT", "version", "2"};
        pages().ask(post("/cases/" + id + "/closure"), end).andExpect(status().isUnprocessableContent());
        end[3] = "TAMBON";
        pages().ask(get("/cases/" + id + "/closure"))
                .andExpect(content().string(containsString("มีหนังสือแจ้งผลแล้ว")));
        pages().ask(post("/cases/" + id + "/closure"), end).andExpect(status().isSeeOther());
        assertThat(refusals.of(officer, id)).hasSize(1);
        CaseId other = opened();
        String[] bad = {"reason", "NOT_ELIGIBLE", "level", "DISTRICT", "version", "2"};
        pages().ask(filled(other), bad).andExpect(status().isUnprocessableContent());
        assertThat(refusals.of(officer, other)).isEmpty();
    }
}
