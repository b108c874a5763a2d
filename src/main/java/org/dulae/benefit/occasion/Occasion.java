package org.dulae.benefit.occasion;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dulae.benefit.Amount;
import org.dulae.benefit.Entitlement;
import org.dulae.person.PersonId;
import org.dulae.shared.Age;
import org.dulae.shared.Texts;
import org.dulae.shared.ThaiDate;

/**
 * One day of one person on which time by itself opens a right or ends one.
 *
 * @param day the day itself: an age is complete on it, a card ends with it, a fiscal year begins, somebody died
 * @param from the first day on which it stands on the list: when it is near and what it is about has happened
 * @param rough whether only the year or the month of the birth is known, so that the law counts from its first day (Civil and Commercial Code
 *     s.16) and a card may say another
 * @param amounts what the rule in force on that day pays; empty where that is not certain
 * @param again what was used up, or refused for that, and may be asked for again
 */
record Occasion(
        PersonId person,
        String name,
        Kind kind,
        LocalDate day,
        LocalDate from,
        boolean rough,
        List<Amount> amounts,
        List<Entitlement> again) {
    /**
     * Six weeks: one monthly round of payments and one visit of a volunteer lie in it, so somebody without a phone is reached, has the papers
     * together, and applies in the first month there is something to apply for.
     */
    static final Period AHEAD = Period.ofWeeks(6);

    /** As long it stays when nobody did anything; after that her own page says the same. */
    static final Period AFTER = Period.ofWeeks(6);

    /** Two weeks: nothing can be paid before 1 October, but the papers can lie ready while there is money. */
    static final Period AHEAD_OF_YEAR = Period.ofWeeks(2);

    /** The first quarter of the fiscal year, in which most of its money is given out. */
    static final Period AFTER_YEAR = Period.ofMonths(3);

    /** Funeral aid is asked for within six months of the death certificate, which is never older than the death. */
    static final Period FUNERAL = Period.ofMonths(6);

    enum Kind {
        AGE_6(6),
        AGE_15(15),
        AGE_18(18),
        AGE_60(60),
        AGE_70(70),
        AGE_80(80),
        AGE_90(90),
        DISABILITY_CARD(0),
        WELFARE_CARD(0),
        FISCAL_YEAR(0),
        /** What could not be given only because the year before was used up; one of each entitlement. */
        TRY_AGAIN(0),
        FUNERAL(0);

        private static final int OLD = 60;
        private final int age;

        Kind(int age) {
            this.age = age;
        }

        /** 0 for what is no birthday. */
        int age() {
            return age;
        }

        /** Turns on the old-age allowance alone. */
        boolean isOld() {
            return age >= OLD;
        }

        boolean isCard() {
            return this == DISABILITY_CARD || this == WELFARE_CARD;
        }

        boolean isYear() {
            return this == FISCAL_YEAR || this == TRY_AGAIN;
        }

        /** The first birth date that completes this age on a day from then on. */
        LocalDate bornFrom(LocalDate first) {
            return Age.latestBirth(age, first.minusDays(1)).plusDays(1);
        }

        /** The last birth date that has completed it on the day. */
        LocalDate bornTo(LocalDate last) {
            return Age.latestBirth(age, last);
        }
    }

    /** The last day on which it is asked about. */
    LocalDate lastDay() {
        return switch (kind) {
            case FUNERAL -> day.plus(FUNERAL);
            case FISCAL_YEAR, TRY_AGAIN -> day.plus(AFTER_YEAR);
            default -> day.plus(AFTER);
        };
    }

    /** Until when something should have been done: a card before it ends, a funeral before the window closes, what opens from its day on. */
    LocalDate due(LocalDate today) {
        if (kind == Kind.FUNERAL) {
            return lastDay();
        }
        return kind.isCard() || day.isAfter(today) ? day : today;
    }

    boolean isOn(LocalDate today) {
        return !from.isAfter(today) && !lastDay().isBefore(today);
    }

    /** From the day itself on it counts from that day: the right is open, or the card has ended. Before, from when it can be seen here. */
    LocalDate since(LocalDate today) {
        return day.isAfter(today) ? from : day;
    }

    /** The first day on which a day of this kind is near. */
    static LocalDate near(Kind kind, LocalDate day) {
        return switch (kind) {
            case FUNERAL -> day;
            case FISCAL_YEAR, TRY_AGAIN -> day.minus(AHEAD_OF_YEAR);
            default -> day.minus(AHEAD);
        };
    }

    String next(Texts t) {
        if (kind == Kind.TRY_AGAIN) {
            return t.text("benefit.occasion.TRY_AGAIN", again.getFirst().name().in(t));
        }
        return t.text("benefit.occasion." + kind, kind == Kind.FUNERAL ? lastDay() : day);
    }

    String why(Texts t) {
        if (kind == Kind.TRY_AGAIN) {
            return t.text("benefit.occasion.TRY_AGAIN.why", day);
        }
        if (!again.isEmpty()) {
            String names = again.stream().map(one -> one.name().in(t)).collect(Collectors.joining(", "));
            return t.text("benefit.occasion.again", names);
        }
        String where = t.text("benefit.occasion." + kind + ".why");
        String paid = amounts.size() == 1
                ? t.text("benefit.occasion.pays", where, amounts.getFirst().words(t))
                : where;
        return rough ? t.text("benefit.occasion.rough", paid) : paid;
    }

    /**
     * Which occasion an answer is about.
     *
     * @param code of the entitlement where there may be several of one kind; else empty
     */
    record Key(PersonId person, Kind kind, LocalDate day, String code) {}

    Key key() {
        return new Key(person, kind, day, code());
    }

    private String code() {
        return kind == Kind.TRY_AGAIN ? again.getFirst().code() : "";
    }

    /** The same without what another line is about; empty when nothing is left. */
    Optional<Occasion> without(Set<Entitlement> others) {
        List<Entitlement> left =
                again.stream().filter(one -> !others.contains(one)).toList();
        return left.isEmpty()
                ? Optional.empty()
                : Optional.of(new Occasion(person, name, kind, day, from, rough, amounts, left));
    }

    /** The first of October it is about: the one that has been, until two weeks before the next. */
    static LocalDate newYear(LocalDate today) {
        int running = ThaiDate.fiscalYear(today);
        LocalDate next = ThaiDate.fiscalYearStart(running + 1);
        return next.minus(AHEAD_OF_YEAR).isAfter(today) ? ThaiDate.fiscalYearStart(running) : next;
    }
}
