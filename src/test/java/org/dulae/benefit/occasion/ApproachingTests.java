package org.dulae.benefit.occasion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dulae.benefit.Amount;
import org.dulae.benefit.Entitlement;
import org.dulae.benefit.occasion.Occasion.Kind;
import org.dulae.person.Birth;
import org.dulae.person.PersonId;
import org.dulae.shared.Baht;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which day it is, and what speaks against it; what nobody knows never does. */
class ApproachingTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final PersonId SOMEBODY = new PersonId(new UUID(1, 1));

    private static Optional<Occasion> day(
            Kind kind, Birth birth, @Nullable LocalDate died, @Nullable String nationality, String... told) {
        return new Approaching(SOMEBODY, "แก้ว สมมุติ", kind, null, birth, died, nationality, List.of(told), List.of())
                .occasion(TODAY);
    }

    private static Occasion year(Kind kind, String value, String given, String today) {
        return new Approaching(
                        SOMEBODY,
                        "แก้ว สมมุติ",
                        kind,
                        value,
                        born("1980-01-01"),
                        null,
                        "TH",
                        List.of(),
                        given.isEmpty() ? List.of() : List.of(given.split(", ")))
                .occasion(LocalDate.parse(today))
                .orElseThrow();
    }

    private static Birth born(String day) {
        return new Birth(LocalDate.parse(day), Birth.Precision.DAY, true);
    }

    @ParameterizedTest
    @CsvSource({
        "AGE_60, 1966-12-13, 2026-12-12",
        "AGE_6, 2021-01-01, 2026-12-31",
        "AGE_15, 2012-02-29, 2027-02-28",
        "AGE_18, 2009-01-01, 2026-12-31",
        "AGE_90, 1937-01-02, 2027-01-01"
    })
    void anAgeIsCompleteOnTheDayBeforeTheBirthday(Kind kind, String birth, String day) {
        assertThat(day(kind, born(birth), null, null).orElseThrow().day()).isEqualTo(day);
    }

    @Test
    void aBirthOfWhichOnlyTheYearIsKnownCountsFromItsFirstDayAndSaysSo() {
        Birth year = new Birth(LocalDate.of(1967, 1, 1), Birth.Precision.YEAR, false);
        Occasion sixty = day(Kind.AGE_60, year, null, null).orElseThrow();
        assertThat(sixty.rough()).isTrue();
        assertThat(sixty.day()).isEqualTo("2026-12-31");
        assertThat(day(Kind.AGE_60, Birth.UNKNOWN, null, null)).isEmpty();
    }

    @Test
    void whoeverHasAPensionOrIsNoThaiIsNotRemindedOfTheAllowance() {
        Birth birth = born("1966-12-13");
        assertThat(day(Kind.AGE_60, birth, null, null)).as("nobody has asked").isPresent();
        assertThat(day(Kind.AGE_60, birth, null, "TH", "STATE_PENSION=no")).isPresent();
        assertThat(day(Kind.AGE_60, birth, null, "TH", "STATE_PENSION=yes")).isEmpty();
        assertThat(day(Kind.AGE_60, birth, null, "MM")).isEmpty();
        assertThat(day(Kind.AGE_18, born("2009-01-01"), null, "MM"))
                .as("no allowance turns on it")
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "AGE_60, 1966-12-13, 600",
        "AGE_70, 1956-12-13, 700",
        "AGE_80, 1946-12-13, 800",
        "AGE_90, 1936-12-13, 1000"
    })
    void theStepIsTheOneOfTheRuleInForceOnThatDay(Kind kind, String birth, long baht) {
        assertThat(day(kind, born(birth), null, "TH").orElseThrow().amounts())
                .extracting(Amount::baht)
                .containsExactly(Baht.of(baht));
    }

    @Test
    void aFuneralIsAskedForWithinSixMonthsUnlessTheDeadWasSurelyYoungerOrNoThai() {
        LocalDate died = LocalDate.of(2026, 8, 31);
        Occasion funeral = day(Kind.FUNERAL, born("1950-01-01"), died, null).orElseThrow();
        assertThat(funeral.lastDay()).isEqualTo("2027-02-28");
        assertThat(funeral.due(TODAY)).isEqualTo("2027-02-28");
        assertThat(funeral.isOn(LocalDate.of(2027, 2, 28))).isTrue();
        assertThat(funeral.isOn(LocalDate.of(2027, 3, 1))).isFalse();
        assertThat(day(Kind.FUNERAL, Birth.UNKNOWN, died, null)).isPresent();
        assertThat(day(Kind.FUNERAL, born("1966-09-01"), died, null))
                .as("sixty on that day")
                .isPresent();
        assertThat(day(Kind.FUNERAL, born("1966-09-02"), died, null)).isEmpty();
        assertThat(day(Kind.FUNERAL, born("1950-01-01"), died, "LA")).isEmpty();
    }

    @Test
    void whatWasUsedUpLastYearIsOpenAgainFromTheFirstOfOctober() {
        String twice =
                "GRANTS_THIS_YEAR=LOW_INCOME_AID 2025-12-01 PROVINCE_OFFICE, LOW_INCOME_AID 2026-03-01 LOCAL_GOVERNMENT";
        assertThat(day(Kind.FISCAL_YEAR, born("1980-01-01"), null, null, twice)).isEmpty();
        Occasion again = day(Kind.FISCAL_YEAR, born("1980-01-01"), null, null, twice + ", LOW_INCOME_AID 2026-09-30")
                .orElseThrow();
        assertThat(again.day()).isEqualTo("2026-10-01");
        assertThat(again.again()).extracting(Entitlement::code).containsExactly("LOW_INCOME_AID");
        assertThat(day(Kind.FISCAL_YEAR, born("1980-01-01"), null, null, twice + ", LOW_INCOME_AID 2026-10-01"))
                .as("the third on 1 October belongs to the new year")
                .isEmpty();
    }

    @Test
    void itComesUpSixWeeksBeforeAndStaysSixWeeks() {
        Occasion sixty = day(Kind.AGE_60, born("1966-12-13"), null, null).orElseThrow();
        assertThat(sixty.isOn(LocalDate.of(2026, 10, 30))).isFalse();
        assertThat(sixty.isOn(LocalDate.of(2026, 10, 31))).isTrue();
        assertThat(sixty.isOn(LocalDate.of(2027, 1, 23))).isTrue();
        assertThat(sixty.isOn(LocalDate.of(2027, 1, 24))).isFalse();
        LocalDate first = LocalDate.of(2026, 12, 12);
        assertThat(Kind.AGE_60.bornFrom(first))
                .isEqualTo(Kind.AGE_60.bornTo(first))
                .isEqualTo("1966-12-13");
    }

    @Test
    void aBirthdayCountsFromWhenItComesUpAndFromItselfOnceItHasCome() {
        Occasion sixty = day(Kind.AGE_60, born("1966-12-13"), null, null).orElseThrow();
        assertThat(sixty.since(TODAY)).isEqualTo("2026-10-31");
        assertThat(sixty.since(LocalDate.of(2026, 12, 11))).isEqualTo("2026-10-31");
        assertThat(sixty.since(LocalDate.of(2026, 12, 12))).isEqualTo("2026-12-12");
        assertThat(sixty.since(LocalDate.of(2026, 12, 20))).isEqualTo("2026-12-12");
    }

    @Test
    void aDeathCountsFromItself() {
        LocalDate died = LocalDate.of(2026, 11, 2);
        assertThat(day(Kind.FUNERAL, born("1950-01-01"), died, null).orElseThrow())
                .extracting(Occasion::from, one -> one.since(TODAY))
                .containsExactly(died, died);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-08-20, 2026-09-17, 2026-09-17",
        "2026-08-20, 2026-09-28, 2026-09-17",
        "2026-09-25, 2026-09-28, 2026-09-25",
        "2026-09-25, 2026-10-01, 2026-10-01",
        "2026-08-20, 2026-11-22, 2026-10-01"
    })
    void aNewFiscalYearCountsFromTwoWeeksBeforeOrFromTheRefusalAndThenFromTheFirstOfOctober(
            String refused, String today, String since) {
        Occasion again = year(Kind.TRY_AGAIN, "LOW_INCOME_AID " + refused, "", today);
        assertThat(again.since(LocalDate.parse(today))).isEqualTo(since);
        assertThat(again.isOn(LocalDate.parse(since))).isTrue();
        assertThat(again.isOn(LocalDate.parse(refused).minusDays(1))).isFalse();
    }

    @Test
    void whatWasUsedUpCountsFromTheLastPayment() {
        String thrice = "LOW_INCOME_AID 2025-12-01, LOW_INCOME_AID 2026-03-01, LOW_INCOME_AID ";
        assertThat(year(Kind.FISCAL_YEAR, "", thrice + "2026-05-05", "2026-09-20")
                        .since(LocalDate.of(2026, 9, 20)))
                .isEqualTo("2026-09-17");
        Occasion lately = year(Kind.FISCAL_YEAR, "", thrice + "2026-09-22", "2026-09-24");
        assertThat(lately.since(LocalDate.of(2026, 9, 24))).isEqualTo("2026-09-22");
        assertThat(lately.without(Set.of()).orElseThrow().from()).isEqualTo("2026-09-22");
    }
}
