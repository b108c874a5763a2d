package org.dulae.benefit.income;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Instant;
import org.dulae.benefit.income.Income.Each;
import org.dulae.shared.Baht;
import org.dulae.shared.Bundles;
import org.dulae.shared.Texts;
import org.dulae.shared.ThaiDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An income as it was said becomes one for each head in a month and a year, and says how. */
class IncomeTests {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T05:00:00Z"), ThaiDate.ZONE);
    private static final Texts THAI = new Texts(Bundles.load(), Texts.THAI, CLOCK);
    private static final Texts ENGLISH = new Texts(Bundles.load(), Texts.ENGLISH, CLOCK);

    @ParameterizedTest
    @CsvSource({
        "9000/MONTH/3, 36000.00, 3000.00",
        "9000/MONTH, 108000.00, 9000.00",
        "300/DAY:20, 72000.00, 6000.00",
        "300.50/DAY:10/2, 18030.00, 1502.50",
        "100000/YEAR/3, 33333.33, 2777.78",
        "100/YEAR/1, 100.00, 8.33",
        "0/MONTH/5, 0.00, 0.00",
        "20000/MONTH/3, 80000.00, 6666.67"
    })
    void isWorkedOutForEachInAMonthAndAYear(String said, String yearly, String monthly) {
        Income income = Income.parse(said).orElseThrow();
        assertThat(income.yearly().amount()).hasToString(yearly);
        assertThat(income.monthly().amount()).hasToString(monthly);
        assertThat(Income.parse(income.written())).contains(income);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "9000",
                "9000/WEEK",
                "9000/MONTH/0",
                "9000/MONTH/51",
                "9000/MONTH:20",
                "300/DAY",
                "300/DAY:0",
                "300/DAY:32",
                "-5/MONTH",
                "some/MONTH"
            })
    void whatCannotBeAnIncomeIsNotRead(String said) {
        assertThat(Income.parse(said)).isEmpty();
    }

    @Test
    void theEndsOfWhatCanBeAreRead() {
        assertThat(Income.parse("300/DAY:31/50")).contains(new Income(Baht.of(300), Each.DAY, 31, 50));
        assertThat(Income.parse("300/DAY:1/1")).contains(new Income(Baht.of(300), Each.DAY, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Income(Baht.of(1), Each.YEAR, 3, 1));
    }

    @Test
    void saysInPlainWordsHowItWasWorkedOut() {
        assertThat(Income.parse("9000/MONTH/3").orElseThrow().words(true, THAI))
                .isEqualTo("คนละ 3,000 บาทต่อเดือน (36,000 บาทต่อปี) คิดจากทั้งบ้านได้เดือนละ 9,000 บาท หาร 3 คน");
        assertThat(Income.parse("300/DAY:20/4").orElseThrow().words(true, ENGLISH))
                .isEqualTo(
                        "1,500 baht a month for each (18,000 baht a year): the whole home has 300 baht a day on 20 days a month, shared by 4 people");
        assertThat(Income.parse("60000/YEAR").orElseThrow().words(false, THAI))
                .isEqualTo("5,000 บาทต่อเดือน (60,000 บาทต่อปี) คิดจากปีละ 60,000 บาท");
    }
}
