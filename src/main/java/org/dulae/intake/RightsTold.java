package org.dulae.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dulae.benefit.Born;
import org.dulae.benefit.Entitlement;
import org.dulae.benefit.Entitlements;
import org.dulae.benefit.Fact;
import org.dulae.benefit.FactText;
import org.dulae.benefit.Facts;
import org.dulae.benefit.Rule;
import org.dulae.shared.Baht;
import org.dulae.shared.ThaiText;

/** Reads out of what the desk was told what decides about rights. It stands in the draft as it was typed; what was answered of the person stays known of her. */
final class RightsTold {
    static final String INCOME = "rightIncome";
    static final String PEOPLE = "rightPeople";
    static final String CHILD_THAI = "rightChildThai";
    static final String EXPECTING = "rightExpecting";

    /** What is asked with yes or no, the easiest first. */
    static final List<Fact> ASKED = List.of(
            Fact.THAI,
            Fact.IN_HOUSE_REGISTER,
            Fact.STATE_PENSION,
            Fact.WELFARE_CARD,
            Fact.DISABILITY,
            Fact.DISABILITY_CARD,
            Fact.NEEDS_DAILY_HELP,
            Fact.NOT_ENOUGH_INCOME,
            Fact.LOST_BREADWINNER,
            Fact.HARDSHIP);

    /** What is received already; none of these where nothing is. */
    static final String RECEIVES = "rightReceives";

    static final String NOTHING = "NONE";

    /** What rules out something that is received; asked beside it. */
    static final List<Fact> ASKED_BESIDE =
            List.of(Fact.IN_STATE_HOME, Fact.MONK_OR_PRISONER, Fact.OTHER_STATE_CARE, Fact.OTHER_HOUSE_AID);

    private static final Set<String> FREQUENT = Set.of("DISABILITY_ALLOWANCE", "CHILD_SUPPORT_GRANT");
    private static final String YES = "yes";
    private static final Set<String> ANSWERS = Set.of(YES, "no");
    private static final int MOST_PEOPLE = 50;

    private RightsTold() {}

    static String field(Fact fact) {
        return "right" + fact.name();
    }

    /** Whether any of the questions was answered. */
    static boolean any(ContactForm form) {
        return ASKED.stream().map(RightsTold::field).anyMatch(form::ticked)
                || received(form)
                || List.of(INCOME, PEOPLE, CHILD_THAI, EXPECTING).stream().anyMatch(form::ticked);
    }

    /** Whether it was asked what is received. */
    static boolean received(ContactForm form) {
        return form.ticked(RECEIVES)
                || ASKED_BESIDE.stream().map(RightsTold::field).anyMatch(form::ticked);
    }

    /** What was answered of the person herself, as facts are written; what a tick at a problem suggests nobody has said. */
    static Map<Fact, String> answers(ContactForm form, LocalDate today) {
        Map<Fact, String> said = new EnumMap<>(Fact.class);
        income(form).ifPresent(income -> said.put(Fact.HOUSEHOLD_INCOME, income));
        asked().filter(fact -> ANSWERS.contains(form.one(field(fact))))
                .forEach(fact -> said.put(fact, form.one(field(fact))));
        List<String> ticked = form.many(RECEIVES);
        String kinds = ticked.isEmpty()
                ? ""
                : kinds(today).stream()
                        .map(Entitlement::code)
                        .filter(ticked::contains)
                        .collect(Collectors.joining(","));
        if (!kinds.isEmpty() || ticked.contains(NOTHING)) {
            said.put(Fact.RECEIVING, kinds.isEmpty() ? "," : kinds);
        }
        return said;
    }

    /** The same contact without them: they were written down when they were given. */
    static ContactForm without(ContactForm form) {
        Map<String, List<String>> rest = new LinkedHashMap<>(form.fields());
        Stream.concat(Stream.of(INCOME, PEOPLE, RECEIVES), asked().map(RightsTold::field))
                .forEach(rest::remove);
        return new ContactForm(rest);
    }

    private static Stream<Fact> asked() {
        return Stream.concat(ASKED.stream(), ASKED_BESIDE.stream());
    }

    /** What many receive, and what may not be received together with something else. */
    static List<Entitlement> kinds(LocalDate today) {
        return Entitlements.all().stream()
                .filter(one -> !one.restricted())
                .filter(one -> FREQUENT.contains(one.code())
                        || one.rule(today).filter(Rule::isExclusive).isPresent())
                .toList();
    }

