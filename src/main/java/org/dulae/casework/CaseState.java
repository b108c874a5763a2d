package org.dulae.casework;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What changes in a case as the work goes on.
 *
 * @param owner null = nobody has taken it yet
 * @param dueAt when the next step should be done
 * @param waitingFor whom or what it waits for; empty = it is our turn
 * @param firstHelpAt when help reached the person for the first time
 * @param reopened how often it was opened again
 */
public record CaseState(
        CaseStatus status,
        Instant since,
        @Nullable Owner owner,
        Instant dueAt,
        String waitingFor,
        @Nullable Instant firstHelpAt,
        @Nullable Closed closed,
        int reopened) {

    public record Owner(UUID user, String name, Instant since) {}

    /** @param course how life changed until then, as {@link Assessment#course} writes it */
    public record Closed(Instant at, Closure closure, String course) {}

    public static CaseState received(Instant dueAt, Instant now) {
        return new CaseState(CaseStatus.RECEIVED, now, null, dueAt, "", null, null, 0);
    }

    public CaseState ownedBy(Owner next) {
        return new CaseState(status, since, next, dueAt, waitingFor, firstHelpAt, closed, reopened);
    }

    public CaseState in(CaseStatus next, Instant now, Instant due) {
        return new CaseState(next, now, owner, due, "", firstHelpAt, null, reopened);
    }

    public CaseState due(Instant next, String waiting) {
        return new CaseState(status, since, owner, next, waiting, firstHelpAt, closed, reopened);
    }

    public CaseState helped(@Nullable Instant first) {
        return new CaseState(status, since, owner, dueAt, waitingFor, first, closed, reopened);
    }

    public CaseState closed(Closure closure, String course, Instant now) {
        Closed end = new Closed(now, closure, course);
        return new CaseState(CaseStatus.CLOSED, now, owner, dueAt, "", firstHelpAt, end, reopened);
    }

    public CaseState again(Instant now, Instant due) {
        return new CaseState(CaseStatus.FACT_FINDING, now, owner, due, "", firstHelpAt, null, reopened + 1);
    }
}
