package org.dulae.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.dulae.benefit.Answer;
import org.dulae.benefit.Born;
import org.dulae.benefit.Entitlement;
import org.dulae.benefit.Fact;
import org.dulae.benefit.Facts;
import org.dulae.benefit.Screening;
import org.dulae.benefit.Truth;
import org.dulae.benefit.Verdict;

/**
 * What a household may have a right to by what somebody is saying just now: of the person herself and of each child she tells of. Nothing restricted
 * is in it, since others may see the screen, and nothing of it is kept.
 *
 * @param likely every condition is met by what was said, and applications are taken
 * @param maybe something speaks for it, nothing against it, and little is missing
 * @param ask what to ask next, first what decides most
 */
record SpokenRights(List<Line> likely, List<Line> maybe, List<Fact> ask) {
    private static final int SHOWN = 3;
    private static final int OF_AGE = 18;

    /** @param child whose it is; empty for the person herself */
    record Line(String child, Answer answer) {}

    /** Somebody she tells of, by what she calls her. */
    record Other(String name, Born born) {}

    /**
     * @param home what holds of everybody there: what they live on, and that the children live with her
     * @param mayAsk what the desk has a field for
     */
    static SpokenRights of(Facts self, Facts home, List<Other> others, Set<Fact> mayAsk, LocalDate today) {
        List<Line> lines = new ArrayList<>();
        List<Fact> ask = new ArrayList<>();
        add(lines, ask, "", self, today);
        for (Other one : others) {
            if (one.born().completed(OF_AGE, today) != Truth.YES) {
                add(lines, ask, one.name(), home.with(Fact.BORN, one.born()), today);
            }
        }
        return new SpokenRights(
                lines.stream().filter(line -> line.answer().offered()).toList(),
                lines.stream()
                        .filter(line -> isNear(line.answer()))
                        .sorted(Comparator.comparingInt(
                                line -> line.answer().missing().size()))
                        .limit(SHOWN)
                        .toList(),
                ask.stream().filter(mayAsk::contains).distinct().limit(SHOWN).toList());
    }

    private static void add(List<Line> lines, List<Fact> ask, String child, Facts facts, LocalDate today) {
        Screening screening = Screening.of(facts, today);
        screening.answers().stream()
                .filter(answer -> !answer.entitlement().restricted())
                .filter(answer -> child.isEmpty() || answer.entitlement().group() == Entitlement.Group.CHILD)
                .forEach(answer -> lines.add(new Line(child, answer)));
        ask.addAll(screening.ask());
    }

    /** Nobody who speaks is shown three dozen names of which nothing is known. */
    private static boolean isNear(Answer answer) {
        return answer.verdict() == Verdict.UNKNOWN
                && answer.rule().open()
                && answer.missing().stream().noneMatch(Fact::restricted)
                && answer.reasons().stream()
                        .anyMatch(reason ->
                                reason.truth() == Truth.YES && !reason.used().isEmpty());
    }

    boolean isEmpty() {
        return likely.isEmpty() && maybe.isEmpty();
    }
}
