package org.dulae.casework.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dulae.access.Actor;
import org.dulae.access.Choice;
import org.dulae.access.Unit;
import org.dulae.access.UnitId;
import org.dulae.access.UnitKind;
import org.dulae.access.Units;
import org.dulae.area.AreaFound;
import org.dulae.area.AreaLevel;
import org.dulae.area.Areas;
import org.dulae.casework.CaseFile;
import org.dulae.casework.Closure;
import org.dulae.centre.Centres;
import org.dulae.centre.Route;
import org.dulae.shared.Texts;
import org.springframework.stereotype.Component;

/** Which offices a case may be handed to, and where it is worked on then. */
@Component
class Receivers {
    static final String BY_PLACE = "PLACE";
    private static final int PROVINCE = 2;
    private final Units units;
    private final Centres centres;
    private final Areas areas;
    private final CasePages pages;

    Receivers(Units units, Centres centres, Areas areas, CasePages pages) {
        this.units = units;
        this.centres = centres;
        this.areas = areas;
        this.pages = pages;
    }

    /**
     * @param areaCode where the case is worked on by that office
     * @param wider whether it is more than a tambon's centre, and the case comes from one: then somebody asks why
     */
    record Receiver(UnitId unit, String nameTh, String nameEn, String areaCode, boolean wider) {
        String name(Texts t) {
            return t.pick(nameTh, nameEn);
        }
    }

    /**
     * Rung by rung: the centre of the place, the offices of its district where an administrator has named any, those of its province, and
     * at last any other place.
     */
    List<Choice> near(Actor actor, CaseFile file, Texts t) {
        List<Choice> all = new ArrayList<>(nearUnits(actor, file).stream()
                .map(unit -> new Choice(
                        unit.id().toString(),
                        unit.name(t),
                        t.text("casework.rung."
                                + Closure.Level.of(unit.areaCode()).name())))
                .toList());
        all.add(new Choice(
                BY_PLACE, t.text("casework.hand-over.by-place"), t.text("casework.hand-over.by-place.hint")));
        return all;
    }

    private List<Unit> nearUnits(Actor actor, CaseFile file) {
        String area = file.place().areaCode();
        Stream<Unit> centresHere = units.in(actor, area).stream()
                .filter(unit -> unit.kind() == UnitKind.CENTRE && area.length() > PROVINCE);
        Stream<Unit> offices = units.in(actor, area.substring(0, PROVINCE)).stream()
                .filter(unit -> unit.kind() == UnitKind.AGENCY || unit.kind() == UnitKind.PROVINCE)
                .filter(unit ->
                        area.startsWith(unit.areaCode()) || unit.areaCode().startsWith(area) || sees(actor, unit, area))
                .sorted(Comparator.comparing(unit -> unit.areaCode().length(), Comparator.reverseOrder()));
        return Stream.concat(centresHere, offices)
                .filter(unit -> !unit.id().value().equals(file.place().unit()))
                .toList();
    }

    /** The office chosen, by itself or by the place it answers for. */
    Optional<Receiver> find(Actor actor, CaseFile file, Typed typed) {
        if (typed.of("to").equals(BY_PLACE)) {
            return byPlace(file, typed);
        }
        return nearUnits(actor, file).stream()
                .filter(unit -> unit.id().toString().equals(typed.of("to")))
                .findFirst()
                .map(unit -> receiver(file, unit, areaFor(actor, unit, file)));
    }

    private Optional<Receiver> byPlace(CaseFile file, Typed typed) {
        AreaFound found = areas.resolve(typed.plain("placeText"), typed.plain("place"), AreaLevel.TAMBON);
        if (!(found instanceof AreaFound.One(var path))) {
            return Optional.empty();
        }
        Route route = centres.route(path.area().code().value(), Set.copyOf(file.targetGroups()), pages.today());
        return route.stays()
                ? Optional.empty()
                : units.find(route.unit()).map(unit -> receiver(file, unit, route.areaCode()));
    }

    private Receiver receiver(CaseFile file, Unit unit, String area) {
        boolean fromCentre = units.find(new UnitId(file.place().unit()))
                .filter(from -> from.kind() == UnitKind.CENTRE)
                .isPresent();
        return new Receiver(
                unit.id(), unit.nameTh(), unit.nameEn(), area, fromCentre && unit.kind() != UnitKind.CENTRE);
    }

    /** An office that sees the place takes the case where it is, and the centre goes on seeing it; else it is worked on where the office stands. */
    private String areaFor(Actor actor, Unit unit, CaseFile file) {
        String area = file.place().areaCode();
        return sees(actor, unit, area) ? area : unit.areaCode();
    }

    private boolean sees(Actor actor, Unit unit, String area) {
        LocalDate today = pages.today();
        return units.sees(actor, unit.id()).stream()
                .anyMatch(one -> one.on(today) && (one.areaCode().equals("00") || area.startsWith(one.areaCode())));
    }
}
