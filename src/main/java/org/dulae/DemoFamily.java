package org.dulae;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.dulae.access.Actor;
import org.dulae.benefit.Fact;
import org.dulae.benefit.PersonRights;
import org.dulae.casework.refusal.Refusal;
import org.dulae.person.Details;
import org.dulae.person.DetailsForm;
import org.dulae.person.Dwelling;
import org.dulae.person.Households;
import org.dulae.person.Names;
import org.dulae.person.NewPerson;
import org.dulae.person.NumberKind;
import org.dulae.person.People;
import org.dulae.person.PersonId;
import org.dulae.person.Sex;
import org.dulae.person.fact.KnownFact;
import org.dulae.person.family.Families;
import org.dulae.person.family.Kin;
import org.dulae.person.family.Tie;
import org.dulae.privacy.Request;
import org.dulae.privacy.Request.Asked;
import org.dulae.privacy.Request.Asker;
import org.dulae.privacy.Request.Decision;
import org.dulae.privacy.Request.Kind;
import org.dulae.privacy.Requests;
import org.dulae.shared.Texts;
import org.dulae.shared.ThaiDate;
import org.springframework.stereotype.Component;

/** The family of ป้าแก้ว of the demo: her mother, her late husband, children who live apart or divorced, grandsons, a neighbour who cares. All invented. */
@Component
class DemoFamily {
    private static final String TAMBON = "521305";
    private static final LocalDate LONG_AGO = LocalDate.of(2017, 4, 1);
    private final People people;
    private final Households households;
    private final Families families;
    private final Details details;
    private final Requests requests;
    private final PersonRights rights;

    DemoFamily(
            People people,
            Households households,
            Families families,
            Details details,
            Requests requests,
            PersonRights rights) {
        this.people = people;
        this.households = households;
        this.families = families;
        this.details = details;
        this.requests = requests;
        this.rights = rights;
    }

    void make(Actor officer) {
        PersonId kaeo = found(officer, "แก้ว ใจดีสมมุติ");
        PersonId grandson = found(officer, "หลานชาย ใจดีสมมุติ");
        PersonId mother = kin(officer, kaeo, Kin.PARENT, "ปั๋น", "F", 91);
        PersonId husband = kin(officer, kaeo, Kin.SPOUSE, "คำ", "M", 71);
        died(officer, husband, "คำ", 71, LocalDate.of(2021, 2, 3));
        PersonId daughter = kin(officer, kaeo, Kin.CHILD, "สายทอง", "F", 45);
        PersonId son = kin(officer, kaeo, Kin.CHILD, "ทองดี", "M", 42);
        List.of(daughter, son).forEach(child -> families.add(officer, husband, child, Kin.CHILD, null));
        PersonId left = kin(officer, daughter, Kin.SPOUSE, "สมาน", "M", 47);
        part(officer, daughter, left, Tie.Ending.DIVORCED);
        kin(officer, daughter, Kin.PARTNER, "ก้อน", "M", 49);
        PersonId wife = kin(officer, son, Kin.SPOUSE, "นวล", "F", 40);
        part(officer, son, wife, Tie.Ending.SEPARATED);
        List.of(daughter, left).forEach(parent -> families.add(officer, parent, grandson, Kin.CHILD, null));
        PersonId granddaughter = kin(officer, son, Kin.CHILD, "ต้นข้าว", "F", 7);
        families.add(officer, wife, granddaughter, Kin.CHILD, null);
        PersonId neighbour = kin(officer, kaeo, Kin.CARER, "บัวคำ", "F", 55);
        families.add(officer, neighbour, mother, Kin.CARED_FOR, null);
        households.join(officer, kaeo, grandson, "GRANDCHILD", LONG_AGO);
        households.join(officer, kaeo, mother, "PARENT", LONG_AGO);
        ask(officer, kaeo, son);
        days(officer, kaeo, mother);
        visited(officer, neighbour, son, daughter);
    }

