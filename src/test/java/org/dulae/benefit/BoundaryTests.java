package org.dulae.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dulae.benefit.Variant.Figure;
import org.dulae.benefit.Variant.Meaning;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each figure of each rule has a scenario on either side of it: were it one more or one less, a scenario would answer otherwise. */
class BoundaryTests {
    static Stream<Rule> rules() {
        return Entitlements.written().stream().flatMap(one -> one.rules().stream());
    }

    private static List<Scenario> scenarios(Rule rule) {
        String code = rule.id().substring(0, rule.id().indexOf('/'));
        return Scenario.all().stream().filter(one -> one.code().equals(code)).toList();
    }

    /** Whether any scenario of the entitlement would be answered otherwise. */
    private static boolean isSeen(Rule rule, Condition before, Condition other) {
        return scenarios(rule).stream()
                .anyMatch(one -> before.test(one.facts(), one.day()) != other.test(one.facts(), one.day()));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void agesSumsAndScoresAreTestedOnBothSides(Rule rule) {
        List<Figure> figures = new Variant(rule, Map.of())
                .figures().stream()
                        .filter(figure -> figure.meaning() != Meaning.PAID)
                        .toList();
        for (Figure figure : figures) {
            for (int step : new int[] {-1, 1}) {
                Variant other = new Variant(rule, Map.of(figure.key(), figure.today() + step));
                assertThat(isSeen(rule, rule.condition(), other.condition()))
                        .as("%s: %s %s, were it %d", rule.id(), figure.meaning(), figure.about(), figure.today() + step)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void timesAYearAreTestedOnBothSides(Rule rule) {
        int times = rule.timesPerFiscalYear();
        if (times > 0) {
            String code = rule.id().substring(0, rule.id().indexOf('/'));
            Condition now = Conditions.fewerThan(times, code);
            assertThat(isSeen(rule, now, Conditions.fewerThan(times + 1, code))).isTrue();
            assertThat(times == 1 || isSeen(rule, now, Conditions.fewerThan(times - 1, code)))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void timesToApplyAreTestedOnTheirLastDayAndTheDayAfter(Rule rule) {
        windows(rule.condition()).forEach(window -> {
            for (int step : new int[] {-1, 1}) {
                Condition other = new Dated.Within(window.fact(), window.time().plusDays(step));
                assertThat(isSeen(rule, window, other))
                        .as("%s: %s and %d days", rule.id(), window, step)
                        .isTrue();
            }
        });
    }

    /** Those on which most money turns, by name: whoever edits a file of scenarios keeps these. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            OLD_AGE_ALLOWANCE   | sixty is complete on the day before the birthday | LIKELY
            OLD_AGE_ALLOWANCE   | two days before the birthday it is not           | UNLIKELY
            CHILD_SUPPORT_GRANT | exactly 100,000.00 baht                          | LIKELY
            CHILD_SUPPORT_GRANT | one satang more                                  | UNLIKELY
            LOW_INCOME_AID      | the third time on 30 September                   | LIKELY
            LOW_INCOME_AID      | three times already on 30 September              | UNLIKELY
            LOW_INCOME_AID      | on 1 October the count begins anew               | LIKELY
            ADULT_DIAPERS       | Barthel 6                                        | LIKELY
            ADULT_DIAPERS       | Barthel 7                                        | UNLIKELY
            LONG_TERM_CARE      | Barthel 11                                       | LIKELY
            LONG_TERM_CARE      | Barthel 12                                       | UNLIKELY
            """)
    void theBoundariesEverybodyAsksAboutAreThere(String code, String sentence, String verdict) {
        assertThat(Scenario.all())
                .filteredOn(one -> one.code().equals(code) && one.sentence().equals(sentence))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.expected()).isEqualTo(verdict);
                    assertThat(Screening.of(Entitlements.get(code), one.facts(), one.day())
                                    .orElseThrow()
                                    .verdict())
                            .hasToString(verdict);
                });
    }

    private static Stream<Dated.Within> windows(Condition condition) {
        return switch (condition) {
            case Condition.All all -> all.parts().stream().flatMap(BoundaryTests::windows);
            case Condition.Any any -> any.parts().stream().flatMap(BoundaryTests::windows);
            case Condition.Not not -> windows(not.part());
            case Dated.Within within -> Stream.of(within);
            default -> Stream.of();
        };
    }

    /** A rule asks something of everybody who fits: without it she would not be due it, and it is known by its own words. */
    @ParameterizedTest
    @MethodSource("rules")
    void everyConditionOfARuleDecidesSomeScenario(Rule rule) {
        assertThat(rule.condition().lines())
                .allSatisfy(line -> assertThat(Arrays.stream(Truth.values())
                                .filter(truth -> scenarios(rule).stream()
                                        .anyMatch(one -> line.test(one.facts(), one.day()) == truth))
                                .count())
                        .as("%s: %s", rule.id(), line)
                        .isGreaterThan(1));
    }
}
