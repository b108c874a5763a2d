package org.dulae.centre;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Audit;
import org.dulae.access.NotFound;
import org.dulae.access.Refused;
import org.dulae.access.Role;
import org.dulae.access.Stale;
import org.dulae.access.UnitId;
import org.dulae.access.Units;
import org.dulae.centre.Responsibility.Duty;
import org.dulae.directory.OrganisationId;
import org.dulae.directory.Organisations;
import org.dulae.shared.NewId;
import org.dulae.shared.ThaiDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The door to centres and to who answers for which tambon. */
@Service
public class Centres {
    private static final int TAMBON = 6;
    private static final int PROVINCE = 2;
    private final CentreRepository centres;
    private final Units units;
    private final Organisations organisations;
    private final Acting acting;
    private final Audit audit;
    private final Clock clock;

    Centres(
            CentreRepository centres,
            Units units,
            Organisations organisations,
            Acting acting,
            Audit audit,
            Clock clock) {
        this.centres = centres;
        this.units = units;
        this.organisations = organisations;
        this.acting = acting;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * One office for several tambons at once.
     *
     * @param group null for everybody nobody else takes
     */
    public record NewResponsibility(
            UnitId unit,
            List<String> tambons,
            @Nullable String group,
            boolean pilot,
            LocalDate from,
            @Nullable LocalDate to) {}

    /** Somebody answers for these people in this tambon already. */
    public static class TakenAlready extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final List<String> tambons;

        TakenAlready(List<String> tambons) {
            super("taken: " + tambons);
            this.tambons = List.copyOf(tambons);
        }

        public List<String> tambons() {
            return tambons;
        }
    }

    /**
     * Who receives a matter from there on a day. Public facts: asks nobody who they are.
     *
     * @param areaCode of any level; a village counts as its tambon; "00" when the place is unknown
     * @param groups target groups of the people it is about
     */
    public Route route(String areaCode, Set<String> groups, LocalDate on) {
        if (areaCode.equals("00")) {
            return Route.stays(Route.Kind.UNKNOWN_PLACE, areaCode);
        }
        String place = areaCode.length() > TAMBON ? areaCode.substring(0, TAMBON) : areaCode;
        Optional<Responsibility> taken =
                place.length() < TAMBON ? Optional.empty() : Routing.choose(centres.of(place, on), groups);
        return taken.map(one -> new Route(Route.Kind.CENTRE, one.unit(), one.nameTh(), one.nameEn(), place))
                .or(() -> centres.provinceOffice(place.substring(0, PROVINCE), on)
                        .map(office -> new Route(
                                Route.Kind.PROVINCE_QUEUE, office.id(), office.nameTh(), office.nameEn(), place)))
                .orElseGet(() -> Route.stays(Route.Kind.NO_OFFICE, place));
    }

    /** Who takes the matters of an area and below it on a day. */
    public List<Responsibility> in(Actor actor, String areaCode, LocalDate on) {
        return acting.as(actor, () -> centres.in(areaCode, Duty.TAKES, on));
    }

    /** Which agencies bring about the centres of an area and below it, today. */
    public List<Responsibility> guides(Actor actor, String areaCode) {
        return acting.as(actor, () -> centres.in(areaCode, Duty.GUIDES, today()));
    }

    /** The tambons whose centres an agency brings about today. */
    public List<String> guidedBy(Actor actor, UnitId agency) {
        return acting.as(actor, () -> centres.guidedBy(agency, today()));
    }

    /** What one office answers for, now, before and later. */
    List<Responsibility> of(Actor actor, UnitId unit) {
        return acting.as(actor, () -> centres.ofUnit(unit));
    }

    /**
     * Gives an office tambons to answer for; it sees them from then on.
     *
     * @throws TakenAlready when another office answers for the same people in one of them on one of those days: none is changed then
     */
    public void add(Actor actor, NewResponsibility fresh) {
        give(actor, Duty.TAKES, fresh);
    }

    /**
     * Gives a One Home agency tambons whose centres it brings about: its part of the roll-out. It sees no matter by that.
     *
     * @throws TakenAlready when another one does so in one of them on one of those days: none is changed then
     */
    public void guide(Actor actor, NewResponsibility fresh) {
        give(actor, Duty.GUIDES, fresh);
    }

    private void give(Actor actor, Duty duty, NewResponsibility fresh) {
        mayDecide(actor, fresh.tambons());
        acting.run(actor, () -> {
            List<String> taken = fresh.tambons().stream()
                    .filter(tambon -> centres.taken(tambon, duty, fresh))
                    .toList();
            if (!taken.isEmpty()) {
                throw new TakenAlready(taken);
            }
            for (String tambon : fresh.tambons()) {
                UUID id = NewId.next();
                centres.insert(id, duty, fresh, tambon, actor.id(), clock.instant());
                if (duty == Duty.TAKES) {
                    units.widen(actor, fresh.unit(), tambon, fresh.from());
                }
                audit.recordWith(
                        actor,
                        duty == Duty.TAKES ? "centre.responsibility.add" : "centre.responsibility.guide",
                        tambon,
                        id,
                        fresh.unit().value());
            }
        });
    }

    /** Ends one row with a last day. What the office took before stays in its sight until an administrator ends that. */
    public void end(Actor actor, UUID id, LocalDate lastDay, int version) {
        acting.run(actor, () -> {
            Responsibility one = centres.find(id).orElseThrow(() -> new NotFound("responsibility"));
            mayDecide(actor, List.of(one.areaCode()));
            if (lastDay.isBefore(one.from())) {
                throw new Refused("centre.before-begin");
            }
            if (!centres.end(id, lastDay, version)) {
                throw new Stale("responsibility");
            }
            audit.recordWith(
                    actor,
                    "centre.responsibility.end",
                    one.areaCode(),
                    id,
                    one.unit().value());
        });
    }

    /** Writes down where a centre stands, who pays its officer and which number is answered day and night. */
    public void describe(Actor actor, Profile profile) {
        acting.run(actor, () -> {
            String area = centres.area(profile.id()).orElseThrow(() -> new NotFound("centre"));
            mayDecide(actor, List.of(area));
            OrganisationId host = host(actor, profile, area);
            if (!centres.save(profile, host, actor.id(), clock.instant())) {
                throw new Stale("centre profile");
            }
            audit.record(actor, "centre.profile", profile.id().value());
        });
    }

    /** One organisation is one row, for everybody: a name nobody entered yet becomes an entry of the directory. */
    private @Nullable OrganisationId host(Actor actor, Profile profile, String tambon) {
        Profile.Host host = profile.host();
        String name = host == null ? null : host.nameTh();
        return organisations.called(actor, profile.hostKind().organisation(), name, tambon);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ThaiDate.ZONE));
    }

    private static void mayDecide(Actor actor, List<String> areas) {
        if (actor.isSystem()) {
            return;
        }
        actor.require(Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD);
        if (!areas.stream().allMatch(area -> actor.scope().covers(area))) {
            throw new Refused("centre.other-province");
        }
    }
}
