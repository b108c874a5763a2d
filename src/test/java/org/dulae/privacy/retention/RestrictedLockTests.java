package org.dulae.privacy.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dulae.DulaeTest;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.NotFound;
import org.dulae.access.Role;
import org.dulae.access.SomeActor;
import org.dulae.access.TableOwner;
import org.dulae.access.Teams;
import org.dulae.access.UnitKind;
import org.dulae.casework.Casework;
import org.dulae.web.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/**
 * That a restricted matter is past its time, proposed or erased is known to the lead of its team and, as a number, to a privacy officer
 * who is not barred. Whoever it concerns and works here learns nothing: not from a list, a count, a dry run, a certificate, or a time.
 */
@DulaeTest
class RestrictedLockTests {
    private static final String TAMBON = "910201";
    private final MockMvc mvc;
    private final RestrictedRetention restricted;
    private final Retention retention;
    private final RetentionRepository rows;
    private final Doors doors;
    private final JdbcClient owner;
    private final Actor privacy;
    private final Actor head;

    record Doors(Casework casework, Acting acting, Teams teams) {}

    @Autowired
    RestrictedLockTests(
            MockMvc mvc,
            RestrictedRetention restricted,
            Retention retention,
            RetentionRepository rows,
            Casework casework,
            Acting acting,
            Teams teams,
            @Value("${spring.flyway.url}") String url,
            @Value("${spring.flyway.user}") String user,
            @Value("${spring.flyway.password}") String password) {
        this.mvc = mvc;
        this.restricted = restricted;
        this.retention = retention;
        this.rows = rows;
        this.doors = new Doors(casework, acting, teams);
        this.owner = TableOwner.of(url, user, password);
        this.privacy = SomeActor.stored(owner, SomeActor.of(Role.PRIVACY, UnitKind.PROVINCE, "91"));
        this.head = SomeActor.colleague(owner, privacy, Role.PROVINCE_HEAD);
    }

    private SomeRestricted closed() {
        return SomeRestricted.closed(owner, doors.casework(), doors.acting(), doors.teams(), TAMBON);
    }

    /** Barred from her in this matter, and so with an account that knows. */
    private Actor barred(Role role, SomeRestricted matter) {
        Actor colleague = SomeActor.colleague(owner, privacy, role);
        owner.sql("""
                        insert into access.conflict (user_id, person_id, team_id, kind, valid_from, recorded_by)
                        values (?, ?, ?, 'NAMED_BY_PERSON', '2026-01-01', ?)
                        """)
                .params(
                        colleague.id().value(),
                        matter.person().value(),
                        matter.team(),
                        matter.lead().id().value())
                .update();
        return SomeActor.barredFrom(colleague, matter.person().value());
    }

    /** All that the pages of what is past its time say, without what is new in every form. */
    private List<String> everything(Actor actor) throws Exception {
        Stream.Builder<String> pages = Stream.builder();
        for (String path :
                List.of("/today", "/privacy/retention", "/privacy/retention/CASE", "/privacy/retention/PERSON")) {
            pages.add(page(actor, path));
        }
        return pages.build()
                .map(page -> page.replaceAll(
                        "value=\"[^\"]*\"|data-mark=\"[^\"]*\"|data-csrf=\"[^\"]*\"|nonce=\"[^\"]*\"", ""))
                .toList();
    }

