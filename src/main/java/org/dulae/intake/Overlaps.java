package org.dulae.intake;

import java.time.LocalDate;
import java.util.List;
import org.dulae.benefit.Answer;
import org.dulae.benefit.Facts;
import org.dulae.benefit.Screening;
import org.dulae.benefit.Verdict;

/**
 * Rights that may not be received together, by what is said and by what is known of the person chosen: told before money is paid that has to be paid
 * back. Nothing restricted is in it, since others may see the screen.
 *
 * @param both received together with what excludes it
 * @param perhaps excluded, while nobody has asked whether it is received
 */
record Overlaps(List<Answer> both, List<Answer> perhaps) {
    static final Overlaps NONE = new Overlaps(List.of(), List.of());

    static Overlaps of(Facts facts, LocalDate today) {
        List<Answer> open = Screening.of(facts, today).answers().stream()
                .filter(answer -> !answer.entitlement().restricted())
                .toList();
        return new Overlaps(
                open.stream()
                        .filter(answer -> answer.verdict() == Verdict.CONFLICT)
                        .toList(),
                open.stream().filter(Answer::maySoonConflict).toList());
    }

    /** Whether money is paid that may be asked back; else one of the two simply does not count. */
    static boolean isMoney(Answer answer) {
        return answer.rule().amounts().stream().anyMatch(amount -> amount.baht() != null);
    }

    boolean isEmpty() {
        return both.isEmpty() && perhaps.isEmpty();
    }
}
