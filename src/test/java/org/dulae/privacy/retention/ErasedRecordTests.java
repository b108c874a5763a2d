package org.dulae.privacy.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dulae.DulaeTest;
import org.dulae.access.Actor;
import org.dulae.access.Role;
import org.dulae.access.SomeActor;
import org.dulae.access.TableOwner;
import org.dulae.access.UnitKind;
import org.dulae.casework.CaseId;
import org.dulae.casework.Casework;
import org.dulae.casework.SomeCase;
import org.dulae.casework.refusal.Refusal;
import org.dulae.casework.refusal.RefusalRegister;
import org.dulae.person.PersonId;
import org.dulae.shared.ThaiDate;
import org.dulae.shared.ThaiText;
import org.dulae.web.Pages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Requests, entitlements, breaches and complaints past their time: found, kept where something keeps them, erased whole, and only counted. */
@DulaeTest
class ErasedRecordTests {
    private static final String TAMBON = "600103";
    private static final LocalDate TODAY = LocalDate.now(ThaiDate.ZONE);

    @Autowired
    private Retention retention;

    @Autowired
    private Casework casework;

    @Autowired
    private RefusalRegister refusals;

    private Pages pages;
    private JdbcClient owner;
    private Actor officer;
    private Actor privacy;
    private Actor head;
    private SomeOldRecord old;
    private SomeOldRecord ofProvince;

    @Autowired
    void pages(MockMvc mvc, Environment settings) {
        pages = new Pages(mvc);
        owner = TableOwner.of(settings);
    }

    @BeforeEach
    void offices() {
        officer = SomeActor.stored(owner, SomeActor.officerOf(TAMBON));
        privacy = SomeActor.stored(owner, SomeActor.of(Role.PRIVACY, UnitKind.PROVINCE, "60"));
        head = SomeActor.colleague(owner, privacy, Role.PROVINCE_HEAD);
        old = new SomeOldRecord(owner, officer);
        ofProvince = new SomeOldRecord(owner, privacy);
    }

    private String hold(DueKind kind, UUID id) {
        return retention.due(privacy, kind).stream()
                .filter(one -> one.id().equals(id))
                .map(Retention.Due::hold)
                .findFirst()
                .orElse("not due");
    }

    private UUID erased(DueKind kind) {
        UUID id = retention.propose(privacy, kind);
        retention.decide(head, id, true, "");
        retention.carryOut(head, id);
        return id;
    }

    private int audited(UUID record) {
        return owner.sql(
                        "select count(*)::int from access.audit where act = 'privacy.retention.erased' and subjects @> array[?::uuid]")
                .params(record)
                .query(Integer.class)
                .single();
    }

    @Test
    void anAnsweredRequestGoesAndItsNumberStaysAndTheCertificateSaysSo() {
        PersonId person = SomeCase.person(owner, TAMBON, "แก้ว");
        PersonId appeals = SomeCase.person(owner, TAMBON, "บัวผัน");
        UUID gone = old.request(person, null, SomeOldRecord.OLD, LocalDate.of(2014, 6, 20));
        UUID young = old.request(person, null, SomeOldRecord.OLD.plusSeconds(4L * 365 * 86_400), null);
        UUID mayAppeal = old.request(appeals, null, SomeOldRecord.OLD, TODAY);
        assertThat(hold(DueKind.REQUEST, young)).isEqualTo("not due");
        assertThat(hold(DueKind.REQUEST, mayAppeal)).isEqualTo("not due");
        assertThat(pages.page(privacy, "/privacy/retention/REQUEST"))
                .contains("แก้ว")
                .doesNotContain(SomeOldRecord.WORDS);
        int before = old.counted("REQUEST", "ACCESS REFUSED");
        UUID proposal = erased(DueKind.REQUEST);
        assertThat(old.isThere("privacy.request", gone)).isFalse();
        assertThat(old.isThere("privacy.request", young)).isTrue();
        assertThat(audited(gone)).isEqualTo(1);
        assertThat(old.counted("REQUEST", "ACCESS REFUSED")).isGreaterThan(before);
        assertThat(pages.page(head, "/privacy/retention"))
                .contains("ตัวเลขที่ยังอยู่", "ขอดูหรือขอสำเนา · ทำให้ไม่ได้");
        assertThat(ThaiText.normalise(
                        Pages.paper(pages.ask(privacy, get("/privacy/disposals/" + proposal + "/paper")))))
                .contains(ThaiText.normalise("จำนวนของแต่ละเดือนยังอยู่"), proposal.toString())
                .doesNotContain(SomeOldRecord.WORDS);
    }

