package org.dulae.person.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dulae.person.SomePerson.BAN_KHO;
import static org.dulae.person.SomePerson.HUA_MUEANG;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.dulae.DulaeTest;
import org.dulae.access.Actor;
import org.dulae.access.NotFound;
import org.dulae.access.SomeActor;
import org.dulae.access.Stale;
import org.dulae.person.Households;
import org.dulae.person.People;
import org.dulae.person.PersonId;
import org.dulae.person.SomePerson;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DulaeTest
class FamiliesTests {
    private final Families families;
    private final People people;
    private final Households households;
    private final UUID team = UUID.randomUUID();
    private final Actor officer = SomeActor.officerOf(HUA_MUEANG);
    private final Actor ofTheTeam = SomeActor.inTeams(officer, team);

    @Autowired
    FamiliesTests(Families families, People people, Households households) {
        this.families = families;
        this.people = people;
        this.households = households;
    }

    private PersonId somebody(String given) {
        return SomePerson.named(given, "ทดลองครอบครัว").registeredBy(officer, people);
    }

    @Test
    void tellsAFamilyFromEachOfItsPeople() {
        PersonId mother = somebody("แม่");
        PersonId daughter = somebody("ลูกสาว");
        PersonId grandson = somebody("หลาน");
        families.add(officer, mother, daughter, Kin.CHILD, null);
        families.add(officer, grandson, daughter, Kin.PARENT, null);
        assertThat(families.of(officer, mother).kin(grandson)).isEqualTo(Kin.GRANDCHILD);
        assertThat(families.of(officer, grandson).kin(mother)).isEqualTo(Kin.GRANDPARENT);
        assertThat(families.of(officer, daughter).kin(mother)).isEqualTo(Kin.PARENT);
        assertThat(families.of(officer, daughter).generations()).isEqualTo(3);
    }

    @Test
    void recordsTheSameOnlyOnce() {
        PersonId one = somebody("หนึ่ง");
        PersonId other = somebody("สอง");
        families.add(officer, one, other, Kin.SPOUSE, LocalDate.of(2015, 5, 1));
        families.add(officer, other, one, Kin.SPOUSE, null);
        assertThat(families.of(officer, one).recorded()).hasSize(1);
    }

    @Test
    void aCoupleThatPartsStaysInThePictureAndCanBeTakenBack() {
        PersonId one = somebody("คู่หนึ่ง");
        PersonId other = somebody("คู่สอง");
        families.add(officer, one, other, Kin.PARTNER, LocalDate.of(2015, 5, 1));
        Tie tie = families.of(officer, one).recorded().getFirst();
        UUID id = Objects.requireNonNull(tie.id());
        families.end(officer, one, id, 1, Tie.Ending.SEPARATED, LocalDate.of(2024, 1, 2));
        Tie ended = families.of(officer, one).recorded().getFirst();
        assertThat(ended.ending()).isEqualTo(Tie.Ending.SEPARATED);
        assertThat(ended.until()).isEqualTo("2024-01-02");
        assertThatThrownBy(() -> families.end(officer, one, id, 1, Tie.Ending.SEPARATED, null))
                .isInstanceOf(Stale.class);
        families.restore(officer, one, id, 2);
        assertThat(families.of(officer, one).recorded().getFirst().ending()).isNull();
    }

    @Test
    void whatWasRecordedInErrorIsStruckOutAndCanBeTakenBack() {
        PersonId one = somebody("ผิดหนึ่ง");
        PersonId other = somebody("ผิดสอง");
        families.add(officer, one, other, Kin.SIBLING, null);
        UUID id = Objects.requireNonNull(
                families.of(officer, one).recorded().getFirst().id());
        families.strike(officer, other, id, 1);
        assertThat(families.of(officer, one).people()).hasSize(1);
        families.restore(officer, one, id, 2);
        assertThat(families.of(officer, one).people()).hasSize(2);
    }

    @Test
    void anotherTambonGetsTheSameAnswerAsForNobody() {
        PersonId one = somebody("ไกล");
        PersonId other = somebody("ใกล้");
        families.add(officer, one, other, Kin.SIBLING, null);
        Actor neighbour = SomeActor.officerOf(BAN_KHO);
        PersonId theirs =
                SomePerson.named("เพื่อนบ้าน", "ทดลองครอบครัว").in(BAN_KHO).registeredBy(neighbour, people);
        assertThatThrownBy(() -> families.of(neighbour, one)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> families.add(neighbour, theirs, one, Kin.CHILD, null))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> families.add(neighbour, one, theirs, Kin.CHILD, null))
                .isInstanceOf(NotFound.class);
    }

    /** The one who hurts her works there and asks for the family of the child everybody knows. */
    @Test
    void somebodyHiddenIsInNobodysFamilyWhicheverEndOfTheTieSheIs() {
        PersonId child = somebody("ลูกที่ทุกคนรู้จัก");
        PersonId sister = somebody("น้องที่ทุกคนรู้จัก");
        PersonId hidden =
                SomePerson.named("ผู้ถูกซ่อน", "ทดลองครอบครัว").knownTo(team).registeredBy(ofTheTeam, people);
        families.add(ofTheTeam, child, hidden, Kin.PARENT, null);
        families.add(ofTheTeam, hidden, sister, Kin.SIBLING, null);
        households.join(officer, child, sister, "OTHER_KIN", LocalDate.of(2020, 1, 1));
        assertThat(families.of(ofTheTeam, child).find(hidden)).isPresent();
        assertThat(families.of(ofTheTeam, child).kin(sister)).isEqualTo(Kin.UNCLE_OR_AUNT);
        for (PersonId known : java.util.List.of(child, sister)) {
            Family seen = families.of(officer, known);
            assertThat(seen.find(hidden)).isEmpty();
            assertThat(seen.ties()).isEmpty();
        }
        assertThat(families.of(officer, child).beside().stream().map(Relative::id))
                .as("in the same home, but how they are related only the hidden one tells")
                .containsExactly(sister);
    }

    @Test
    void somebodyHiddenLaterLeavesTheFamilyThatOthersSee() {
        PersonId child = somebody("ลูก");
        PersonId mother = somebody("แม่ที่ต่อมาถูกซ่อน");
        families.add(officer, mother, child, Kin.CHILD, null);
        people.restrict(ofTheTeam, mother, team);
        assertThat(families.of(officer, child).people()).hasSize(1);
        assertThat(families.of(ofTheTeam, child).people()).hasSize(2);
    }

    @Test
    void whoIsBarredFromOneOfTheTwoLearnsNothingOfTheTie() {
        PersonId child = somebody("ลูก");
        PersonId mother = somebody("แม่");
        families.add(officer, child, mother, Kin.PARENT, null);
        assertThat(families.of(SomeActor.barredFrom(officer, mother.value()), child)
                        .people())
                .hasSize(1);
    }
}