    // Days that come by themselves: a sister soon sixty, a brother soon seventy, a card that runs out, an aunt who
    // died; and aid paid twice this year.
    private void days(Actor officer, PersonId kaeo, PersonId mother) {
        LocalDate today = LocalDate.now(ThaiDate.ZONE);
        PersonId sister = sibling(officer, kaeo, "จันดี", today.plusDays(20).minusYears(60));
        PersonId brother = sibling(officer, kaeo, "ตาคำ", today.plusDays(9).minusYears(70));
        List.of(sister, brother).forEach(one -> households.join(officer, kaeo, one, "OTHER_KIN", LONG_AGO));
        PersonId aunt = kin(officer, mother, Kin.SIBLING, "มา", "F", 88);
        households.join(officer, mother, aunt, "OTHER_KIN", LONG_AGO);
        pensioners(officer, brother, found(officer, "คำมูล ทดลองนาม"), found(officer, "บัวเขียว นามตัวอย่าง"));
        died(officer, aunt, "มา", 88, today.minusDays(12));
        rights.tell(officer, mother, papers(today), KnownFact.Source.PAPER, 0);
        LocalDate year = ThaiDate.fiscalYearStart(ThaiDate.fiscalYear(today));
        Map<Fact, String> paid = Map.of(
                Fact.NOT_ENOUGH_INCOME, "yes",
                Fact.LOST_BREADWINNER, "yes",
                Fact.GRANTS_THIS_YEAR, "LOW_INCOME_AID " + year + " PROVINCE_OFFICE");
        rights.tell(officer, kaeo, paid, KnownFact.Source.OFFICE, 0);
    }

    private static Map<Fact, String> papers(LocalDate today) {
        return Map.of(
                Fact.THAI,
                "yes",
                Fact.IN_HOUSE_REGISTER,
                "yes",
                Fact.STATE_PENSION,
                "no",
                Fact.DISABILITY_CARD,
                "yes",
                Fact.DISABILITY_CARD_EXPIRES,
                today.plusDays(26).toString());
    }

    private PersonId sibling(Actor officer, PersonId of, String given, LocalDate born) {
        PersonId id = register(officer, given, Sex.UNKNOWN, ThaiDate.format(born, Texts.THAI));
        families.add(officer, of, id, Kin.SIBLING, null);
        return id;
    }

    // Enough is known to ask for what they may be due, and of some one thing is missing.
    private void visited(Actor officer, PersonId neighbour, PersonId son, PersonId daughter) {
        tell(officer, neighbour, Map.of(Fact.THAI, "yes", Fact.CARES_FOR_DISABLED, "no", Fact.LOST_BREADWINNER, "yes"));
        tell(officer, son, Map.of(Fact.THAI, "yes", Fact.DISABILITY, "yes", Fact.DISABILITY_CARD, "no"));
        tell(officer, daughter, Map.of(Fact.THAI, "yes", Fact.HARDSHIP, "yes", Fact.NOT_ENOUGH_INCOME, "yes"));
        pensionBesideTheAllowance(officer);
    }

    // Of so many older people the province may see what another allowance would cost.
    private void pensioners(Actor officer, PersonId... known) {
        for (PersonId one : known) {
            tell(officer, one, Map.of(Fact.THAI, "yes", Fact.IN_HOUSE_REGISTER, "yes", Fact.STATE_PENSION, "no"));
        }
    }

    // An older man with a pension who has received the allowance as well: both may not be, and the pages say so.
    private void pensionBesideTheAllowance(Actor officer) {
        PersonId id = register(officer, "บุญส่ง", Sex.MALE, "74 ปี");
        String received =
                "OLD_AGE_ALLOWANCE 700.00/MONTH LOCAL_GOVERNMENT 2012-02..,STATE_PENSION 9800.00/MONTH COMPTROLLER 2012..";
        tell(officer, id, Map.of(Fact.RECEIVING, received, Fact.HOUSEHOLD_INCOME, "10500.00/MONTH/2"));
    }

    private void tell(Actor officer, PersonId who, Map<Fact, String> known) {
        rights.tell(officer, who, known, KnownFact.Source.VISIT, 0);
    }

