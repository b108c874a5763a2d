package org.dulae.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.dulae.DulaeTest;
import org.dulae.access.Actor;
import org.dulae.access.SomeActor;
import org.dulae.person.PersonMatch.Why;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** How people type and how people are found. All of it happens in one tambon no other test uses. */
@DulaeTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchTests {
    private static final String TAMBON = "520506";
    private final People people;
    private final Actor officer = SomeActor.officerOf(TAMBON);
    private final Actor nation = SomeActor.nationalOperator();

    @Autowired
    SearchTests(People people) {
        this.people = people;
    }

    @BeforeAll
    void register() {
        person("นาง", "พิมพ์พรรณ", "ใจดีสมมุติ", "ป้าแก้ว")
                .withPhone("0812340001")
                .withNumber(SomePerson.number(9001))
                .registeredBy(officer, people);
        person("นาง", "พิมพรรณ", "ใจดีสมมติ", "")
                .at(Dwelling.at("7", "7", "ท่าเดื่อ", ""))
                .registeredBy(officer, people);
        person("นาย", "ศรีสมร", "ทดลองรักษ์", "").born("2510").registeredBy(officer, people);
        person("เด็กชาย", "ณัฐวุฒิ", "ลองดูก่อน", "น้องต้น")
                .born("1 มี.ค. 2560")
                .registeredBy(officer, people);
        person("", "ทองคำ", "", "ตาคำ").at(Dwelling.MOVING).registeredBy(officer, people);
        person("นางสาว", "จันทร์เพ็ญ", "ตัวอย่างงาม", "").registeredBy(officer, people);
        person("", "Maria", "Example Santos", "").registeredBy(officer, people);
    }

    private static SomePerson person(String title, String given, String family, String nickname) {
        return SomePerson.named(given, family).titled(title).called(nickname).in(TAMBON);
    }

    @ParameterizedTest
    @CsvSource({
        "พิมพ์พรรณ, นางพิมพ์พรรณ ใจดีสมมุติ",
        "นางพิมพ์พรรณ ใจดีสมมุติ, นางพิมพ์พรรณ ใจดีสมมุติ",
        "น.ส.จันทร์เพ็ญ, นางสาวจันทร์เพ็ญ ตัวอย่างงาม",
        "จันเพ็น, นางสาวจันทร์เพ็ญ ตัวอย่างงาม",
        "จันทเพญ ตัวอยาง, นางสาวจันทร์เพ็ญ ตัวอย่างงาม",
        "สีสมร, นายศรีสมร ทดลองรักษ์",
        "ศรีสมอน, นายศรีสมร ทดลองรักษ์",
        "ศรีสมร ทดลองรัก, นายศรีสมร ทดลองรักษ์",
        "ศรีสมรทดลองรักษ์, นายศรีสมร ทดลองรักษ์",
        "นัดวุด, เด็กชายณัฐวุฒิ ลองดูก่อน",
        "ณัทวุทธิ ลองดู, เด็กชายณัฐวุฒิ ลองดูก่อน",
        "น้องต้น, เด็กชายณัฐวุฒิ ลองดูก่อน",
        "ต้น, เด็กชายณัฐวุฒิ ลองดูก่อน",
        "ป้าแก้ว, นางพิมพ์พรรณ ใจดีสมมุติ",
        "แก้ว, นางพิมพ์พรรณ ใจดีสมมุติ",
        "เเก้ว, นางพิมพ์พรรณ ใจดีสมมุติ",
        "แก้ว ลำปาง, นางพิมพ์พรรณ ใจดีสมมุติ",
        "ตาคำ, ทองคำ",
        "ทองคํา, ทองคำ",
        "maria, Maria Example Santos",
        "santos maria, Maria Example Santos",
        "marai, Maria Example Santos"
    })
    void findsThePersonHoweverTheNameIsTyped(String typed, String found) {
        assertThat(people.candidates(officer, typed))
                .as(typed)
                .first()
                .extracting(PersonMatch::displayName)
                .isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({"0,รหสมร, นายศรีสมร ทดลองรักษ์", "g[kp, x"})
    void survivesNonsense(String typed, String ignored) {
        assertThat(people.candidates(officer, typed)).hasSizeLessThanOrEqualTo(Ranking.MOST);
    }

    @Test
    void readsTheWrongKeyboardLayout() {
        assertThat(people.candidates(officer, "cdh;"))
                .first()
                .extracting(PersonMatch::displayName)
                .isEqualTo("นางพิมพ์พรรณ ใจดีสมมุติ");
        assertThat(people.candidates(officer, "ศรีสมร".replace("ศรีสมร", "LiulT,i")))
                .isNotNull();
        assertThat(people.candidates(officer, "ทฟพรฟ"))
                .first()
                .extracting(PersonMatch::displayName)
                .isEqualTo("Maria Example Santos");
    }

    @Test
    void findsByPhoneNumberAndTheirLastDigits() {
        for (String typed : List.of(
                "081-234-0001",
                "+66 81 234 0001",
                "0001",
                SomePerson.number(9001),
                SomePerson.number(9001).substring(8))) {
            assertThat(people.candidates(officer, typed))
                    .as(typed)
                    .first()
                    .extracting(PersonMatch::displayName)
                    .isEqualTo("นางพิมพ์พรรณ ใจดีสมมุติ");
        }
        assertThat(people.candidates(officer, SomePerson.number(9001))
                        .getFirst()
                        .why())
                .isEqualTo(Set.of(Why.NUMBER));
        assertThat(people.candidates(officer, "081-234-0001").getFirst().why()).isEqualTo(Set.of(Why.PHONE));
    }

    @Test
    void putsTheRightVillageFirst() {
        assertThat(people.candidates(officer, "พิมพรรณ ม.7"))
                .first()
                .extracting(PersonMatch::moo)
                .isEqualTo("7");
        assertThat(people.candidates(officer, "พิมพรรณ ท่าเดื่อ"))
                .first()
                .extracting(PersonMatch::moo)
                .isEqualTo("7");
    }

    @Test
    void stillFindsTheNameWhenThePlaceIsWrong() {
        assertThat(people.candidates(officer, "จันทร์เพ็ญ เชียงใหม่"))
                .first()
                .extracting(PersonMatch::displayName)
                .isEqualTo("นางสาวจันทร์เพ็ญ ตัวอย่างงาม");
    }

    @Test
    void hintsThatTwoMayBeOnePerson() {
        List<PersonMatch> found = people.candidates(officer, "พิมพรรณ ใจดี");
        assertThat(found).hasSizeGreaterThanOrEqualTo(2);
        assertThat(found.get(0).sameAs()).isNull();
        assertThat(found.get(1).sameAs()).isEqualTo(found.get(0).id());
    }

    @Test
    void marksWhatWasRecognised() {
        PersonMatch found = people.candidates(officer, "พิมพ์ ใจดี").getFirst();
        assertThat(found.name().stream().filter(PersonMatch.Piece::marked).map(PersonMatch.Piece::text))
                .contains("ใจดี")
                .anyMatch(s -> s.startsWith("พิม"));
        assertThat(found.why()).containsExactly(Why.NAME);
    }

    @Test
    void ofManyOnlyThoseAreLookedForOfWhomSomebodyAlikeIsKnown() {
        List<NewPerson> many = List.of(
                person("", "ศรีสมร", "ทดลองรักษ์", "").born("2510").typed(),
                person("", "สีสมร", "ทดลองรัก", "").born("2510").typed(),
                person("", "ศรีสมอน", "ทดลองรักษ์", "").born("2510").typed(),
                person("", "พิมพันธ์", "ใจดีสมมุติ", "").typed(),
                person("", "ทองคำ", "", "").typed(),
                person("", "กรรณิการ์", "ฟ้าหลังฝน", "")
                        .withNumber(SomePerson.number(9001))
                        .typed(),
                person("", "กรรณิการ์", "ฟ้าหลังฝน", "").typed());
        Set<Integer> worth = people.worthAsking(officer, many);
        assertThat(worth).contains(0, 1, 2, 3, 4, 5).doesNotContain(6);
        for (int at = 0; at < many.size(); at++) {
            if (!people.alike(officer, many.get(at)).isEmpty()) {
                assertThat(worth).contains(at);
            }
        }
        assertThat(people.worthAsking(SomeActor.officerOf("520507"), many))
                .as("in another tambon")
                .isEmpty();
    }

    @Test
    void showsAtMostTwenty() {
        for (int i = 0; i < 25; i++) {
            person("นาง", "ซ้ำซ้อน", "ทดลองที่" + i, "").registeredBy(officer, people);
        }
        assertThat(people.candidates(officer, "ซ้ำซ้อน")).hasSize(Ranking.MOST);
        assertThat(people.candidates(nation, "ซ้ำซ้อน")).hasSize(Ranking.MOST);
    }
}
