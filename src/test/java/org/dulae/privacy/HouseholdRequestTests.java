package org.dulae.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dulae.DulaeTest;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Inbox;
import org.dulae.access.NotFound;
import org.dulae.access.Role;
import org.dulae.access.SomeActor;
import org.dulae.access.TableOwner;
import org.dulae.access.Teams;
import org.dulae.casework.CaseId;
import org.dulae.casework.Casework;
import org.dulae.casework.SomeCase;
import org.dulae.person.Households;
import org.dulae.person.PersonId;
import org.dulae.privacy.Request.Asked;
import org.dulae.privacy.Request.Asker;
import org.dulae.privacy.Request.Kind;
import org.dulae.shared.ThaiDate;
import org.dulae.web.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** When a household asks about its data, whoever looks after its case is told, unless that would do harm. */
@DulaeTest
class HouseholdRequestTests {
    private static final String TAMBON = "240106";
    private final MockMvc mvc;
    private final Requests requests;
    private final Casework casework;
    private final Inbox inbox;
    private final Locks locks;
    private final JdbcClient owner;
    private final Actor officer;
    private final Actor colleague;
    private final PersonId helped;
    private final PersonId asker;

    /** What closes something to others. */
    record Locks(Acting acting, Teams teams) {}

    @Autowired
    HouseholdRequestTests(
            MockMvc mvc,
            Requests requests,
            Casework casework,
            Inbox inbox,
            Households households,
            Acting acting,
            Teams teams,
            @Value("${spring.flyway.url}") String url,
            @Value("${spring.flyway.user}") String user,
            @Value("${spring.flyway.password}") String password) {
        this.mvc = mvc;
        this.requests = requests;
        this.casework = casework;
        this.inbox = inbox;
        this.locks = new Locks(acting, teams);
        this.owner = TableOwner.of(url, user, password);
        this.officer = SomeActor.stored(owner, SomeActor.officerOf(TAMBON));
        this.colleague = SomeActor.colleague(owner, officer, Role.OFFICER);
        this.helped = SomeCase.person(owner, TAMBON, "แก้ว");
        this.asker = SomeCase.person(owner, TAMBON, "บัวผัน");
        households.join(officer, helped, asker, "SPOUSE", LocalDate.of(2020, 1, 1));
    }

    private CaseId owned(SomeCase told, Actor by) {
        CaseId id = told.in(TAMBON, officer.unit()).opened(casework, by);
        owner.sql("update casework.case_file set owner_id = ?, owner_name = ?, owned_since = created_at where id = ?")
                .params(by.id().value(), by.name(), id.value())
                .update();
        return id;
    }

    private UUID asked() {
        return requests.take(
                colleague, asker, new Asked(Kind.ACCESS, Asker.SELF, "", "ขอดู", LocalDate.now(ThaiDate.ZONE)));
    }

    private List<String> told(Actor actor) {
        return inbox.list(actor).stream()
                .filter(one -> one.kind().equals("privacy.notice.request"))
                .map(one -> String.valueOf(one.path()))
                .toList();
    }

    private String panel(Actor actor, CaseId id) throws Exception {
        return mvc.perform(get("/cases/" + id + "/data-requests").with(SignedIn.as(actor)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void whoLooksAfterTheCaseIsToldOnceSomebodySaysThatItIsSafe() throws Exception {
        CaseId id = owned(SomeCase.of(helped), officer);
        UUID request = asked();
        assertThat(told(officer)).isEmpty();
        requests.check(colleague, request, 1, true, "ถามตามลำพัง");
        assertThat(told(officer)).containsExactly("/cases/" + id);
        assertThat(panel(officer, id)).contains("/privacy/requests/" + request);
    }

    @Test
    void nobodyIsToldWhereItWouldDoHarm() throws Exception {
        CaseId id = owned(SomeCase.of(helped), officer);
        UUID request = asked();
        requests.check(colleague, request, 1, false, "ยังไม่แน่ใจ");
        assertThat(told(officer)).isEmpty();
        assertThat(panel(officer, id)).doesNotContain("/privacy/requests/" + request);
    }

    @Test
    void aRestrictedCaseIsNotFoundOutByAskingAndItsTeamSeesTheRequest() throws Exception {
        UUID team = locks.acting().as(officer, () -> locks.teams().forMatter(officer, officer.unit(), Set.of()));
        Actor member = SomeActor.inTeams(officer, team);
        CaseId id = owned(SomeCase.of(helped).restrictedTo(team), member);
        UUID request = asked();
        requests.check(colleague, request, 1, true, "ถามตามลำพัง");
        assertThat(told(member))
                .as("a notice would be written by who may not know of the case")
                .isEmpty();
        assertThat(requests.ofHousehold(member, id)).extracting(Request::id).contains(request);
        assertThatThrownBy(() -> requests.ofHousehold(colleague, id)).isInstanceOf(NotFound.class);
        mvc.perform(get("/cases/" + id + "/data-requests").with(SignedIn.as(colleague)))
                .andExpect(status().isNotFound());
    }

    @Test
    void whoIsBarredFromTheAskerDoesNotSeeTheRequest() throws Exception {
        CaseId id = owned(SomeCase.of(helped), officer);
        UUID request = asked();
        Actor barred = SomeActor.barredFrom(colleague, asker.value());
        assertThat(requests.ofHousehold(barred, id)).extracting(Request::id).doesNotContain(request);
        mvc.perform(get("/cases/" + id + "/data-requests").with(SignedIn.as(barred)))
                .andExpect(content().string(not(containsString("/privacy/requests/" + request))));
    }
}
