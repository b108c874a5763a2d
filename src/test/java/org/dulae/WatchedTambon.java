package org.dulae;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.dulae.access.Actor;
import org.dulae.access.Role;
import org.dulae.access.SomeActor;
import org.dulae.access.UnitKind;
import org.dulae.casework.CaseId;
import org.dulae.centre.SomeCentre;
import org.dulae.intake.Contacts;
import org.dulae.person.Households;
import org.dulae.person.People;
import org.dulae.person.PersonId;
import org.dulae.person.SomePerson;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A tambon with an office, a woman everybody there knows and those who must not know more; and how matters come to it and are worked on. */
final class WatchedTambon {
    static final Instant MORNING = Instant.parse("2026-11-18T03:00:00Z");
    private static final Instant LONG_BEFORE = Instant.parse("2026-11-12T03:00:00Z");
    private static final String PROVINCE = "57";
    static final String TAMBON = "570103";

    private Instant now = LONG_BEFORE;
    private final Walk walk;
    private final JdbcClient owner;
    private final Contacts contacts;
    private final Households households;

    final Map<String, Actor> others = new LinkedHashMap<>();
    final Actor operator;
    final Actor officer;
    final Actor colleague;
    final Actor kin;
    final PersonId known;
    final CaseId open;

    WatchedTambon(Walk walk, JdbcClient owner, BeanFactory doors) {
        this.walk = walk;
        this.owner = owner;
        this.contacts = doors.getBean(Contacts.class);
        this.households = doors.getBean(Households.class);
        People people = doors.getBean(People.class);
        operator = SomeActor.stored(owner, SomeActor.operatorOf(PROVINCE));
        officer = SomeActor.stored(owner, SomeActor.officerOf(TAMBON));
        colleague = SomeActor.colleague(owner, officer, Role.OFFICER);
        kin = SomeActor.colleague(owner, officer, Role.OFFICER);
        answersFor();
        known = next(() -> SomePerson.kaeo()
                .in(TAMBON)
                .withNumber()
                .withPhone("0891110000")
                .registeredBy(officer, people));
        PersonId child =
                next(() -> SomePerson.named("ดำ", "ใจดีสมมุติ").in(TAMBON).registeredBy(officer, people));
        join(officer, known, child, "CHILD");
        open = load(told("INCOME", "personId", known.toString(), "callerPhone", "0891110000"));
        work(open, "/ownership", "version", "1");
        work(
                open,
                "/goals",
                "title",
                "มีรายได้พอใช้",
                "agreed",
                "true",
                "task1",
                "ไปพัฒนาชุมชน",
                "due1",
                "9 ธ.ค. 2569");
        others.put("colleague who is not of the team", outsider(colleague));
        others.put("kin in the same office", outsider(kin));
        others.put("officer of the province", outsider(SomeActor.provinceOfficerOf(PROVINCE)));
        others.put("administrator", outsider(SomeActor.of(Role.ADMIN, UnitKind.PROVINCE, PROVINCE)));
        others.put("another desk of the province", outsider(SomeActor.operatorOf(PROVINCE)));
        bar(kin, known);
        // The audit knows no clock but the wall's: what was done until here was done long before.
        owner.sql("update access.audit set at = ? where user_id in (?, ?)")
                .params(
                        Timestamp.from(LONG_BEFORE),
                        officer.id().value(),
                        operator.id().value())
                .update();
    }

    private void answersFor() {
        SomeCentre.of(owner, officer, "ศูนย์ทดลอง", "Trial centre");
    }

    private Actor outsider(Actor actor) {
        SomeActor.stored(owner, actor);
        owner.sql("update access.app_user set demo = true, name = 'ผู้ไม่ควรรู้ ทดลอง' where id = ?")
                .params(actor.id().value())
                .update();
        return actor;
    }

    private void bar(Actor actor, PersonId person) {
        owner.sql(
                        "insert into access.conflict (user_id, person_id, kind, valid_from, recorded_by) values (?, ?, 'KIN', '2026-01-01', ?)")
                .params(actor.id().value(), person.value(), officer.id().value())
                .update();
    }

    /** What follows is done from that moment on. */
    void from(Instant moment) {
        now = moment;
    }

    /** One thing after another, all of it before anybody walks. */
    <T> T next(Supplier<T> work) {
        now = now.plusSeconds(60);
        return walk.at(now, work);
    }

    void join(Actor by, PersonId head, PersonId other, String relation) {
        next(() -> {
            households.join(by, head, other, relation, LocalDate.of(2026, 2, 1));
            return true;
        });
    }

    static Map<String, List<String>> told(String problem, String... more) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put("channel", List.of("HOTLINE_1300"));
        fields.put("notes", List.of("เล่าว่าเดือดร้อนมาก " + problem));
        fields.put("problems", List.of(problem));
        fields.put("place", List.of(TAMBON));
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], List.of(more[i + 1]));
        }
        return fields;
    }

    CaseId load(Map<String, List<String>> told) {
        return next(() -> contacts.load(operator, told)).orElseThrow();
    }

    void work(CaseId id, String to, String... fields) {
        MockHttpServletRequestBuilder request = post("/cases/" + id + to);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        sent(officer, request);
    }

    void contact(Actor by, Map<String, List<String>> told) {
        MockHttpServletRequestBuilder request = post("/contacts");
        told.forEach((field, values) -> request.param(field, values.toArray(String[]::new)));
        sent(by, request);
    }

    void sent(Actor by, MockHttpServletRequestBuilder request) {
        MockHttpServletResponse answer = next(() -> walk.answer(by, request));
        assertThat(answer.getStatus())
                .as(Walk.body(answer).replaceAll("(?s).*<main", "<main"))
                .isEqualTo(303);
    }

    String number(CaseId id) {
        return single("select number from casework.case_file where id = ?", id.value());
    }

    String single(String sql, UUID id) {
        return owner.sql(sql).params(id).query(String.class).single();
    }
}
