package org.dulae.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumberKindTests {
    private static String pink(char first) {
        String digits = first + "00001234567";
        return digits + CitizenNumber.checkDigit(digits);
    }

    @Test
    void takesSpacesDashesAndThaiDigits() {
        String number = SomePerson.number(1);
        String written = new CitizenNumber(number).written().replace('-', ' ').replace('0', '๐');
        assertThat(NumberKind.THAI_ID.problem(written, false)).isNull();
        assertThat(NumberKind.tidy(written)).isEqualTo(number);
    }

    @Test
    void refusesNumbersThatCouldBeRealWhereOnlyInventedPeopleBelong() {
        assertThat(NumberKind.THAI_ID.problem("1234567890121", false)).isEqualTo("person.number.real");
        assertThat(NumberKind.THAI_ID.problem("1234567890121", true)).isNull();
    }

    @Test
    void tellsAPinkCardFromAThaiOneByItsFirstDigit() {
        assertThat(NumberKind.PINK_CARD.problem(pink('0'), false)).isNull();
        assertThat(NumberKind.PINK_CARD.problem(pink('6'), false)).isNull();
        assertThat(NumberKind.PINK_CARD.problem(pink('7'), false)).isNull();
        assertThat(NumberKind.PINK_CARD.problem(pink('3'), false)).isEqualTo("person.number.pink");
        assertThat(NumberKind.THAI_ID.problem(pink('0'), false)).isEqualTo("person.number.thai");
    }

    @Test
    void namesASlipBeforeAnythingElse() {
        assertThat(NumberKind.THAI_ID.problem("1234567890122", true)).isEqualTo("person.number.digits");
    }

    @Test
    void takesAPassportAsItIs() {
        assertThat(NumberKind.PASSPORT.problem("zz-0000 12", false)).isNull();
        assertThat(NumberKind.PASSPORT.problem("?", true)).isEqualTo("person.number.passport");
        assertThat(NumberKind.PASSPORT.masked("ZZ000012")).isEqualTo("xxxxx012");
    }

    @Test
    void asksForTheKindWhenANumberWasTyped() {
        assertThat(NumberKind.NONE.problem(SomePerson.number(1), false)).isEqualTo("person.number.kind-missing");
        assertThat(NumberKind.NONE.problem("", false)).isNull();
    }
}
