package org.dulae.benefit;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.dulae.shared.Baht;

/** The words in which rules are written. */
final class Conditions {
    private static final int MONTHS = 12;

    private Conditions() {}

    static Condition all(Condition... parts) {
        return new Condition.All(List.of(parts));
    }

    static Condition any(Condition... parts) {
        return new Condition.Any(List.of(parts));
    }

    static Condition not(Condition part) {
        return new Condition.Not(part);
    }

    static Condition is(Fact fact) {
        return new Told.Stated(fact);
    }

    /** Has completed so many years. */
    static Condition aged(int from) {
        return new Dated.Aged(from, Dated.NO_END, false);
    }

    /** Has completed {@code from} years, but not yet {@code below}. */
    static Condition aged(int from, int below) {
        return new Dated.Aged(from, below, false);
    }

    static Condition under(int below) {
        return new Dated.Aged(0, below, false);
    }

    /** The same, at the end of the fiscal year before. */
    static Condition agedByFiscalYear(int from, int below) {
        return new Dated.Aged(from, below, true);
    }

    static Condition bornFrom(String first) {
        return new Dated.BornFrom(LocalDate.parse(first));
    }

    static Condition thai() {
        return is(Fact.THAI);
    }

    /** Has a valid card: what the card says of its end goes before what was said of it. */
    static Condition disabilityCard() {
        return all(is(Fact.DISABILITY_CARD), new Dated.Lasts(Fact.DISABILITY_CARD_EXPIRES));
    }

    /** The same of a state welfare card. */
    static Condition welfareCard() {
        return all(is(Fact.WELFARE_CARD), new Dated.Lasts(Fact.WELFARE_CARD_EXPIRES));
    }

    static Condition atMost(Fact money, long baht) {
        return new Told.AtMost(money, Baht.of(baht), 1);
    }

    /** A yearly sum against a limit that the law states by the month. */
    static Condition monthlyAtMost(Fact money, long baht) {
        return new Told.AtMost(money, Baht.of(baht), MONTHS);
    }

    static Condition numberFrom(Fact fact, int least) {
        return new Told.Between(fact, least, Told.NO_END);
    }

    static Condition numberTo(Fact fact, int most) {
        return new Told.Between(fact, 0, most);
    }

    static Condition oneOf(Fact fact, String... codes) {
        return new Told.OneOf(fact, List.of(codes));
    }

    /** Not one of these, as far as anybody knows. */
    static Condition notKnownAs(Fact fact, String... codes) {
        return new Told.NotKnownAs(fact, List.of(codes));
    }

    /** No longer ago than this. */
    static Condition within(Fact date, Period time) {
        return new Dated.Within(date, time);
    }

    /** Somebody else had completed so many years on the day of another fact. */
    static Condition agedOn(Fact born, Fact day, int years) {
        return new Dated.AgedOn(born, day, years);
    }

    static Condition receives(String code) {
        return new Told.Receives(code);
    }

    static Condition fewerThan(int times, String code) {
        return new Told.FewerThan(times, code);
    }
}
