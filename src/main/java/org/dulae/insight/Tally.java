package org.dulae.insight;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What was counted, by number.
 *
 * @param halves within how many minutes half of the matters had their first help, by urgency and {@code ""} for all; absent = not yet half
 */
record Tally(Map<String, Integer> counts, Map<String, Long> halves) {
    /** Below this a count of a need that must not be inferred is told to nobody; 0 and 4 look the same. */
    static final int FEW = 5;

    /** What became of one dimension between the first look and the last. */
    enum Change {
        BETTER,
        SAME,
        WORSE,
        /** Not known at two looks. */
        NONE;

        /** As a closed case keeps it. */
        char letter() {
            return name().charAt(0);
        }
    }

    /** The first help, seen from the urgency's own target. */
    enum Help {
        IN_TIME,
        LATER,
        /** Not yet, and there is still time. */
        WAITING,
        OVERDUE,
        /** Ended before any help. */
        NONE
    }

    /** How long the first help took. */
    enum Wait {
        DAY_1,
        DAYS_3,
        DAYS_7,
        DAYS_15,
        LONGER,
        WAITING
    }

    /** Where a matter ended, or why the place where it ended says nothing about what a tambon can do. */
    enum End {
        TAMBON,
        DISTRICT,
        PROVINCE,
        /** P0 and P1: nobody should hold on to them. */
        URGENT,
        /** Withdrew, moved, died, not reached, not eligible, told twice. */
        UNFINISHED
    }

    static final Tally NOTHING = new Tally(Map.of(), Map.of());
    static final String NEED = "need.";
    private static final Set<String> PERSONAL = Set.of("moved.SAFETY", "moved.CHOICE");

    int of(String number) {
        return counts.getOrDefault(number, 0);
    }

    int sum(String... numbers) {
        int sum = 0;
        for (String number : numbers) {
            sum += of(number);
        }
        return sum;
    }

    Tally and(Map<String, Integer> more) {
        Map<String, Integer> all = new HashMap<>(counts);
        all.putAll(more);
        return new Tally(Map.copyOf(all), halves);
    }

    /** Without the needs that must not be inferred from a small count. */
    Tally telling(Predicate<String> sensitive) {
        Map<String, Integer> told = new HashMap<>(counts);
        told.entrySet().removeIf(one -> isWithheld(one.getKey(), one.getValue(), sensitive));
        return new Tally(Map.copyOf(told), halves);
    }

    static boolean isWithheld(String number, int count, Predicate<String> sensitive) {
        return count < FEW
                && (isPersonal(number) || number.startsWith(NEED) && sensitive.test(number.substring(NEED.length())));
    }

    /** A reason for handing on that is about somebody's safety or wish, not about what the centre can do. */
    static boolean isPersonal(String number) {
        return PERSONAL.contains(number);
    }

    /** Needs that were counted, the most frequent first. */
    List<String> needs() {
        return counts.keySet().stream()
                .filter(number -> number.startsWith(NEED))
                .sorted(Comparator.comparing(this::of).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
    }
}
