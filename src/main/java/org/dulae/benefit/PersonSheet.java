package org.dulae.benefit;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dulae.person.Birth;
import org.dulae.person.PersonFile;
import org.dulae.person.fact.KnownFact;
import org.dulae.shared.ThaiDate;

/** The facts of one person: what her record says, and over it what was told of her. */
final class PersonSheet {
    /** Where a fact comes from that stands in the record itself. */
    static final String RECORD = "RECORD";

    private static final String DISABLED = "DISABLED";
    private static final Map<String, Fact> BY_CODE =
            Arrays.stream(Fact.values()).collect(Collectors.toMap(Fact::name, Function.identity()));

    private PersonSheet() {}

    static Facts of(PersonFile person, List<KnownFact> told, LocalDate today) {
        Facts.Builder facts = record(person, today);
        for (KnownFact one : told) {
            Fact fact = BY_CODE.get(one.code());
            if (fact != null) {
                FactText.read(fact, one.value(), today)
                        .ifPresent(value -> facts.put(fact, value)
                                .from(fact, new Origin(one.source().name(), one.on())));
            }
        }
        return facts.facts();
    }

    private static Facts.Builder record(PersonFile person, LocalDate today) {
        Facts.Builder facts = new Facts.Builder();
        Origin record = new Origin(RECORD, LocalDate.ofInstant(person.changedAt(), ThaiDate.ZONE));
        LocalDate born = person.birth().date();
        if (born != null && !born.isAfter(today)) {
            facts.put(Fact.BORN, born(person.birth(), born)).from(Fact.BORN, record);
        }
        if (person.nationality() != null) {
            facts.put(Fact.THAI, person.nationality().equals("TH")).from(Fact.THAI, record);
        }
        if (person.registered().isPresent()) {
            facts.put(Fact.IN_HOUSE_REGISTER, true).from(Fact.IN_HOUSE_REGISTER, record);
        }
        if (person.groups().stream().anyMatch(group -> group.code().equals(DISABLED))) {
            facts.put(Fact.DISABILITY, true).from(Fact.DISABILITY, record);
        }
        return facts;
    }

    // A year that nobody held against a card may come from an age: whoever is sixty may have been born the year before,
    // too.
    private static Born born(Birth birth, LocalDate date) {
        return switch (birth.precision()) {
            case DAY -> Born.on(date);
            case MONTH -> Born.in(YearMonth.from(date));
            case YEAR, UNKNOWN ->
                birth.verified()
                        ? Born.in(Year.from(date))
                        : new Born(
                                date.withDayOfYear(1).minusYears(1),
                                Born.in(Year.from(date)).latest());
        };
    }
}
