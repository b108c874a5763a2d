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
import org.dulae.person.family.Families;
import org.dulae.person.family.Kin;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A tambon with an office, a woman everybody there knows and those who must not know more; then what must stay hidden from them. */
final class HiddenMatters {
    static final Instant MORNING = Instant.parse("2026-11-18T03:00:00Z");
    private static final Instant LONG_BEFORE = Instant.parse("2026-11-12T03:00:00Z");
    private static final String PROVINCE = "57";
    static final String TAMBON = "570103";
    static final List<String> WORDS = List.of(
            "ดาวเรือง",
            "เรืองรอง",
            "สมมุติลับ",
            "บ้านลับแล",
            "น้ำค้าง",
            "1300-99887",
            "ไปพบที่ศาลาริมน้ำ",
            "อยากอยู่อย่างไม่ต้องกลัว",
            "ได้ยินเสียงรถกลับมาเร็ว",
            "ห้องลับชั้นสอง",
            "ค่าเช่าห้องริมคลองใหม่",
            "ใบแพทย์ในซองสีเทา",
            "บ้านพักริมเขาทดลอง");
    /** What one would look for. */
    static final List<String> TYPED =
            List.of("ดาวเรือน สมมุติลับ", SomePerson.number(777_001), "0812349876", "1300-99887");

    private Instant now = LONG_BEFORE;
    private final Walk walk;
    private final JdbcClient owner;
    private final Contacts contacts;
    private final Households households;
    private final Families families;
    final Map<String, Actor> others = new LinkedHashMap<>();
    final Actor operator;
    final Actor officer;
    final Actor colleague;
    final Actor kin;
    final PersonId known;
    final CaseId open;