    private String page(Actor actor, String path) throws Exception {
        return mvc.perform(get(path).with(SignedIn.as(actor)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private Map<DueKind, Integer> counts(Actor actor) {
        return Stream.of(DueKind.values())
                .collect(Collectors.toMap(
                        kind -> kind, kind -> retention.due(actor, kind).size()));
    }

    @Test
    void whoIsBarredLearnsNothingBeforeWhileAndAfterItIsErased() throws Exception {
        SomeRestricted matter = closed();
        Actor guard = barred(Role.PRIVACY, matter);
        Actor chief = barred(Role.PROVINCE_HEAD, matter);
        Map<DueKind, Integer> counted = counts(guard);
        List<String> seen = everything(chief);
        List<Disposal> listed = retention.list(guard);
        UUID id = matter.proposed(restricted, DueKind.CASE);
        for (Actor one : List.of(guard, chief)) {
            mvc.perform(get("/privacy/disposals/" + id).with(SignedIn.as(one))).andExpect(status().isNotFound());
            for (String act : List.of("/approval", "/refusal", "/rest")) {
                mvc.perform(post("/privacy/disposals/" + id + act)
                                .param("why", "ไม่")
                                .with(SignedIn.as(one))
                                .with(SomeActor.token()))
                        .andExpect(status().isNotFound());
            }
            assertThatThrownBy(() -> doors.acting().as(one, () -> rows.decide(one, id, true, "", Instant.now())))
                    .isInstanceOf(DataAccessException.class);
        }
        assertThat(retention.list(guard)).isEqualTo(listed);
        retention.decide(privacy, id, true, "");
        for (Actor one : List.of(guard, chief)) {
            assertThatThrownBy(() -> doors.acting().as(one, () -> rows.left(id)))
                    .isInstanceOf(DataAccessException.class);
        }
        retention.carryOut(privacy, id);
        assertThat(matter.isThere()).isFalse();
        assertThat(retention.list(guard)).isEqualTo(listed);
        assertThat(counts(guard)).isEqualTo(counted);
        assertThat(everything(chief)).isEqualTo(seen);
        mvc.perform(get("/privacy/disposals/" + id + "/paper").with(SignedIn.as(guard)))
                .andExpect(status().isNotFound());
    }

    @Test
    void whatBarredHerIsNotForgottenWhenItEnds() {
        SomeRestricted matter = closed();
        Actor guard = barred(Role.PRIVACY, matter);
        UUID id = matter.proposed(restricted, DueKind.CASE);
        retention.decide(privacy, id, true, "");
        retention.carryOut(privacy, id);
        Actor later = SomeActor.barredFrom(guard);
        assertThatThrownBy(() -> retention.get(later, id)).isInstanceOf(NotFound.class);
        assertThat(retention.list(later)).extracting(Disposal::id).doesNotContain(id);
    }

    @Test
    void whoIsBarredAfterItWasProposedNoLongerSeesTheNumber() {
        SomeRestricted matter = closed();
        UUID id = matter.proposed(restricted, DueKind.CASE);
        Actor guard = SomeActor.colleague(owner, privacy, Role.PRIVACY);
        assertThat(retention.get(guard, id).restricted()).isTrue();
        Actor since = SomeActor.barredFrom(guard, matter.person().value());
        assertThatThrownBy(() -> retention.get(since, id)).isInstanceOf(NotFound.class);
    }

    @Test
    void headsOfficesAndOtherProvincesSeeNoProposal() throws Exception {
        SomeRestricted matter = closed();
        List<String> seen = everything(head);
        UUID id = matter.proposed(restricted, DueKind.CASE);
        Actor elsewhere = SomeActor.stored(owner, SomeActor.of(Role.PRIVACY, UnitKind.PROVINCE, "90"));
        for (Actor one : List.of(head, elsewhere)) {
            assertThatThrownBy(() -> retention.get(one, id)).isInstanceOf(NotFound.class);
            assertThat(retention.list(one)).extracting(Disposal::id).doesNotContain(id);
        }
        assertThat(everything(head)).isEqualTo(seen);
        Actor inTeam = SomeActor.inTeams(privacy, matter.team());
        assertThat(retention.due(inTeam, DueKind.CASE))
                .extracting(Retention.Due::id)
                .doesNotContain(matter.id().value());
    }

    @Test
    void onlyTheLeadOfTheTeamIsShownWhatIsPastItsTime() throws Exception {
        SomeRestricted matter = closed();
        Actor stranger = SomeActor.colleague(owner, matter.lead(), Role.OFFICER);
        Actor breaking = SomeActor.inTeams(SomeActor.colleague(owner, matter.lead(), Role.OFFICER), matter.team());
        owner.sql("""
                        insert into access.team_member (team_id, user_id, valid_from, valid_until, added_by, reason, break_glass)
                        values (?, ?, '2026-01-01Z', '2099-01-01Z', ?, 'ด่วน', true)
                        """)
                .params(matter.team(), breaking.id().value(), breaking.id().value())
                .update();
        UUID key =
                matter.due(restricted, matter.lead(), DueKind.CASE).getFirst().key();
        for (Actor one : List.of(matter.other(), stranger, breaking, head)) {
            assertThat(restricted.due(one)).isEmpty();
            assertThatThrownBy(() -> restricted.propose(one, DueKind.CASE, key)).isInstanceOf(NotFound.class);
            assertThat(page(one, "/today")).doesNotContain("/privacy/restricted");
        }
        assertThat(page(matter.other(), "/privacy/restricted").length())
                .isEqualTo(page(stranger, "/privacy/restricted").length());
    }

    @Test
    void aLeadWhoIsBarredGivesWayToTheNextOfTheTeam() {
        SomeRestricted matter = closed();
        owner.sql("""
                        insert into access.conflict (user_id, person_id, kind, valid_from, recorded_by)
                        values (?, ?, 'KIN', '2026-01-01', ?)
                        """)
                .params(
                        matter.lead().id().value(),
                        matter.person().value(),
                        matter.other().id().value())
                .update();
        Actor kin = SomeActor.barredFrom(matter.lead(), matter.person().value());
        assertThat(restricted.due(kin)).isEmpty();
        assertThat(matter.due(restricted, matter.other(), DueKind.CASE)).hasSize(1);
    }
}
