package org.dulae.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dulae.benefit.income.Receipt;
import org.dulae.shared.Bundles;
import org.dulae.shared.Texts;
import org.dulae.shared.ThaiDate;
import org.junit.jupiter.api.Test;

class ScreeningTests {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T05:00:00Z"), ThaiDate.ZONE);
    private static final Texts THAI = new Texts(Bundles.load(), Texts.THAI, CLOCK);
    private static final Texts ENGLISH = new Texts(Bundles.load(), Texts.ENGLISH, CLOCK);
    private static final Facts OLD = new Facts.Builder()
            .put(Fact.BORN, Born.on(LocalDate.of(1950, 1, 1)))
            .put(Fact.THAI, true)
            .put(Fact.IN_HOUSE_REGISTER, true)
            .put(Fact.STATE_PENSION, false)
            .facts();

    @Test
    void ofNobodyNothingIsSaidButWhatToAskFirst() {
        Screening nobody = Screening.of(Facts.NONE, DAY);
        assertThat(nobody.answers()).hasSize(38).allMatch(answer -> answer.verdict() == Verdict.UNKNOWN);
        assertThat(nobody.ask())
                .startsWith(Fact.BORN, Fact.NOT_ENOUGH_INCOME)
                .contains(Fact.HARDSHIP)
                .doesNotContain(Fact.RECEIVING, Fact.HIGHLAND, Fact.HIV_IN_FAMILY)
                .doesNotHaveDuplicates();
        assertThat(nobody.offered()).isEmpty();
    }

    /** One question that decides an entitlement alone counts more than two that decide it together. */
    @Test
    void asksFirstWhatDecidesMost() {
        Facts nearly = OLD.with(Fact.NOT_ENOUGH_INCOME, true);
        Screening before = Screening.of(nearly, DAY);
        Fact first = before.ask().getFirst();
        assertThat(first).isEqualTo(Fact.DISABILITY_CARD);
        Screening after = Screening.of(nearly.with(first, false), DAY);
        assertThat(after.with(Verdict.UNKNOWN).size())
                .isLessThan(before.with(Verdict.UNKNOWN).size());
        assertThat(after.ask()).doesNotContain(first);
    }

    @Test
    void saysWhyInBothLanguages() {
        Answer answer = Screening.of(OLD, DAY).answer("OLD_AGE_ALLOWANCE");
        assertThat(answer.offered()).isTrue();
        assertThat(answer.words(THAI))
                .isEqualTo("อาจมีสิทธิ เพราะ มีสัญชาติไทย และ อายุครบ 60 ปี และ มีชื่ออยู่ในทะเบียนบ้าน และ "
                        + "ไม่ได้รับบำนาญหรือเงินเดือนประจำจากรัฐ เจ้าหน้าที่เป็นผู้ตัดสิน");
        assertThat(answer.words(ENGLISH))
                .isEqualTo(
                        "May be entitled because: Thai national; 60 years of age or older; named in a house register; "
                                + "no pension or regular salary from the state. An officer decides.");
        assertThat(answer.amounts()).singleElement().satisfies(amount -> {
            assertThat(amount.words(THAI)).isEqualTo("700 บาทต่อเดือน");
            assertThat(amount.whom(THAI)).isEqualTo("อายุครบ 70 ปี แต่ยังไม่ครบ 80 ปี");
            assertThat(amount.missing()).isFalse();
        });
        assertThat(answer.reasons()).hasSize(4).allMatch(reason -> reason.truth() == Truth.YES);
        assertThat(answer.rule().id()).isEqualTo("OLD_AGE_ALLOWANCE/2566");
    }

