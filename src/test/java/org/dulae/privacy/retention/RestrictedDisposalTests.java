package org.dulae.privacy.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.dulae.DulaeTest;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Role;
import org.dulae.access.SomeActor;
import org.dulae.access.Stale;
import org.dulae.access.TableOwner;
import org.dulae.access.Teams;
import org.dulae.access.UnitKind;
import org.dulae.casework.Casework;
import org.dulae.casework.SomeCase;
import org.dulae.complaint.Complained;
import org.dulae.complaint.Complaint;
import org.dulae.complaint.ComplaintDesk;
import org.dulae.complaint.NewComplaint;
import org.dulae.privacy.Request;
import org.dulae.privacy.Requests;
import org.dulae.shared.NewId;
import org.dulae.shared.ThaiDate;
import org.dulae.web.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A restricted matter past its time: the lead of its team proposes, a privacy officer approves a number, and it goes whole. */
@DulaeTest
class RestrictedDisposalTests {
    private static final String TAMBON = "910101";
    private static final LocalDate TODAY = LocalDate.now(ThaiDate.ZONE);
    private final MockMvc mvc;
    private final RestrictedRetention restricted;
    private final Retention retention;
    private final Doors doors;
    private final JdbcClient owner;
    private final Actor privacy;

    record Doors(Casework casework, Acting acting, Teams teams, Requests requests, ComplaintDesk complaints) {}

    @Autowired
    RestrictedDisposalTests(
            MockMvc mvc,
            RestrictedRetention restricted,
            Retention retention,
            Casework casework,
            Acting acting,
            Teams teams,
            Requests requests,
            ComplaintDesk complaints,
            @Value("${spring.flyway.url}") String url,
            @Value("${spring.flyway.user}") String user,
            @Value("${spring.flyway.password}") String password) {
        this.mvc = mvc;
        this.restricted = restricted;
        this.retention = retention;
        this.doors = new Doors(casework, acting, teams, requests, complaints);
        this.owner = TableOwner.of(url, user, password);
        this.privacy = SomeActor.stored(owner, SomeActor.of(Role.PRIVACY, UnitKind.PROVINCE, "91"));
    }

    private SomeRestricted closed() {
        return SomeRestricted.closed(owner, doors.casework(), doors.acting(), doors.teams(), TAMBON);
    }