    /** @param before what was known of the person chosen; what is said now goes before it */
    static Overlaps overlaps(ContactForm form, Facts before, LocalDate today) {
        Facts said = self(form, today);
        Facts all = before;
        for (Fact fact : said.known()) {
            Object value = Objects.requireNonNull(said.value(fact));
            all = all.with(fact, fact == Fact.RECEIVING ? both(before, value) : value);
        }
        return Overlaps.of(all, today);
    }

    /** A tick adds to what was known; that something is not ticked says nothing of it. */
    private static Object both(Facts before, Object said) {
        Set<Object> both = new LinkedHashSet<>((Set<?>) said);
        if (before.value(Fact.RECEIVING) instanceof Set<?> known && !both.isEmpty()) {
            both.addAll(known);
        }
        return both;
    }

    static SpokenRights rights(ContactForm form, String unborn, LocalDate today) {
        List<SpokenRights.Other> others = form.others().stream()
                .flatMap(one ->
                        Born.told(one.age(), today).map(born -> new SpokenRights.Other(name(one), born)).stream())
                .collect(Collectors.toCollection(ArrayList::new));
        if (form.one(EXPECTING).equals(YES)) {
            others.add(new SpokenRights.Other(unborn, Born.on(today)));
        }
        Set<Fact> mayAsk = EnumSet.copyOf(ASKED);
        mayAsk.add(Fact.BORN);
        mayAsk.add(Fact.HOUSEHOLD_INCOME);
        return SpokenRights.of(self(form, today), home(form, today), others, mayAsk, today);
    }

    private static String name(ContactForm.Other one) {
        return one.name().isBlank() ? one.age() : one.name();
    }

    private static Facts self(ContactForm form, LocalDate today) {
        Facts.Builder facts = new Facts.Builder();
        Born.told(form.one("birth"), today).ifPresent(born -> facts.put(Fact.BORN, born));
        income(form, facts, today);
        // A tick at the problem says yes; that nobody ticked it says nothing.
        if (form.many("groups").contains("DISABLED") || form.many("problems").contains("DISABILITY")) {
            facts.put(Fact.DISABILITY, true);
        }
        if (form.many("problems").contains("INCOME")) {
            facts.put(Fact.NOT_ENOUGH_INCOME, true);
        }
        asked().filter(fact -> form.ticked(field(fact)))
                .forEach(fact -> facts.put(fact, form.one(field(fact)).equals(YES)));
        if (form.ticked(RECEIVES)) {
            String codes = form.many(RECEIVES).stream()
                    .filter(code -> !code.equals(NOTHING))
                    .collect(Collectors.joining(","));
            FactText.read(Fact.RECEIVING, codes, today).ifPresent(value -> facts.put(Fact.RECEIVING, value));
        }
        return facts.facts();
    }

    /** Whoever is told of as another of the matter lives in the same home. */
    private static Facts home(ContactForm form, LocalDate today) {
        Facts.Builder facts =
                new Facts.Builder().put(Fact.LIVES_WITH_GUARDIAN, true).put(Fact.IN_STATE_HOME, false);
        income(form, facts, today);
        if (form.ticked(CHILD_THAI)) {
            facts.put(Fact.THAI, form.one(CHILD_THAI).equals(YES));
        }
        if (form.ticked(field(Fact.THAI))) {
            facts.put(Fact.GUARDIAN_THAI, form.one(field(Fact.THAI)).equals(YES));
        }
        if (form.ticked(field(Fact.NOT_ENOUGH_INCOME))) {
            facts.put(
                    Fact.NOT_ENOUGH_INCOME,
                    form.one(field(Fact.NOT_ENOUGH_INCOME)).equals(YES));
        }
        return facts.facts();
    }

    private static void income(ContactForm form, Facts.Builder facts, LocalDate today) {
        income(form)
                .flatMap(income -> FactText.read(Fact.HOUSEHOLD_INCOME, income, today))
                .ifPresent(income -> facts.put(Fact.HOUSEHOLD_INCOME, income));
    }

    /** Of the whole home in a month, by heads. */
    private static Optional<String> income(ContactForm form) {
        String heads = ThaiText.arabicDigits(form.one(PEOPLE));
        int people = heads.matches("\\d{1,2}") ? Integer.parseInt(heads) : 0;
        return people == 0 || people > MOST_PEOPLE
                ? Optional.empty()
                : Baht.parse(ThaiText.arabicDigits(form.one(INCOME)))
                        .map(month -> month.amount().toPlainString() + "/MONTH/" + people);
    }
}
