package org.dulae.intake;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A proposal of urgency with its reason: which signs were ticked, which were heard in the notes, which problems weigh. A person
 * decides; the proposal never does.
 *
 * @param level P0 … P3
 * @param ticked signs the operator ticked
 * @param heard signs only heard in the words typed; worth a question
 * @param problems problem codes that raised the level
 */
record UrgencyProposal(String level, List<RedFlag> ticked, List<RedFlag> heard, List<String> problems) {
    /** Problems that call for a visit within 24 hours by themselves (domain list: urgency). */
    private static final Set<String> WITHIN_A_DAY =
            Set.of("DOMESTIC_VIOLENCE", "SEXUAL_VIOLENCE", "CHILD_ABUSE", "TRAFFICKING");

    private static final Set<String> WITHIN_DAYS = Set.of(
            "HOMELESS",
            "BEGGING",
            "CHILD",
            "ELDERLY",
            "TEEN_PREGNANCY",
            "DISASTER",
            "FUNERAL",
            "MENTAL_HEALTH",
            "MISSING");

    static UrgencyProposal propose(String notes, Collection<RedFlag> ticked, Collection<String> problems) {
        String words = notes.toLowerCase(Locale.ROOT);
        Set<RedFlag> heard = new LinkedHashSet<>(
                Stream.of(RedFlag.values()).filter(flag -> flag.heardIn(words)).toList());
        heard.removeAll(Set.copyOf(ticked));
        List<String> urgent = problems.stream().filter(WITHIN_A_DAY::contains).toList();
        List<String> soon = problems.stream().filter(WITHIN_DAYS::contains).toList();
        String level = Stream.of(
                        ticked.stream().map(RedFlag::urgency),
                        heard.stream().map(RedFlag::urgency),
                        urgent.stream().map(problem -> "P1"),
                        soon.stream().map(problem -> "P2"),
                        Stream.of("P3"))
                .flatMap(levels -> levels)
                .min(String::compareTo)
                .orElse("P3");
        List<String> because = level.equals("P1") ? urgent : level.equals("P2") ? soon : List.of();
        return new UrgencyProposal(level, List.copyOf(ticked), List.copyOf(heard), because);
    }

    /** The signs that led to this level, ticked first. */
    List<RedFlag> because() {
        return Stream.concat(ticked.stream(), heard.stream())
                .filter(flag -> flag.urgency().equals(level))
                .toList();
    }
}
