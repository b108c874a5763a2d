package org.dulae.benefit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dulae.person.Birth;
import org.dulae.person.PersonFile;
import org.dulae.person.fact.KnownFact;
import org.dulae.shared.ThaiDate;
import org.jspecify.annotations.Nullable;

/** The facts of one person: what her record says, and over it what was told of her. */
public final class PersonSheet {
    /** Where a fact comes from that stands in the record itself. */
    static final String RECORD = "RECORD";

    private static final String DISABLED = "DISABLED";
    private static final Map<String, Fact> BY_CODE =
            Arrays.stream(Fact.values()).collect(Collectors.toMap(Fact::name, Function.identity()));

    private PersonSheet() {}

    /**
     * What of a person's own record rules ask.
     *
     * @param registered whether she is known to stand in a house register
     * @param disabled whether somebody declared her to be disabled
     */
    public record Recorded(
            Birth birth, @Nullable String nationality, boolean registered, boolean disabled, Instant changedAt) {
        static Recorded of(PersonFile person) {
            return new Recorded(
                    person.birth(),
                    person.nationality(),
                    person.registered().isPresent(),
                    person.groups().stream().anyMatch(group -> group.code().equals(DISABLED)),
                    person.changedAt());
        }
    }

    static Facts of(PersonFile person, List<KnownFact> told, LocalDate today) {
        Facts.Builder facts = record(Recorded.of(person), today);
        for (KnownFact one : told) {
            Origin origin = new Origin(one.source().name(), one.on());
            read(
                    one.code(),
                    one.value(),
                    today,
                    (fact, value) -> facts.put(fact, value).from(fact, origin));
        }
        return facts.facts();
    }

    /** Adds what was told as {@link FactText} writes it; what nobody can read is as if nobody had said it. */
    public static void tell(Facts.Builder facts, String code, String value, LocalDate today) {
        read(code, value, today, facts::put);
    }

    /** The same for one of very many people: who said it is not asked. */
    public static Facts of(Recorded person, Map<String, String> told, LocalDate today) {
        Facts.Builder facts = record(person, today);
        told.forEach((code, text) -> read(code, text, today, facts::put));
        return facts.facts();
    }

    private static void read(String code, String text, LocalDate today, BiConsumer<Fact, Object> known) {
        Fact fact = BY_CODE.get(code);
        if (fact != null) {
            FactText.read(fact, text, today).ifPresent(value -> known.accept(fact, value));
        }
    }

    private static Facts.Builder record(Recorded person, LocalDate today) {
        Facts.Builder facts = new Facts.Builder();
        Origin record = new Origin(RECORD, LocalDate.ofInstant(person.changedAt(), ThaiDate.ZONE));
        LocalDate born = person.birth().date();
        if (born != null && !born.isAfter(today)) {
            facts.put(Fact.BORN, born(person.birth(), born)).from(Fact.BORN, record);
        }
        if (person.nationality() != null) {
            facts.put(Fact.THAI, person.nationality().equals("TH")).from(Fact.THAI, record);
        }
        if (person.registered()) {
            facts.put(Fact.IN_HOUSE_REGISTER, true).from(Fact.IN_HOUSE_REGISTER, record);
        }
        if (person.disabled()) {
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
