package org.dulae.benefit.income;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.dulae.benefit.Fact;
import org.dulae.benefit.FactText;
import org.dulae.benefit.Office;
import org.dulae.shared.Bundles;
import org.dulae.shared.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who pays may be in no list: a name in words stands in the value as it was typed, and what was kept before is read as it was. */
class PayerTests {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Texts THAI = new Texts(Bundles.load(), Texts.THAI, Clock.systemUTC());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "วัดป่า",
                "มูลนิธิ ก, สาขา ข",
                "50% ของบริษัท",
                "%20%2C",
                "A/B ..C",
                "COMPTROLLER",
                "OTHER:x",
                "ก%252C ,"
            })
    void aNameIsReadAsItWasWritten(String name) {
        String written = "OLD_AGE_ALLOWANCE 600.00/MONTH " + Payer.written(name) + " 2020-10..";
        Receipt receipt = Receipt.parse(written);
        assertThat(receipt.payer()).isEqualTo(new Payer(null, name));
        assertThat(receipt).hasToString(written);
        assertThat(receipt.details(THAI)).contains("จาก" + name);
        assertThat(receipt.unknown(THAI)).isEmpty();
        assertThat(FactText.read(Fact.RECEIVING, "STATE_PENSION," + written + ",DISABILITY_ALLOWANCE", DAY))
                .as("among others")
                .contains(Set.of(Receipt.of("STATE_PENSION"), receipt, Receipt.of("DISABILITY_ALLOWANCE")));
    }

    @Test
    void anOfficeIsReadAsBefore() {
        assertThat(Receipt.parse("OLD_AGE_ALLOWANCE LOCAL_GOVERNMENT").payer())
                .isEqualTo(Payer.of(Office.LOCAL_GOVERNMENT))
                .hasToString("LOCAL_GOVERNMENT");
    }

    @Test
    void noNameOneTooLongOrTwoPayersCannotBeRead() {
        for (String wrong : List.of(
                Payer.written(" "),
                Payer.written("ก".repeat(Payer.LONGEST + 1)),
                "COMPTROLLER " + Payer.written("วัดป่า"),
                "COMPTROLLER LOCAL_GOVERNMENT")) {
            assertThatIllegalArgumentException()
                    .as(wrong)
                    .isThrownBy(() -> Receipt.parse("OLD_AGE_ALLOWANCE " + wrong));
        }
        assertThat(Payer.parse(Payer.written("ก".repeat(Payer.LONGEST))).name()).hasSize(Payer.LONGEST);
    }
}
