package org.dulae.person.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.dulae.person.family.Tie.Ending;
import org.dulae.person.family.Tie.Kind;
import org.junit.jupiter.api.Test;

/** Who belongs to a family, and what everybody in it is to one of them, also where a parent was never recorded. */
class KinTests {
    private final SomeFamily some = new SomeFamily();

    @Test
    void keepsAPlaceForTheParentNobodyRecordedBetweenGrandmotherAndGrandchild() {
        some.lives("f-her", "HEAD").lives("m-grandson", "GRANDCHILD");
        Family family = some.family("f-her");
        Genogram picture = Genogram.of(family);
        assertThat(picture.figures())
                .hasSize(3)
                .filteredOn(one -> one.who().missing())
                .hasSize(1);
        assertThat(family.generations()).isEqualTo(3);
        assertThat(family.kin(some.id("m-grandson"))).isEqualTo(Kin.GRANDCHILD);
    }

    @Test
    void keepsNoSuchPlaceWhereTheParentIsRecorded() {
        some.lives("f-her", "HEAD")
                .lives("m-grandson", "GRANDCHILD")
                .tie("f-her", Kind.BIRTH, "f-daughter")
                .tie("f-daughter", Kind.BIRTH, "m-grandson");
        assertThat(Genogram.of(some.family("f-her")).figures())
                .hasSize(3)
                .noneMatch(one -> one.who().missing());
    }

    @Test
    void whatIsRecordedCountsMoreThanWhatTheHouseholdTells() {
        some.lives("f-her", "HEAD")
                .lives("m-husband", "SPOUSE")
                .tie("f-her", Kind.MARRIAGE, "m-husband", Ending.SEPARATED);
        assertThat(Genogram.of(some.family("f-her")).couples())
                .singleElement()
                .satisfies(couple -> assertThat(couple.strokes()).isOne());
    }

    @Test
    void listsThoseBesideOfWhomNobodyKnowsHowTheyAreRelated() {
        some.lives("f-her", "HEAD").lives("m-lodger", "NOT_KIN").lives("m-nephew", "NIECE_OR_NEPHEW");
        some.tie("f-neighbour", Kind.CARE, "f-her");
        Family family = some.family("f-her");
        assertThat(Genogram.of(family).figures()).hasSize(1);
        assertThat(family.beside().stream().map(Relative::name))
                .containsExactlyInAnyOrder("m-lodger", "m-nephew", "f-neighbour");
        assertThat(family.caredForBy(some.id("f-neighbour")).stream().map(Relative::name))
                .containsExactly("f-her");
    }

    @Test
    void saysWhatEverybodyIsToThePerson() {
        some.tie("f-mother", Kind.BIRTH, "f-her")
                .tie("f-mother", Kind.BIRTH, "m-brother")
                .tie("f-grandmother", Kind.BIRTH, "f-mother")
                .tie("f-grandmother", Kind.BIRTH, "f-aunt")
                .tie("f-aunt", Kind.BIRTH, "m-cousin")
                .tie("m-brother", Kind.BIRTH, "f-niece")
                .tie("f-her", Kind.ADOPTION, "m-adopted")
                .tie("m-brother", Kind.MARRIAGE, "f-brothers-wife");
        Family family = some.family("f-her");
        Map<String, Kin> told = Map.of(
                "f-her", Kin.SELF,
                "f-mother", Kin.PARENT,
                "f-grandmother", Kin.GRANDPARENT,
                "m-brother", Kin.SIBLING,
                "f-aunt", Kin.UNCLE_OR_AUNT,
                "m-cousin", Kin.COUSIN,
                "f-niece", Kin.NIECE_OR_NEPHEW,
                "m-adopted", Kin.ADOPTED_CHILD,
                "f-brothers-wife", Kin.SIBLING_IN_LAW);
        told.forEach(
                (name, kin) -> assertThat(family.kin(some.id(name))).as(name).isEqualTo(kin));
        assertThat(Genogram.of(family).descents())
                .filteredOn(Genogram.Descent::broken)
                .as("one child was not born to her")
                .hasSize(1);
    }
}
