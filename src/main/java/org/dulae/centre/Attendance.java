package org.dulae.centre;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Audit;
import org.dulae.access.NotFound;
import org.dulae.access.Refused;
import org.dulae.access.Scope;
import org.dulae.access.Stale;
import org.springframework.stereotype.Service;

/**
 * The door to how many came to a meeting. Those who come may count themselves by telephone, without a name and without signing in; whoever
 * writes the minutes decides what the number is.
 */
@Service
public class Attendance {
    private static final Duration BEFORE = Duration.ofHours(2);
    private static final Duration AFTER = Duration.ofHours(8);
    /** More telephones than any meeting has: somebody is playing. */
    private static final int MOST = 2_000;

    private final MeetingRepository meetings;
    private final ArrivalRepository arrivals;
    private final Acting acting;
    private final Audit audit;
    private final Clock clock;

    Attendance(MeetingRepository meetings, ArrivalRepository arrivals, Acting acting, Audit audit, Clock clock) {
        this.meetings = meetings;
        this.arrivals = arrivals;
        this.acting = acting;
        this.audit = audit;
        this.clock = clock;
    }

    /** Nobody in particular: somebody at the door of a meeting. */
    private static Actor atTheDoor() {
        return Actor.system("attendance", Scope.NOWHERE);
    }

    /** The meeting on the square that was scanned; empty before and after its day. */
    public Optional<Meeting> now(UUID meeting) {
        Instant now = clock.instant();
        return acting.as(atTheDoor(), () -> meetings.find(meeting))
                .filter(one -> now.isAfter(one.beginsAt().minus(BEFORE))
                        && now.isBefore(one.beginsAt().plus(AFTER)));
    }

    /**
     * Somebody came. The same telephone again corrects what it said before.
     *
     * @throws NotFound when the meeting is not now
     */
    public void came(UUID meeting, UUID ticket, Meeting.Group from) {
        if (now(meeting).isEmpty()) {
            throw new NotFound("meeting");
        }
        acting.run(atTheDoor(), () -> arrivals.save(meeting, ticket, from, clock.instant(), MOST));
    }

    /** How many counted themselves, from where. */
    public Map<Meeting.Group, Integer> arrived(Actor actor, UUID meeting) {
        return acting.as(actor, () -> arrivals.count(meeting));
    }

    /** Writes down who came, instead of what was written before. */
    public void count(Actor actor, UUID id, Map<Meeting.Group, Integer> people, int total, int version) {
        acting.run(actor, () -> {
            Meeting meeting = meetings.find(id).orElseThrow(() -> new NotFound("meeting"));
            if (!actor.scope().covers(meeting.areaCode())) {
                throw new NotFound("meeting");
            }
            if (!Writers.mayWriteIn(actor, meeting.areaCode())) {
                throw new Refused("role");
            }
            if (!arrivals.total(actor.scope(), id, total, version)) {
                throw new Stale("meeting");
            }
            arrivals.forget(id);
            people.forEach((group, number) -> meetings.insertPeople(id, group, number));
            audit.record(actor, "centre.meeting.count", id);
        });
    }
}
