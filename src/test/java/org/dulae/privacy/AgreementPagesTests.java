package org.dulae.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.dulae.DulaeTest;
import org.dulae.access.Actor;
import org.dulae.access.Refused;
import org.dulae.access.Role;
import org.dulae.access.SomeActor;
import org.dulae.access.Stale;
import org.dulae.access.TableOwner;
import org.dulae.access.UnitKind;
import org.dulae.directory.OrganisationId;
import org.dulae.directory.OrganisationKind;
import org.dulae.directory.Organisations;
import org.dulae.directory.Organisations.NewOrganisation;
import org.dulae.privacy.Agreement.Part;
import org.dulae.privacy.Agreement.Told;
import org.dulae.shared.Light;
import org.dulae.shared.ThaiDate;
import org.dulae.web.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The register of controllers: written down, in the record of processing while it is in force, and asked for before it ends. */
@DulaeTest
class AgreementPagesTests {
    private static final LocalDate TODAY = LocalDate.now(ThaiDate.ZONE);
    private final MockMvc mvc;
    private final Agreements agreements;
    private final OrganisationId school;
    private final Actor privacy;
    private final Actor head;
    private final Actor elsewhere;

    @Autowired
    AgreementPagesTests(
            MockMvc mvc,
            Agreements agreements,
            Organisations organisations,
            @Value("${spring.flyway.url}") String url,
            @Value("${spring.flyway.user}") String user,
            @Value("${spring.flyway.password}") String password) {
        this.mvc = mvc;
        this.agreements = agreements;
        JdbcClient owner = TableOwner.of(url, user, password);
        this.privacy = SomeActor.stored(owner, SomeActor.of(Role.PRIVACY, UnitKind.PROVINCE, "24"));
        this.head = SomeActor.colleague(owner, privacy, Role.PROVINCE_HEAD);
        this.elsewhere = SomeActor.stored(owner, SomeActor.of(Role.PRIVACY, UnitKind.PROVINCE, "25"));
        Actor officer = SomeActor.colleague(owner, privacy, Role.PROVINCE_OFFICER);
        this.school = organisations.register(
                officer,
                new NewOrganisation(
                        OrganisationKind.SCHOOL,
                        "โรงเรียนสมมุติควบคุมข้อมูล",
                        "",
                        null,
                        "240105",
                        null,
                        LocalDate.MIN));
    }

    private ResultActions ask(Actor actor, MockHttpServletRequestBuilder request, String... fields) throws Exception {
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(request.with(SignedIn.as(actor)).with(SomeActor.token()));
    }

    private Told told(LocalDate to) {
        return new Told(
                school,
                Part.JOINT,
                Set.of(Purpose.CASE),
                "ทส 1/2569",
                TODAY,
                TODAY.minusDays(30),
                to,
                "ครูสมมุติ 0 5400 0000");
    }

    @Test
    void isWrittenDownByThePrivacyOfficerAndStandsInTheRecordOfProcessing() throws Exception {
        ask(privacy, get("/privacy/controllers/new"), "q", "สมมุติควบคุม")
                .andExpect(content().string(containsString("organisation=" + school)));
        ask(privacy, post("/privacy/controllers"), "organisation", school.toString())
                .andExpect(status().isUnprocessableContent());
        String page = Objects.requireNonNull(ask(
                        privacy,
                        post("/privacy/controllers"),
                        "organisation",
                        school.toString(),
                        "part",
                        "PROCESSOR",
                        "purposes",
                        "LETTER",
                        "number",
                        "ทส 77/2569",
                        "signed",
                        TODAY.toString(),
                        "from",
                        TODAY.toString(),
                        "to",
                        "",
                        "contact",
                        "ครูสมมุติ")
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        ask(head, get(page)).andExpect(content().string(containsString("ทส 77/2569")));
        ask(privacy, get("/privacy/controllers")).andExpect(content().string(containsString(page)));
        ask(privacy, get("/privacy/record")).andExpect(content().string(containsString("ทส 77/2569")));
        ask(privacy, get("/privacy/record/paper")).andExpect(status().isOk());
        ask(elsewhere, get(page)).andExpect(status().isNotFound());
        ask(elsewhere, get("/privacy/record")).andExpect(content().string(not(containsString("ทส 77/2569"))));
        assertThatThrownBy(() -> agreements.add(head, told(TODAY))).isInstanceOf(Refused.class);
    }

    @Test
    void isAskedForBeforeItEndsUntilSomebodyWritesThatItShould() throws Exception {
        UUID soon = agreements.add(privacy, told(TODAY.plusDays(40)));
        UUID later = agreements.add(privacy, told(TODAY.plusYears(1)));
        String line = "/privacy/controllers/" + soon;
        ask(head, get("/today"))
                .andExpect(content().string(containsString(line)))
                .andExpect(content().string(not(containsString("/privacy/controllers/" + later))));
        ask(privacy, get("/privacy")).andExpect(content().string(containsString(line)));
        ask(
                        privacy,
                        post(line + "/end"),
                        "version",
                        "1",
                        "lastDay",
                        TODAY.minusYears(1).toString(),
                        "why",
                        "")
                .andExpect(status().isUnprocessableContent());
        ask(privacy, post(line + "/end"), "version", "1", "lastDay", TODAY.toString(), "why", "ย้ายไปหน่วยใหม่")
                .andExpect(status().isSeeOther());
        ask(head, get("/today")).andExpect(content().string(not(containsString(line))));
        assertThatThrownBy(() -> agreements.end(privacy, soon, 1, TODAY, "อีกครั้ง"))
                .isInstanceOf(Stale.class);
    }

    @Test
    void showsARedLightOnceItIsOverAndAnAmberOneTwoMonthsBefore() {
        assertThat(light(TODAY.minusDays(1))).isEqualTo(Light.BAD);
        assertThat(light(TODAY.plusDays(Agreement.SOON - 1))).isEqualTo(Light.WARN);
        assertThat(light(TODAY.plusDays(Agreement.SOON))).isEqualTo(Light.OK);
    }

    private String light(LocalDate to) {
        return new Agreement(UUID.randomUUID(), "ก", "A", told(to), "", 1, null).light(TODAY);
    }
}
