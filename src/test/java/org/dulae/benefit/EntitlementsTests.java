package org.dulae.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dulae.shared.Bundles;
import org.dulae.shared.Texts;
import org.dulae.shared.ThaiDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The catalogue is complete: no entry is only words, every rule says by which law, from where and how certain. */
class EntitlementsTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T05:00:00Z"), ThaiDate.ZONE);
    private static final Texts THAI = new Texts(Bundles.load(), Texts.THAI, CLOCK);
    private static final Texts ENGLISH = new Texts(Bundles.load(), Texts.ENGLISH, CLOCK);

    static Stream<Entitlement> entitlements() {
        return Entitlements.written().stream();
    }

    static Stream<Rule> rules() {
        return entitlements().flatMap(entitlement -> entitlement.rules().stream());
    }

    @Test
    void thereAreThirtyEight() {
        assertThat(Entitlements.all())
                .extracting(Entitlement::number)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 38).boxed().toList());
        assertThat(Entitlements.all()).extracting(Entitlement::code).doesNotHaveDuplicates();
        assertThat(Entitlements.rules(TODAY)).hasSize(38);
        assertThat(Entitlements.find("OLD_AGE_ALLOWANCE"))
                .get()
                .extracting(Entitlement::number)
                .isEqualTo(1);
        assertThat(Entitlements.find("NONE_SUCH")).isEmpty();
    }

    /** An entry whose rule were only text could not be checked: it would ask nothing. */
    @ParameterizedTest
    @MethodSource("rules")
    void everyRuleIsCheckedByAMachineAndHasAmountDocumentsAndSource(Rule rule) {
        assertThat(rule.needs()).as("facts").isNotEmpty();
        assertThat(rule.condition().test(Facts.NONE, rule.from())).isEqualTo(Truth.UNKNOWN);
        assertThat(rule.amounts())
                .as("amounts")
                .isNotEmpty()
                .allSatisfy(amount -> assertThat(amount.baht() != null || amount.note() != null)
                        .isTrue());
        assertThat(rule.documents()).as("documents").isNotEmpty();
        assertThat(rule.source()).as("source").isNotBlank();
        assertThat(rule.checkedOn()).isBeforeOrEqualTo(TODAY);
        assertThat(rule.law().title().th()).containsPattern("[ก-๛]");
        assertThat(rule.law().title().en()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("entitlements")
    void rulesFollowEachOtherWithoutGapOrOverlap(Entitlement entitlement) {
        List<Rule> rules = entitlement.rules();
        for (int i = 1; i < rules.size(); i++) {
            LocalDate before = rules.get(i - 1).to();
            assertThat(before).isNotNull();
            assertThat(rules.get(i).from()).isEqualTo(before.plusDays(1));
        }
        assertThat(rules.getLast().to()).isNull();
        assertThat(rules).extracting(Rule::id).doesNotHaveDuplicates();
        assertThat(rules.getFirst().id()).startsWith(entitlement.code() + "/");
    }

    @Test
    void whatIsClosedIsShownAsClosed() {
        assertThat(Entitlements.rules(TODAY).stream()
                        .filter(rule -> !rule.open())
                        .map(Rule::id))
                .containsExactly(
                        "STATE_WELFARE_CARD/2565-closed",
                        "CHILD_FOSTER_FAMILY/2544",
                        "HIGHLAND_AID/2569",
                        "CHILD_PROTECTION_FUND/2546",
                        "HIV_FAMILY_AID/2569");
    }

    @Test
    void whatBelongsToARestrictedMatterIsMarked() {
        assertThat(entitlements().filter(Entitlement::restricted).map(Entitlement::code))
                .containsExactly("AIDS_ALLOWANCE", "ANTI_TRAFFICKING_FUND", "GENDER_EQUALITY_FUND", "HIV_FAMILY_AID");
    }

    @Test
    void whatIsFromMemoryIsNeverCalledConfirmed() {
        assertThat(rules().filter(rule -> rule.certainty() == Certainty.CONFIRMED))
                .isNotEmpty()
                .allMatch(rule -> rule.source().contains(".go.th"));
        assertThat(rules().filter(rule -> rule.source().contains("no public page")))
                .isNotEmpty()
                .allMatch(rule -> rule.certainty() == Certainty.MEMORY);
        assertThat(rules().flatMap(rule -> rule.doubts().stream())
                        .filter(doubt -> doubt.th().contains("ไม่ได้ตรวจกับราชกิจจานุเบกษา")))
                .hasSizeGreaterThan(20);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void saysItselfInBothLanguages(Rule rule) {
        for (Texts t : List.of(THAI, ENGLISH)) {
            assertThat(rule.condition().words(t)).doesNotContain("{");
            assertThat(rule.amounts())
                    .allSatisfy(amount -> assertThat(amount.words(t) + amount.whom(t))
                            .doesNotContain("{")
                            .isNotBlank());
            assertThat(rule.documents())
                    .allSatisfy(document -> assertThat(document.words(t)).isNotBlank());
        }
        assertThat(rule.condition().words(THAI)).containsPattern("[ก-๛]");
        assertThat(rule.condition().words(ENGLISH).replaceAll("\\([^)]*\\)", ""))
                .doesNotContainPattern("[ก-๛]");
    }

    @ParameterizedTest
    @MethodSource("entitlements")
    void saysWhoGivesWhoDecidesAndWhereToGo(Entitlement entitlement) {
        assertThat(entitlement.apply())
                .isNotEmpty()
                .allSatisfy(office -> assertThat(office.words(THAI)).isNotBlank());
        assertThat(entitlement.from().words(ENGLISH)).isNotBlank();
        assertThat(entitlement.decides().words(ENGLISH)).isNotBlank();
        assertThat(entitlement.name().in(THAI)).containsPattern("[ก-๛]");
        assertThat(entitlement.name().in(ENGLISH)).doesNotContainPattern("[ก-๛]");
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.EnumSource(Fact.class)
    void everyFactIsAskedByARuleAndHasWords(Fact fact) {
        assertThat(Entitlements.all())
                .as(fact.name())
                .anyMatch(entitlement -> entitlement.held().needs().contains(fact)
                        || entitlement.rules().stream()
                                .anyMatch(rule -> rule.needs().contains(fact)));
        for (Texts t : List.of(THAI, ENGLISH)) {
            assertThat(fact.question(t)).isNotBlank();
            assertThat(fact.words(t)).isNotBlank();
        }
        assertThat(fact.kind() == Fact.Kind.CODE).isEqualTo(!fact.codes().isEmpty());
    }

    @Test
    void thePublicWordsNeverPromise() {
        for (Verdict verdict : Verdict.values()) {
            String th = THAI.text("benefit.verdict." + verdict + ".because", "…");
            assertThat(th.toLowerCase(Locale.ROOT)).doesNotContain("อนุมัติ", "ปฏิเสธ", "ไม่ผ่าน");
        }
        assertThat(THAI.text("benefit.verdict.LIKELY.because", "…")).contains("อาจมีสิทธิ", "เจ้าหน้าที่เป็นผู้ตัดสิน");
    }
}
