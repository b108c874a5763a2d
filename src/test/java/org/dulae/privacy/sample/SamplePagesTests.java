package org.dulae.privacy.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dulae.DulaeTest;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.NotFound;
import org.dulae.access.Role;
import org.dulae.access.Scope;
import org.dulae.access.SomeActor;
import org.dulae.access.Stale;
import org.dulae.access.TableOwner;
import org.dulae.access.Teams;
import org.dulae.access.UnitKind;
import org.dulae.casework.SomeCase;
import org.dulae.person.People;
import org.dulae.person.PersonId;
import org.dulae.privacy.Breaches;
import org.dulae.privacy.sample.LookMark.Kind;
import org.dulae.web.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The monthly sample: drawn once, looked at by others, asked and answered, and what nobody may learn by it. */
@DulaeTest
class SamplePagesTests {
    private static final Actor JOB = Actor.system("sample", Scope.NATION);
    private static final String TAMBON = "240105";
    /** Each test draws a month of its own: a month is drawn once. */
    private static int months;

    private final MockMvc mvc;
    private final Samples samples;
    private final Breaches breaches;
    private final People people;
    private final Acting acting;
    private final Teams teams;
    private final JdbcClient owner;
    private final Actor officer;
    private final Actor privacy;
    private final YearMonth month;
    private final Instant day;

    @Autowired
    SamplePagesTests(
            MockMvc mvc,
            Samples samples,
            Breaches breaches,
            People people,
            Acting acting,
            Teams teams,
            @Value("${spring.flyway.url}") String url,
            @Value("${spring.flyway.user}") String user,
            @Value("${spring.flyway.password}") String password) {
        this.mvc = mvc;
        this.samples = samples;
        this.breaches = breaches;
        this.people = people;
        this.acting = acting;
        this.teams = teams;
        this.owner = TableOwner.of(url, user, password);
        this.officer = SomeActor.stored(owner, SomeActor.officerOf(TAMBON));
        this.privacy = SomeActor.stored(owner, SomeActor.of(Role.PRIVACY, UnitKind.PROVINCE, "24"));
        this.month = YearMonth.of(2010, 1).plusMonths(months++);
        this.day = SampleRule.from(month).plusSeconds(36_000);
    }

    private ResultActions ask(Actor actor, MockHttpServletRequestBuilder request, String... fields) throws Exception {
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(request.with(SignedIn.as(actor)).with(SomeActor.token()));
    }

    private Samples.Drawn drawn(Actor reviewer) {
        samples.draw(JOB, month);
        return samples.months(reviewer).stream()
                .filter(one -> one.month().equals(month) && one.areaCode().equals("24"))
                .map(one -> samples.get(reviewer, one.id()))
                .findFirst()
                .orElseThrow();
    }

