package org.dulae.centre;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Audit;
import org.dulae.access.NotFound;
import org.dulae.access.Refused;
import org.dulae.access.Stale;
import org.dulae.access.UnitId;
import org.dulae.shared.NewId;
import org.dulae.shared.ThaiDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The door to meetings about centres and to what they resolve. Everybody who works here may read them. */
@Service
public class Meetings {
    private final MeetingRepository meetings;
    private final ResolutionRepository resolutions;
    private final LifeCycle lives;
    private final Acting acting;
    private final Audit audit;
    private final Clock clock;

    Meetings(
            MeetingRepository meetings,
            ResolutionRepository resolutions,
            LifeCycle lives,
            Acting acting,
            Audit audit,
            Clock clock) {
        this.meetings = meetings;
        this.resolutions = resolutions;
        this.lives = lives;
        this.acting = acting;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param total all who came, never fewer than the groups together */
    public record NewMeeting(
            Meeting.Kind kind,
            Instant beginsAt,
            String areaCode,
            String venue,
            @Nullable String host,
            @Nullable String chair,
            @Nullable String agenda,
            @Nullable String minutes,
            int total,
            Map<Meeting.Group, Integer> people) {
        public NewMeeting {
            people = Map.copyOf(people);
            if (total < Meeting.sum(people)) {
                throw new IllegalArgumentException("fewer people than their groups");
            }
        }
    }

    /**
     * @param centre the centre it agrees to, or null
     * @param owner the office that is to do it, or null
     */
    public record NewResolution(
            String content,
            @Nullable UnitId centre,
            @Nullable UnitId owner,
            @Nullable LocalDate dueOn) {}

    /** What a meeting has given an office to do. */
    public record Given(
            UUID meeting, String content, @Nullable LocalDate dueOn) {}

    public Meeting get(Actor actor, UUID id) {
        return acting.as(actor, () -> meetings.find(id).orElseThrow(() -> new NotFound("meeting")));
    }

    /** The latest meetings of an area and below it; who came and what was resolved stands in each. */
    public List<Meeting> in(Actor actor, String areaCode) {
        return acting.as(actor, () -> meetings.list(areaCode.equals("00") ? "" : areaCode));
    }

    /** What an office has been given to do and has not done. */
    public List<Given> givenTo(Actor actor, UnitId office) {
        return acting.as(actor, () -> resolutions.given(office));
    }

    public UUID record(Actor actor, NewMeeting fresh) {
        return acting.as(actor, () -> {
            mayWrite(actor, fresh.areaCode());
            UUID id = NewId.next();
            if (!meetings.insert(actor.scope(), id, fresh, actor.id(), clock.instant())) {
                throw new NotFound("tambon");
            }
            fresh.people().forEach((group, people) -> meetings.insertPeople(id, group, people));
            audit.recordWith(actor, "centre.meeting", fresh.kind().name(), id);
            return id;
        });
    }

    /** Writes the minutes, or writes them again. */
    public void minutes(Actor actor, UUID id, String minutes, int version) {
        acting.run(actor, () -> {
            mayWrite(actor, get(actor, id).areaCode());
            if (!meetings.minutes(actor.scope(), id, minutes, version)) {
                throw new Stale("minutes");
            }
            audit.record(actor, "centre.minutes", id);
        });
    }

    /**
     * Writes down a resolution and does what it says: the centre it agrees to moves on in the same transaction.
     *
     * @throws NotNow when that centre cannot move on
     */
    public void resolve(Actor actor, UUID meeting, NewResolution fresh) {
        acting.run(actor, () -> {
            Meeting held = get(actor, meeting);
            mayWrite(actor, held.areaCode());
            UUID id = NewId.next();
            if (!meetings.insert(actor.scope(), id, meeting, fresh, actor.id(), clock.instant())) {
                throw new Stale("resolutions");
            }
            UnitId centre = fresh.centre();
            if (centre != null) {
                lives.agree(actor, centre, meeting, held.on());
            }
            audit.record(actor, "centre.resolution", meeting, id);
        });
    }

    /** The office has done what the resolution gave it: its own people say so, or whoever may write about the meeting. */
    public void done(Actor actor, UUID meeting, UUID resolution) {
        acting.run(actor, () -> {
            Meeting held = get(actor, meeting);
            boolean ours =
                    held.resolutions().stream().anyMatch(one -> one.id().equals(resolution) && one.isOf(actor.unit()));
            if (!ours) {
                mayWrite(actor, held.areaCode());
            }
            if (!resolutions.done(actor, resolution, LocalDate.now(clock.withZone(ThaiDate.ZONE)))) {
                throw new Stale("resolution");
            }
            audit.record(actor, "centre.resolution.done", meeting, resolution);
        });
    }

    private static void mayWrite(Actor actor, String areaCode) {
        if (!actor.scope().covers(areaCode)) {
            throw new NotFound("meeting");
        }
        if (!Writers.mayWriteIn(actor, areaCode)) {
            throw new Refused("role");
        }
    }
}
