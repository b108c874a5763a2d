package org.dulae.benefit;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.dulae.shared.Texts;
import org.dulae.shared.ThaiDate;

/** Conditions on ages and days. */
final class Dated {
    /** Above every age. */
    static final int NO_END = 1000;

    private Dated() {}

    record Aged(int from, int below, boolean byFiscalYear) implements Condition.Simple {
        @Override
        public Truth test(Facts facts, LocalDate day) {
            Born born = facts.born(Fact.BORN);
            if (born == null) {
                return Truth.UNKNOWN;
            }
            LocalDate counted = byFiscalYear ? ThaiDate.fiscalYearEnd(ThaiDate.fiscalYear(day) - 1) : day;
            Truth old = from == 0 ? Truth.YES : born.completed(from, counted);
            return below == NO_END
                    ? old
                    : old.and(born.completed(below, counted).not());
        }

        @Override
        public String words(Texts t) {
            String age = below == NO_END
                    ? t.text("benefit.if.age.from", from)
                    : from == 0 ? t.text("benefit.if.age.below", below) : t.text("benefit.if.age.between", from, below);
            return byFiscalYear ? t.text("benefit.if.age.fiscal", age) : age;
        }

        @Override
        public List<Fact> asks() {
            return List.of(Fact.BORN);
        }
    }

    record BornFrom(LocalDate first) implements Condition.Simple {
        @Override
        public Truth test(Facts facts, LocalDate day) {
            Born born = facts.born(Fact.BORN);
            if (born == null) {
                return Truth.UNKNOWN;
            }
            if (!born.earliest().isBefore(first)) {
                return Truth.YES;
            }
            return born.latest().isBefore(first) ? Truth.NO : Truth.UNKNOWN;
        }

        @Override
        public String words(Texts t) {
            return t.text("benefit.if.born-from", first);
        }

        @Override
        public List<Fact> asks() {
            return List.of(Fact.BORN);
        }
    }

    /** Somebody else's age on a day that is a fact itself, such as the day of death. */
    record AgedOn(Fact born, Fact on, int years) implements Condition.Simple {
        @Override
        public Truth test(Facts facts, LocalDate day) {
            Born birth = facts.born(born);
            LocalDate counted = facts.date(on);
            return birth == null || counted == null ? Truth.UNKNOWN : birth.completed(years, counted);
        }

        @Override
        public String words(Texts t) {
            return t.text("benefit.if.age.other", born.words(t), years);
        }

        @Override
        public List<Fact> asks() {
            return List.of(born, on);
        }
    }

    /** From the day itself to the same day so much later, both counted. */
    record Within(Fact fact, Period time) implements Condition.Simple {
        @Override
        public Truth test(Facts facts, LocalDate day) {
            LocalDate began = facts.date(fact);
            return began == null ? Truth.UNKNOWN : Truth.of(!day.isBefore(began) && !day.isAfter(began.plus(time)));
        }

        @Override
        public String words(Texts t) {
            return time.getDays() > 0
                    ? t.text("benefit.if.within.days", fact.words(t), time.getDays())
                    : t.text("benefit.if.within.months", fact.words(t), time.toTotalMonths());
        }

        @Override
        public List<Fact> asks() {
            return List.of(fact);
        }
    }

    /** The last day has not passed, as far as it is known; a last day nobody knows says nothing. */
    record Lasts(Fact fact) implements Condition.Simple {
        @Override
        public Truth test(Facts facts, LocalDate day) {
            LocalDate last = facts.date(fact);
            return Truth.of(last == null || !last.isBefore(day));
        }

        @Override
        public String words(Texts t) {
            return t.text("benefit.if.lasts", fact.words(t));
        }

        @Override
        public List<Fact> asks() {
            return List.of(fact);
        }
    }
}
