package org.dulae.benefit;

import java.time.LocalDate;
import java.util.List;
import org.dulae.shared.Texts;

/** One condition of a rule, whether it is met, and what that was judged by. */
public final class Reason {
    private final Condition condition;
    private final Truth truth;
    private final Facts facts;

    private Reason(Condition condition, Truth truth, Facts facts) {
        this.condition = condition;
        this.truth = truth;
        this.facts = facts;
    }

    static List<Reason> of(Condition condition, Facts facts, LocalDate day) {
        return condition.lines().stream()
                .map(line -> new Reason(line, line.test(facts, day), facts))
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

    /** {@code วันเกิด: 1 ก.ย. 2509}; with its source and date where they are known. */
    public String shown(Fact fact, Texts t) {
        String value = FactText.write(fact, facts, t);
        Origin origin = facts.origin(fact);
        return origin == null
                ? t.text("benefit.value", fact.words(t), value)
                : t.text("benefit.value.origin", fact.words(t), value, origin.source(), origin.on());
    }
}