    @Test
    void whatItWouldPayIsEveryAmountThatIsNotRuledOut() {
        Facts card = OLD.with(Fact.DISABILITY_CARD, true);
        assertThat(Screening.of(card, DAY).answer("DISABILITY_ALLOWANCE").paid(THAI))
                .containsExactlyInAnyOrder("1,000 บาทต่อเดือน", "800 บาทต่อเดือน");
        assertThat(Screening.of(card.with(Fact.WELFARE_CARD, true), DAY)
                        .answer("DISABILITY_ALLOWANCE")
                        .paid(THAI))
                .containsExactly("1,000 บาทต่อเดือน");
    }

    @Test
    void saysWhichConditionIsNotMet() {
        Answer answer = Screening.of(OLD.with(Fact.THAI, false), DAY).answer("OLD_AGE_ALLOWANCE");
        assertThat(answer.because(THAI)).isEqualTo("มีสัญชาติไทย");
        assertThat(answer.words(THAI)).startsWith("ยังไม่เข้าเกณฑ์ข้อนี้: มีสัญชาติไทย");
        assertThat(answer.offered()).isFalse();
    }

    @Test
    void saysWhatIsStillToBeAsked() {
        Facts facts = OLD.without(Fact.STATE_PENSION).with(Fact.BORN, Born.in(Year.of(1966)));
        Answer answer = Screening.of(facts, DAY).answer("OLD_AGE_ALLOWANCE");
        assertThat(answer.missing()).containsExactly(Fact.BORN, Fact.STATE_PENSION);
        assertThat(answer.because(THAI)).contains("อายุครบ 60 ปี", "บำนาญ").doesNotContain("สัญชาติ");
        assertThat(answer.amounts()).hasSize(1);
    }

    @Test
    void warnsOfMoneyThatMayHaveToBePaidBack() {
        Facts facts = OLD.with(Fact.STATE_PENSION, true).with(Fact.RECEIVING, Set.of(Receipt.of("OLD_AGE_ALLOWANCE")));
        Screening screening = Screening.of(facts, DAY);
        assertThat(screening.with(Verdict.CONFLICT)).singleElement().satisfies(answer -> {
            assertThat(answer.entitlement().code()).isEqualTo("OLD_AGE_ALLOWANCE");
            assertThat(answer.words(THAI)).contains("รับบำนาญหรือเงินเดือนประจำจากรัฐ", "คืนเงิน");
            assertThat(answer.missing()).isEmpty();
        });
        assertThat(screening.offered()).noneMatch(answer -> answer.verdict() == Verdict.CONFLICT);
    }

