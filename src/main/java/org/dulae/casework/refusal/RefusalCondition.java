package org.dulae.casework.refusal;

import java.util.List;
import org.dulae.access.Actor;
import org.dulae.casework.CaseId;
import org.dulae.casework.Closure;
import org.dulae.casework.ClosureCondition;
import org.springframework.stereotype.Component;

/** Nobody's case ends as "not eligible" without a word: there is a refusal on file that the person was told of. */
@Component
class RefusalCondition implements ClosureCondition {
    private final RefusalRepository refusals;

    RefusalCondition(RefusalRepository refusals) {
        this.refusals = refusals;
    }

    @Override
    public List<String> open(Actor actor, CaseId id, Closure closure) {
        boolean told = closure.reason() != Closure.Reason.NOT_ELIGIBLE
                || Refusal.standing(refusals.of(actor, id), refusals.opened(actor, id))
                        .isPresent();
        return told ? List.of() : List.of("casework.close.obstacle.refusal");
    }
}
