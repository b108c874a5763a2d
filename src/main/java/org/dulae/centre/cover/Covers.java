package org.dulae.centre.cover;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Audit;
import org.dulae.access.NotFound;
import org.dulae.access.Refused;
import org.dulae.access.Stale;
import org.dulae.access.UnitId;
import org.dulae.access.Units;
import org.dulae.centre.Writers;
import org.springframework.stereotype.Service;

/** Who looks after a centre, and when. The centre's own officer and the provincial office say so; all staff may read it. */
@Service
public class Covers {
    private final CoverRepository covers;
    private final Units units;
    private final Acting acting;
    private final Audit audit;
    private final Clock clock;

    Covers(CoverRepository covers, Units units, Acting acting, Audit audit, Clock clock) {
        this.covers = covers;
        this.units = units;
        this.acting = acting;
        this.audit = audit;
        this.clock = clock;
    }

    Cover of(Actor actor, UnitId centre) {
        return acting.as(actor, () -> covers.find(centre).orElse(Cover.NONE));
    }

    /** Who may stand in for the officer of a centre: everybody around who works on matters, but nobody for herself. */
    List<Units.Around> mayStandIn(Actor actor, UnitId centre) {
        return acting.as(actor, () -> {
            List<Units.Colleague> here = units.colleagues(actor, centre);
            return units.around(actor).stream()
                    .filter(one -> here.size() != 1 || !here.getFirst().id().equals(one.id()))
                    .toList();
        });
    }

    /** The same by id; empty when that one may not. */
    Optional<Cover.Deputy> deputy(Actor actor, UnitId centre, UUID id) {
        return mayStandIn(actor, centre).stream()
                .filter(one -> one.id().value().equals(id))
                .map(one -> new Cover.Deputy(id, one.name(), true))
                .findFirst();
    }

    /** @throws Stale when somebody else wrote it down meanwhile */
    void agree(Actor actor, UnitId centre, String areaCode, Cover cover) {
        acting.run(actor, () -> {
            if (!actor.scope().covers(areaCode)) {
                throw new NotFound("centre");
            }
            if (!Writers.mayWriteIn(actor, areaCode)) {
                throw new Refused("role");
            }
            if (!covers.save(centre, cover, actor.id(), clock.instant())) {
                throw new Stale("cover");
            }
            audit.record(actor, "centre.cover", centre.value());
        });
    }
}
