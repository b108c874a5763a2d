package org.dulae.benefit.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.dulae.access.Problems;
import org.dulae.benefit.Answer;
import org.dulae.benefit.Entitlement;
import org.dulae.benefit.Screening;
import org.dulae.benefit.Truth;
import org.dulae.benefit.Verdict;

/** What the pages of the public check show. */
final class RightsPage {
    private RightsPage() {}

    record Asking(RightsForm form, Problems problems) {}

    /** @param forChild whether it is the child's */
    record Line(Answer answer, boolean forChild) {}

    /**
     * @param likely may be due, and open to applications
     * @param maybe something speaks for it and nothing against it; first what lacks least
     * @param already is received
     * @param conflicts is received together with what excludes it
     */
    record Found(
            RightsForm form,
            LocalDate day,
            List<Line> likely,
            List<Line> maybe,
            List<Line> already,
            List<Line> conflicts) {
        static Found of(RightsForm form, LocalDate today) {
            List<Line> lines = new ArrayList<>();
            Screening.of(form.self(today), today).answers().stream()
                    .filter(answer -> answer.entitlement().group() != Entitlement.Group.CHILD)
                    .forEach(answer -> lines.add(new Line(answer, false)));
            form.child(today)
                    .ifPresent(child -> Screening.of(child, today).answers().stream()
                            .filter(answer -> answer.entitlement().group() == Entitlement.Group.CHILD)
                            .forEach(answer -> lines.add(new Line(answer, true))));
            return new Found(
                    form,
                    today,
                    of(lines.stream(), Verdict.LIKELY)
                            .filter(line -> line.answer().offered())
                            .toList(),
                    of(lines.stream(), Verdict.UNKNOWN)
                            .filter(Found::worthAsking)
                            .sorted(Comparator.comparingInt(
                                    line -> line.answer().missing().size()))
                            .toList(),
                    of(lines.stream(), Verdict.ALREADY_RECEIVING).toList(),
                    of(lines.stream(), Verdict.CONFLICT).toList());
        }

        private static Stream<Line> of(Stream<Line> lines, Verdict verdict) {
            return lines.filter(line -> line.answer().verdict() == verdict);
        }

        /** Nobody is shown three dozen names of which nothing is known, nor on an open page what belongs to a restricted matter. */
        private static boolean worthAsking(Line line) {
            Answer answer = line.answer();
            return answer.rule().open()
                    && !answer.entitlement().restricted()
                    && answer.reasons().stream()
                            .anyMatch(reason -> reason.truth() == Truth.YES
                                    && !reason.used().isEmpty());
        }

        boolean nothing() {
            return likely.isEmpty() && maybe.isEmpty() && already.isEmpty() && conflicts.isEmpty();
        }
    }

    /** Everything there is, by situation. */
    record Whole(LocalDate day, List<Entitlement> entitlements) {
        List<Entitlement> of(Entitlement.Group group) {
            return entitlements.stream()
                    .filter(entitlement -> entitlement.group() == group)
                    .toList();
        }
    }

    record One(LocalDate day, Entitlement entitlement) {}
}
