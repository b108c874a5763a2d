package org.dulae.benefit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dulae.shared.Texts;
import org.dulae.shared.ThaiDate;

/** One condition of a rule, whether it is met, and what that was judged by. */
public final class Reason {
    private final Condition condition;
    private final Truth truth;
    private final Facts facts;
    private final LocalDate day;

    private Reason(Condition condition, Truth truth, Facts facts, LocalDate day) {
        this.condition = condition;
        this.truth = truth;
        this.facts = facts;
        this.day = day;
    }

    static List<Reason> of(Condition condition, Facts facts, LocalDate day) {
        return condition.lines().stream()
                .map(line -> new Reason(line, line.test(facts, day), facts, day))
                .toList();
    }

    public Truth truth() {
        return truth;
    }

    /** What the law asks, as a reader understands it. */
    public String words(Texts t) {
        return condition.words(t);
    }

    /** The facts it was judged by, as far as they are known. */
    public List<Fact> used() {
        return condition.needs().stream().filter(facts::knows).toList();
    }

    /** The day on which it will be met by itself: an age is reached, or the year's count begins anew. */
    public Optional<LocalDate> metOn() {
        Born born = facts.born(Fact.BORN);
        return switch (condition) {
            case Dated.Aged aged
            when born != null && aged.from() > 0 ->
                Optional.of(born.latest().plusYears(aged.from()).minusDays(1)).filter(met -> met.isAfter(day));
            case Told.FewerThan fewer -> Optional.of(ThaiDate.fiscalYearStart(ThaiDate.fiscalYear(day) + 1));
            default -> Optional.empty();
        };
    }

    boolean isAbout(Set<Fact> facts) {
        return facts.containsAll(condition.needs());
    }

    /** {@code วันเกิด: 1 ก.ย. 2509}; with its source and date where they are known. */
    public String shown(Fact fact, Texts t) {
        String value = FactText.write(fact, facts, t);
        Origin origin = facts.origin(fact);
        return origin == null
                ? t.text("benefit.value", fact.words(t), value)
                : t.text("benefit.value.origin", fact.words(t), value, origin.source(), origin.on());
    }
}