    private ResultActions ask(Actor actor, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(SignedIn.as(actor)).with(SomeActor.token()));
    }

    private String page(Actor actor, String path) throws Exception {
        return ask(actor, get(path))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void theLeadProposesAndThePrivacyOfficerApprovesANumber() throws Exception {
        SomeRestricted matter = closed();
        assertThat(page(matter.lead(), "/today")).contains("/privacy/restricted");
        assertThat(page(matter.lead(), "/privacy/restricted")).contains(matter.number());
        RestrictedDue due = matter.due(restricted, matter.lead(), DueKind.CASE).getFirst();
        ask(matter.lead(), post("/privacy/restricted/CASE/" + due.key())).andExpect(status().isSeeOther());
        UUID id = restricted.proposed(matter.lead()).getFirst().id();
        assertThat(page(matter.lead(), "/privacy/restricted")).contains(id.toString());
        ask(matter.lead(), post("/privacy/restricted/CASE/" + due.key()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("มีคนเสนอไปแล้ว")));
        String at = "/privacy/disposals/" + id;
        assertThat(page(privacy, "/privacy")).contains(at);
        for (String seen : new String[] {page(privacy, at), page(privacy, "/privacy/retention")}) {
            assertThat(seen)
                    .contains(id.toString(), "เรื่องที่จำกัดผู้รู้เห็นซึ่งพ้นเวลาเก็บ")
                    .doesNotContain(
                            matter.number(),
                            matter.id().toString(),
                            due.key().toString(),
                            SomeRestricted.NAME,
                            matter.lead().name(),
                            matter.lead().id().toString(),
                            "2557");
        }
        ask(privacy, post(at + "/approval")).andExpect(status().isSeeOther());
        assertThat(matter.isThere()).isFalse();
        assertThat(matter.audited("privacy.retention.erased")).isEqualTo(1);
        ask(privacy, get(at + "/paper")).andExpect(status().isOk());
        assertThat(retention.get(privacy, id).done().erased()).isEqualTo(1);
        assertThat(page(matter.lead(), "/privacy/restricted")).contains("ลบแล้ว 1");
        // With it went the last that was kept of her.
        erase(matter, DueKind.PERSON);
        assertThat(page(matter.lead(), "/today")).doesNotContain("/privacy/restricted");
    }

    @Test
    void aRefusedOneStaysAndMayBeProposedAgain() {
        SomeRestricted matter = closed();
        UUID id = matter.proposed(restricted, DueKind.CASE);
        assertThat(matter.due(restricted, matter.lead(), DueKind.CASE)
                        .getFirst()
                        .hold())
                .isEqualTo("PROPOSED");
        retention.decide(privacy, id, false, "ขอถามหัวหน้าทีมก่อน");
        assertThat(matter.isThere()).isTrue();
        assertThat(matter.proposed(restricted, DueKind.CASE)).isNotEqualTo(id);
    }

    @Test
    void whoeverWasEverInOneIsErasedTheSameWayAndNeverStandsInTheOrdinaryList() {
        SomeRestricted matter = closed();
        assertThat(matter.due(restricted, matter.lead(), DueKind.PERSON)).isEmpty();
        erase(matter, DueKind.CASE);
        SomeOldThing.untouched(owner, matter.person());
        assertThat(retention.due(privacy, DueKind.PERSON))
                .extracting(Retention.Due::id)
                .doesNotContain(matter.person().value());
        erase(matter, DueKind.PERSON);
        assertThat(matter.isPersonThere()).isFalse();
        assertThat(owner.sql("select count(*)::int from access.team_person where person_id = ?")
                        .params(matter.person().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private void erase(SomeRestricted matter, DueKind kind) {
        UUID id = matter.proposed(restricted, kind);
        retention.decide(privacy, id, true, "");
        retention.carryOut(privacy, id);
        assertThat(retention.get(privacy, id).done().erased()).isEqualTo(1);
    }

    @Test
    void aRestrictedContactThatEndedAsAdviceIsErasedToo() {
        SomeRestricted matter = closed();
        UUID contact = SomeOldThing.contact(owner, matter.lead(), "ADVICE", null, matter.team());
        RestrictedDue due = restricted.due(matter.lead()).stream()
                .filter(one -> contact.equals(one.id()))
                .findFirst()
                .orElseThrow();
        restricted.propose(matter.lead(), DueKind.ADVICE, due.key());
        UUID id = restricted.proposed(matter.lead()).getFirst().id();
        retention.decide(privacy, id, true, "");
        retention.carryOut(privacy, id);
        assertThat(retention.get(privacy, id).done().erased()).isEqualTo(1);
    }

    private void keeps(SomeRestricted matter, String why) {
        RestrictedDue due = matter.due(restricted, matter.lead(), DueKind.CASE).getFirst();
        assertThat(due.hold()).isEqualTo(why);
        assertThatThrownBy(() -> restricted.propose(matter.lead(), DueKind.CASE, due.key()))
                .isInstanceOf(Stale.class);
    }

    @Test
    void anOpenCaseOfHersKeepsIt() {
        SomeRestricted matter = closed();
        SomeCase.of(matter.person()).in(TAMBON, matter.lead().unit()).opened(doors.casework(), matter.lead());
        keeps(matter, "OPEN_CASE");
    }

    @Test
    void aRunningClockKeepsIt() {
        SomeRestricted matter = closed();
        owner.sql("""
                        insert into clock.timer (id, matter_id, area_code, team_id, people, unit_id, owner_name, duty, from_at, due_at, created_by, created_at, changed_at)
                        select ?, ?, ?, ?, '{}', ?, '', (select min(code) from clock.duty), '2026-01-01Z', '2026-12-31Z', ?, '2026-01-01Z', '2026-01-01Z'
                        """)
                .params(
                        NewId.next(),
                        matter.id().value(),
                        TAMBON,
                        matter.team(),
                        matter.lead().unit().value(),
                        matter.lead().id().value())
                .update();
        keeps(matter, "CLOCK");
    }

    @Test
    void aComplaintThatIsNotOverKeepsIt() {
        SomeRestricted matter = closed();
        NewComplaint told = new NewComplaint(
                new Complained("91", null, Set.of(), ""),
                new Complaint.Told(Complaint.Channel.SPOKEN, "รอนาน", "อยากให้เร็วขึ้น", matter.number()),
                new Complaint.Reach("", "", Complaint.Safe.NOT_ASKED, ""));
        doors.complaints().take(matter.lead(), told, "รอนาน" + matter.number());
        keeps(matter, "OTHER");
    }

    @Test
    void aBreachThatIsNotDecidedKeepsIt() {
        SomeRestricted matter = closed();
        UUID breach = NewId.next();
        owner.sql("""
                        insert into access.audit (id, at, user_id, unit_id, area_code, act, subjects)
                        values (?, '2013-06-01Z', ?, ?, '910101', 'casework.read', array[?::uuid])
                        """)
                .params(
                        NewId.next(),
                        matter.lead().id().value(),
                        matter.lead().unit().value(),
                        matter.id().value())
                .update();
        owner.sql("""
                        insert into privacy.breach (id, area_code, unit_id, known_at, what, from_at, until_at, account, by_user, by_name, created_at, changed_at)
                        values (?, '91', ?, '2013-07-01Z', 'เครื่องหาย', '2013-05-31Z', '2013-06-02Z', '', ?, 'ผู้ทดสอบ', '2013-07-01Z', '2013-07-01Z')
                        """)
                .params(breach, privacy.unit().value(), privacy.id().value())
                .update();
        keeps(matter, "OTHER");
        owner.sql("update privacy.breach set office_told = false, people_told = false where id = ?")
                .params(breach)
                .update();
        matter.proposed(restricted, DueKind.CASE);
    }

    @Test
    void aRequestThatComesAfterTheProposalStopsItAndTheNumberSaysOnlyThatSomethingDoes() throws Exception {
        SomeRestricted matter = closed();
        UUID id = matter.proposed(restricted, DueKind.CASE);
        doors.requests()
                .take(
                        matter.lead(),
                        matter.person(),
                        new Request.Asked(Request.Kind.ACCESS, Request.Asker.SELF, "", "ขอดู", TODAY));
        ask(privacy, post("/privacy/disposals/" + id + "/approval")).andExpect(status().isSeeOther());
        assertThat(matter.isThere()).isTrue();
        assertThat(retention.get(privacy, id).done().held()).isEqualTo(1);
        assertThat(page(privacy, "/privacy/disposals/" + id))
                .doesNotContain(matter.number(), "คำขอเรื่องข้อมูลที่ยังไม่ตอบ");
        keeps(matter, "REQUEST");
    }

    @Test
    void withNobodyOfTheTeamLeftTheHeadOfTheProvinceDecidesInHerPlaceAndSeesNoMore() throws Exception {
        SomeRestricted matter = closed();
        Actor head = SomeActor.colleague(owner, privacy, Role.PROVINCE_HEAD);
        assertThat(restricted.due(head)).isEmpty();
        matter.leaves(matter.lead());
        matter.leaves(matter.other());
        RestrictedDue blind = restricted.due(head).getFirst();
        assertThat(blind.id()).isNull();
        assertThat(blind.at()).isNull();
        assertThat(page(head, "/privacy/restricted"))
                .contains("เรื่องที่ไม่มีใครในทีมเหลืออยู่")
                .doesNotContain(matter.number(), matter.id().toString(), SomeRestricted.NAME);
        restricted.propose(head, DueKind.CASE, blind.key());
        UUID id = restricted.proposed(head).getFirst().id();
        assertThatThrownBy(() -> retention.decide(head, id, true, "")).isInstanceOf(Stale.class);
        retention.decide(privacy, id, true, "");
        retention.carryOut(privacy, id);
        assertThat(matter.isThere()).isFalse();
        Actor officer = SomeActor.colleague(owner, matter.lead(), Role.OFFICER);
        assertThat(restricted.due(officer)).isEmpty();
    }
}