    @Test
    void anOpenCaseAnOpenComplaintAndAnAppealKeepIt() {
        PersonId helped = SomeCase.person(owner, TAMBON, "แก้ว");
        SomeCase.of(helped).in(TAMBON, officer.unit()).opened(casework, officer);
        UUID held = old.request(helped, null, SomeOldRecord.OLD, null);
        PersonId complains = SomeCase.person(owner, TAMBON, "คำปัน");
        UUID complained = old.request(complains, null, SomeOldRecord.OLD, null);
        UUID open = ofProvince.complaint(null, closed(complains), null, null);
        PersonId appeals = SomeCase.person(owner, TAMBON, "ศรีนวล");
        UUID appealed = old.request(appeals, null, SomeOldRecord.OLD, null);
        UUID appeal = appeal(appeals);
        assertThat(hold(DueKind.REQUEST, held)).isEqualTo("OPEN_CASE");
        assertThat(hold(DueKind.REQUEST, complained)).isEqualTo("OTHER");
        assertThat(hold(DueKind.REQUEST, appealed)).isEqualTo("OTHER");
        owner.sql("delete from complaint.complaint where id = ?").param(open).update();
        owner.sql("delete from casework.refusal_answer where refusal_id = ?")
                .param(appeal)
                .update();
        assertThat(hold(DueKind.REQUEST, complained)).isEmpty();
        assertThat(hold(DueKind.REQUEST, appealed)).isEmpty();
    }

    private String closed(PersonId person) {
        return closed(SomeCase.of(person).in(TAMBON, officer.unit()).opened(casework, officer));
    }

    private String closed(CaseId id) {
        SomeOldThing.closed(owner, id);
        return owner.sql("select number from casework.case_file where id = ?")
                .params(id.value())
                .query(String.class)
                .single();
    }

    /** An appeal of somebody whose outcome nobody has written down. */
    private UUID appeal(PersonId person) {
        CaseId id = SomeCase.of(person).in(TAMBON, officer.unit()).opened(casework, officer);
        UUID refusal = refusals.refuse(
                officer,
                id,
                new Refusal.Told(
                        "",
                        "ขอซ่อมบ้าน",
                        Refusal.Decision.NOT_GIVEN,
                        "ข้อ 1",
                        "เพราะ",
                        "ข้อเท็จจริง",
                        TODAY,
                        "ศูนย์",
                        Refusal.How.SPOKEN,
                        TODAY,
                        new Refusal.Appeal("ศูนย์", TODAY.plusDays(15), "มาตรา 44"),
                        "",
                        true,
                        false));
        refusals.answer(officer, id, refusal, 0, Refusal.Answer.APPEALS, TODAY, "");
        closed(id);
        return refusal;
    }

    @Test
    void whatWasSaidOfEntitlementsGoesPieceByPieceAndWhatHoldsStays() {
        PersonId person = SomeCase.person(owner, TAMBON, "แก้ว");
        UUID asked = old.reply(person, "ASKED", SomeOldRecord.OLD, null);
        UUID kept = old.reply(person, "APPLIED", SomeOldRecord.OLD, null);
        UUID back = old.reply(person, "TAKEN_BACK", SomeOldRecord.OLD.plusSeconds(11L * 365 * 86_400), kept);
        UUID ended = old.fact(person, "DISABILITY", SomeOldRecord.OLD);
        UUID holds = old.fact(person, "THAI", null);
        assertThat(hold(DueKind.RIGHTS, person.value())).isEmpty();
        assertThat(retention.due(SomeActor.barredFrom(privacy, person.value()), DueKind.RIGHTS))
                .extracting(Retention.Due::id)
                .doesNotContain(person.value());
        int before = old.counted("RIGHTS", "ASKED");
        erased(DueKind.RIGHTS);
        assertThat(old.isThere("benefit.reply", asked)).isFalse();
        assertThat(old.isThere("person.fact", ended)).isFalse();
        assertThat(List.of(kept, back)).allMatch(id -> old.isThere("benefit.reply", id));
        assertThat(old.isThere("person.fact", holds)).isTrue();
        assertThat(old.isThere("person.person", person.value())).isTrue();
        assertThat(old.counted("RIGHTS", "ASKED")).isEqualTo(before + 1);
        assertThat(hold(DueKind.RIGHTS, person.value())).isEqualTo("not due");
    }

