package org.dulae.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.dulae.DulaeTest;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.NotFound;
import org.dulae.access.Role;
import org.dulae.access.SomeActor;
import org.dulae.access.TableOwner;
import org.dulae.access.Teams;
import org.dulae.access.UnitKind;
import org.dulae.casework.SomeCase;
import org.dulae.clock.RunningClock;
import org.dulae.person.People;
import org.dulae.person.PersonId;
import org.dulae.privacy.Breach.Audience;
import org.dulae.privacy.Breaches.Reach;
import org.dulae.privacy.Breaches.Touched;
import org.dulae.shared.ThaiDate;
import org.dulae.shared.ThaiText;
import org.dulae.web.SignedIn;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The register of breaches: its 72 hours, whom the audit says it touched, and who decides whom to tell. */
@DulaeTest
class BreachPagesTests {
    private static final String TAMBON = "670108";
    private final MockMvc mvc;
    private final Breaches breaches;
    private final People people;
    private final Acting acting;
    private final Teams teams;
    private final JdbcClient owner;
    private final Actor privacy;
    private final Actor officer;

    @Autowired
    BreachPagesTests(
            MockMvc mvc,
            Breaches breaches,
            People people,
            Acting acting,
            Teams teams,
            @Value("${spring.flyway.url}") String url,
            @Value("${spring.flyway.user}") String user,
            @Value("${spring.flyway.password}") String password) {
        this.mvc = mvc;
        this.breaches = breaches;
        this.people = people;
        this.acting = acting;
        this.teams = teams;
        this.owner = TableOwner.of(url, user, password);
        this.privacy = SomeActor.stored(owner, SomeActor.of(Role.PRIVACY, UnitKind.PROVINCE, "67"));
        this.officer = SomeActor.stored(owner, SomeActor.officerOf(TAMBON));
    }

    private ResultActions ask(Actor actor, MockHttpServletRequestBuilder request, String... fields) throws Exception {
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(request.with(SignedIn.as(actor)).with(SomeActor.token()));
    }

    private UUID reported(Actor account) {
        Instant now = Instant.now();
        return breaches.report(
                privacy,
                new Breach.Told(
                        now,
                        "โน้ตบุ๊กของศูนย์หาย",
                        now.minus(Duration.ofHours(1)),
                        now.plus(Duration.ofHours(1)),
                        account.id(),
                        account.name()));
    }

    @Test
    void isWrittenDownAndItsSeventyTwoHoursRunUntilItIsDecidedWhetherTheOfficeIsTold() throws Exception {
        LocalDate today = LocalDate.now(ThaiDate.ZONE);
        ask(privacy, post("/privacy/breaches"), "what", "", "known", "", "from", "", "until", "")
                .andExpect(status().isUnprocessableContent());
        String page = Objects.requireNonNull(ask(
                        privacy,
                        post("/privacy/breaches"),
                        "what",
                        "โน้ตบุ๊กของศูนย์หาย",
                        "known",
                        today.toString(),
                        "from",
                        today.minusDays(2).toString(),
                        "until",
                        today.minusDays(1).toString())
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        UUID id = UUID.fromString(page.replaceFirst(".*/", ""));
        RunningClock time = breaches.get(privacy, id).times().getFirst();
        assertThat(Duration.between(time.from(), time.due())).isEqualTo(Duration.ofHours(72));
        assertThat(time.owner()).isEqualTo(privacy.id().value());
        ask(privacy, get("/matters/" + id + "/clocks")).andExpect(redirectedUrl(page));
        ask(privacy, post(page + "/decisions"), "version", "1", "audience", "OFFICE", "tell", "true")
                .andExpect(status().isUnprocessableContent());
        ask(
                        privacy,
                        post(page + "/decisions"),
                        "version",
                        "1",
                        "audience",
                        "OFFICE",
                        "tell",
                        "true",
                        "reason",
                        "ส่งหนังสือแล้ว")
                .andExpect(status().isSeeOther());
        assertThat(breaches.get(privacy, id).times()).allMatch(one -> one.ended() != null);
        byte[] paper = ask(privacy, get(page + "/paper"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(ThaiText.normalise(new PdfTextExtractor(new PdfReader(paper))
                        .getTextFromPage(1)
                        .replaceAll("\\s+", "")))
                .contains("โน้ตบุ๊กของศูนย์หาย", "ส่งหนังสือแล้ว", "37(4)");
    }

    @Test
    void listsWhomTheAccountTouchedByTheAuditAndOfTheRestrictedSaysOnlyHowMany() throws Exception {
        PersonId seen = SomeCase.person(owner, TAMBON, "แก้วตา");
        PersonId hidden = SomeCase.person(owner, TAMBON, "คำปัน");
        PersonId other = SomeCase.person(owner, TAMBON, "บัวผัน");
        people.get(officer, seen);
        people.get(officer, seen);
        people.get(officer, hidden);
        people.get(SomeActor.stored(owner, SomeActor.officerOf(TAMBON)), other);
        UUID team = acting.as(officer, () -> teams.forMatter(officer, officer.unit(), Set.of()));
        people.restrict(SomeActor.inTeams(officer, team), hidden, team);
        UUID id = reported(officer);
        List<Touched> touched = breaches.touched(privacy, id, 1).touched().items();
        assertThat(touched)
                .extracting(Touched::id)
                .contains(seen.value())
                .doesNotContain(other.value(), hidden.value());
        assertThat(touched)
                .filteredOn(one -> one.id().equals(seen.value()))
                .allMatch(one -> one.person() && one.times() == 2);
        assertThat(breaches.get(privacy, id).reach())
                .extracting(Reach::people, Reach::hidden)
                .containsExactly(1, 1);
        ask(privacy, get("/privacy/breaches/" + id + "/people"))
                .andExpect(content().string(containsString("/privacy/subjects/" + seen)))
                .andExpect(content().string(not(containsString(hidden.toString().substring(24)))))
                .andExpect(content().string(not(containsString("แก้วตา"))));
    }

    @Test
    void theHeadReadsWhatHappenedAndNotWhomItTouchedAndNobodyElsewhereReadsIt() throws Exception {
        people.get(officer, SomeCase.person(owner, TAMBON, "แก้วตา"));
        UUID id = reported(officer);
        Actor head = SomeActor.stored(owner, SomeActor.of(Role.PROVINCE_HEAD, UnitKind.PROVINCE, "67"));
        ask(head, get("/privacy/breaches/" + id))
                .andExpect(content().string(containsString("โน้ตบุ๊ก")))
                .andExpect(content().string(not(containsString(id + "/people"))));
        for (String way : List.of("/people", "/people/paper", "/people/people.xlsx")) {
            ask(head, get("/privacy/breaches/" + id + way)).andExpect(status().isForbidden());
        }
        Actor elsewhere = SomeActor.stored(owner, SomeActor.of(Role.PRIVACY, UnitKind.PROVINCE, "66"));
        for (String way : List.of("", "/people", "/people/paper", "/people/people.xlsx")) {
            ask(elsewhere, get("/privacy/breaches/" + id + way)).andExpect(status().isNotFound());
        }
        assertThatThrownBy(() -> breaches.decide(elsewhere, id, 1, Audience.PEOPLE, true, "แจ้งแล้ว"))
                .isInstanceOf(NotFound.class);
        ask(officer, get("/privacy/breaches")).andExpect(status().isForbidden());
    }
}
