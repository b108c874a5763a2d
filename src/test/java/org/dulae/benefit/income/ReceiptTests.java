package org.dulae.benefit.income;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.dulae.benefit.Born;
import org.dulae.benefit.Office;
import org.dulae.benefit.Per;
import org.dulae.shared.Baht;
import org.dulae.shared.Bundles;
import org.dulae.shared.Texts;
import org.dulae.shared.ThaiDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is received says how much, from whom and since when, and what nobody has said stays unknown. */
class ReceiptTests {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T05:00:00Z"), ThaiDate.ZONE);
    private static final Texts THAI = new Texts(Bundles.load(), Texts.THAI, CLOCK);
    private static final Texts ENGLISH = new Texts(Bundles.load(), Texts.ENGLISH, CLOCK);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "OLD_AGE_ALLOWANCE",
                "OLD_AGE_ALLOWANCE 600.00/MONTH",
                "OLD_AGE_ALLOWANCE LOCAL_GOVERNMENT",
                "OLD_AGE_ALLOWANCE 2020-10..",
                "OLD_AGE_ALLOWANCE ..2026-09-30",
                "STATE_PENSION 12000.50/MONTH COMPTROLLER 2017..2026-09-30",
                "EMERGENCY_AID 3000.00/TIME PROVINCE_OFFICE 2026-10-02.."
            })
    void isWrittenAsItIsRead(String written) {
        assertThat(Receipt.parse(written)).hasToString(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "NONE_SUCH",
                "OLD_AGE_ALLOWANCE 600",
                "OLD_AGE_ALLOWANCE 600/HOUR",
                "OLD_AGE_ALLOWANCE 600/",
                "OLD_AGE_ALLOWANCE ?/MONTH",
                "OLD_AGE_ALLOWANCE SOMEBODY",
                "OLD_AGE_ALLOWANCE ?..",
                "OLD_AGE_ALLOWANCE 2026-10..2026-09"
            })
    void whatCannotBeReadIsRefused(String written) {
        assertThatIllegalArgumentException().isThrownBy(() -> Receipt.parse(written));
    }

    @Test
    void whatNobodyHasSaidIsUnknownAndNeverANought() {
        Receipt bare = Receipt.of("OLD_AGE_ALLOWANCE");
        assertThat(bare.amount()).isNull();
        assertThat(bare.payer()).isNull();
        assertThat(bare.from()).isNull();
        assertThat(bare.details(THAI)).isEmpty();
        assertThat(bare.words(THAI)).isEqualTo("เบี้ยยังชีพผู้สูงอายุ");
        assertThat(bare.unknown(THAI)).isEqualTo("ยังไม่รู้จำนวนเงิน, ว่าใครจ่าย, ว่าตั้งแต่เมื่อไร");
        assertThat(Receipt.parse("OLD_AGE_ALLOWANCE 0/MONTH").unknown(ENGLISH))
                .as("a nought that was said is known")
                .isEqualTo("not known yet: who pays, since when");
    }

    @Test
    void saysWhatIsKnown() {
        Receipt pension = Receipt.parse("STATE_PENSION 12000/MONTH COMPTROLLER 2017..2026-09-30");
        assertThat(pension)
                .isEqualTo(new Receipt(
                        "STATE_PENSION",
                        Baht.of(12_000),
                        Per.MONTH,
                        Payer.of(Office.COMPTROLLER),
                        Born.parse("2017").orElseThrow(),
                        Born.on(LocalDate.of(2026, 9, 30))));
        assertThat(pension.words(THAI))
                .isEqualTo(
                        "บำนาญหรือเงินเดือนประจำจากรัฐ 12,000 บาทต่อเดือน จากกรมบัญชีกลาง ตั้งแต่ 2560 ถึง 30 ก.ย. 2569");
        assertThat(pension.unknown(THAI)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "OLD_AGE_ALLOWANCE, true, false",
        "OLD_AGE_ALLOWANCE 2026-11-22.., true, false",
        "OLD_AGE_ALLOWANCE 2026-11-23.., false, false",
        "OLD_AGE_ALLOWANCE 2026.., true, false",
        "OLD_AGE_ALLOWANCE ..2026-11-22, true, false",
        "OLD_AGE_ALLOWANCE ..2026-11-21, false, true",
        "OLD_AGE_ALLOWANCE ..2026-11, true, false",
        "OLD_AGE_ALLOWANCE ..2026-10, false, true",
        "LOW_INCOME_AID 3000/TIME 2026-10-02.., false, true",
        "OLDER_HOME_IMPROVEMENT 40000/TIME 2025.., true, false"
    })
    void isReceivedFromItsFirstToItsLastDayAsFarAsTheyAreKnown(String written, boolean now, boolean over) {
        assertThat(Receipt.parse(written).isNow(DAY)).isEqualTo(now);
        assertThat(Receipt.parse(written).isOver(DAY)).isEqualTo(over);
    }

    @Test
    void whatWasPaidOnceHasItsDayOnlyWhereTheDayIsKnown() {
        assertThat(Receipt.parse("LOW_INCOME_AID 3000/TIME 2026-10-02..").paidOnce())
                .contains(LocalDate.of(2026, 10, 2));
        assertThat(Receipt.parse("LOW_INCOME_AID 3000/TIME 2026-10..").paidOnce())
                .isEmpty();
        assertThat(Receipt.parse("LOW_INCOME_AID 3000/TIME").paidOnce()).isEmpty();
        assertThat(Receipt.parse("OLD_AGE_ALLOWANCE 600/MONTH 2026-10-02..").paidOnce())
                .isEmpty();
    }

    @Test
    void aNameThatTellsOfARestrictedMatterSaysSo() {
        assertThat(Receipt.of("AIDS_ALLOWANCE").isRestricted()).isTrue();
        assertThat(Receipt.of("OLD_AGE_ALLOWANCE").isRestricted()).isFalse();
        assertThat(Receipt.of(Receipt.STATE_PENSION).isRestricted()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"ต.ค. 2563, 2020-10", "2563, 2020", "๓ ต.ค. ๒๕๖๓, 2020-10-03", "Oct 2020, 2020-10", "ก.ย. 2570, 2027-09"
    })
    void aDayMayBeKnownOnlyByItsMonthOrYear(String typed, String iso) {
        assertThat(Born.when(typed, DAY).orElseThrow().iso()).isEqualTo(iso);
    }

    @Test
    void whatIsNoDayIsNotRead() {
        assertThat(Born.when("นานแล้ว", DAY)).isEmpty();
        assertThat(Born.when("", DAY)).isEmpty();
    }
}