    private SampledLook only(Actor reviewer, Actor searcher) {
        return drawn(reviewer).looks().stream()
                .filter(one -> one.searcher().id().equals(searcher.id()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void drawsOnceWithOneOfEverySearcherAndTheSameAgainByTheSameSeed() {
        Actor busy = SomeActor.colleague(owner, officer, Role.OFFICER);
        PersonId person = SomeCase.person(owner, TAMBON, "แก้ว");
        for (int i = 0; i < 60; i++) {
            SomeLook.of(owner, busy, day.plusSeconds(i), "person.read", person.value());
        }
        SomeLook.of(owner, officer, day, "person.search");
        SomeLook.of(owner, officer, SampleRule.until(month), "person.search");
        SomeLook.of(owner, officer, day, "casework.note", person.value());
        Samples.Drawn drawn = drawn(privacy);
        assertThat(drawn.month().looks()).isEqualTo(61);
        assertThat(drawn.month().searchers()).isEqualTo(2);
        assertThat(drawn.looks())
                .hasSize(SampleRule.SIZE)
                .extracting(one -> one.searcher().id())
                .contains(officer.id(), busy.id());
        assertThat(samples.draw(JOB, month)).as("nothing is left to draw").isZero();
        List<UUID> again = owner.sql("""
                        select p.audit_id from privacy.sample s,
                               privacy.picked('24', :since, :until, s.seed, :most) p where s.id = :id
                        """)
                .param("since", java.sql.Timestamp.from(SampleRule.from(month)))
                .param("until", java.sql.Timestamp.from(SampleRule.until(month)))
                .param("most", SampleRule.SIZE)
                .param("id", drawn.month().id())
                .query(UUID.class)
                .list();
        assertThat(owner.sql("select audit_id from privacy.sampled where sample_id = ?")
                        .params(drawn.month().id())
                        .query(UUID.class)
                        .list())
                .containsExactlyInAnyOrderElementsOf(again);
    }

    @Test
    void isNeverLookedAtByWhoSearched() throws Exception {
        SomeLook.of(owner, privacy, day, "person.search");
        Actor head = SomeActor.colleague(owner, privacy, Role.PROVINCE_HEAD);
        assertThat(drawn(privacy).looks()).isEmpty();
        SampledLook hers = only(head, privacy);
        assertThat(hers.isOpen()).isTrue();
        ask(privacy, get("/privacy/samples/looks/" + hers.id())).andExpect(status().isNotFound());
        assertThatThrownBy(() -> samples.mark(privacy, hers.id(), 0, Kind.FINE, ""))
                .isInstanceOf(NotFound.class);
        samples.mark(head, hers.id(), 0, Kind.FINE, "");
        assertThat(samples.look(head, hers.id()).isOpen()).isFalse();
        assertThatThrownBy(() -> samples.mark(head, hers.id(), 1, Kind.ASKED, "ทำไม"))
                .isInstanceOf(Stale.class);
    }

    @Test
    void asksWhoSearchedWhoAnswersAndOnlyThenKnowsOfIt() throws Exception {
        PersonId person = SomeCase.person(owner, TAMBON, "บัวผัน");
        SomeLook.of(owner, officer, day, "person.read", person.value());
        SampledLook look = only(privacy, officer);
        String page = "/privacy/samples/looks/" + look.id();
        ask(officer, get("/asked/" + look.id())).andExpect(status().isNotFound());
        ask(privacy, get(page)).andExpect(content().string(containsString("บัวผัน")));
        ask(privacy, post(page + "/marks"), "version", "0").andExpect(status().isUnprocessableContent());
        ask(privacy, post(page + "/marks"), "version", "0", "kind", "ASKED")
                .andExpect(status().isUnprocessableContent());
        ask(privacy, post(page + "/marks"), "version", "0", "kind", "ASKED", "words", "เปิดเพราะงานอะไร")
                .andExpect(status().isSeeOther());
        ask(officer, get("/today")).andExpect(content().string(containsString("/asked/" + look.id())));
        ask(officer, get("/asked/" + look.id())).andExpect(content().string(containsString("เปิดเพราะงานอะไร")));
        ask(officer, post("/asked/" + look.id() + "/answer"), "words", " ")
                .andExpect(status().isUnprocessableContent());
        ask(officer, post("/asked/" + look.id() + "/answer"), "words", "ครูโทรมาถาม")
                .andExpect(status().isSeeOther());
        ask(officer, get("/asked/" + look.id() + "/paper")).andExpect(status().isOk());
        ask(officer, get("/today")).andExpect(content().string(not(containsString("/asked/" + look.id()))));
        ask(officer, post("/asked/" + look.id() + "/answer"), "words", "อีกครั้ง")
                .andExpect(status().isUnprocessableContent());
        Actor colleague = SomeActor.colleague(owner, officer, Role.OFFICER);
        ask(colleague, get("/asked/" + look.id())).andExpect(status().isNotFound());
        ask(privacy, get(page)).andExpect(content().string(containsString("ครูโทรมาถาม")));
    }

    @Test
    void whatIsNotInOrderIsProposedAndBecomesABreachWhoseTimeRuns() throws Exception {
        SomeLook.of(owner, officer, day, "person.search");
        SampledLook look = only(privacy, officer);
        String page = "/privacy/samples/looks/" + look.id();
        samples.mark(privacy, look.id(), 0, Kind.NOT_IN_ORDER, "ค้นหาญาติของเพื่อน");
        ask(privacy, get("/privacy/breaches")).andExpect(content().string(containsString(page)));
        assertThatThrownBy(() -> samples.mark(privacy, look.id(), 1, Kind.FINE, ""))
                .isInstanceOf(Stale.class);
        ask(privacy, post(page + "/marks"), "version", "1", "kind", "REPORTED", "words", "ค้นหาคนโดยไม่มีหน้าที่")
                .andExpect(status().isSeeOther());
        UUID breach = samples.look(privacy, look.id()).marks().getLast().breach();
        assertThat(breach).isNotNull();
        assertThat(breaches.get(privacy, java.util.Objects.requireNonNull(breach))
                        .times())
                .isNotEmpty();
        assertThat(breaches.proposals(privacy))
                .extracting(Breaches.Proposal::look)
                .doesNotContain(look.id());
        ask(officer, get("/asked/" + look.id())).andExpect(status().isNotFound());
    }

    @Test
    void ofWhatIsRestrictedTheReviewerLearnsNeitherNameNorWorkNorKind() throws Exception {
        PersonId hidden = SomeCase.person(owner, TAMBON, "คำปัน");
        UUID team = acting.as(officer, () -> teams.forMatter(officer, officer.unit(), Set.of()));
        people.restrict(SomeActor.inTeams(officer, team), hidden, team);
        SomeLook.of(owner, officer, day, "person.number", hidden.value());
        SampledLook look = only(privacy, officer);
        assertThat(look.hidden()).isTrue();
        assertThat(look.seen()).isEmpty();
        for (String page : List.of("/privacy/samples/looks/" + look.id(), "/privacy/samples/" + look.sample())) {
            ask(privacy, get(page))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("ปกปิด")))
                    .andExpect(content().string(not(containsString("คำปัน"))))
                    .andExpect(content().string(not(containsString(hidden.toString()))));
        }
        Actor barred = SomeActor.barredFrom(
                privacy, SomeCase.person(owner, TAMBON, "ศรีนวล").value());
        assertThat(samples.look(barred, look.id()).hidden()).isTrue();
    }

    @Test
    void nobodyElsewhereSeesItAndNobodyWritesItButThroughTheFunction() throws Exception {
        SomeLook.of(owner, officer, day, "person.search");
        SampledLook look = only(privacy, officer);
        Actor elsewhere = SomeActor.stored(owner, SomeActor.of(Role.PRIVACY, UnitKind.PROVINCE, "25"));
        ask(elsewhere, get("/privacy/samples/" + look.sample())).andExpect(status().isNotFound());
        ask(elsewhere, get("/privacy/samples/looks/" + look.id())).andExpect(status().isNotFound());
        ask(officer, get("/privacy/samples")).andExpect(status().isForbidden());
        assertThatThrownBy(() -> samples.draw(privacy, month)).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> owner.sql(
                                "insert into privacy.sample_mark (id, sampled_id, area_code, about_user, seq, kind, words, by_user, by_name, at)"
                                        + " values (gen_random_uuid(), ?, '24', ?, 9, 'FINE', '', ?, '', '2026-01-01Z')")
                        .params(look.id(), officer.id().value(), officer.id().value())
                        .update())
                .as("not even the owner of the tables lets somebody mark herself")
                .isInstanceOf(DataAccessException.class);
    }
}
