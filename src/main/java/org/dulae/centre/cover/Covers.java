package org.dulae.centre.cover;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.dulae.clock.Holidays;
import org.dulae.clock.WorkingCalendar;
import org.dulae.shared.ThaiDate;
import org.springframework.stereotype.Service;

/** Who looks after a centre, and when. The centre's own officer and the provincial office say so; all staff may read it. */
@Service
public class Covers {
    private final CoverRepository covers;
    private final Units units;
    private final Holidays holidays;
    private final Acting acting;
    private final Audit audit;
    private final Clock clock;

    Covers(CoverRepository covers, Units units, Holidays holidays, Acting acting, Audit audit, Clock clock) {
        this.covers = covers;
        this.units = units;
        this.holidays = holidays;
        this.acting = acting;
        this.audit = audit;
        this.clock = clock;
    }

    Cover of(Actor actor, UnitId centre) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ThaiDate.ZONE);
        return acting.as(
                actor,
                () -> covers.of(List.of(centre), now.toLocalDate()).stream()
                        .map(CoverRepository.Kept::cover)
                        .findFirst()
                        .orElse(Cover.NONE));
    }

    /** To whom a centre falls at that moment; empty where nobody ever said who looks after it. */
    public Optional<OnDuty> whoAnswers(Actor actor, UnitId centre, Instant at) {
        return Optional.ofNullable(whoAnswers(actor, List.of(centre), at).get(centre));
    }

    /** The same of several offices: of those that are centres of which somebody said who looks after them. */
    public Map<UnitId, OnDuty> whoAnswers(Actor actor, Collection<UnitId> centres, Instant at) {
        LocalDateTime local = LocalDateTime.ofInstant(at, ThaiDate.ZONE);
        return acting.as(actor, () -> {
            Map<String, WorkingCalendar> calendars = new HashMap<>();
            Map<UnitId, OnDuty> answers = new LinkedHashMap<>();
            covers.of(centres, local.toLocalDate()).forEach(kept -> {
                WorkingCalendar calendar = calendars.computeIfAbsent(
                        kept.centre().areaCode().substring(0, 2),
                        province -> holidays.calendar(actor, province, local.toLocalDate()));
                answers.put(kept.centre().id(), kept.at(local, calendar));
            });
            return answers;
        });
    }

    /** Centres, other than the actor's own, that may fall to the actor: as the deputy, or by the office that is the fallback. */
    public List<UnitId> entrusted(Actor actor) {
        return acting.as(actor, () -> covers.entrusted(actor));
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
                .map(one -> new Cover.Deputy(id, one.name(), true, false))
                .findFirst();
    }

    /** @throws Stale when somebody else wrote it down meanwhile */
    public void agree(Actor actor, UnitId centre, String areaCode, Cover cover) {
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
