package org.dulae.complaint;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.privacy.retention.LegalHold;
import org.dulae.shared.ThaiDate;
import org.springframework.stereotype.Component;

/** A complaint that is not answered, or against whose answer somebody may still turn, keeps its case from being erased. */
@Component
class ComplaintHold implements LegalHold {
    private final Acting acting;
    private final ComplaintRepository rows;
    private final Clock clock;

    ComplaintHold(Acting acting, ComplaintRepository rows, Clock clock) {
        this.acting = acting;
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public Set<String> kept(Actor actor, Collection<String> caseNumbers) {
        LocalDate today = LocalDate.now(clock.withZone(ThaiDate.ZONE));
        return acting.as(actor, () -> Set.copyOf(rows.keeping(actor, caseNumbers, today)));
    }
}
