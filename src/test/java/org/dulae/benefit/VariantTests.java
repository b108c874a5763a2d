package org.dulae.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dulae.benefit.Conditions.aged;
import static org.dulae.benefit.Conditions.agedByFiscalYear;
import static org.dulae.benefit.Conditions.all;
import static org.dulae.benefit.Conditions.any;
import static org.dulae.benefit.Conditions.atMost;
import static org.dulae.benefit.Conditions.monthlyAtMost;
import static org.dulae.benefit.Conditions.not;
import static org.dulae.benefit.Conditions.numberFrom;
import static org.dulae.benefit.Conditions.numberTo;
import static org.dulae.benefit.Conditions.thai;
import static org.dulae.benefit.Conditions.under;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.dulae.benefit.Variant.Figure;
import org.dulae.benefit.Variant.Meaning;
import org.dulae.shared.Baht;
import org.dulae.shared.Bundles;
import org.dulae.shared.Texts;
import org.dulae.shared.ThaiDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A rule looked at with other figures: what may be another, what it then asks and pays, and who can only win or only lose by it. */
class VariantTests {
    private static final Texts TH =
            new Texts(Bundles.load(), Texts.THAI, Clock.fixed(Instant.parse("2026-11-22T05:00:00Z"), ThaiDate.ZONE));

    private static Rule rule(Condition asks, Amount... pays) {
        return RuleDraft.version("2566", "2023-08-12")
                .law("ระเบียบสมมุติ พ.ศ. 2566", "An invented rule of 2023")
                .when(asks)
                .pays(pays)
                .of("OLD_AGE_ALLOWANCE");
    }

    private static Variant asked(Condition asks, Map<String, Integer> figures) {
        return new Variant(rule(asks), figures);
    }

    private static Variant paid(Amount pays, Map<String, Integer> figures) {
        return new Variant(rule(thai(), pays), figures);
    }

    @Test
    void agesLimitsScoresAndSumsMayBeOthersInTheOrderOfTheRule() {
        Rule rule = rule(
                all(
                        thai(),
                        aged(15, 65),
                        any(monthlyAtMost(Fact.HOUSEHOLD_INCOME, 3_000), numberTo(Fact.ADL, 11)),
                        numberFrom(Fact.MONTHS_INSURED, 12)),
                Amount.of(600, Per.MONTH),
                Amount.upTo(40_000, Per.HOUSE));
        assertThat(new Variant(rule, Map.of()).figures())
                .extracting(Figure::key, Figure::meaning, Figure::today, Figure::value)
                .containsExactly(
                        tuple("c0", Meaning.AGE_FROM, 15),
                        tuple("c1", Meaning.AGE_BELOW, 65),
                        tuple("c2", Meaning.AT_MOST, 3_000),
                        tuple("c3", Meaning.NUMBER_TO, 11),
                        tuple("c4", Meaning.NUMBER_FROM, 12),
                        tuple("p5", Meaning.PAID, 600),
                        tuple("p6", Meaning.PAID, 40_000));
    }

    private static org.assertj.core.groups.Tuple tuple(String key, Meaning meaning, int figure) {
        return org.assertj.core.groups.Tuple.tuple(key, meaning, figure, figure);
    }

    @Test
    void anOpenEndOfAnAgeOrAScoreIsNoFigure() {
        assertThat(asked(aged(60), Map.of()).figures())
                .extracting(Figure::meaning)
                .containsExactly(Meaning.AGE_FROM);
        assertThat(asked(under(6), Map.of()).figures())
                .extracting(Figure::meaning)
                .containsExactly(Meaning.AGE_BELOW);
        assertThat(asked(thai(), Map.of("c0", 5)).figures()).isEmpty();
    }

    @Test
    void withoutOtherFiguresItIsTheRuleItself() {
        Rule rule = rule(
                all(agedByFiscalYear(60, 70), not(atMost(Fact.SAVINGS, 100_000))),
                Amount.of(600, Per.MONTH).to(aged(60, 70)));
        Variant same = new Variant(rule, Map.of("c0", 60, "nonsense", 5));
        assertThat(same.rule()).isSameAs(rule);
        assertThat(same.condition()).isEqualTo(rule.condition());
        assertThat(same.amounts()).isEqualTo(rule.amounts());
        assertThat(same.touched()).isEmpty();
        assertThat(same.differs()).isFalse();
        assertThat(same.isWider() && same.isNarrower()).isTrue();
    }

    @Test
    void otherFiguresChangeTheirConditionAndNoOther() {
        Variant other = asked(
                all(thai(), agedByFiscalYear(60, 70), any(monthlyAtMost(Fact.HOUSEHOLD_INCOME, 3_000), aged(80))),
                Map.of("c0", 55, "c2", 4_000));
        assertThat(other.condition())
                .isEqualTo(all(
                        thai(), agedByFiscalYear(55, 70), any(monthlyAtMost(Fact.HOUSEHOLD_INCOME, 4_000), aged(80))));
        assertThat(other.touched())
                .containsExactly(
                        Map.entry(agedByFiscalYear(60, 70), agedByFiscalYear(55, 70)),
                        Map.entry(
                                monthlyAtMost(Fact.HOUSEHOLD_INCOME, 3_000),
                                monthlyAtMost(Fact.HOUSEHOLD_INCOME, 4_000)));
        assertThat(other.differs()).isTrue();
        assertThat(other.figures().getFirst())
                .extracting(Figure::today, Figure::value)
                .containsExactly(60, 55);
    }

