package org.dulae.privacy.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.dulae.DulaeTest;
import org.dulae.access.Stale;
import org.dulae.casework.SomeCase;
import org.dulae.complaint.Complained;
import org.dulae.complaint.Complaint;
import org.dulae.complaint.ComplaintDesk;
import org.dulae.complaint.NewComplaint;
import org.dulae.privacy.Request;
import org.dulae.privacy.Requests;
import org.dulae.shared.NewId;
import org.dulae.shared.ThaiDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What keeps a restricted matter past its time, and that nobody outside its team learns what it is. */
@DulaeTest
class RestrictedKeptTests extends RestrictedScene {
    private static final LocalDate TODAY = LocalDate.now(ThaiDate.ZONE);

    @Autowired
    private Requests requests;

    @Autowired
    private ComplaintDesk complaints;

    private void keeps(SomeRestricted matter, String why) {
        RestrictedDue due = matter.due(restricted, matter.lead(), DueKind.CASE).getFirst();
        assertThat(due.hold()).isEqualTo(why);
        assertThatThrownBy(() -> restricted.propose(matter.lead(), DueKind.CASE, due.key()))
                .isInstanceOf(Stale.class);
    }

    @Test
    void anOpenCaseOfHersKeepsIt() {
        SomeRestricted matter = closed();
        SomeCase.of(matter.person()).in(TAMBON, matter.lead().unit()).opened(casework, matter.lead());
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
        complaints.take(matter.lead(), told, "รอนาน" + matter.number());
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
        requests.take(
                matter.lead(),
                matter.person(),
                new Request.Asked(Request.Kind.ACCESS, Request.Asker.SELF, "", "ขอดู", TODAY));
        pages.ask(privacy, post("/privacy/disposals/" + id + "/approval")).andExpect(status().isSeeOther());
        assertThat(matter.isThere()).isTrue();
        assertThat(retention.get(privacy, id).done().held()).isEqualTo(1);
        assertThat(pages.page(privacy, "/privacy/disposals/" + id))
                .doesNotContain(matter.number(), "คำขอเรื่องข้อมูลที่ยังไม่ตอบ");
        keeps(matter, "REQUEST");
    }
}
