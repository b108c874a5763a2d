package org.dulae.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.dulae.benefit.income.Receipt;
import org.dulae.shared.Baht;
import org.dulae.shared.Bundles;
import org.dulae.shared.Texts;
import org.dulae.shared.ThaiDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactsTests {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Texts THAI =
            new Texts(Bundles.load(), Texts.THAI, Clock.fixed(Instant.parse("2026-11-22T05:00:00Z"), ThaiDate.ZONE));

    @Test
    void whatIsAbsentIsUnknown() {
        assertThat(Facts.NONE.truth(Fact.THAI)).isEqualTo(Truth.UNKNOWN);
        assertThat(Facts.NONE.knows(Fact.THAI)).isFalse();
        Facts facts = Facts.NONE.with(Fact.THAI, false);
        assertThat(facts.truth(Fact.THAI)).isEqualTo(Truth.NO);
        assertThat(facts.known()).containsExactly(Fact.THAI);
        assertThat(facts.without(Fact.THAI).truth(Fact.THAI)).isEqualTo(Truth.UNKNOWN);
        assertThat(Facts.NONE.known()).isEmpty();
    }

    @Test
    void eachFactTakesOnlyItsOwnKind() {
        Facts.Builder facts = new Facts.Builder();
        assertThatIllegalArgumentException().isThrownBy(() -> facts.put(Fact.THAI, "yes"));
        assertThatIllegalArgumentException().isThrownBy(() -> facts.put(Fact.ADL, true));
        assertThatIllegalArgumentException().isThrownBy(() -> facts.put(Fact.OWN_INCOME, 100));
        assertThatIllegalArgumentException().isThrownBy(() -> facts.put(Fact.CRIME_ON, Born.on(DAY)));
        assertThatIllegalArgumentException().isThrownBy(() -> facts.put(Fact.BORN, DAY));
        assertThatIllegalArgumentException().isThrownBy(() -> facts.put(Fact.SCHOOL, "UNIVERSITY"));
        assertThatIllegalArgumentException().isThrownBy(() -> facts.put(Fact.SCHOOL, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> facts.put(Fact.RECEIVING, Set.of(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> facts.put(Fact.RECEIVING, "X"));
        assertThatIllegalArgumentException().isThrownBy(() -> facts.put(Fact.GRANTS_THIS_YEAR, List.of("X")));
        assertThatIllegalArgumentException().isThrownBy(() -> facts.put(Fact.GRANTS_THIS_YEAR, "X"));
    }

    @Test
    void aFactMaySayWhereItComesFrom() {
        Origin card = new Origin("บัตรประชาชน", DAY);
        Facts facts = Facts.NONE
                .with(Fact.BORN, Born.on(LocalDate.of(1961, 5, 1)), card)
                .with(Fact.THAI, true);
        assertThat(facts.origin(Fact.BORN)).isEqualTo(card);
        assertThat(facts.origin(Fact.THAI)).isNull();
        Reason aged = Reason.of(Conditions.aged(60), facts, DAY).getFirst();
        assertThat(aged.truth()).isEqualTo(Truth.YES);
        assertThat(aged.words(THAI)).isEqualTo("อายุครบ 60 ปี");
        assertThat(aged.used()).containsExactly(Fact.BORN);
        assertThat(aged.shown(Fact.BORN, THAI)).isEqualTo("วันเกิด: 1 พ.ค. 2504 (จากบัตรประชาชน 22 พ.ย. 2569)");
        assertThat(Reason.of(Conditions.thai(), facts, DAY).getFirst().shown(Fact.THAI, THAI))
                .isEqualTo("มีสัญชาติไทย: ใช่");
        assertThat(facts.without(Fact.BORN).origin(Fact.BORN)).isNull();
    }

    @Test
    void aBirthIsAsCertainAsWhatIsKnownOfIt() {
        assertThat(Born.in(Year.of(1966))).isEqualTo(new Born(LocalDate.of(1966, 1, 1), LocalDate.of(1966, 12, 31)));
        assertThat(Born.in(YearMonth.of(1966, 2)))
                .isEqualTo(new Born(LocalDate.of(1966, 2, 1), LocalDate.of(1966, 2, 28)));
        assertThat(Born.aged(60, DAY)).isEqualTo(new Born(LocalDate.of(1965, 11, 24), LocalDate.of(1966, 11, 23)));
        assertThat(Born.aged(60, DAY).completed(60, DAY)).isEqualTo(Truth.YES);
        assertThat(Born.aged(60, DAY).completed(61, DAY)).isEqualTo(Truth.NO);
        assertThat(Born.in(Year.of(1966)).completed(60, DAY)).isEqualTo(Truth.UNKNOWN);
        assertThatIllegalArgumentException().isThrownBy(() -> new Born(DAY, DAY.minusDays(1)));
    }

    @ParameterizedTest
    @CsvSource({"1966-09-01, 1 ก.ย. 2509", "1966-09, ก.ย. 2509", "1966, 2509"})
    void aBirthIsWrittenAsItIsKnown(String iso, String thai) {
        assertThat(Born.parse(iso).orElseThrow().words(THAI)).isEqualTo(thai);
    }

    @Test
    void aBirthBetweenTwoDaysSaysBoth() {
        assertThat(Born.aged(60, DAY).words(THAI)).isEqualTo("ระหว่าง 24 พ.ย. 2508 ถึง 23 พ.ย. 2509");
        assertThat(Born.parse("1966-13")).isEmpty();
        assertThat(Born.parse("yesterday")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "THAI, true",
        "ADL, -1",
        "ADL, 10001",
        "ADL, many",
        "OWN_INCOME, -5",
        "OWN_INCOME, 1.234",
        "CRIME_ON, 1849-12-31",
        "CRIME_ON, 22/11/2569",
        "BORN, 2026-11-23",
        "BORN, 1849",
        "BORN, someday",
        "SCHOOL, UNIVERSITY",
        "RECEIVING, NONE_SUCH",
        "GRANTS_THIS_YEAR, NONE_SUCH 2026-11-01",
        "GRANTS_THIS_YEAR, EMERGENCY_AID",
        "GRANTS_THIS_YEAR, EMERGENCY_AID 2026-11-23"
    })
    void whatIsNoValueOfAFactIsRefused(Fact fact, String text) {
        assertThat(FactText.read(fact, text, DAY)).isEmpty();
    }

    @Test
    void readsEveryKind() {
        assertThat(read(Fact.THAI, " yes ")).isEqualTo(true);
        assertThat(read(Fact.THAI, "no")).isEqualTo(false);
        assertThat(read(Fact.ADL, "0")).isEqualTo(0);
        assertThat(read(Fact.ADL, "10000")).isEqualTo(10_000);
        assertThat(read(Fact.OWN_INCOME, "100000.01")).isEqualTo(new Baht(10_000_001));
        assertThat(read(Fact.CRIME_ON, "2026-11-01")).isEqualTo(LocalDate.of(2026, 11, 1));
        assertThat(read(Fact.BORN, "2026-11-22")).isEqualTo(Born.on(DAY));
        assertThat(read(Fact.SCHOOL, "PRIMARY")).isEqualTo("PRIMARY");
        assertThat(read(Fact.RECEIVING, "")).isEqualTo(Set.of());
        assertThat(read(Fact.RECEIVING, "EMERGENCY_AID, HIGHLAND_AID"))
                .isEqualTo(Set.of(Receipt.of("EMERGENCY_AID"), Receipt.of("HIGHLAND_AID")));
        assertThat(read(Fact.GRANTS_THIS_YEAR, "EMERGENCY_AID 2026-11-22"))
                .isEqualTo(List.of(new Grant("EMERGENCY_AID", DAY, null)));
    }

    private static Object read(Fact fact, String text) {
        return FactText.read(fact, text, DAY).orElseThrow();
    }

    @Test
    void writesEveryKind() {
        Facts facts = new Facts.Builder()
                .put(Fact.THAI, false)
                .put(Fact.ADL, 11)
                .put(Fact.OWN_INCOME, Baht.of(3_000))
                .put(Fact.CRIME_ON, DAY)
                .put(Fact.SCHOOL, "PRIMARY")
                .put(Fact.RECEIVING, Set.of(Receipt.of("EMERGENCY_AID")))
                .put(Fact.GRANTS_THIS_YEAR, List.of(new Grant("HIGHLAND_AID", DAY, null)))
                .facts();
        assertThat(facts.known().stream().map(fact -> FactText.write(fact, facts, THAI)))
                .containsExactly(
                        "ไม่ใช่",
                        "11",
                        "3,000 บาท",
                        "ประถมศึกษา",
                        "22 พ.ย. 2569",
                        "เงินอุดหนุนช่วยเหลือผู้ประสบปัญหาทางสังคมกรณีฉุกเฉิน",
                        "เงินสงเคราะห์ราษฎรบนพื้นที่สูง เมื่อ 22 พ.ย. 2569");
        assertThat(FactText.write(Fact.RECEIVING, Facts.NONE.with(Fact.RECEIVING, Set.of()), THAI))
                .isEqualTo("ไม่มี");
        assertThat(FactText.write(Fact.BORN, Facts.NONE, THAI)).isEqualTo("ยังไม่ทราบ");
    }

    /** Only payments of the same fiscal year, of the same kind, and not those that lie ahead. */
    @Test
    void countsByFiscalYear() {
        Facts grants = Facts.NONE.with(
                Fact.GRANTS_THIS_YEAR,
                List.of(
                        new Grant("EMERGENCY_AID", LocalDate.of(2026, 9, 30), null),
                        new Grant("EMERGENCY_AID", LocalDate.of(2026, 10, 1), null),
                        new Grant("EMERGENCY_AID", LocalDate.of(2026, 12, 1), null),
                        new Grant("HIGHLAND_AID", LocalDate.of(2026, 10, 1), null)));
        assertThat(Grant.times(grants, "EMERGENCY_AID", DAY)).isEqualTo(1);
        assertThat(Grant.times(grants, "EMERGENCY_AID", LocalDate.of(2026, 9, 30)))
                .isEqualTo(1);
        assertThat(Grant.times(grants, "EMERGENCY_AID", LocalDate.of(2026, 12, 1)))
                .isEqualTo(2);
    }

    @Test
    void joinsWhatIsKnownWithWhatIsNot() {
        for (Truth one : Truth.values()) {
            assertThat(Truth.NO.and(one)).isEqualTo(Truth.NO).isEqualTo(one.and(Truth.NO));
            assertThat(Truth.YES.or(one)).isEqualTo(Truth.YES).isEqualTo(one.or(Truth.YES));
            assertThat(Truth.YES.and(one)).isEqualTo(one).isEqualTo(one.and(Truth.YES));
            assertThat(Truth.NO.or(one)).isEqualTo(one).isEqualTo(one.or(Truth.NO));
        }
        assertThat(Truth.UNKNOWN.and(Truth.UNKNOWN)).isEqualTo(Truth.UNKNOWN);
        assertThat(Truth.UNKNOWN.or(Truth.UNKNOWN)).isEqualTo(Truth.UNKNOWN);
        assertThat(Truth.UNKNOWN.not()).isEqualTo(Truth.UNKNOWN);
        assertThat(Truth.NO.not()).isEqualTo(Truth.YES);
    }
}
