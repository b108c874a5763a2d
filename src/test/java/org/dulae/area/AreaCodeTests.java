package org.dulae.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AreaCodeTests {
    @ParameterizedTest
    @CsvSource({"00, COUNTRY", "52, PROVINCE", "5213, DISTRICT", "521305, TAMBON", "52130504, VILLAGE"})
    void knowsItsLevelByItsLength(String code, AreaLevel level) {
        assertThat(new AreaCode(code).level()).isEqualTo(level);
    }

    @Test
    void beginsWithItsParent() {
        assertThat(new AreaCode("52130504").parent()).isEqualTo(new AreaCode("521305"));
        assertThat(new AreaCode("5213").parent()).isEqualTo(new AreaCode("52"));
        assertThat(new AreaCode("52").parent()).isEqualTo(AreaCode.COUNTRY);
        assertThat(AreaCode.COUNTRY.parent()).isNull();
    }

    @Test
    void liesWithinWhatItBeginsWith() {
        AreaCode tambon = new AreaCode("521305");
        assertThat(tambon.isWithin(new AreaCode("52"))).isTrue();
        assertThat(tambon.isWithin(AreaCode.COUNTRY)).isTrue();
        assertThat(tambon.isWithin(new AreaCode("5212"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"TH521305, 521305", "52130500, 521305", " 5213 , 5213", "th52, 52"})
    void readsTheFormsOfOtherSystems(String written, String code) {
        assertThat(AreaCode.valueOf(written)).isEqualTo(new AreaCode(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "521", "52130", "0052", "5200", "521300", "5213050412", "หัวเมือง", "52-13"})
    void refusesWhatIsNoCode(String written) {
        assertThat(AreaCode.parse(written)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> AreaCode.valueOf(written));
    }
}
