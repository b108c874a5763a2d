package org.dulae.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CitizenNumberTests {
    @ParameterizedTest
    @ValueSource(strings = {"1234567890121", "1000000000131", "1000000000050", "1000000000009", "1000000000041"})
    void takesNumbersWhoseCheckDigitIsRight(String number) {
        assertThat(CitizenNumber.fits(number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567890122", "123456789012", "12345678901211", "12345678901x1", ""})
    void refusesASlipOfOneDigitAndAnythingElse(String number) {
        assertThat(CitizenNumber.fits(number)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000000000001", "1111111111119"})
    void refusesEqualDigitsAlthoughTheirSumIsRight(String number) {
        assertThat(CitizenNumber.fits(number)).isFalse();
    }

    @Test
    void showsOnlyTheLastThreeDigits() {
        assertThat(new CitizenNumber("1234567890121").masked()).isEqualTo("x-xxxx-xxxxx-12-1");
    }

    @Test
    void writesTheNumberAsOnTheCard() {
        assertThat(new CitizenNumber("1234567890121").written()).isEqualTo("1-2345-67890-12-1");
    }

    @Test
    void neverPrintsItself() {
        assertThat(new CitizenNumber("1234567890121")).hasToString("x-xxxx-xxxxx-12-1");
    }

    @Test
    void knowsAnInventedNumberByItsRegistrar() {
        assertThat(new CitizenNumber(SomePerson.number(7)).isInvented()).isTrue();
        assertThat(new CitizenNumber("1234567890121").isInvented()).isFalse();
    }

    @Test
    void refusesToBeMadeFromAWrongNumber() {
        assertThatThrownBy(() -> new CitizenNumber("123")).isInstanceOf(IllegalArgumentException.class);
    }
}
