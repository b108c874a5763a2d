package org.dulae.casework;

import java.time.Duration;
import java.util.Set;

/**
 * Where a case stands. Screening belongs to intake, a referral runs beside the case, a hand-over keeps the status: none of them is a
 * status. The allowed moves stand in docs/glossary.md and are tested one by one.
 */
public enum CaseStatus {
    RECEIVED(Duration.ZERO),
    FACT_FINDING(Duration.ZERO),
    ASSESSED(Duration.ofDays(7)),
    PLANNED(Duration.ofDays(7)),
    HELPING(Duration.ofDays(14)),
    FOLLOW_UP(Duration.ofDays(30)),
    CLOSED(Duration.ZERO);

    private final Duration target;

    CaseStatus(Duration target) {
        this.target = target;
    }

    /** The statuses a case may go to by an ordinary move; closing and opening again are acts of their own, with their own rules. */
    public Set<CaseStatus> next() {
        return switch (this) {
            // Help may come before the facts: who is hungry eats first.
            case RECEIVED -> Set.of(FACT_FINDING, HELPING);
            case FACT_FINDING -> Set.of(ASSESSED, HELPING);
            case ASSESSED -> Set.of(FACT_FINDING, PLANNED, HELPING);
            case PLANNED -> Set.of(ASSESSED, HELPING);
            case HELPING -> Set.of(FACT_FINDING, ASSESSED, PLANNED, FOLLOW_UP);
            case FOLLOW_UP -> Set.of(ASSESSED, PLANNED, HELPING);
            case CLOSED -> Set.of();
        };
    }

    boolean canBecome(CaseStatus other) {
        return next().contains(other);
    }

    /** The centre's own target for the step that follows; zero = the target of the urgency still counts. */
    Duration target() {
        return target;
    }
}
