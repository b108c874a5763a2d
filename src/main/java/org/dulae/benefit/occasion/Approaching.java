package org.dulae.benefit.occasion;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dulae.benefit.Answer;
import org.dulae.benefit.Born;
import org.dulae.benefit.Entitlement;
import org.dulae.benefit.Entitlements;
import org.dulae.benefit.Fact;
import org.dulae.benefit.Facts;
import org.dulae.benefit.Grant;
import org.dulae.benefit.Grant.TimesPaid;
import org.dulae.benefit.PersonSheet;
import org.dulae.benefit.Screening;
import org.dulae.benefit.Verdict;
import org.dulae.benefit.occasion.Occasion.Kind;
import org.dulae.person.Birth;
import org.dulae.person.PersonId;
import org.dulae.shared.Age;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of whom the database says that a day may be near.
 *
 * @param value what the card says of its end, or what was refused, as {@code CODE 2026-08-20}; null where the kind has none
 * @param told what else holds of her, as {@code CODE=value}
 * @param given aid from her matters, as {@code CODE 2026-09-30}
 */
record Approaching(
        PersonId person,
        String name,
        Kind kind,
        @Nullable String value,
        Birth birth,
        @Nullable LocalDate died,
        @Nullable String nationality,
        List<String> told,
        List<String> given) {
    private static final String ALLOWANCE = "OLD_AGE_ALLOWANCE";
    private static final int OLD = 60;

    /** Empty where what is known speaks against it; what is not known never does. */
    Optional<Occasion> occasion(LocalDate today) {
        return switch (kind) {
            case DISABILITY_CARD, WELFARE_CARD -> Optional.of(plain(LocalDate.parse(String.valueOf(value)), false));
            case FISCAL_YEAR -> year(today);
            case TRY_AGAIN -> tryAgain(today);
            case FUNERAL -> funeral();
            default -> birthday(today);
        };
    }

    private Occasion plain(LocalDate day, boolean rough) {
        return new Occasion(person, name, kind, day, Occasion.near(kind, day), rough, List.of(), List.of());
    }

    /** What comes up only after something has happened: not before both. */
    private Occasion after(LocalDate happened, LocalDate day, List<Entitlement> again) {
        LocalDate near = Occasion.near(kind, day);
        LocalDate from = happened.isAfter(near) ? happened : near;
        return new Occasion(person, name, kind, day, from, false, List.of(), again);
    }

    private Optional<Occasion> birthday(LocalDate today) {
        LocalDate born = birth.date();
        if (born == null) {
            return Optional.empty();
        }
        LocalDate day = Age.completedOn(born, kind.age());
        boolean rough = birth.precision() != Birth.Precision.DAY;
        if (!kind.isOld()) {
            return Optional.of(plain(day, rough));
        }
        // Of a birth that is known by its year the law counts from the first day: what is judged here is everything but
        // the age.
        Facts facts = facts(today).with(Fact.BORN, Born.on(born));
        return Entitlements.find(ALLOWANCE)
                .flatMap(allowance -> Screening.of(allowance, facts, day))
                .filter(answer -> answer.verdict() != Verdict.UNLIKELY)
                .map(answer -> new Occasion(
                        person, name, kind, day, Occasion.near(kind, day), rough, answer.amounts(), List.of()));
    }

    /** Nobody is asked for a funeral of somebody who was surely younger, or surely no Thai. */
    private Optional<Occasion> funeral() {
        LocalDate born = birth.date();
        boolean young =
                born != null && died != null && Age.completedOn(born, OLD).isAfter(died);
        boolean foreign = nationality != null && !nationality.equals("TH");
        return died == null || young || foreign ? Optional.empty() : Optional.of(plain(died, false));
    }

    private Optional<Occasion> year(LocalDate today) {
        LocalDate day = Occasion.newYear(today);
        LocalDate last = day.minusDays(1);
        Facts facts = facts(today);
        List<Entitlement> usedUp = Entitlements.all().stream()
                .filter(one -> !one.restricted())
                .filter(one -> Screening.of(one, facts, last)
                        .flatMap(Answer::times)
                        .filter(TimesPaid::usedUp)
                        .isPresent())
                .toList();
        return usedUp.stream()
                .flatMap(one -> Grant.last(facts, one.code(), last).stream())
                .min(Comparator.naturalOrder())
                .map(paid -> after(paid, day, usedUp));
    }

    /** What the year before could not give, if nothing known speaks against it in the new one and nobody has given it since. */
    private Optional<Occasion> tryAgain(LocalDate today) {
        LocalDate day = Occasion.newYear(today);
        LocalDate judged = day.isAfter(today) ? day : today;
        String[] refused = String.valueOf(value).split(" ");
        Facts facts = birth.date() != null && birth.precision() == Birth.Precision.DAY
                ? facts(today).with(Fact.BORN, Born.on(birth.date()))
                : facts(today);
        return Entitlements.find(refused[0])
                .filter(one -> !one.restricted() && Grant.times(facts, one.code(), judged) == 0)
                .flatMap(one -> Screening.of(one, facts, judged))
                .filter(answer -> answer.rule().open()
                        && (answer.verdict() == Verdict.LIKELY || answer.verdict() == Verdict.UNKNOWN))
                .map(answer -> after(LocalDate.parse(refused[1]), day, List.of(answer.entitlement())));
    }

    private Facts facts(LocalDate today) {
        Facts.Builder facts = new Facts.Builder();
        if (nationality != null) {
            facts.put(Fact.THAI, nationality.equals("TH"));
        }
        for (String one : told) {
            int sign = one.indexOf('=');
            PersonSheet.tell(facts, one.substring(0, sign), one.substring(sign + 1), today);
        }
        return facts.facts()
                .withHelp(given.stream()
                        .map(one -> one.split(" "))
                        .map(one -> new Grant.Help(one[0], LocalDate.parse(one[1]), ""))
                        .toList());
    }
}
