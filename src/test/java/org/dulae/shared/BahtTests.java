package org.dulae.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BahtTests {
    @Test
    void writesSatangOnlyWhereThereAreAny() {
        assertThat(Baht.of(3000).format(Texts.THAI)).isEqualTo("3,000 บาท");
        assertThat(new Baht(123_450).format(Locale.ENGLISH)).isEqualTo("1,234.50 baht");
        assertThat(Baht.NONE.format(Texts.THAI)).isEqualTo("0 บาท");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3000         | 300000
            3,000        | 300000
            ๓,๐๐๐ บาท    | 300000
            ฿1,234.50    | 123450
            500.-        | 50000
            """)
    void readsWhatPeopleType(String typed, long satang) {
        assertThat(Baht.parse(typed)).contains(new Baht(satang));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "สามพัน", "-5", "1.234", "3000/เดือน"})
    void refusesWhatIsNoAmount(String typed) {
        assertThat(Baht.parse(typed)).isEmpty();
    }

    @Test
    void countsWithoutRounding() {
        assertThat(Baht.of(600).times(12).plus(new Baht(50)).minus(Baht.of(200)))
                .isEqualTo(new Baht(700_050));
        assertThat(Baht.of(new BigDecimal("0.25")).amount()).isEqualByComparingTo("0.25");
        assertThatThrownBy(() -> Baht.of(new BigDecimal("0.255"))).isInstanceOf(ArithmeticException.class);
    }
}