    @Test
    void whatIsExcludedMayHaveAnotherFigureToo() {
        Variant other = asked(not(numberTo(Fact.ADL, 11)), Map.of("c0", 6));
        assertThat(other.condition()).isEqualTo(not(numberTo(Fact.ADL, 6)));
        assertThat(other.touched()).containsExactly(Map.entry(numberTo(Fact.ADL, 11), numberTo(Fact.ADL, 6)));
    }

    @ParameterizedTest
    @CsvSource({
        "c0, 55, wider", "c0, 65, narrower", // from an age
        "c1, 70, wider", "c1, 61, narrower", // below an age
        "c2, 101, wider", "c2, 99, narrower", // at most so much
        "c3, 11, wider", "c3, 13, narrower", // at least a number
        "c4, 12, wider", "c4, 10, narrower" // at most a number
    })
    void oneFigureMakesARuleWiderOrNarrower(String key, int figure, String which) {
        Condition asks = all(
                aged(60, 65),
                atMost(Fact.OWN_INCOME, 100),
                numberFrom(Fact.MONTHS_INSURED, 12),
                numberTo(Fact.ADL, 11));
        Variant other = asked(asks, Map.of(key, figure));
        assertThat(other.isWider()).isEqualTo(which.equals("wider"));
        assertThat(other.isNarrower()).isEqualTo(which.equals("narrower"));
        Variant excluded = asked(not(asks), Map.of(key, figure));
        assertThat(excluded.isWider()).as("what it excludes").isEqualTo(which.equals("narrower"));
        assertThat(excluded.isNarrower()).as("what it excludes").isEqualTo(which.equals("wider"));
        Variant twice = asked(not(not(asks)), Map.of(key, figure));
        assertThat(twice.isWider()).as("what it does not exclude").isEqualTo(which.equals("wider"));
    }

    @Test
    void twoFiguresInOppositeDirectionsMakeItNeither() {
        Variant both = asked(all(aged(60), atMost(Fact.OWN_INCOME, 100)), Map.of("c0", 55, "c1", 50));
        assertThat(both.isWider() || both.isNarrower()).isFalse();
    }

    @Test
    void whatFollowsAnExclusionIsNotExcluded() {
        Variant after = asked(all(not(aged(60)), aged(15)), Map.of("c1", 10));
        assertThat(after.isWider()).isTrue();
        assertThat(after.isNarrower()).isFalse();
    }

    @Test
    void anotherSumChangesNobodysRightAndKeepsWhatStandsBesideIt() {
        Amount step =
                Amount.upTo(600, Per.MONTH).called("ขั้นแรก", "the first step").to(aged(60, 70));
        Variant more = paid(step, Map.of("p0", 1_000));
        assertThat(more.amounts())
                .containsExactly(Amount.upTo(1_000, Per.MONTH)
                        .called("ขั้นแรก", "the first step")
                        .to(aged(60, 70)));
        assertThat(more.differs()).isTrue();
        assertThat(more.touched()).isEmpty();
        assertThat(more.isWider() && more.isNarrower()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "MONTH, 12",
        "THREE_MONTHS, 4",
        "YEAR, 1",
        "TIME, 1",
        "HOUSE, 1",
        "DEATH, 1",
        "HOUR, 0",
        "LOAN, 0",
        "KIND, 0"
    })
    void whatComesTogetherInAYearIsKnownOrCountsForNothing(Per per, int times) {
        assertThat(Variant.perYear(Amount.of(100, per))).isEqualTo(times);
        Variant variant = paid(Amount.upTo(100, per), Map.of());
        assertThat(variant.pays()).isEqualTo(times > 0);
        assertThat(variant.isCeiling()).isEqualTo(times > 0);
        assertThat(variant.figures()).hasSize(times > 0 ? 1 : 0);
        assertThat(paid(Amount.of(100, per), Map.of()).isCeiling())
                .as("everybody gets it")
                .isFalse();
    }

    @Test
    void whatIsNoMoneyOrWasNotFoundIsLeftAsItIs() {
        for (Amount amount : new Amount[] {
            Amount.inKind("ค่ารถ", "the fare"), Amount.notFound("ยังไม่พบ", "not found"), Amount.upTo(60_000, Per.LOAN)
        }) {
            Variant variant = paid(amount, Map.of("p0", 5));
            assertThat(Variant.perYear(amount)).isZero();
            assertThat(variant.amounts()).containsExactly(amount);
            assertThat(variant.figures()).isEmpty();
            assertThat(variant.pays() || variant.isCeiling()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void nobodyIsOlderThanAHundredAndThirty(Meaning meaning) {
        boolean age = meaning == Meaning.AGE_FROM || meaning == Meaning.AGE_BELOW;
        assertThat(new Figure("c0", meaning, 1, 1, thai()).most()).isEqualTo(age ? 130 : 10_000_000);
    }

    @Test
    void aFigureSaysWhatItStandsIn() {
        Rule rule = rule(aged(60), Amount.of(600, Per.MONTH).to(aged(60, 70)), Amount.of(700, Per.MONTH));
        assertThat(new Variant(rule, Map.of("p1", 1_000)).figures())
                .extracting(figure -> figure.words(TH))
                .containsExactly(
                        "อายุครบ 60 ปี", "600 บาทต่อเดือน (อายุครบ 60 ปี แต่ยังไม่ครบ 70 ปี)", "700 บาทต่อเดือน");
        assertThat(new Variant(rule, Map.of("p2", 1_000)).amounts())
                .extracting(Amount::baht)
                .containsExactly(Baht.of(600), Baht.of(1_000));
    }
}
