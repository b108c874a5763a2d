package org.dulae.benefit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dulae.shared.Baht;
import org.dulae.shared.Texts;

/**
 * A rule with other figures, to look at before it is law; it is never in the catalogue. What may be another is a sum that is paid, a limit of
 * income, an age, a score.
 */
public final class Variant {
    private static final int MONTHS = 12;
    private static final int QUARTERS = 4;
    private static final int OLDEST = 130;
    private static final int MOST_BAHT = 10_000_000;

    private final Rule rule;
    private final Map<String, Integer> asked;
    private final Map<String, Figure> figures = new LinkedHashMap<>();
    private final List<Map.Entry<Condition, Condition>> touched = new ArrayList<>();
    private final Condition condition;
    private final List<Amount> amounts;
    private boolean wider = true;
    private boolean narrower = true;
    private boolean negated;

    /** @param asked figures by their key; what is not among them stays as it is */
    public Variant(Rule rule, Map<String, Integer> asked) {
        this.rule = rule;
        this.asked = Map.copyOf(asked);
        condition = changed(rule.condition());
        amounts = IntStream.range(0, rule.amounts().size())
                .mapToObj(i -> changed(rule.amounts().get(i), i))
                .toList();
    }

    /** What a figure means. */
    public enum Meaning {
        AGE_FROM,
        AGE_BELOW,
        AT_MOST,
        NUMBER_FROM,
        NUMBER_TO,
        PAID
    }

    /**
     * One figure of the rule.
     *
     * @param today as the law has it
     * @param value as it is looked at
     * @param about the condition or the amount it stands in
     */
    public record Figure(String key, Meaning meaning, int today, int value, Object about) {
        public int most() {
            return meaning == Meaning.AGE_FROM || meaning == Meaning.AGE_BELOW ? OLDEST : MOST_BAHT;
        }

        /** What it stands in, in words. */
        public String words(Texts t) {
            if (about instanceof Amount amount) {
                String whom = amount.whom(t);
                return whom.isEmpty() ? amount.words(t) : amount.words(t) + " (" + whom + ")";
            }
            return ((Condition) about).words(t);
        }
    }

    public List<Figure> figures() {
        return List.copyOf(figures.values());
    }

    public boolean differs() {
        return figures.values().stream().anyMatch(figure -> figure.value() != figure.today());
    }

    /** Whether money is paid of which one knows how much comes together in a year. */
    public boolean pays() {
        return rule.amounts().stream().anyMatch(amount -> perYear(amount) > 0);
    }

    /** Whether a sum is the most that is paid, not what everybody gets. */
    public boolean isCeiling() {
        return rule.amounts().stream().anyMatch(amount -> perYear(amount) > 0 && amount.upTo());
    }

    private int figure(Meaning meaning, int today, Object about) {
        String key = (meaning == Meaning.PAID ? "p" : "c") + figures.size();
        int value = asked.getOrDefault(key, today);
        figures.put(key, new Figure(key, meaning, today, value, about));
        boolean more = meaning == Meaning.AGE_FROM || meaning == Meaning.NUMBER_FROM ? value < today : value > today;
        if (value != today && meaning != Meaning.PAID) {
            wider &= more != negated;
            narrower &= more == negated;
        }
        return value;
    }

    private Condition changed(Condition old) {
        Condition other = switch (old) {
            case Condition.All all ->
                new Condition.All(all.parts().stream().map(this::changed).toList());
            case Condition.Any any ->
                new Condition.Any(any.parts().stream().map(this::changed).toList());
            case Condition.Not not -> {
                negated = !negated;
                Condition part = changed(not.part());
                negated = !negated;
                yield new Condition.Not(part);
            }
            case Dated.Aged aged -> aged(aged);
            case Told.AtMost most -> atMost(most);
            case Told.Between between -> between(between);
            default -> old;
        };
        if (old instanceof Condition.Simple && !other.equals(old)) {
            touched.add(Map.entry(old, other));
        }
        return other;
    }

    private Condition aged(Dated.Aged old) {
        return new Dated.Aged(
                old.from() == 0 ? 0 : figure(Meaning.AGE_FROM, old.from(), old),
                old.below() == Dated.NO_END ? Dated.NO_END : figure(Meaning.AGE_BELOW, old.below(), old),
                old.byFiscalYear());
    }

    private Condition atMost(Told.AtMost old) {
        int baht = figure(Meaning.AT_MOST, old.limit().amount().intValueExact(), old);
        return new Told.AtMost(old.fact(), Baht.of(baht), old.months());
    }

    private Condition between(Told.Between old) {
        return new Told.Between(
                old.fact(),
                old.least() == 0 ? 0 : figure(Meaning.NUMBER_FROM, old.least(), old),
                old.most() == Told.NO_END ? Told.NO_END : figure(Meaning.NUMBER_TO, old.most(), old));
    }

    private Amount changed(Amount old, int place) {
        Baht baht = old.baht();
        if (baht == null || perYear(old) == 0) {
            return old;
        }
        int value = figure(
                Meaning.PAID, baht.amount().intValueExact(), rule.amounts().get(place));
        return new Amount(Baht.of(value), old.per(), old.upTo(), old.note(), old.when());
    }

    /** How often it is paid in a year; 0 where nobody can say or it is paid back. One-off aid counts once. */
    static int perYear(Amount amount) {
        if (amount.baht() == null) {
            return 0;
        }
        return switch (amount.per()) {
            case MONTH -> MONTHS;
            case THREE_MONTHS -> QUARTERS;
            case YEAR, TIME, HOUSE, DEATH -> 1;
            case HOUR, LOAN, KIND -> 0;
        };
    }

    /** Whether everybody who is due it today is due it still; so nobody can lose by what is not known. */
    public boolean isWider() {
        return wider;
    }

    public boolean isNarrower() {
        return narrower;
    }

    Rule rule() {
        return rule;
    }

    Condition condition() {
        return condition;
    }

    List<Amount> amounts() {
        return amounts;
    }

    /** Each condition that has another figure, as it is and as it is looked at. */
    List<Map.Entry<Condition, Condition>> touched() {
        return touched;
    }
}
