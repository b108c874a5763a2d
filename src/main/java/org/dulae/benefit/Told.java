package org.dulae.benefit;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.dulae.shared.Baht;
import org.dulae.shared.Texts;

/** Conditions on what was told: yes or no, a sum, a number, a choice, what is being received. */
final class Told {
    /** Above every number that is asked. */
    static final int NO_END = 1000;

    private Told() {}

    record Stated(Fact fact) implements Condition.Simple {
        @Override
        public Truth test(Facts facts, LocalDate day) {
            return facts.truth(fact);
        }

        @Override
        public String words(Texts t) {
            return fact.words(t);
        }

        @Override
        public List<Fact> asks() {
            return List.of(fact);
        }
    }

    /** @param months how many months the law's limit is multiplied by to be compared with a yearly sum */
    record AtMost(Fact fact, Baht limit, int months) implements Condition.Simple {
        @Override
        public Truth test(Facts facts, LocalDate day) {
            Baht sum = facts.money(fact);
            return sum == null ? Truth.UNKNOWN : Truth.of(sum.compareTo(limit.times(months)) <= 0);
        }

        @Override
        public String words(Texts t) {
            return t.text(months == 1 ? "benefit.if.at-most" : "benefit.if.at-most.month", fact.words(t), limit);
        }

        @Override
        public List<Fact> asks() {
            return List.of(fact);
        }
    }

    record Between(Fact fact, int least, int most) implements Condition.Simple {
        @Override
        public Truth test(Facts facts, LocalDate day) {
            Integer number = facts.number(fact);
            return number == null ? Truth.UNKNOWN : Truth.of(number >= least && number <= most);
        }

        @Override
        public String words(Texts t) {
            return most == NO_END
                    ? t.text("benefit.if.at-least", fact.words(t), least)
                    : t.text("benefit.if.at-most", fact.words(t), most);
        }

        @Override
        public List<Fact> asks() {
            return List.of(fact);
        }
    }

    record OneOf(Fact fact, List<String> codes) implements Condition.Simple {
        @Override
        public Truth test(Facts facts, LocalDate day) {
            String code = facts.code(fact);
            return code == null ? Truth.UNKNOWN : Truth.of(codes.contains(code));
        }

        @Override
        public String words(Texts t) {
            String choices = codes.stream()
                    .map(code -> t.text("benefit.code." + fact + "." + code))
                    .collect(Collectors.joining(t.text("benefit.if.or")));
            return t.text("benefit.if.one-of", fact.words(t), choices);
        }

        @Override
        public List<Fact> asks() {
            return List.of(fact);
        }
    }

    /** Speaks against somebody only where it is known: nobody is kept waiting for an answer that hardly ever decides. */
    record NotKnownAs(Fact fact, List<String> codes) implements Condition.Simple {
        @Override
        public Truth test(Facts facts, LocalDate day) {
            String code = facts.code(fact);
            return Truth.of(code == null || !codes.contains(code));
        }

        @Override
        public String words(Texts t) {
            return t.text("benefit.if.not", new OneOf(fact, codes).words(t));
        }

        @Override
        public List<Fact> asks() {
            return List.of(fact);
        }
    }

    record Receives(String code) implements Condition.Simple {
        @Override
        public Truth test(Facts facts, LocalDate day) {
            return facts.receives(code, day);
        }

        @Override
        public String words(Texts t) {
            return t.text("benefit.if.receives", Entitlements.get(code).name().in(t));
        }

        @Override
        public List<Fact> asks() {
            return List.of(Fact.RECEIVING);
        }
    }

    /** Counted by the Thai fiscal year and across agencies: on 1 October the count begins anew. */
    record FewerThan(int times, String code) implements Condition.Simple {
        @Override
        public Truth test(Facts facts, LocalDate day) {
            if (Grant.times(facts, code, day) >= times) {
                return Truth.NO;
            }
            return facts.knows(Fact.GRANTS_THIS_YEAR) ? Truth.YES : Truth.UNKNOWN;
        }

        @Override
        public String words(Texts t) {
            return t.text("benefit.if.fewer-than", times);
        }

        @Override
        public List<Fact> asks() {
            return List.of(Fact.GRANTS_THIS_YEAR);
        }
    }
}
