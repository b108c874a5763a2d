package org.dulae.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dulae.benefit.Grant.TimesPaid;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** "Times this year" counts the payments of every agency together, by the Thai fiscal year. */
class TimesPaidTests {
    private static final LocalDate LAST = LocalDate.of(2026, 9, 30);

    private static Optional<TimesPaid> times(String code, LocalDate day, String grants) {
        Facts facts = new Facts.Builder()
                .put(
                        Fact.GRANTS_THIS_YEAR,
                        FactText.read(Fact.GRANTS_THIS_YEAR, grants, day).orElseThrow())
                .facts();
        return Screening.of(Entitlements.get(code), facts, day).flatMap(Answer::times);
    }

    @Test
    void countsAcrossAgenciesAndSaysWhoPaid() {
        TimesPaid times = times(
                        "LOW_INCOME_AID",
                        LAST,
                        "LOW_INCOME_AID 2025-10-01 PROVINCE_OFFICE, LOW_INCOME_AID 2026-03-01 LOCAL_GOVERNMENT, EMERGENCY_AID 2026-03-02")
                .orElseThrow();
        assertThat(times.used()).isEqualTo(2);
        assertThat(times.most()).isEqualTo(3);
        assertThat(times.fiscalYear()).isEqualTo(2569);
        assertThat(times.payers()).containsEntry(Office.PROVINCE_OFFICE, 1).containsEntry(Office.LOCAL_GOVERNMENT, 1);
        assertThat(times.usedUp()).isFalse();
    }

    @Test
    void theThirdOnTheLastOfSeptemberUsesItUpAndOnTheFirstOfOctoberItBeginsAnew() {
        String twice = "LOW_INCOME_AID 2025-10-01, LOW_INCOME_AID 2026-03-01, ";
        assertThat(times("LOW_INCOME_AID", LAST, twice + "LOW_INCOME_AID 2026-09-30"))
                .hasValueSatisfying(times -> assertThat(times.usedUp()).isTrue());
        LocalDate next = LAST.plusDays(1);
        assertThat(times("LOW_INCOME_AID", next, twice + "LOW_INCOME_AID 2026-09-30"))
                .hasValueSatisfying(times -> assertThat(times.used()).isZero());
        assertThat(times("LOW_INCOME_AID", next, twice + "LOW_INCOME_AID 2026-10-01"))
                .hasValueSatisfying(times -> {
                    assertThat(times.used()).isOne();
                    assertThat(times.fiscalYear()).isEqualTo(2570);
                });
    }

    @Test
    void whatWasReceivedOnceCountsWithWhoeverPaidItByName() {
        String received = "LOW_INCOME_AID 3000/TIME OTHER:วัดป่า%20ทดลอง 2026-03-01..";
        Facts facts = Facts.NONE.with(
                Fact.RECEIVING, FactText.read(Fact.RECEIVING, received, LAST).orElseThrow());
        TimesPaid times = Screening.of(Entitlements.get("LOW_INCOME_AID"), facts, LAST)
                .flatMap(Answer::times)
                .orElseThrow();
        assertThat(times.payers()).isEmpty();
        assertThat(times.others()).containsExactly(Map.entry("วัดป่า ทดลอง", 1));
    }

    @Test
    void moreThanMayBePaidIsAConflictAndNotHidden() {
        String thrice = "LOW_INCOME_AID 2025-10-01, LOW_INCOME_AID 2026-03-01, LOW_INCOME_AID 2026-04-01";
        assertThat(times("LOW_INCOME_AID", LAST, thrice).orElseThrow().tooMany())
                .isFalse();
        assertThat(times("LOW_INCOME_AID", LAST, thrice + ", LOW_INCOME_AID 2026-05-01 DESTITUTE_CENTRE")
                        .orElseThrow()
                        .tooMany())
                .isTrue();
    }

    @Test
    void saysNothingWhereThereIsNoCeilingOrNobodyHasSaid() {
        assertThat(times("EMERGENCY_AID", LAST, "EMERGENCY_AID 2026-03-02")).isEmpty();
        assertThat(Screening.of(Entitlements.get("LOW_INCOME_AID"), Facts.NONE, LAST)
                        .flatMap(Answer::times))
                .isEmpty();
    }

    private static Optional<TimesPaid> withHelp(@Nullable String grants, Grant.Help... help) {
        Facts.Builder facts = new Facts.Builder();
        if (grants != null) {
            facts.put(
                    Fact.GRANTS_THIS_YEAR,
                    FactText.read(Fact.GRANTS_THIS_YEAR, grants, LAST).orElseThrow());
        }
        return Screening.of(Entitlements.get("LOW_INCOME_AID"), facts.facts().withHelp(List.of(help)), LAST)
                .flatMap(Answer::times);
    }

    private static Grant.Help help(String day, String by) {
        return new Grant.Help("LOW_INCOME_AID", LocalDate.parse(day), by);
    }

    @Test
    void countsWhatMattersTellOfEachOnceAndSaysWhoGaveIt() {
        TimesPaid both = withHelp(
                        "LOW_INCOME_AID 2026-03-01 PROVINCE_OFFICE",
                        help("2026-03-01", "พมจ."),
                        help("2026-03-02", "อบต."),
                        help("2025-09-30", "ปีก่อน"),
                        help("2026-10-01", "ปีหน้า"))
                .orElseThrow();
        assertThat(both.used()).isEqualTo(2);
        assertThat(both.payers()).containsOnlyKeys(Office.PROVINCE_OFFICE);
        assertThat(both.others()).containsOnly(Map.entry("อบต.", 1));
        assertThat(both.complete()).isTrue();
    }

    @Test
    void twoOnOneDayAreTwoUnlessBothWereTold() {
        Grant.Help[] twice = {help("2026-03-01", "ก"), help("2026-03-01", "ข")};
        assertThat(withHelp(null, twice).orElseThrow().used()).isEqualTo(2);
        assertThat(withHelp("LOW_INCOME_AID 2026-03-01", twice).orElseThrow().used())
                .isEqualTo(2);
        assertThat(withHelp("LOW_INCOME_AID 2026-03-01, LOW_INCOME_AID 2026-03-01", twice)
                        .orElseThrow()
                        .used())
                .isEqualTo(2);
    }

    @Test
    void whileNobodyHasToldOfEverythingWhatIsKnownIsTheLeast() {
        TimesPaid one = withHelp(null, help("2026-03-01", "")).orElseThrow();
        assertThat(one.used()).isEqualTo(1);
        assertThat(one.complete()).isFalse();
        assertThat(one.usedUp()).isFalse();
        assertThat(withHelp(null, new Grant.Help("EMERGENCY_AID", LAST, ""))).isEmpty();
    }

    @Test
    void aPayerNobodyKnowsOfIsNotRead() {
        assertThat(FactText.read(Fact.GRANTS_THIS_YEAR, "LOW_INCOME_AID 2026-03-01 SOMEBODY", LAST))
                .isEmpty();
        assertThat(FactText.read(Fact.GRANTS_THIS_YEAR, "LOW_INCOME_AID ?", LAST))
                .isEmpty();
    }
}
