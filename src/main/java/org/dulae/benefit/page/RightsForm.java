package org.dulae.benefit.page;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dulae.access.Problems;
import org.dulae.benefit.Born;
import org.dulae.benefit.Fact;
import org.dulae.benefit.Facts;
import org.dulae.benefit.income.Income;
import org.dulae.benefit.income.Income.Each;
import org.dulae.benefit.income.Receipt;
import org.dulae.shared.Baht;
import org.dulae.shared.ThaiText;
import org.jspecify.annotations.Nullable;

/**
 * The twelve questions of the public check, as they were answered. Each may stay open; the person answers for herself and for the youngest child
 * at home.
 */
record RightsForm(Map<String, List<String>> typed) {
    static final List<String> YES_OR_NO = List.of("yes", "no");
    /** Cards, and then what may be received already. */
    static final List<String> HAVE = List.of(
            "WELFARE_CARD",
            "DISABILITY_CARD",
            "OLD_AGE_ALLOWANCE",
            "DISABILITY_ALLOWANCE",
            "CHILD_SUPPORT_GRANT",
            "NONE");
    /** What is so at present. */
    static final List<String> NOW = List.of(
            "NOT_ENOUGH_INCOME",
            "HARDSHIP",
            "LOST_BREADWINNER",
            "NO_CARER",
            "CARES_FOR_DISABLED",
            "ARRANGED_FUNERAL",
            "HOUSE_DAMAGED",
            "ROAD_VICTIM",
            "NONE");

    private static final Set<String> CARDS = Set.of("WELFARE_CARD", "DISABILITY_CARD");
    private static final String NONE = "NONE";
    private static final int MOST_PEOPLE = 50;

    String get(String name) {
        List<String> values = typed.get(name);
        return values == null || values.isEmpty() ? "" : values.getFirst();
    }

    List<String> all(String name) {
        return typed.getOrDefault(name, List.of());
    }

    Problems problems(LocalDate today) {
        Problems problems = Problems.NONE;
        for (String birth : List.of("born", "child")) {
            if (!get(birth).isBlank() && born(birth, today) == null) {
                problems = problems.and(birth, "benefit.rights.problem.born");
            }
        }
        if (!get("income").isBlank() && Baht.parse(get("income")).isEmpty()) {
            problems = problems.and("income", "benefit.rights.problem.income");
        }
        if (get("people").isBlank() != get("income").isBlank() || !get("people").isBlank() && people() == 0) {
            problems = problems.and("people", "benefit.rights.problem.people");
        }
        return problems;
    }

    /** Of the person who asks. */
    Facts self(LocalDate today) {
        Facts.Builder facts = household();
        put(facts, Fact.BORN, born("born", today));
        for (Fact fact : List.of(
                Fact.THAI,
                Fact.IN_HOUSE_REGISTER,
                Fact.STATE_PENSION,
                Fact.DISABILITY,
                Fact.NEEDS_DAILY_HELP,
                Fact.HOUSE_UNSAFE)) {
            put(facts, fact, yesNo(fact.name()));
        }
        if (!all("have").isEmpty()) {
            CARDS.forEach(card -> facts.put(Fact.valueOf(card), all("have").contains(card)));
        }
        if (!all("now").isEmpty()) {
            NOW.stream()
                    .filter(now -> !now.equals(NONE))
                    .forEach(now -> facts.put(Fact.valueOf(now), all("now").contains(now)));
        }
        return facts.facts();
    }

    /** Of the youngest child at home, who lives with the person who asks. */
    Optional<Facts> child(LocalDate today) {
        Born born = born("child", today);
        if (born == null) {
            return Optional.empty();
        }
        Facts.Builder facts = household()
                .put(Fact.BORN, born)
                .put(Fact.LIVES_WITH_GUARDIAN, true)
                .put(Fact.IN_STATE_HOME, false);
        put(facts, Fact.GUARDIAN_THAI, yesNo("THAI"));
        if (!all("now").isEmpty()) {
            facts.put(Fact.NOT_ENOUGH_INCOME, all("now").contains("NOT_ENOUGH_INCOME"));
        }
        return Optional.of(facts.facts());
    }

    /** The income of the home by the head and the year, and what comes in already. */
    private Facts.Builder household() {
        Facts.Builder facts = new Facts.Builder();
        Baht.parse(get("income")).filter(month -> people() > 0).ifPresent(month -> {
            facts.put(Fact.HOUSEHOLD_INCOME, new Income(month, Each.MONTH, 0, people()));
        });
        if (!all("have").isEmpty()) {
            Set<String> receives = new HashSet<>(all("have"));
            receives.retainAll(HAVE);
            receives.removeAll(CARDS);
            receives.remove(NONE);
            facts.put(Fact.RECEIVING, receives.stream().map(Receipt::of).collect(Collectors.toSet()));
        }
        return facts;
    }

    private int people() {
        String text = ThaiText.arabicDigits(ThaiText.normalise(get("people")));
        int people = text.matches("\\d{1,2}") ? Integer.parseInt(text) : 0;
        return people > MOST_PEOPLE ? 0 : people;
    }

    private @Nullable Boolean yesNo(String name) {
        String answer = get(name);
        return YES_OR_NO.contains(answer) ? answer.equals("yes") : null;
    }

    private static void put(Facts.Builder facts, Fact fact, @Nullable Object value) {
        if (value != null) {
            facts.put(fact, value);
        }
    }

    /** A day, a month, a year or an age, as people write them. */
    private @Nullable Born born(String name, LocalDate today) {
        return Born.told(get(name), today).orElse(null);
    }
}
