package org.dulae.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.dulae.shared.Baht;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A house that falls down is put right for three groups, each under its own rule: disabled, older, and poor people. */
class HomeRepairTests {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource({"DISABLED_HOME_ADAPTATION", "OLDER_HOME_IMPROVEMENT", "RURAL_HOUSING"})
    void S1_23_anUnsafeHouseOpensTheRightASafeOneDoesNotAndOneNobodySawIsAskedFor(String code) {
        Facts fits = Scenario.all().stream()
                .filter(one -> one.code().equals(code) && one.expected().equals("LIKELY"))
                .findFirst()
                .orElseThrow()
                .facts();
        assertThat(answer(code, fits).verdict()).isEqualTo(Verdict.LIKELY);
        assertThat(answer(code, fits).amounts()).extracting(Amount::baht).containsExactly(Baht.of(40_000));
        assertThat(answer(code, fits.with(Fact.HOUSE_UNSAFE, false)).verdict()).isEqualTo(Verdict.UNLIKELY);
        assertThat(answer(code, fits.without(Fact.HOUSE_UNSAFE)).missing()).containsExactly(Fact.HOUSE_UNSAFE);
    }

    private static Answer answer(String code, Facts facts) {
        Entitlement entitlement = Entitlements.written().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
        return Screening.of(entitlement, facts, DAY).orElseThrow();
    }
}
