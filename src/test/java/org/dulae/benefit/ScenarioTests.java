package org.dulae.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the law says, line by line, against what the rules answer. */
class ScenarioTests {
    private static final int AT_LEAST = 4;

    static Stream<Scenario> scenarios() {
        return Scenario.all().stream();
    }

    static Stream<Path> files() {
        return Scenario.files();
    }

    static Stream<Entitlement> entitlements() {
        return Entitlements.written().stream();
    }

    /** Made anew for each scenario, so that a mutation of what is written there is seen. */
    private static Entitlement entitlement(Scenario scenario) {
        return entitlements()
                .filter(one -> one.code().equals(scenario.code()))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void answersAsTheLawSays(Scenario scenario) {
        Entitlement entitlement = entitlement(scenario);
        if (scenario.expected().equals("NONE")) {
            assertThat(Screening.of(entitlement, scenario.facts(), scenario.day()))
                    .isEmpty();
            return;
        }
        Answer answer =
                Screening.of(entitlement, scenario.facts(), scenario.day()).orElseThrow();
        assertThat(answer.verdict()).hasToString(scenario.expected());
        assertThat(answer.missing().isEmpty()).isEqualTo(answer.verdict() != Verdict.UNKNOWN);
        scenario.also().forEach(also -> holds(also, answer));
    }

    private static void holds(String also, Answer answer) {
        String[] words = also.split(" +");
        List<String> rest = Arrays.asList(words).subList(1, words.length);
        switch (words[0]) {
            case "" -> {}
            case "version" -> assertThat(answer.rule().version()).isEqualTo(rest.getFirst());
            case "open" -> assertThat(answer.rule().open()).isTrue();
            case "closed" ->
                assertThat(answer.rule().open() || answer.offered()).isFalse();
            case "asks" ->
                assertThat(answer.missing()).extracting(Fact::name).containsExactlyInAnyOrderElementsOf(rest);
            default ->
                assertThat(answer.amounts().stream().map(ScenarioTests::shortly))
                        .containsExactly(words);
        }
    }

    private static String shortly(Amount amount) {
        return (amount.baht() == null ? "none" : amount.baht().satang() / 100) + "/" + amount.per();
    }

    /** The facts of a scenario are those the rule asks: nothing stands there that decides nothing. */
    @ParameterizedTest
    @MethodSource("files")
    void everyEntitlementHasItsLawAndFourScenarios(Path file) {
        List<Scenario> scenarios = Scenario.read(file);
        assertThat(Scenario.lines(file).getFirst()).startsWith("law: ").hasSizeGreaterThan(20);
        assertThat(scenarios).hasSizeGreaterThanOrEqualTo(AT_LEAST);
        assertThat(scenarios).extracting(Scenario::sentence).doesNotHaveDuplicates();
        assertThat(scenarios).extracting(Scenario::expected).contains("LIKELY", "UNLIKELY");
    }

    @Test
    void thereIsAFileForEachOfTheThirtyEightAndForNothingElse() {
        assertThat(files().map(file -> file.getFileName().toString().replace(".txt", "")))
                .hasSize(38)
                .containsExactlyInAnyOrderElementsOf(
                        entitlements().map(Entitlement::code).toList());
    }

    @ParameterizedTest
    @MethodSource("entitlements")
    void everyRuleOfAnEntitlementHasAScenario(Entitlement entitlement) {
        Path file = Path.of("src/test/resources/benefit", entitlement.code() + ".txt");
        assertThat(entitlement.rules())
                .allSatisfy(rule ->
                        assertThat(Scenario.read(file)).as(rule.id()).anyMatch(scenario -> rule.on(scenario.day())));
    }

    /** Whatever is taken away from what is known, a yes never becomes a no: only what was told against somebody speaks against her. */
    @ParameterizedTest
    @MethodSource("scenarios")
    void aMissingFactIsNeverANo(Scenario scenario) {
        Entitlement entitlement = entitlement(scenario);
        Screening.of(entitlement, scenario.facts(), scenario.day()).ifPresent(known -> {
            for (Fact fact : scenario.facts().known()) {
                Facts fewer = scenario.facts().without(fact);
                Verdict left = Screening.of(entitlement, fewer, scenario.day())
                        .orElseThrow()
                        .verdict();
                if (left == Verdict.UNLIKELY) {
                    assertThat(known.verdict())
                            .as("without %s", fact)
                            .isIn(Verdict.UNLIKELY, Verdict.ALREADY_RECEIVING, Verdict.CONFLICT);
                }
            }
        });
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void theScreenForManySaysWhatTheCheckForOneSays(Scenario scenario) {
        Screen screen = Screen.on(scenario.day());
        screen.all(List.of(Facts.NONE, scenario.facts()).iterator(), (facts, verdicts) -> {
            Screening one = Screening.of(facts, scenario.day());
            assertThat(verdicts)
                    .containsExactlyElementsOf(
                            one.answers().stream().map(Answer::verdict).toList());
        });
        assertThat(screen.needs())
                .containsAll(scenario.facts().known().stream()
                        .filter(fact -> Screening.of(
                                        Entitlements.get(scenario.code()), scenario.facts(), scenario.day())
                                .filter(answer -> answer.rule().needs().contains(fact))
                                .isPresent())
                        .toList());
    }
}
