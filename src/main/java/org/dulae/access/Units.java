package org.dulae.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dulae.shared.NewId;
import org.dulae.shared.ThaiDate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** The door to offices and to who works in them. */
@Service
public class Units {
    private final UnitRepository units;
    private final Acting acting;
    private final Audit audit;
    private final Clock clock;
    private final ObjectProvider<Register> registers;

    Units(UnitRepository units, Acting acting, Audit audit, Clock clock, ObjectProvider<Register> registers) {
        this.units = units;
        this.acting = acting;
        this.audit = audit;
        this.clock = clock;
        this.registers = registers;
    }

    /**
     * @param areaCode where it stands; "00" for the nation
     * @param sees areas its people may see
     */
    public record NewUnit(
            UnitKind kind, String nameTh, String nameEn, String areaCode, List<String> sees, LocalDate since) {}

    /** An area the people of a unit may see, dated. */
    public record Sees(
            String areaCode, LocalDate from, @Nullable LocalDate to) {
        public boolean on(LocalDate day) {
            return !from.isAfter(day) && (to == null || !to.isBefore(day));
        }
    }

    /** Somebody who works in a unit today. */
    public record Colleague(UserId id, String name, Set<Role> roles) {
        public boolean has(Role... wanted) {
            return List.of(wanted).stream().anyMatch(roles::contains);
        }
    }

    /** A colleague and one of the offices. */
    public record Around(UserId id, String name, String unitTh, String unitEn) {}

    /** Told in the same transaction when a unit opens, so that the directory knows the organisation of the same id. */
    public interface Register {
        /** The id under which this office is known already, though nobody signs in there yet. */
        Optional<UnitId> known(Actor actor, NewUnit unit);

        void opened(Actor actor, Unit unit, LocalDate since);
    }

    /** Told in the same transaction when nobody does the work of somebody away from an office: who answers for it then is to know. */
    public interface WhenEmpty {
        void nobodyStandsIn(Actor actor, Collection<UnitId> offices);
    }

    public Optional<Unit> find(UnitId id) {
        return units.find(id);
    }

    public Unit get(UnitId id) {
        return find(id).orElseThrow(() -> new NotFound("unit"));
    }

    /** The units that stand in an area; "00" is the nation. */
    public List<Unit> in(Actor actor, String areaCode) {
        return acting.as(actor, () -> units.within(areaCode.equals("00") ? "" : areaCode));
    }

    /** Opens an office for its people: under the id it has, if the directory knows it, else under a new one. */
    public UnitId open(Actor actor, NewUnit unit) {
        return acting.as(actor, () -> {
            UnitId id = registers
                    .orderedStream()
                    .flatMap(register -> register.known(actor, unit).stream())
                    .findFirst()
                    .orElseGet(() -> new UnitId(NewId.next()));
            units.open(id, unit, clock.instant());
            Unit opened = new Unit(id, unit.kind(), unit.nameTh(), unit.nameEn(), unit.areaCode());
            opened(actor, opened, unit.since());
            return id;
        });
    }

    /** Tells the registers and the audit of a unit that has just been stored. */
    public void opened(Actor actor, Unit unit, LocalDate since) {
        acting.run(actor, () -> {
            registers.orderedStream().forEach(register -> register.opened(actor, unit, since));
            audit.record(actor, "access.unit.open", unit.id().value());
        });
    }

    public List<Sees> sees(Actor actor, UnitId id) {
        return acting.as(actor, () -> units.sees(id));
    }

    /** Lets a unit see one more area; it keeps what it sees. */
    public void widen(Actor actor, UnitId id, String areaCode, LocalDate since) {
        acting.run(actor, () -> {
            units.widen(id, areaCode, since);
            audit.recordWith(actor, "access.unit.widen", areaCode, id.value());
        });
    }

    public void narrow(Actor actor, UnitId id, String areaCode, LocalDate since, LocalDate lastDay) {
        acting.run(actor, () -> {
            units.narrow(id, areaCode, since, lastDay);
            audit.recordWith(actor, "access.unit.narrow", areaCode, id.value());
        });
    }

    /** Who works in a unit today, by name. */
    public List<Colleague> colleagues(Actor actor, UnitId id) {
        return acting.as(actor, () -> units.colleagues(id, today()));
    }

    /** Everybody who works on matters in the actor's province today, by office and name. */
    public List<Around> around(Actor actor) {
        String province = actor.unitArea().substring(0, 2);
        return acting.as(actor, () -> units.around(province.equals("00") ? "" : province, today()));
    }

    /** Names of colleagues; of those who left, too. */
    public Map<UserId, String> names(Actor actor, Collection<UserId> ids) {
        return ids.isEmpty() ? Map.of() : acting.as(actor, () -> units.names(ids));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ThaiDate.ZONE));
    }
}
