package org.dulae.access.accounts;

import static org.dulae.access.accounts.Answers.seeOther;
import static org.dulae.access.accounts.Answers.text;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.dulae.access.Actor;
import org.dulae.access.MayUse;
import org.dulae.access.NotFound;
import org.dulae.access.Problems;
import org.dulae.access.Role;
import org.dulae.access.Unit;
import org.dulae.access.UnitId;
import org.dulae.access.UnitKind;
import org.dulae.access.Units;
import org.dulae.area.AreaCode;
import org.dulae.area.AreaFound;
import org.dulae.area.AreaPath;
import org.dulae.area.Areas;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Offices whose people sign in, and what they see. */
@Controller
class UnitsController {
    private final Units units;
    private final Areas areas;
    private final Clock clock;

    UnitsController(Units units, Areas areas, Clock clock) {
        this.units = units;
        this.areas = areas;
        this.clock = clock;
    }

    /** @param place null for the nation */
    record UnitLine(Unit unit, @Nullable AreaPath place) {}

    record UnitsPage(List<UnitLine> units) {}

    /** @param choices places to choose from when the words fit several */
    record NewUnitPage(UnitForm form, List<AreaPath> choices, boolean nation, Problems problems) {}

    record SeesLine(Units.Sees sees, @Nullable AreaPath place) {}

    record UnitPage(
            Unit unit,
            @Nullable AreaPath place,
            List<SeesLine> sees,
            List<Units.Colleague> colleagues,
            LocalDate today,
            String typed,
            List<AreaPath> choices,
            Problems problems) {}

    record UnitForm(
            @Nullable String kind,
            @Nullable String nameTh,
            @Nullable String nameEn,
            @Nullable String place,
            @Nullable String placeCode) {
        Problems check() {
            Problems found = Problems.NONE;
            if (text(kind).isEmpty()) {
                found = found.and("kind", "access.accounts.unit.kind.missing");
            }
            if (text(nameTh).isEmpty()) {
                found = found.and("nameTh", "access.accounts.unit.name.missing");
            }
            return found;
        }
    }

    /** A place field read: the code, or why not and what to choose from. */
    private record Place(@Nullable String code, List<AreaPath> choices, Problems problems) {}

    @GetMapping("/accounts/units")
    @MayUse(Role.ADMIN)
    String list(Actor actor, Model model) {
        List<UnitLine> lines = units.in(actor, actor.unitArea()).stream()
                .map(unit -> new UnitLine(unit, path(unit.areaCode())))
                .toList();
        model.addAttribute("page", new UnitsPage(lines));
        return "access/accounts/units";
    }

    /** Empty, or filled in by the page of an organisation that is to have a unit. */
    @GetMapping("/accounts/units/new")
    @MayUse(Role.ADMIN)
    String blank(Actor actor, UnitForm form, Model model) {
        model.addAttribute("page", new NewUnitPage(form, List.of(), national(actor), Problems.NONE));
        return "access/accounts/newUnit";
    }

    @PostMapping("/accounts/units")
    @MayUse(Role.ADMIN)
    ModelAndView open(Actor actor, UnitForm form, RedirectAttributes flash) {
        Problems problems = form.check();
        Place place = place(actor, text(form.place()), text(form.placeCode()), text(form.kind()));
        for (var problem : place.problems().byField().entrySet()) {
            problems = problems.and(problem.getKey(), problem.getValue());
        }
        String code = place.code();
        if (problems.any() || code == null) {
            return Answers.again(
                    "access/accounts/newUnit", new NewUnitPage(form, place.choices(), national(actor), problems));
        }
        String english = text(form.nameEn()).isEmpty() ? text(form.nameTh()) : text(form.nameEn());
        UnitKind kind = UnitKind.valueOf(text(form.kind()));
        UnitId id = units.open(
                actor,
                new Units.NewUnit(kind, text(form.nameTh()), english, code, List.of(code), Answers.today(clock)));
        flash.addFlashAttribute("done", "access.accounts.done.unit");
        return seeOther("/accounts/units/" + id);
    }

    @GetMapping("/accounts/units/{id}")
    @MayUse(Role.ADMIN)
    String unit(Actor actor, @PathVariable UnitId id, Model model) {
        model.addAttribute("page", page(actor, id, "", new Place(null, List.of(), Problems.NONE)));
        return "access/accounts/unit";
    }

    @PostMapping("/accounts/units/{id}/areas")
    @MayUse(Role.ADMIN)
    ModelAndView widen(
            Actor actor,
            @PathVariable UnitId id,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String placeCode,
            RedirectAttributes flash) {
        own(actor, id);
        Place read = place(actor, place, placeCode, "");
        String code = read.code();
        if (code == null) {
            return Answers.again("access/accounts/unit", page(actor, id, place, read));
        }
        units.widen(actor, id, code, Answers.today(clock));
        flash.addFlashAttribute("done", "access.accounts.done.area");
        return seeOther("/accounts/units/" + id);
    }

    @PostMapping("/accounts/units/{id}/areas/end")
    @MayUse(Role.ADMIN)
    ModelAndView narrow(
            Actor actor,
            @PathVariable UnitId id,
            @RequestParam String area,
            @RequestParam LocalDate from,
            RedirectAttributes flash) {
        own(actor, id);
        units.narrow(actor, id, area, from, Answers.today(clock).minusDays(1));
        flash.addFlashAttribute("done", "access.accounts.done.area-end");
        return seeOther("/accounts/units/" + id);
    }

    private UnitPage page(Actor actor, UnitId id, String typed, Place place) {
        Unit unit = own(actor, id);
        List<SeesLine> sees = units.sees(actor, id).stream()
                .map(one -> new SeesLine(one, path(one.areaCode())))
                .toList();
        return new UnitPage(
                unit,
                path(unit.areaCode()),
                sees,
                units.colleagues(actor, id),
                Answers.today(clock),
                typed,
                place.choices(),
                place.problems());
    }

    private Unit own(Actor actor, UnitId id) {
        return units.in(actor, actor.unitArea()).stream()
                .filter(unit -> unit.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("unit"));
    }

    private Place place(Actor actor, String typed, String code, String kind) {
        if (national(actor) && (code.equals("00") || kind.equals("HOTLINE") && typed.isEmpty())) {
            return new Place("00", List.of(), Problems.NONE);
        }
        return switch (areas.resolve(typed, code, null)) {
            case AreaFound.One one -> within(actor, one.path());
            case AreaFound.Many many ->
                new Place(null, many.paths(), Problems.of("place", "access.accounts.place.several"));
            case AreaFound.None none -> new Place(null, List.of(), Problems.of("place", "access.accounts.place.none"));
        };
    }

    private static Place within(Actor actor, AreaPath path) {
        return national(actor) || path.code().value().startsWith(actor.unitArea())
                ? new Place(path.code().value(), List.of(), Problems.NONE)
                : new Place(null, List.of(), Problems.of("place", "access.accounts.place.outside"));
    }

    private static boolean national(Actor actor) {
        return actor.unitArea().equals("00");
    }

    private @Nullable AreaPath path(String code) {
        return code.equals("00") ? null : areas.path(AreaCode.valueOf(code));
    }
}
