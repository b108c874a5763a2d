package org.dulae.privacy.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

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
import org.dulae.access.Stale;
import org.dulae.access.TableOwner;
import org.dulae.access.Teams;
import org.dulae.access.UnitKind;
import org.dulae.casework.Casework;
import org.dulae.casework.SomeCase;
import org.dulae.person.PersonId;
import org.dulae.privacy.Request;
import org.dulae.privacy.Requests;
import org.dulae.shared.ThaiDate;
import org.dulae.web.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What is past its time: found, held where something keeps it, proposed, approved by another, erased whole, and certified. */
@DulaeTest
class RetentionPagesTests {
    private static final String TAMBON = "240103";
    private final MockMvc mvc;
    private final Retention retention;
    private final RetentionRepository rows;
    private final Doors doors;
    private final JdbcClient owner;
    private final Actor officer;
    private final Actor privacy;
    private final Actor head;

    record Doors(Casework casework, Requests requests, Acting acting, Teams teams) {}

    @Autowired
    RetentionPagesTests(
            MockMvc mvc,
            Retention retention,
            RetentionRepository rows,
            Casework casework,
            Requests requests,
            Acting acting,
            Teams teams,
            @Value("${spring.flyway.url}") String url,
            @Value("${spring.flyway.user}") String user,
            @Value("${spring.flyway.password}") String password) {
        this.mvc = mvc;
        this.retention = retention;
        this.rows = rows;
        this.doors = new Doors(casework, requests, acting, teams);
        this.owner = TableOwner.of(url, user, password);
        this.officer = SomeActor.stored(owner, SomeActor.officerOf(TAMBON));
        this.privacy = SomeActor.stored(owner, SomeActor.of(Role.PRIVACY, UnitKind.PROVINCE, "24"));
        this.head = SomeActor.colleague(owner, privacy, Role.PROVINCE_HEAD);
    }

    private ResultActions ask(Actor actor, MockHttpServletRequestBuilder request, String... fields) throws Exception {
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(request.with(SignedIn.as(actor)).with(SomeActor.token()));
    }

    private boolean isThere(String table, UUID id) {
        return owner.sql("select exists (select from " + table + " where id = ?)")
                .params(id)
                .query(Boolean.class)
                .single();
    }

