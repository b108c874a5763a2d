package org.dulae.centre;

import static org.dulae.centre.FormAnswer.again;
import static org.dulae.centre.FormAnswer.date;
import static org.dulae.centre.FormAnswer.orNull;
import static org.dulae.centre.FormAnswer.seeOther;
import static org.dulae.centre.FormAnswer.text;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dulae.access.Actor;
import org.dulae.access.MayUse;
import org.dulae.access.NotFound;
import org.dulae.access.Problems;
import org.dulae.access.Role;
import org.dulae.area.Area;
import org.dulae.area.AreaCode;
import org.dulae.area.AreaLevel;
import org.dulae.area.AreaPath;
import org.dulae.area.Areas;
import org.dulae.centre.Chairs.Chair;
import org.dulae.shared.NewId;
import org.dulae.shared.ThaiDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whom to call when volunteers are needed. */
@Controller
class ChairController {
    private final Chairs chairs;
    private final Areas areas;
    private final Clock clock;

    ChairController(Chairs chairs, Areas areas, Clock clock) {
        this.chairs = chairs;
        this.areas = areas;
        this.clock = clock;
    }

    /** @param chair null while nobody is known */
    record Line(Area place, @Nullable Chair chair) {}

    record District(Line own, List<Line> tambons) {}

    record ChairsPage(AreaPath province, List<District> districts, boolean mayWrite) {
        long known() {
            return districts.stream()
                    .flatMap(one -> one.tambons().stream())
                    .filter(line -> line.chair() != null)
                    .count();
        }

        long tambons() {
            return districts.stream().mapToLong(one -> one.tambons().size()).sum();
        }
    }

    record ChairForm(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String from,
            @Nullable String last) {}

    /** @param history the latest first */
    record ChairPage(AreaPath place, List<Chair> history, ChairForm form, boolean mayWrite, Problems problems) {
        @Nullable
        Chair latest() {
            return history.isEmpty() ? null : history.getFirst();
        }

        boolean inOffice() {
            Chair latest = latest();
            return latest != null && latest.to() == null;
        }
    }

    @GetMapping("/centres/chairs")
    @MayUse(signedIn = true)
    String list(Actor actor, @RequestParam(required = false) @Nullable String area, Model model) {
        AreaPath province = province(actor, area);
        Map<String, Chair> known = chairs.in(actor, province.code().value()).stream()
                .collect(Collectors.toMap(Chair::areaCode, Function.identity()));
        List<District> districts = areas.children(province.code()).stream()
                .map(district -> new District(
                        line(district, known),
                        areas.children(district.code()).stream()
                                .map(tambon -> line(tambon, known))
                                .toList()))
                .toList();
        model.addAttribute(
                "page",
                new ChairsPage(
                        province,
                        districts,
                        Writers.mayWriteIn(actor, province.code().value())));
        return "centre/chairs";
    }

    private AreaPath province(Actor actor, @Nullable String area) {
        return AreaCode.parse(area == null ? actor.unitArea() : area)
                .map(code -> new AreaCode(code.value().substring(0, 2)))
                .map(code -> code.equals(AreaCode.COUNTRY)
                        ? areas.children(code).getFirst().code()
                        : code)
                .filter(code -> areas.find(code).isPresent())
                .map(areas::path)
                .orElseThrow(() -> new NotFound("province"));
    }

    private static Line line(Area place, Map<String, Chair> known) {
        return new Line(place, known.get(place.code().value()));
    }

    @GetMapping("/centres/chairs/{code}")
    @MayUse(signedIn = true)
    String place(Actor actor, @PathVariable String code, Model model) {
        model.addAttribute("page", page(actor, place(code), new ChairForm("", "", "", ""), Problems.NONE));
        return "centre/chair";
    }

    private AreaPath place(String code) {
        return AreaCode.parse(code)
                .filter(known -> known.level() == AreaLevel.DISTRICT || known.level() == AreaLevel.TAMBON)
                .filter(known -> areas.find(known).isPresent())
                .map(areas::path)
                .orElseThrow(() -> new NotFound("place"));
    }

    private ChairPage page(Actor actor, AreaPath place, ChairForm form, Problems problems) {
        String code = place.code().value();
        return new ChairPage(place, chairs.of(actor, code), form, Writers.mayWriteIn(actor, code), problems);
    }

    @PostMapping("/centres/chairs/{code}")
    @MayUse({Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD, Role.OFFICER})
    ModelAndView appoint(
            Actor actor,
            @PathVariable String code,
            ChairForm form,
            @RequestParam(required = false) @Nullable UUID before,
            RedirectAttributes flash) {
        AreaPath place = place(code);
        LocalDate today = LocalDate.now(clock.withZone(ThaiDate.ZONE));
        Optional<LocalDate> from = text(form.from()).isEmpty() ? Optional.of(today) : date(form.from(), today);
        Problems problems = from.isEmpty() ? Problems.of("from", "ui.error.unreadable") : Problems.NONE;
        if (text(form.name()).isEmpty()) {
            problems = problems.and("name", "centre.problem.chair.name");
        }
        if (problems.any()) {
            return again("centre/chair", page(actor, place, form, problems));
        }
        try {
            Chair chair =
                    new Chair(NewId.next(), code, text(form.name()), orNull(form.phone()), from.orElseThrow(), null);
            chairs.appoint(actor, chair, before);
        } catch (NotNow notNow) {
            return again("centre/chair", page(actor, place, form, Problems.of(notNow.field(), notNow.key())));
        }
        return seeOther("/centres/chairs/" + code, flash, "centre.done.chair");
    }

    @PostMapping("/centres/chairs/{code}/end")
    @MayUse({Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD, Role.OFFICER})
    ModelAndView leave(
            Actor actor, @PathVariable String code, @RequestParam UUID id, ChairForm form, RedirectAttributes flash) {
        AreaPath place = place(code);
        Optional<LocalDate> last = date(form.last(), LocalDate.now(clock.withZone(ThaiDate.ZONE)));
        if (last.isEmpty()) {
            return again("centre/chair", page(actor, place, form, Problems.of("last", "centre.problem.last")));
        }
        try {
            chairs.leave(actor, code, id, last.get());
        } catch (NotNow notNow) {
            return again("centre/chair", page(actor, place, form, Problems.of(notNow.field(), notNow.key())));
        }
        return seeOther("/centres/chairs/" + code, flash, "centre.done.chair-left");
    }
}