    @Test
    void whatIsClosedIsNotOffered() {
        Answer closed = Screening.of(Facts.NONE.with(Fact.HIGHLAND, true), DAY).answer("HIGHLAND_AID");
        assertThat(closed.verdict()).isEqualTo(Verdict.LIKELY);
        assertThat(closed.offered()).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Screening.of(OLD, DAY).answer("NONE_SUCH"));
    }

    @Test
    void anAmountSaysWhatItIsForAndWhatWasNotFound() {
        assertThat(amounts("OLDER_HOME_IMPROVEMENT")).isEqualTo("ไม่เกิน 40,000 บาทต่อหลัง");
        assertThat(amounts("RETURN_HOME")).isEqualTo("ค่าโดยสารตามที่จ่ายจริง");
        assertThat(amounts("COMMUNITY_FUND")).startsWith("ยังไม่พบจำนวนเงิน: แต่ละกองทุนกำหนดเอง");
        assertThat(amounts("LONG_TERM_CARE")).isEqualTo("10,442 บาทต่อปี (จ่ายให้หน่วยที่ดูแล ต่อคน)");
        Amount fund =
                Entitlements.get("COMMUNITY_FUND").rules().getLast().amounts().getFirst();
        assertThat(fund.missing()).isTrue();
        assertThat(fund.whom(THAI)).isEmpty();
    }

    @Test
    void everyKindOfConditionSaysItself() {
        assertThat(conditions("CHILD_SUPPORT_GRANT"))
                .contains(
                        "เกิดตั้งแต่ 1 ต.ค. 2558",
                        "อายุยังไม่ครบ 6 ปี",
                        "รายได้เฉลี่ยของบ้านต่อคนต่อปี ไม่เกิน 100,000 บาท");
        assertThat(conditions("EQUAL_EDUCATION_GRANT"))
                .contains(
                        "การเรียน: อนุบาล หรือ ประถมศึกษา หรือ มัธยมศึกษาตอนต้น",
                        "รายได้เฉลี่ยของบ้านต่อคนต่อปี ไม่เกินเดือนละ 3,000 บาท");
        assertThat(conditions("LONG_TERM_CARE")).contains("คะแนนกิจวัตรประจำวัน (ADL) ไม่เกิน 11");
        assertThat(conditions("DISABLED_HOME_ADAPTATION"))
                .contains("ยังไม่เลยวันที่บัตรคนพิการหมดอายุ", "เดือนที่อยู่บ้านหลังนี้ ตั้งแต่ 6 ขึ้นไป");
        assertThat(conditions("OLDER_FUNERAL_AID"))
                .contains("วันเกิดของผู้เสียชีวิต ครบ 60 ปีแล้วในวันนั้น", "ไม่เกิน 6 เดือนนับจากวันที่ออกใบมรณบัตร");
        assertThat(conditions("ROAD_ACCIDENT")).contains("ไม่เกิน 180 วันนับจากวันเกิดเหตุ");
        assertThat(conditions("LOW_INCOME_AID")).contains("ปีงบประมาณนี้ได้รับยังไม่ครบ 3 ครั้ง");
        assertThat(Conditions.receives("HIGHLAND_AID").words(THAI))
                .isEqualTo("ได้รับเงินสงเคราะห์ราษฎรบนพื้นที่สูงอยู่");
        assertThat(Conditions.not(Conditions.any(Conditions.under(18), Conditions.thai()))
                        .words(THAI))
                .isEqualTo("ไม่ใช่กรณีที่ อายุยังไม่ครบ 18 ปี หรือ มีสัญชาติไทย");
        assertThat(Entitlements.get("LOW_INCOME_AID").rules().getLast().timesPerFiscalYear())
                .isEqualTo(3);
        assertThat(Entitlements.get("LOW_INCOME_AID").from().ministry()).isEqualTo("MSDHS");
        assertThat(Entitlements.get("LOW_INCOME_AID").group()).isEqualTo(Entitlement.Group.POVERTY);
    }

    private static List<String> conditions(String code) {
        return Entitlements.get(code).rules().getLast().conditions(THAI);
    }

    private static String amounts(String code) {
        return Entitlements.get(code).rules().getLast().amounts().getFirst().words(THAI);
    }

    @Test
    void aScreenOfSomeRulesAsksOnlyTheirFacts() {
        Screen screen = Screen.on(DAY, Set.of("OLD_AGE_ALLOWANCE"));
        assertThat(screen.entitlements()).extracting(Entitlement::code).containsExactly("OLD_AGE_ALLOWANCE");
        assertThat(screen.needs())
                .containsExactly(Fact.BORN, Fact.THAI, Fact.IN_HOUSE_REGISTER, Fact.STATE_PENSION, Fact.RECEIVING);
        Verdict[] verdicts = new Verdict[1];
        List<Facts> told = new ArrayList<>();
        screen.all(List.of(OLD, Facts.NONE).iterator(), (facts, found) -> {
            told.add(facts);
            assertThat(found).containsExactly(facts == OLD ? Verdict.LIKELY : Verdict.UNKNOWN);
        });
        assertThat(told).containsExactly(OLD, Facts.NONE);
        screen.verdicts(OLD, verdicts);
        assertThat(verdicts).containsExactly(Verdict.LIKELY);
        assertThat(Screen.on(DAY).needs()).contains(Fact.WELFARE_CARD, Fact.DISABILITY_CARD_EXPIRES);
    }
}
