package org.dulae.casework.page;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.dulae.DulaeTest;
import org.dulae.access.Actor;
import org.dulae.access.SomeActor;
import org.dulae.casework.CaseId;
import org.dulae.casework.Casework;
import org.dulae.casework.SomeCase;
import org.dulae.person.PersonId;
import org.dulae.web.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.web.servlet.MockMvc;

@DulaeTest
class CasePageTests {
    private final MockMvc mvc;
    private final Casework casework;
    private final Actor officer;
    private final Actor neighbour;
    private final PersonId person;

    @Autowired
    CasePageTests(
            MockMvc mvc,
            Casework casework,
            @Value("${spring.flyway.url}") String url,
            @Value("${spring.flyway.user}") String user,
            @Value("${spring.flyway.password}") String password) {
        this.mvc = mvc;
        this.casework = casework;
        JdbcClient owner = JdbcClient.create(new DriverManagerDataSource(url, user, password));
        this.officer = SomeActor.stored(owner, SomeActor.officerOf(SomeCase.TAMBON));
        this.neighbour = SomeActor.stored(owner, SomeActor.officerOf("521304"));
        this.person = SomeCase.person(owner, SomeCase.TAMBON, "แก้ว");
    }

    @Test
    void showsWhoWhereHowUrgentAndWhatIsNext() throws Exception {
        CaseId id = SomeCase.of(person).opened(casework, officer);
        mvc.perform(get("/cases/" + id).with(SignedIn.as(officer)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("นางแก้ว ใจดีสมมุติ")))
                .andExpect(content().string(containsString("เมืองปาน")))
                .andExpect(content().string(containsString("P2")))
                .andExpect(content().string(containsString("รับเรื่องนี้ไว้ดูแล")))
                .andExpect(content().string(containsString("เลี้ยงลูกสองคนคนเดียว")));
    }

    @Test
    void answersNotFoundOutOfScope() throws Exception {
        CaseId id = SomeCase.of(person).opened(casework, officer);
        mvc.perform(get("/cases/" + id).with(SignedIn.as(neighbour)))
                .andExpect(status().isNotFound())
                .andExpect(content().string(not(containsString("แก้ว"))));
    }

    @Test
    void aNewCaseIsOnTheWorkListOfItsCentreAndNobodyElses() throws Exception {
        SomeCase.of(person).opened(casework, officer);
        mvc.perform(get("/today").with(SignedIn.as(officer)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("นางแก้ว ใจดีสมมุติ")))
                .andExpect(content().string(containsString("ฉันรับเอง")));
        mvc.perform(get("/today").with(SignedIn.as(neighbour)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("นางแก้ว ใจดีสมมุติ"))));
    }
}
