package org.dulae.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Audit;
import org.dulae.access.NotFound;
import org.dulae.access.Role;
import org.dulae.access.Stale;
import org.dulae.shared.NewId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The door to how much care there is. Everybody who works here may read it; the provincial office writes about its province. */
@Service
public class CareCapacities {
    private final CareCapacityRepository capacities;
    private final Acting acting;
    private final Audit audit;
    private final Clock clock;

    CareCapacities(CareCapacityRepository capacities, Acting acting, Audit audit, Clock clock) {
        this.capacities = capacities;
        this.acting = acting;
        this.audit = audit;
        this.clock = clock;
    }

    /** A figure as it is told. */
    public record Told(int amount, LocalDate asOf, @Nullable LocalDate endedOn, String source) {}

    /** Every figure of exactly this area, newest of each kind first. */
    public List<CareCapacity> of(Actor actor, String areaCode) {
        return acting.as(actor, () -> capacities.of(areaCode));
    }

    /** What counts on a day in an area, from its own figures or those of the places inside. */
    public List<CareTotal> totals(Actor actor, String areaCode, LocalDate day) {
        String within = areaCode.equals("00") ? "" : areaCode;
        return acting.as(
                actor,
                () -> CareTotal.of(capacities.latest(within, day).stream()
                        .filter(one -> one.countsOn(day))
                        .toList()));
    }

    public CareCapacity get(Actor actor, UUID id) {
        return acting.as(actor, () -> capacities.find(id).orElseThrow(() -> new NotFound("capacity")));
    }

    /** Whether this actor may write about an area. */
    public static boolean mayWrite(Actor actor, String areaCode) {
        return actor.has(Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD)
                && !areaCode.equals("00")
                && actor.scope().covers(areaCode);
    }

    /** Empty when there is a figure of this kind and day already: that one is to be changed. */
    public Optional<UUID> add(Actor actor, String areaCode, CareKind kind, Told told) {
        return acting.as(actor, () -> {
            check(actor, areaCode);
            if (capacities.isTold(areaCode, kind, told.asOf(), null)) {
                return Optional.empty();
            }
            UUID id = NewId.next();
            if (!capacities.insert(actor.scope(), id, areaCode, kind, told, actor.id(), clock.instant())) {
                throw new NotFound("capacity");
            }
            audit.recordWith(actor, "directory.capacity.add", kind.name(), id);
            return Optional.of(id);
        });
    }

    /** @return false when another figure of this kind tells of that day */
    public boolean change(Actor actor, UUID id, Told told, int version) {
        return acting.as(actor, () -> {
            CareCapacity now = get(actor, id);
            check(actor, now.areaCode());
            if (capacities.isTold(now.areaCode(), now.kind(), told.asOf(), id)) {
                return false;
            }
            if (!capacities.update(actor.scope(), id, told, version, actor.id(), clock.instant())) {
                throw new Stale("capacity");
            }
            audit.recordWith(actor, "directory.capacity.change", now.kind().name(), id);
            return true;
        });
    }

    private static void check(Actor actor, String areaCode) {
        if (!mayWrite(actor, areaCode)) {
            throw new NotFound("capacity");
        }
    }
}
