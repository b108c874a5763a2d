package org.dulae.benefit.page;

import java.util.List;
import java.util.stream.Collectors;
import org.dulae.benefit.Answer;
import org.dulae.benefit.Fact;
import org.dulae.benefit.PersonRights;
import org.dulae.benefit.PersonRights.Checked;
import org.dulae.benefit.Reason;
import org.dulae.benefit.Truth;
import org.dulae.benefit.Verdict;
import org.dulae.shared.Texts;

/** What somebody is not due by what is known today: which condition is not met, what is known that rules it out, and what would change it. */
record NotMet(Answer answer) {
    /** What is closed to everybody is not among it. */
    static List<NotMet> of(Checked checked) {
        return checked.with(Verdict.UNLIKELY).stream()
                .filter(answer -> answer.rule().open())
                .map(NotMet::new)
                .toList();
    }

    List<Reason> reasons() {
        return answer.reasons().stream()
                .filter(reason -> reason.truth() == Truth.NO)
                .toList();
    }

    /** {@code วันเกิด: 1 ก.ย. 2520}. */
    String known(Reason reason, Texts t) {
        return used(reason).stream()
                .map(fact ->
                        t.text("benefit.value", fact.words(t), answer.facts().words(fact, t)))
                .collect(Collectors.joining(", "));
    }

    private static List<Fact> used(Reason reason) {
        return reason.used().stream().filter(fact -> !fact.restricted()).toList();
    }

    /** What may be told anew, if it is not so or no longer so. */
    static List<Fact> toChange(Reason reason) {
        return used(reason).stream().filter(PersonRights::mayBeTold).toList();
    }
}
