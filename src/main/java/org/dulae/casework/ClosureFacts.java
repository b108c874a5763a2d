package org.dulae.casework;

import java.time.LocalDate;
import java.util.List;
import org.dulae.access.Actor;
import org.dulae.shared.ThaiDate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What a case must know before it may be closed: its own records, and what higher modules say is still open. */
@Component
class ClosureFacts {
    private final EntryRepository entries;
    private final AssessmentRepository assessments;
    private final PlanRepository plans;
    private final ObjectProvider<ClosureCondition> conditions;

    ClosureFacts(
            EntryRepository entries,
            AssessmentRepository assessments,
            PlanRepository plans,
            ObjectProvider<ClosureCondition> conditions) {
        this.entries = entries;
        this.assessments = assessments;
        this.plans = plans;
        this.conditions = conditions;
    }

    CaseFile.Done of(Actor actor, CaseId id) {
        List<Entries.Help> helps = entries.helps(actor, id);
        List<String> open = conditions
                .orderedStream()
                .flatMap(condition -> condition.open(actor, id).stream())
                .toList();
        return new CaseFile.Done(
                !helps.isEmpty(),
                assessedAfter(helps, assessments.of(actor, id)),
                plans.of(actor, id).open(),
                open);
    }

    /** A first assessment is the picture before; only a later look, after the first help, shows what the help has done. */
    static boolean assessedAfter(List<Entries.Help> oldestFirst, List<Assessment> all) {
        if (oldestFirst.isEmpty()) {
            return false;
        }
        LocalDate helped = LocalDate.ofInstant(oldestFirst.getFirst().givenAt(), ThaiDate.ZONE);
        return all.stream()
                .anyMatch(one ->
                        one.phase() != Assessment.Phase.FIRST && !one.on().isBefore(helped));
    }
}
