package org.dulae;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dulae.access.Actor;
import org.dulae.access.SomeActor;
import org.dulae.casework.CaseId;
import org.dulae.person.PersonId;
import org.dulae.person.SomePerson;
import org.dulae.person.family.Families;
import org.dulae.person.family.Kin;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What must stay hidden from those around: matters that come to the tambon and everything that is done for them. */
final class HiddenMatters {
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

    private final WatchedTambon tambon;
    private final JdbcClient owner;
    private final Families families;

    HiddenMatters(WatchedTambon tambon, JdbcClient owner, Families families) {
        this.tambon = tambon;
        this.owner = owner;
        this.families = families;
    }

    /** A woman nobody knew and what is done for her; a closed matter of the woman everybody knows; advice; a call whose place is not known. */
    void come() {
        tambon.from(WatchedTambon.MORNING.minusSeconds(3600));
        String notThem = tambon.kin.id().toString();
        Map<String, List<String>> call =
                WatchedTambon.told("DOMESTIC_VIOLENCE", "notThem", notThem, "number", SomePerson.number(777_001));
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
        CaseId hers = tambon.load(call);
        CaseId knownHers = tambon.load(
                WatchedTambon.told("SEXUAL_VIOLENCE", "personId", tambon.known.toString(), "notThem", notThem));
        for (CaseId id : List.of(hers, knownHers)) {
            tambon.work(id, "/ownership", "version", "1");
            tambon.work(id, "/facts", "kind", "VISIT", "content", "ไปพบที่ศาลาริมน้ำ");
            tambon.work(
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
            tambon.work(id, "/safety", "signs", "ได้ยินเสียงรถกลับมาเร็ว", "version", "0");
            tambon.work(id, "/conferences", "on", "18 พ.ย. 2569", "time", "15.30", "place", "ห้องลับชั้นสอง");
            tambon.work(id, "/plan/handouts", "call", "1300", "worse", "โทร 1300", "carry", "no");
            refuse(id);
            tambon.work(
                    id,
                    "/attachments",
                    "kind",
                    "SEEN",
                    "what",
                    "ใบแพทย์ในซองสีเทา",
                    "useFor",
                    "แจ้งความ",
                    "of",
                    tambon.single("select person_id::text from casework.case_file where id = ?", id.value()),
                    "on",
                    "17 พ.ย. 2569");
            registerLetter(id);
            tambon.work(id, "/help", "kind", "MONEY", "what", "ค่ารถ", "amount", "300", "level", "TAMBON");
        }
        tambon.work(hers, "/links", "number", tambon.number(tambon.open), "reason", "HOUSEHOLD");
        String version = tambon.single("select version::text from casework.case_file where id = ?", knownHers.value());
        tambon.work(
                knownHers,
                "/closure",
                "version",
                version,
                "reason",
                "WITHDREW",
                "level",
                "TAMBON",
                "leaveTasks",
                "true");
        String woman = tambon.single("select person_id::text from casework.case_file where id = ?", hers.value());
        UUID[] teams = owner.sql("select team_id from access.team_member where user_id = ?")
                .params(tambon.officer.id().value())
                .query(UUID.class)
                .list()
                .toArray(UUID[]::new);
        Actor ofTheTeams = SomeActor.inTeams(tambon.officer, teams);
        tambon.join(ofTheTeams, tambon.known, PersonId.valueOf(woman), "OTHER_KIN");
        tambon.next(() -> {
            families.add(ofTheTeams, tambon.known, PersonId.valueOf(woman), Kin.SIBLING, null);
            return true;
        });
        tambon.contact(
                tambon.officer,
                WatchedTambon.told("DOMESTIC_VIOLENCE", "type", "ADVICE", "gave", "แนะนำ", "notThem", notThem));
        Map<String, List<String>> nowhere =
                WatchedTambon.told("DOMESTIC_VIOLENCE", "type", "HELP", "callerPhone", "0812349876", "unnamed", "yes");
        nowhere.remove("place");
        tambon.contact(tambon.operator, nowhere);
        // Was away when the teams were named.
        owner.sql("delete from access.team_member where user_id = ?")
                .params(tambon.colleague.id().value())
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
                .param("about", tambon.number(id));
        tambon.sent(tambon.officer, request);
    }

    private void refuse(CaseId id) {
        tambon.work(
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
}
