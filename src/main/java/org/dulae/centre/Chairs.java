package org.dulae.centre;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Audit;
import org.dulae.access.NotFound;
import org.dulae.access.Refused;
import org.dulae.access.Stale;
import org.dulae.shared.NewId;
import org.dulae.shared.ThaiDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The door to who chairs the volunteers (อพม.) of a tambon or district. All staff may look; the office of the place writes. */
@Service
public class Chairs {
    private final ChairRepository chairs;
    private final Acting acting;
    private final Audit audit;
    private final Clock clock;

    Chairs(ChairRepository chairs, Acting acting, Audit audit, Clock clock) {
        this.chairs = chairs;
        this.acting = acting;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Somebody who holds the office, or held it.
     *
     * @param areaCode the tambon, or the district for its chair
     * @param to last day, or null
     */
    public record Chair(
            UUID id,
            String areaCode,
            String name,
            @Nullable String phone,
            LocalDate from,
            @Nullable LocalDate to) {}

    /** Those in office today in an area and below it, by place. */
    public List<Chair> in(Actor actor, String areaCode) {
        return acting.as(actor, () -> chairs.in(areaCode, LocalDate.now(clock.withZone(ThaiDate.ZONE))));
    }

    /** Everybody who held the office of one place, the latest first. */
    public List<Chair> of(Actor actor, String areaCode) {
        return acting.as(actor, () -> chairs.of(areaCode));
    }

    /**
     * Somebody takes the office; whoever held it leaves the day before.
     *
     * @param before the latest holder that was known when this was written, or null
     * @throws Stale when somebody else wrote down another meanwhile
     * @throws NotNow when the office was taken later than this day already
     */
    public void appoint(Actor actor, Chair chair, @Nullable UUID before) {
        acting.run(actor, () -> {
            mayWrite(actor, chair.areaCode());
            Chair latest = chairs.of(chair.areaCode()).stream().findFirst().orElse(null);
            if (!java.util.Objects.equals(latest == null ? null : latest.id(), before)) {
                throw new Stale("chair");
            }
            if (latest != null && !latest.from().isBefore(chair.from())) {
                throw new NotNow("from", "centre.problem.chair.from");
            }
            if (latest != null && latest.to() == null) {
                chairs.end(latest.id(), chair.from().minusDays(1));
            }
            UUID id = NewId.next();
            chairs.insert(id, chair, actor.id(), clock.instant());
            audit.recordWith(actor, "centre.chair", chair.areaCode(), id);
        });
    }

    /** The office is empty after that day. */
    public void leave(Actor actor, String areaCode, UUID id, LocalDate last) {
        acting.run(actor, () -> {
            mayWrite(actor, areaCode);
            Chair chair = chairs.of(areaCode).stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new NotFound("chair"));
            if (last.isBefore(chair.from())) {
                throw new NotNow("last", "centre.problem.before-begin");
            }
            chairs.end(id, last);
            audit.recordWith(actor, "centre.chair.leave", areaCode, id);
        });
    }

    private static void mayWrite(Actor actor, String areaCode) {
        if (!actor.scope().covers(areaCode)) {
            throw new NotFound("place");
        }
        if (!Writers.mayWriteIn(actor, areaCode)) {
            throw new Refused("role");
        }
    }
}
