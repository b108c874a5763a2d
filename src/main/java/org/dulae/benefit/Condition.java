package org.dulae.benefit;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dulae.shared.Texts;

/** One condition of a rule, or several joined as the law joins them. Answers yes, no or unknown, says itself in words, and names what it asks. */
interface Condition {

    Truth test(Facts facts, LocalDate day);

    String words(Texts t);

    /** Every fact it may ask. */
    Set<Fact> needs();

    /** The facts that keep it from being decided; empty once it is. */
    Set<Fact> missing(Facts facts, LocalDate day);

    /** The conditions a reader sees one by one. */
    default List<Condition> lines() {
        return List.of(this);
    }

    /** Every part must be met; one that is not decides, whatever is unknown about the others. */
    record All(List<Condition> parts) implements Condition {
        @Override
        public Truth test(Facts facts, LocalDate day) {
            Truth truth = Truth.YES;
            for (int i = 0; i < parts.size() && truth != Truth.NO; i++) {
                truth = truth.and(parts.get(i).test(facts, day));
            }
            return truth;
        }

        @Override
        public String words(Texts t) {
            return joined(parts, t, "benefit.if.and");
        }

        @Override
        public Set<Fact> needs() {
            return union(parts);
        }

        @Override
        public Set<Fact> missing(Facts facts, LocalDate day) {
            return undecided(this, parts, facts, day);
        }

        @Override
        public List<Condition> lines() {
            return parts.stream().flatMap(part -> part.lines().stream()).toList();
        }
    }

    /** One part is enough. */
    record Any(List<Condition> parts) implements Condition {
        @Override
        public Truth test(Facts facts, LocalDate day) {
            Truth truth = Truth.NO;
            for (int i = 0; i < parts.size() && truth != Truth.YES; i++) {
                truth = truth.or(parts.get(i).test(facts, day));
            }
            return truth;
        }

        @Override
        public String words(Texts t) {
            return joined(parts, t, "benefit.if.or");
        }

        @Override
        public Set<Fact> needs() {
            return union(parts);
        }

        @Override
        public Set<Fact> missing(Facts facts, LocalDate day) {
            return undecided(this, parts, facts, day);
        }
    }

    record Not(Condition part) implements Condition {
        @Override
        public Truth test(Facts facts, LocalDate day) {
            return part.test(facts, day).not();
        }

        @Override
        public String words(Texts t) {
            return part instanceof Told.Stated(Fact fact)
                    ? t.text("benefit.is-not." + fact)
                    : t.text("benefit.if.not", part.words(t));
        }

        @Override
        public Set<Fact> needs() {
            return part.needs();
        }

        @Override
        public Set<Fact> missing(Facts facts, LocalDate day) {
            return part.missing(facts, day);
        }
    }

    /** A condition on one or two facts that has no parts. */
    interface Simple extends Condition {
        List<Fact> asks();

        @Override
        default Set<Fact> needs() {
            return EnumSet.copyOf(asks());
        }

        @Override
        default Set<Fact> missing(Facts facts, LocalDate day) {
            Set<Fact> missing = EnumSet.noneOf(Fact.class);
            if (test(facts, day) == Truth.UNKNOWN) {
                asks().stream().filter(fact -> !settles(facts, fact)).forEach(missing::add);
            }
            return missing;
        }

        /** A birth that is known only roughly is still to be asked. */
        private static boolean settles(Facts facts, Fact fact) {
            return facts.value(fact) instanceof Born born ? born.earliest().equals(born.latest()) : facts.knows(fact);
        }
    }

    private static String joined(List<Condition> parts, Texts t, String between) {
        return parts.stream().map(part -> part.words(t)).collect(Collectors.joining(t.text(between)));
    }

    private static Set<Fact> union(List<Condition> parts) {
        Set<Fact> facts = EnumSet.noneOf(Fact.class);
        parts.forEach(part -> facts.addAll(part.needs()));
        return facts;
    }

    private static Set<Fact> undecided(Condition whole, List<Condition> parts, Facts facts, LocalDate day) {
        Set<Fact> missing = EnumSet.noneOf(Fact.class);
        if (whole.test(facts, day) == Truth.UNKNOWN) {
            parts.forEach(part -> missing.addAll(part.missing(facts, day)));
        }
        return missing;
    }
}
