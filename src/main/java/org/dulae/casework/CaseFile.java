package org.dulae.casework;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dulae.access.Actor;
import org.dulae.person.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A case and its rules. Pure: every act returns the case as it is afterwards, or throws the fact that stands against it.
 *
 * @param number empty until it is kept: the database gives it
 * @param concerned the others it concerns
 * @param version counts the changes, so that a stale edit is refused
 */
public record CaseFile(
        CaseId id,
        String number,
        Place place,
        PersonId person,
        List<UUID> concerned,
        Origin origin,
        List<String> targetGroups,
        Decided urgency,
        CaseState state,
        int version) {
    /** After opening again the facts are looked at within this time. */
    private static final Duration AGAIN = Duration.ofDays(3);

    /** Where it is worked on, by which office, and seen by which team only. */
    public record Place(
            String areaCode, UUID unit, @Nullable UUID team) {}

    /** How it came to us. */
    public record Origin(
            String story, String channel, @Nullable UUID contact, Instant receivedAt) {}

    /** An urgency, why, and who decided it. */
    public record Decided(Urgency level, String reason, UUID by, Instant at) {}

    /**
     * What a case must know of its own records, and of other modules', before it may be closed.
     *
     * @param reached the highest level its office and the help given came from
     * @param course how life changed, as {@link Assessment#course} writes it
     */
    public record Done(
            boolean helped,
            boolean assessedAfterHelp,
            int openTasks,
            List<String> conditions,
            Closure.Level reached,
            String course) {}

    /** @param due when it is due by the targets of its office */
    public static CaseFile open(CaseId id, NewCase told, Instant due, Actor actor, Instant now) {
        Urgency urgency = Urgency.valueOf(told.urgency());
        return new CaseFile(
                id,
                "",
                new Place(told.areaCode(), told.unit().value(), told.teamId()),
                told.person(),
                told.others().stream().map(other -> other.person().value()).toList(),
                new Origin(told.story(), told.channel(), told.contactId(), told.receivedAt()),
                told.targetGroups(),
                new Decided(urgency, told.urgencyReason(), actor.id().value(), now),
                CaseState.received(due, now),
                1);
    }

    public boolean isOpen() {
        return state.closed() == null;
    }

    /** Gives the case to somebody who sees it through. */
    public CaseFile assign(UUID user, String name, Instant now) {
        requireOpen();
        return with(state.ownedBy(new CaseState.Owner(user, name, now)));
    }

    /** Goes on to the next step. */
    public CaseFile move(CaseStatus next, Instant now) {
        requireOpen();
        if (!state.status().canBecome(next)) {
            throw new MoveNotAllowed(state.status(), next);
        }
        return with(state.in(next, now, next.target().isZero() ? state.dueAt() : now.plus(next.target())));
    }

    /**
     * The moves that something just written brings about by itself: a first fact begins the fact-finding, a first assessment ends it,
     * a goal makes it planned, help makes it helping. Only ever forward; empty = the case stays where it is.
     */
    public List<CaseStatus> wayTo(CaseStatus step) {
        CaseStatus here = state.status();
        if (!isOpen() || step.compareTo(here) <= 0) {
            return List.of();
        }
        if (here == CaseStatus.RECEIVED && step == CaseStatus.ASSESSED) {
            return List.of(CaseStatus.FACT_FINDING, CaseStatus.ASSESSED);
        }
        return here.canBecome(step) ? List.of(step) : List.of();
    }

    public CaseFile saved() {
        return new CaseFile(id, number, place, person, concerned, origin, targetGroups, urgency, state, version + 1);
    }

    /**
     * A person decides how urgent it is.
     *
     * @param due when it would be due as a case received like that; until the first help it counts
     */
    public CaseFile decideUrgency(Urgency level, String reason, UUID by, Instant due, Instant now) {
        requireOpen();
        CaseState after = state.firstHelpAt() == null ? state.due(due, state.waitingFor()) : state;
        Decided decided = new Decided(level, reason, by, now);
        return new CaseFile(id, number, place, person, concerned, origin, targetGroups, decided, after, version);
    }

    /**
     * Puts the next step off to a day to come.
     *
     * @param waitingFor whom or what the case waits for; empty = it stays our turn
     */
    public CaseFile postpone(Instant until, String waitingFor, Instant now) {
        requireOpen();
        if (!until.isAfter(now)) {
            throw new DayHasPassed();
        }
        return with(state.due(until, waitingFor));
    }

    /** Takes a putting-off back; the day may have passed. */
    public CaseFile putBack(Instant due, String waitingFor) {
        requireOpen();
        return with(state.due(due, waitingFor));
    }

    /** When help reached the person for the first time; null = not yet. */
    public CaseFile firstHelped(@Nullable Instant at) {
        return with(state.helped(at));
    }

    /** What stands against closing, as message keys in the order in which one would clear it; empty = nothing. */
    public List<String> obstacles(Closure closure, Done done) {
        List<String> found = new ArrayList<>();
        boolean goalMet = closure.reason() == Closure.Reason.GOAL_MET;
        if (goalMet && !done.helped) {
            found.add("casework.close.obstacle.help");
        }
        if (goalMet && done.helped && !done.assessedAfterHelp) {
            found.add("casework.close.obstacle.assessment");
        }
        if (done.openTasks > 0 && !closure.leaveTasks()) {
            found.add("casework.close.obstacle.tasks");
        }
        if (closure.level().compareTo(done.reached) < 0) {
            found.add("casework.close.obstacle.level");
        }
        if (closure.level() != Closure.Level.TAMBON && closure.beyond() == null) {
            found.add("casework.close.obstacle.beyond");
        }
        found.addAll(done.conditions);
        return found;
    }

    public CaseFile close(Closure closure, Done done, Instant now) {
        requireOpen();
        List<String> obstacles = obstacles(closure, done);
        if (!obstacles.isEmpty()) {
            throw new CannotCloseYet(obstacles);
        }
        return with(state.closed(closure, done.course, now));
    }

    /** Opens it again: the facts are looked at anew, everything written stays. */
    public CaseFile reopen(Instant now) {
        if (isOpen()) {
            throw new NotClosed();
        }
        return with(state.again(now, now.plus(AGAIN)));
    }

    public void requireOpen() {
        if (!isOpen()) {
            throw new AlreadyClosed();
        }
    }

    /** The others it concerns have changed. */
    public CaseFile concerning(List<UUID> others) {
        return new CaseFile(id, number, place, person, others, origin, targetGroups, urgency, state, version);
    }

    private CaseFile with(CaseState after) {
        return new CaseFile(id, number, place, person, concerned, origin, targetGroups, urgency, after, version);
    }

    /** Nothing is changed on a closed case; it is opened again first. */
    public static class AlreadyClosed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    public static class NotClosed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Nobody puts work off to yesterday. */
    public static class DayHasPassed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    public static class MoveNotAllowed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        MoveNotAllowed(CaseStatus from, CaseStatus to) {
            super(from + " cannot become " + to);
        }
    }

    /** Something is still open; each obstacle is a message key. */
    public static class CannotCloseYet extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient List<String> obstacles;

        CannotCloseYet(List<String> obstacles) {
            super(String.join(", ", obstacles));
            this.obstacles = List.copyOf(obstacles);
        }

        public List<String> obstacles() {
            return obstacles;
        }
    }
}
