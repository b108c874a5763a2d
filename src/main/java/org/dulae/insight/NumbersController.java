package org.dulae.insight;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dulae.access.Actor;
import org.dulae.access.Choice;
import org.dulae.access.Crumb;
import org.dulae.access.MayUse;
import org.dulae.access.NotFound;
import org.dulae.access.Role;
import org.dulae.access.Scope;
import org.dulae.access.UnitId;
import org.dulae.access.Units;
import org.dulae.area.Area;
import org.dulae.area.AreaCode;
import org.dulae.area.AreaLevel;
import org.dulae.area.Areas;
import org.dulae.shared.Texts;
import org.dulae.shared.ThaiDate;
import org.dulae.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of numbers, and the list each of them opens to. */
@Controller
class NumbersController {
    private final Numbers numbers;
    private final Areas areas;
    private final Units units;
    private final Vocabulary words;
    private final Clock clock;

    NumbersController(Numbers numbers, Areas areas, Units units, Vocabulary words, Clock clock) {
        this.numbers = numbers;
        this.areas = areas;
        this.units = units;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/numbers")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD, Role.OPERATOR})
    String numbers(
            Actor actor,
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "") String area,
            Texts t,
            Model model) {
        Asked asked = asked(actor, period, area);
        model.addAttribute("page", new NumbersPage(asked, numbers.count(actor, asked), around(actor, asked, t), words));
        return "insight/numbers";
    }

    @GetMapping("/numbers/{number}")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD, Role.OPERATOR})
    String list(
            Actor actor,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "1") int page,
            Texts t,
            Model model) {
        Asked asked = asked(actor, period, area);
        Numbers.Counted found = numbers.list(actor, asked, number, Math.max(1, page));
        boolean opens = actor.has(Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD);
        List<String> offices = found.gone().items().stream()
                .map(one -> units.find(new UnitId(one.toUnit()))
                        .map(unit -> t.pick(unit.nameTh(), unit.nameEn()))
                        .orElse(""))
                .toList();
        NumbersPage head = new NumbersPage(asked, Tally.NOTHING, around(actor, asked, t), words);
        model.addAttribute("page", new CountedPage(head, found, offices, opens, areas));
        return "insight/counted";
    }

    private Asked asked(Actor actor, String period, String area) {
        Instant now = clock.instant();
        Period asked = Period.parse(period)
                .orElseGet(() ->
                        Period.of(Period.Kind.YEAR, now.atZone(ThaiDate.ZONE).toLocalDate()));
        AreaCode within = area.isEmpty() ? null : AreaCode.parse(area).orElseThrow(() -> new NotFound("area"));
        return Asked.of(actor, asked, within, now);
    }

    /** The place that is counted, the way up from it as far as the actor sees, and the places one may look at more closely. */
    private NumbersPage.Around around(Actor actor, Asked asked, Texts t) {
        List<String> own = actor.scope().areas();
        AreaCode here = asked.area() != null
                ? asked.area()
                : own.size() == 1 && !own.getFirst().isEmpty() ? new AreaCode(own.getFirst()) : null;
        if (here == null) {
            String all = actor.scope().equals(Scope.NATION)
                    ? t.text("insight.area.nation")
                    : t.text("insight.area.several", own.size());
            return new NumbersPage.Around(List.of(new Crumb(all)), all, inside(actor, null, t));
        }
        return new NumbersPage.Around(
                crumbs(actor, asked, here, t), areas.path(here).full(t), inside(actor, here, t));
    }

    private List<Crumb> crumbs(Actor actor, Asked asked, AreaCode here, Texts t) {
        List<Crumb> crumbs = new ArrayList<>();
        int own = actor.scope().areas().size();
        if (own > 1) {
            crumbs.add(new Crumb(
                    t.text("insight.area.several", own),
                    "/numbers?" + asked.wide().query()));
        }
        for (Area area : areas.path(here).areas()) {
            boolean sees =
                    actor.scope().covers(area.code().value()) && !area.code().equals(here);
            String name = t.pick(area.nameTh(), area.nameEn());
            crumbs.add(
                    sees ? new Crumb(name, "/numbers?" + asked.at(area.code()).query()) : new Crumb(name));
        }
        return crumbs;
    }

    private List<Choice> inside(Actor actor, @Nullable AreaCode here, Texts t) {
        List<Area> below;
        if (here != null) {
            below = here.level() == AreaLevel.TAMBON ? List.of() : areas.children(here);
        } else if (actor.scope().equals(Scope.NATION)) {
            below = areas.children(AreaCode.COUNTRY);
        } else {
            below = actor.scope().areas().stream()
                    .map(code -> areas.get(new AreaCode(code)))
                    .toList();
        }
        return below.stream()
                .map(area -> new Choice(area.code().value(), t.pick(area.nameTh(), area.nameEn())))
                .toList();
    }
}