    @Test
    void aBreachGoesOnceEverythingIsDecidedAndWhomItConcernsSeesNothingOfIt() {
        UUID gone = ofProvince.breach(officer, SomeOldRecord.OLD);
        UUID undecided = ofProvince.breach(officer, null);
        UUID own = ofProvince.breach(privacy, SomeOldRecord.OLD);
        assertThat(hold(DueKind.BREACH, gone)).isEmpty();
        assertThat(hold(DueKind.BREACH, undecided)).isEqualTo("not due");
        assertThat(hold(DueKind.BREACH, own)).isEqualTo("not due");
        assertThat(retention.due(head, DueKind.BREACH))
                .extracting(Retention.Due::id)
                .contains(own);
        int before = ofProvince.counted("BREACH", "OFFICE_TOLD PEOPLE_NOT");
        erased(DueKind.BREACH);
        assertThat(ofProvince.isThere("privacy.breach", gone)).isFalse();
        assertThat(ofProvince.isThere("privacy.breach", undecided)).isTrue();
        assertThat(ofProvince.isThere("privacy.breach", own)).isTrue();
        assertThat(ofProvince.counted("BREACH", "OFFICE_TOLD PEOPLE_NOT")).isEqualTo(before + 1);
        // The one who is meant cannot approve it either.
        UUID proposal = retention.propose(head, DueKind.BREACH);
        retention.decide(privacy, proposal, true, "");
        retention.carryOut(privacy, proposal);
        assertThat(ofProvince.isThere("privacy.breach", own)).isTrue();
    }

    @Test
    void aComplaintGoesWithoutAWordOfItBeingShownAndWhoIsComplainedOfDecidesNothing() {
        UUID gone = ofProvince.complaint(officer, "", SomeOldRecord.OLD, LocalDate.of(2014, 6, 20));
        UUID open = ofProvince.complaint(officer, "", null, null);
        UUID against = ofProvince.complaint(head, "", SomeOldRecord.OLD, null);
        String number = closed(SomeCase.person(owner, TAMBON, "แก้ว"));
        UUID again = ofProvince.complaint(null, number, SomeOldRecord.OLD, null);
        ofProvince.complaint(null, number, null, null);
        assertThat(hold(DueKind.COMPLAINT, gone)).isEmpty();
        assertThat(hold(DueKind.COMPLAINT, open)).isEqualTo("not due");
        assertThat(hold(DueKind.COMPLAINT, again)).isEqualTo("OTHER");
        assertThat(retention.due(head, DueKind.COMPLAINT))
                .extracting(Retention.Due::id)
                .contains(gone)
                .doesNotContain(against);
        assertThat(pages.page(privacy, "/privacy/retention/COMPLAINT"))
                .contains("เรื่องร้องเรียน")
                .doesNotContain(SomeOldRecord.WORDS, number);
        int before = ofProvince.counted("COMPLAINT", "UPHELD");
        erased(DueKind.COMPLAINT);
        assertThat(ofProvince.isThere("complaint.complaint", gone)).isFalse();
        assertThat(List.of(open, against, again)).allMatch(id -> ofProvince.isThere("complaint.complaint", id));
        assertThat(ofProvince.counted("COMPLAINT", "UPHELD")).isEqualTo(before + 1);
    }
}