    private Retention.Due due(Actor actor, DueKind kind, UUID id) {
        return retention.due(actor, kind).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<UUID> due(Actor actor, DueKind kind) {
        return retention.due(actor, kind).stream().map(Retention.Due::id).toList();
    }

    private Disposal erased(DueKind kind) {
        UUID id = retention.propose(privacy, kind);
        retention.decide(head, id, true, "");
        retention.carryOut(head, id);
        return retention.get(privacy, id);
    }

    @Test
    void oneProposesAnotherApprovesAndWhatWasErasedIsCertified() throws Exception {
        UUID silent = SomeOldThing.contact(owner, officer, "SILENT", null, null);
        ask(privacy, get("/privacy/retention")).andExpect(status().isOk());
        ask(privacy, get("/privacy/retention/QUIET")).andExpect(content().string(containsString("สายเงียบ")));
        String page = Objects.requireNonNull(ask(privacy, post("/privacy/retention/QUIET"))
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        ask(head, get("/today")).andExpect(content().string(containsString(page)));
        ask(privacy, post(page + "/approval")).andExpect(status().isUnprocessableContent());
        ask(privacy, get(page + "/paper")).andExpect(status().isNotFound());
        ask(privacy, post(page + "/rest")).andExpect(status().isNotFound());
        assertThat(isThere("intake.contact", silent)).isTrue();
        ask(head, post(page + "/refusal"), "why", "").andExpect(status().isUnprocessableContent());
        ask(head, post(page + "/approval")).andExpect(status().isSeeOther());
        assertThat(isThere("intake.contact", silent)).isFalse();
        ask(privacy, get(page + "/paper")).andExpect(status().isOk());
        assertThat(owner.sql(
                                "select count(*) from access.audit where act = 'privacy.retention.erased' and subjects @> array[?::uuid]")
                        .params(silent)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThatThrownBy(() -> retention.decide(head, UUID.fromString(page.replaceFirst(".*/", "")), true, ""))
                .isInstanceOf(Stale.class);
    }

    @Test
    void aRefusedProposalErasesNothing() throws Exception {
        UUID silent = SomeOldThing.contact(owner, officer, "WRONG_NUMBER", null, null);
        UUID id = retention.propose(privacy, DueKind.QUIET);
        ask(head, post("/privacy/disposals/" + id + "/refusal"), "why", "ขอดูก่อน")
                .andExpect(status().isSeeOther());
        assertThatThrownBy(() -> retention.carryOut(head, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        doors.acting().as(head, () -> rows.dispose(id, silent, false, SomeOldThing.TWELVE_YEARS_AGO)))
                .isInstanceOf(DataAccessException.class);
        assertThat(isThere("intake.contact", silent)).isTrue();
    }

    @Test
    void erasesNothingThatWasNotInAnApprovedProposal() {
        UUID other = SomeOldThing.contact(owner, officer, "SILENT", null, null);
        UUID id = retention.propose(privacy, DueKind.QUIET);
        UUID later = SomeOldThing.contact(owner, officer, "SILENT", null, null);
        retention.decide(head, id, true, "");
        assertThatThrownBy(() ->
                        doors.acting().as(head, () -> rows.dispose(id, later, false, SomeOldThing.TWELVE_YEARS_AGO)))
                .isInstanceOf(DataAccessException.class);
        Actor elsewhere = SomeActor.stored(owner, SomeActor.of(Role.PROVINCE_HEAD, UnitKind.PROVINCE, "25"));
        assertThatThrownBy(() -> doors.acting()
                        .as(elsewhere, () -> rows.dispose(id, other, false, SomeOldThing.TWELVE_YEARS_AGO)))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> retention.get(elsewhere, id)).isInstanceOf(NotFound.class);
        assertThat(due(elsewhere, DueKind.QUIET)).doesNotContain(other, later);
        assertThat(isThere("intake.contact", later)).isTrue();
    }

    @Test
    void anOpenCaseAndARequestKeepAContactAndWhatIsRestrictedIsNotThere() {
        PersonId helped = SomeCase.person(owner, TAMBON, "แก้ว");
        SomeCase.of(helped).in(TAMBON, officer.unit()).opened(doors.casework(), officer);
        UUID held = SomeOldThing.contact(owner, officer, "ADVICE", helped, null);
        PersonId asking = SomeCase.person(owner, TAMBON, "บัวผัน");
        doors.requests()
                .take(
                        officer,
                        asking,
                        new Request.Asked(
                                Request.Kind.ACCESS, Request.Asker.SELF, "", "ขอดู", LocalDate.now(ThaiDate.ZONE)));
        UUID asked = SomeOldThing.contact(owner, officer, "ADVICE", asking, null);
        UUID team = doors.acting().as(officer, () -> doors.teams().forMatter(officer, officer.unit(), Set.of()));
        UUID hidden = SomeOldThing.contact(owner, officer, "ADVICE", null, team);
        PersonId kin = SomeCase.person(owner, TAMBON, "ศรีนวล");
        UUID ofKin = SomeOldThing.contact(owner, officer, "ADVICE", kin, null);
        assertThat(due(privacy, DueKind.ADVICE, held).hold()).isEqualTo("OPEN_CASE");
        assertThat(due(privacy, DueKind.ADVICE, asked).hold()).isEqualTo("REQUEST");
        assertThat(due(privacy, DueKind.ADVICE)).contains(ofKin).doesNotContain(hidden);
        assertThat(due(SomeActor.inTeams(privacy, team), DueKind.ADVICE)).doesNotContain(hidden);
        assertThat(due(SomeActor.barredFrom(privacy, kin.value()), DueKind.ADVICE))
                .doesNotContain(ofKin);
        erased(DueKind.ADVICE);
        assertThat(isThere("intake.contact", held)).isTrue();
        assertThat(isThere("intake.contact", asked)).isTrue();
        assertThat(isThere("intake.contact", hidden)).isTrue();
        assertThat(isThere("intake.contact", ofKin)).isFalse();
    }

    @Test
    void aRestrictedOpenCaseKeepsARecordWithoutSayingSo() {
        PersonId person = SomeCase.person(owner, TAMBON, "คำปัน");
        UUID contact = SomeOldThing.contact(owner, officer, "ADVICE", person, null);
        UUID team = doors.acting().as(officer, () -> doors.teams().forMatter(officer, officer.unit(), Set.of()));
        SomeCase.of(person)
                .in(TAMBON, officer.unit())
                .restrictedTo(team)
                .opened(doors.casework(), SomeActor.inTeams(officer, team));
        assertThat(due(privacy, DueKind.ADVICE, contact).hold()).isEqualTo("OTHER");
    }
}
