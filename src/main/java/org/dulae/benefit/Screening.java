package org.dulae.benefit;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything there is, checked for one person on one day.
 *
 * @param answers one for each entitlement with a rule on the day, in the order of the catalogue
 * @param ask what is still missing, first what decides most
 */
public record Screening(LocalDate day, List<Answer> answers, List<Fact> ask) {

    public static Screening of(Facts facts, LocalDate day) {
        List<Answer> answers = Entitlements.all().stream()
                .flatMap(entitlement -> of(entitlement, facts, day).stream())
                .toList();
        return new Screening(day, answers, order(answers));
    }

    /** Empty where the entitlement had no rule on the day. */
    public static Optional<Answer> of(Entitlement entitlement, Facts facts, LocalDate day) {
        return entitlement.rule(day).map(rule -> Answer.of(entitlement, rule, facts, day));
    }

    public List<Answer> with(Verdict verdict) {
        return answers.stream().filter(answer -> answer.verdict() == verdict).toList();
    }

    /** What may be due and is open to applications. */
    public List<Answer> offered() {
        return answers.stream().filter(Answer::offered).toList();
    }

    public Answer answer(String code) {
        return answers.stream()
                .filter(answer -> answer.entitlement().code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no answer for " + code));
    }

    /**
     * A fact weighs for every undecided and open entitlement, the more the fewer facts that one still lacks: what would be decided by this
     * question alone counts whole, what lacks two counts half. Of equals, the one that is easiest to ask.
     */
    private static List<Fact> order(List<Answer> answers) {
        Map<Fact, Double> weight = new EnumMap<>(Fact.class);
        for (Answer answer : answers) {
            if (answer.verdict() == Verdict.UNKNOWN && answer.rule().open()) {
                double share = 1.0 / answer.missing().size();
                answer.missing().forEach(fact -> weight.merge(fact, share, Double::sum));
            }
        }
        return weight.keySet().stream()
                .sorted(Comparator.comparing(weight::get, Comparator.reverseOrder()))
                .toList();
    }
}