    // She is told why not, and where to appeal.
    private void refuse(Actor officer, PersonId kaeo, LocalDate day) {
        UUID gone = requests.take(
                officer,
                kaeo,
                new Asked(Kind.ERASURE, Asker.SELF, "", "อยากให้ลบเรื่องเก่าของป้าออกให้หมด", day.minusDays(6)));
        requests.check(officer, gone, 1, true, "คุยกับป้าแก้วตามลำพังที่ศูนย์");
        requests.answer(
                officer,
                gone,
                2,
                Decision.REFUSED,
                "เรื่องของป้ายังไม่ปิด ศูนย์ต้องใช้ข้อมูลนี้ช่วยป้าต่อ เมื่อปิดเรื่องและพ้นเวลาเก็บแล้วจะลบให้",
                new Request.Refused(
                        "พ.ร.บ.คุ้มครองข้อมูลส่วนบุคคล พ.ศ. 2562 มาตรา 33 (ตัวอย่าง ยังไม่ได้ตรวจกับตัวบท)",
                        "ป้าแก้วมีเรื่องที่ยังเปิดอยู่หนึ่งเรื่อง และกำลังรอผลเบี้ยผู้สูงอายุ",
                        new Refusal.Appeal(
                                officer.unitNameTh(),
                                day.plusDays(Refusal.USUAL_DAYS),
                                "พ.ร.บ.วิธีปฏิบัติราชการทางปกครอง พ.ศ. 2539 มาตรา 44")));
    }

    // Two of the family ask what is kept: one has her answer, the other's waits.
    private void ask(Actor officer, PersonId kaeo, PersonId son) {
        LocalDate day = LocalDate.now(ThaiDate.ZONE);
        UUID seen = requests.take(
                officer,
                kaeo,
                new Asked(Kind.ACCESS, Asker.SELF, "", "อยากรู้ว่าศูนย์เก็บอะไรของป้าไว้บ้าง", day.minusDays(9)));
        requests.check(officer, seen, 1, true, "ถามป้าแก้วตามลำพังที่บ้าน อยากได้กระดาษไว้ดูเอง");
        requests.answer(officer, seen, 2, Decision.DONE, "ให้สำเนาข้อมูลทั้งหมดที่เป็นของป้าแก้ว", null);
        refuse(officer, kaeo, day);
        requests.take(
                officer,
                son,
                new Asked(
                        Kind.CORRECTION,
                        Asker.TRUSTED,
                        "แก้ว ใจดีสมมุติ",
                        "อายุของลูกชายจดไว้ไม่ตรงกับบัตร",
                        day.minusDays(25)));
    }

    private PersonId found(Actor officer, String typed) {
        return people.candidates(officer, typed).getFirst().id();
    }

    private PersonId kin(Actor officer, PersonId of, Kin kin, String given, String sex, int age) {
        PersonId id = register(officer, given, sex.equals("F") ? Sex.FEMALE : Sex.MALE, age + " ปี");
        families.add(officer, of, id, kin, null);
        return id;
    }

    private PersonId register(Actor officer, String given, Sex sex, String birth) {
        return people.register(
                officer,
                new NewPerson(
                        Names.of(given, "ใจดีสมมุติ"),
                        sex,
                        birth,
                        NumberKind.NONE,
                        "",
                        TAMBON,
                        Dwelling.NOT_KNOWN,
                        List.of(),
                        null));
    }

    private void died(Actor officer, PersonId id, String given, int age, LocalDate day) {
        Map<String, String> fields = new LinkedHashMap<>(Map.of(
                "given",
                given,
                "family",
                "ใจดีสมมุติ",
                "sex",
                Sex.MALE.name(),
                "birth",
                age + " ปี",
                "numberKind",
                NumberKind.NONE.name(),
                "died",
                ThaiDate.format(day, Texts.THAI)));
        details.save(officer, id, 1, new DetailsForm(fields, "", "", ""));
    }

    private void part(Actor officer, PersonId one, PersonId other, Tie.Ending ending) {
        families.of(officer, one).recorded().stream()
                .filter(tie -> tie.kind() == Tie.Kind.MARRIAGE && tie.other(one).equals(other))
                .forEach(tie ->
                        families.end(officer, one, Objects.requireNonNull(tie.id()), tie.version(), ending, LONG_AGO));
    }
}
