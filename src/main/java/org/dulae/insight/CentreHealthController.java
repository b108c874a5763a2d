package org.dulae.insight;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dulae.access.Actor;
import org.dulae.access.Crumb;
import org.dulae.access.MayUse;
import org.dulae.access.NotFound;
import org.dulae.access.Role;
import org.dulae.access.Unit;
import org.dulae.access.UnitId;
import org.dulae.access.UnitKind;
import org.dulae.access.Units;
import org.dulae.area.AreaCode;
import org.dulae.area.Areas;
import org.dulae.centre.LifeCycle;
import org.dulae.directory.Organisation;
import org.dulae.directory.OrganisationId;
import org.dulae.directory.OrganisationKind;
import org.dulae.directory.Organisations;
import org.dulae.shared.Texts;
import org.dulae.shared.ThaiDate;
import org.dulae.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** How one centre fares, for its own people and for the province that can help it. */
@Controller
class CentreHealthController {
    private static final int MONTHS = 6;

    private final Numbers numbers;
    private final Areas areas;
    private final Offices offices;
    private final Vocabulary words;
    private final Clock clock;

    CentreHealthController(Numbers numbers, Areas areas, Offices offices, Vocabulary words, Clock clock) {
        this.numbers = numbers;
        this.areas = areas;
        this.offices = offices;
        this.words = words;
        this.clock = clock;
    }

    /** What a centre is in the directory, how it came about and who works there; where nobody signs in yet it has no people. */
    @Component
    record Offices(Organisations organisations, LifeCycle lives, Units units) {
        Unit centre(Actor actor, OrganisationId id) {
            return units.find(id.unit())
                    .or(() -> Optional.of(organisations.get(actor, id))
                            .filter(office -> office.kind() == OrganisationKind.CENTRE)
                            .map(Offices::unit))
                    .filter(unit -> unit.kind() == UnitKind.CENTRE)
                    .orElseThrow(() -> new NotFound("centre"));
        }

        private static Unit unit(Organisation office) {
            return new Unit(office.id().unit(), UnitKind.CENTRE, office.nameTh(), office.nameEn(), office.areaCode());
        }
    }

    @GetMapping("/centres/{id}/health")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD})
    String health(
            Actor actor,
            @PathVariable OrganisationId id,
            @RequestParam(defaultValue = "") String period,
            Texts t,
            Model model) {
        Unit centre = offices.centre(actor, id);
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ThaiDate.ZONE);
        AreaCode tambon = new AreaCode(centre.areaCode());
        Asked asked =
                Asked.of(actor, Period.parse(period).orElseGet(() -> Period.of(Period.Kind.YEAR, today)), tambon, now);
        model.addAttribute("page", page(actor, centre, asked, months(asked), t));
        return "insight/centreHealth";
    }

    /** The latest first month to the running one, whatever the period: demand is seen in its course. */
    private static List<Asked> months(Asked asked) {
        return IntStream.range(0, MONTHS)
                .mapToObj(i -> asked.in(Period.of(
                        Period.Kind.MONTH, asked.today().withDayOfMonth(1).minusMonths(MONTHS - 1L - i))))
                .toList();
    }

    private CentreHealthPage page(Actor actor, Unit centre, Asked asked, List<Asked> months, Texts t) {
        List<Asked> all = new ArrayList<>(months);
        all.add(asked);
        List<Tally> counted = numbers.count(actor, all);
        AreaCode tambon = new AreaCode(centre.areaCode());
        NumbersPage.Around around = new NumbersPage.Around(
                List.of(
                        new Crumb(centre.name(t), "/centres/" + centre.id().value()),
                        new Crumb(t.text("insight.health.crumb"))),
                areas.path(tambon).full(t),
                List.of());
        return new CentreHealthPage(
                centre,
                new NumbersPage(asked, counted.getLast(), around, words),
                IntStream.range(0, MONTHS)
                        .mapToObj(i -> new NumbersPage(months.get(i), counted.get(i), around, words))
                        .toList(),
                areas.population(tambon).orElse(null),
                people(actor, centre.id()),
                offices.lives().in(actor, centre.areaCode()).stream()
                        .filter(one -> one.centre().equals(centre.id().value()))
                        .findFirst()
                        .orElse(null),
                months.getFirst().period().from());
    }

    private int people(Actor actor, UnitId centre) {
        return (int) offices.units().colleagues(actor, centre).stream()
                .filter(one -> one.has(Role.OFFICER, Role.SOCIAL_WORKER))
                .count();
    }
}
