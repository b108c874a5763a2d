package org.dulae.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThaiDateTests {
    private static final Locale TH = Texts.THAI;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void writesTheBuddhistEraInThaiAndTheChristianInEnglish() {
        assertThat(ThaiDate.format(TODAY, TH)).isEqualTo("22 พ.ย. 2569");
        assertThat(ThaiDate.format(TODAY, Locale.ENGLISH)).isEqualTo("22 Nov 2026");
        assertThat(ThaiDate.formatLong(TODAY, TH)).isEqualTo("22 พฤศจิกายน 2569");
        assertThat(ThaiDate.formatLong(TODAY, Locale.UK)).isEqualTo("22 November 2026");
        assertThat(ThaiDate.format(YearMonth.of(2026, 5), TH)).isEqualTo("พ.ค. 2569");
        assertThat(ThaiDate.format(LocalDate.of(2024, 2, 29), TH)).isEqualTo("29 ก.พ. 2567");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            22/11/2569              | 2026-11-22
            22/11/2026              | 2026-11-22
            22-11-2569              | 2026-11-22
            22.11.2569              | 2026-11-22
            22 11 2569              | 2026-11-22
            22112569                | 2026-11-22
            2026-11-22              | 2026-11-22
            2569-11-22              | 2026-11-22
            ๒๒/๑๑/๒๕๖๙              | 2026-11-22
            22 พ.ย. 2569            | 2026-11-22
            22 พย 69                | 2026-11-22
            22พ.ย.2569              | 2026-11-22
            22/11/69                | 2026-11-22
            1/2/65                  | 2022-02-01
            29 ก.พ. 2567            | 2024-02-29
            29/2/2567               | 2024-02-29
            วันที่ 9 เดือน มีนาคม พ.ศ. 2565 | 2022-03-09
            9 มีนาคม พ.ศ.๒๕๖๕       | 2022-03-09
            9 มีนา 65               | 2022-03-09
            9 มี.ค. ค.ศ. 2022       | 2022-03-09
            9 Mar 2022              | 2022-03-09
            9th march 2565 b.e.     |
            9 march be 2565         | 2022-03-09
            9 March, CE 2022        | 2022-03-09
            """)
    void readsWhatPeopleType(String typed, LocalDate date) {
        if (date == null) {
            assertThat(ThaiDate.parse(typed, TODAY)).isEmpty();
        } else {
            assertThat(ThaiDate.parse(typed, TODAY)).contains(date);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "เมื่อวาน",
                "29/2/2566",
                "31/4/2569",
                "0/1/2569",
                "13/13/2569",
                "22 บ.ย. 2569",
                "2569",
                "22/11"
            })
    void refusesWhatIsNoDate(String typed) {
        assertThat(ThaiDate.parse(typed, TODAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "5/12/70, 1927-12-05",
        "22/11/69, 2026-11-22",
        "23/11/69, 1926-11-23",
        "1/1/15, 1972-01-01",
        "1/9/2509, 1966-09-01",
        "1/9/1966, 1966-09-01"
    })
    void neverReadsABirthDateAsAFutureOne(String typed, LocalDate birth) {
        assertThat(ThaiDate.parseBirth(typed, TODAY)).contains(birth);
    }

    @Test
    void refusesBirthDatesBeyondAHumanLife() {
        assertThat(ThaiDate.parseBirth("23/11/2569", TODAY)).isEmpty();
        assertThat(ThaiDate.parseBirth("1/1/2440", TODAY)).isEmpty();
    }

    @Test
    void readsAYearAlone() {
        assertThat(ThaiDate.parseYear("2509", TODAY)).hasValue(1966);
        assertThat(ThaiDate.parseYear("พ.ศ. ๒๕๐๙", TODAY)).hasValue(1966);
        assertThat(ThaiDate.parseYear("1966", TODAY)).hasValue(1966);
        assertThat(ThaiDate.parseYear("09", TODAY)).hasValue(1966);
        assertThat(ThaiDate.parseYear("อายุ 60", TODAY)).isEmpty();
    }

    @Test
    void countsFiscalYearsFromOctober() {
        assertThat(ThaiDate.fiscalYear(LocalDate.of(2026, 9, 30))).isEqualTo(2569);
        assertThat(ThaiDate.fiscalYear(LocalDate.of(2026, 10, 1))).isEqualTo(2570);
        assertThat(ThaiDate.fiscalYearStart(2570)).isEqualTo(LocalDate.of(2026, 10, 1));
        assertThat(ThaiDate.fiscalYearEnd(2570)).isEqualTo(LocalDate.of(2027, 9, 30));
    }
}