    HiddenMatters(Walk walk, JdbcClient owner, BeanFactory doors) {
        this.walk = walk;
        this.owner = owner;
        this.contacts = doors.getBean(Contacts.class);
        this.households = doors.getBean(Households.class);
        this.families = doors.getBean(Families.class);
        People people = doors.getBean(People.class);
        operator = SomeActor.stored(owner, SomeActor.operatorOf(PROVINCE));
        officer = SomeActor.stored(owner, SomeActor.officerOf(TAMBON));
        colleague = SomeActor.colleague(owner, officer, Role.OFFICER);
        kin = SomeActor.colleague(owner, officer, Role.OFFICER);
        answersFor();
        known = walk.at(
                next(),
                () -> SomePerson.kaeo()
                        .in(TAMBON)
                        .withNumber()
                        .withPhone("0891110000")
                        .registeredBy(officer, people));
        PersonId child = walk.at(
                next(), () -> SomePerson.named("ดำ", "ใจดีสมมุติ").in(TAMBON).registeredBy(officer, people));
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

    private void join(Actor by, PersonId head, PersonId other, String relation) {
        walk.at(next(), () -> {
            households.join(by, head, other, relation, LocalDate.of(2026, 2, 1));
            return true;
        });
    }

    /** One thing after another, all of it before anybody walks. */
    private Instant next() {
        now = now.plusSeconds(60);
        return now;
    }

    private static Map<String, List<String>> told(String problem, String... more) {
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

    private CaseId load(Map<String, List<String>> told) {
        return walk.at(next(), () -> contacts.load(operator, told)).orElseThrow();
    }

    /** A woman nobody knew and what is done for her; a closed matter of the woman everybody knows; advice; a call whose place is not known. */
    void come() {
        now = MORNING.minusSeconds(3600);
        String notThem = kin.id().toString();
        Map<String, List<String>> call =
                told("DOMESTIC_VIOLENCE", "notThem", notThem, "number", SomePerson.number(777_001));
        """
                given=ดาวเรือง
                family=สมมุติลับ
                nickname=เรืองรอง
                callerPhone=0812349876
                callerRelation=SELF
                placeText=บ้านลับแล
                otherName=น้ำค้าง สมมุติลับ
                otherAge=7
                otherSystem=1300
                otherNumber=1300-99887
                """.lines().map(line -> line.strip().split("=")).forEach(field -> call.put(field[0], List.of(field[1])));
        CaseId hers = load(call);
        CaseId knownHers = load(told("SEXUAL_VIOLENCE", "personId", known.toString(), "notThem", notThem));
        for (CaseId id : List.of(hers, knownHers)) {
            work(id, "/ownership", "version", "1");
            work(id, "/facts", "kind", "VISIT", "content", "ไปพบที่ศาลาริมน้ำ");
            work(
                    id,
                    "/goals",
                    "title",
                    "อยากอยู่อย่างไม่ต้องกลัว",
                    "agreed",
                    "true",
                    "task1",
                    "พาไปแจ้งความ",
                    "due1",
                    "9 ธ.ค. 2569");
            work(id, "/safety", "signs", "ได้ยินเสียงรถกลับมาเร็ว", "version", "0");
            work(id, "/conferences", "on", "18 พ.ย. 2569", "time", "15.30", "place", "ห้องลับชั้นสอง");
            work(id, "/plan/handouts", "call", "1300", "worse", "โทร 1300", "carry", "no");
            refuse(id);
            work(
                    id,
                    "/attachments",
                    "kind",
                    "SEEN",
                    "what",
                    "ใบแพทย์ในซองสีเทา",
                    "useFor",
                    "แจ้งความ",
                    "of",
                    single("select person_id::text from casework.case_file where id = ?", id.value()),
                    "on",
                    "17 พ.ย. 2569");
            registerLetter(id);
            work(id, "/help", "kind", "MONEY", "what", "ค่ารถ", "amount", "300", "level", "TAMBON");
        }
        work(hers, "/links", "number", number(open), "reason", "HOUSEHOLD");
        String version = single("select version::text from casework.case_file where id = ?", knownHers.value());
        work(knownHers, "/closure", "version", version, "reason", "WITHDREW", "level", "TAMBON", "leaveTasks", "true");
        String woman = single("select person_id::text from casework.case_file where id = ?", hers.value());
        UUID[] teams = owner.sql("select team_id from access.team_member where user_id = ?")
                .params(officer.id().value())
                .query(UUID.class)
                .list()
                .toArray(UUID[]::new);
        Actor ofTheTeams = SomeActor.inTeams(officer, teams);
        join(ofTheTeams, known, PersonId.valueOf(woman), "OTHER_KIN");
        walk.at(next(), () -> {
            families.add(ofTheTeams, known, PersonId.valueOf(woman), Kin.SIBLING, null);
            return true;
        });
        contact(officer, told("DOMESTIC_VIOLENCE", "type", "ADVICE", "gave", "แนะนำ", "notThem", notThem));
        Map<String, List<String>> nowhere =
                told("DOMESTIC_VIOLENCE", "type", "HELP", "callerPhone", "0812349876", "unnamed", "yes");
        nowhere.remove("place");
        contact(operator, nowhere);
        // Was away when the teams were named.
        owner.sql("delete from access.team_member where user_id = ?")
                .params(colleague.id().value())
                .update();
    }

    /** A refuge wrote. */
    private void registerLetter(CaseId id) {
        MockHttpServletRequestBuilder request = post("/letters/entries")
                .param("way", "IN")
                .param("theirDate", "17 พ.ย. 2569")
                .param("sender", "บ้านพักริมเขาทดลอง")
                .param("receiver", "ศูนย์ทดลอง")
                .param("subject", "ตอบรับ")
                .param("about", number(id));
        sent(officer, request);
    }

    private void refuse(CaseId id) {
        work(
                id,
                "/refusals",
                "asked",
                "ค่าเช่าห้องริมคลองใหม่",
                "decision",
                "NOT_GIVEN",
                "law",
                "ระเบียบสมมุติ ข้อ 3",
                "because",
                "เดือนนี้ได้ไปแล้ว",
                "facts",
                "ดูบัญชีด้วยกัน",
                "office",
                "ศูนย์สมมุติ",
                "how",
                "SPOKEN",
                "carry",
                "no",
                "appealTo",
                "ศูนย์สมมุติ",
                "appealDays",
                "15",
                "appealLaw",
                "พ.ร.บ. สมมุติ มาตรา 1");
    }

    private String number(CaseId id) {
        return single("select number from casework.case_file where id = ?", id.value());
    }

    private String single(String sql, UUID id) {
        return owner.sql(sql).params(id).query(String.class).single();
    }

    private void work(CaseId id, String to, String... fields) {
        MockHttpServletRequestBuilder request = post("/cases/" + id + to);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        sent(officer, request);
    }

    private void contact(Actor by, Map<String, List<String>> told) {
        MockHttpServletRequestBuilder request = post("/contacts");
        told.forEach((field, values) -> request.param(field, values.toArray(String[]::new)));
        sent(by, request);
    }

    private void sent(Actor by, MockHttpServletRequestBuilder request) {
        MockHttpServletResponse answer = walk.at(next(), () -> walk.answer(by, request));
        assertThat(answer.getStatus())
                .as(Walk.body(answer).replaceAll("(?s).*<main", "<main"))
                .isEqualTo(303);
    }
}
