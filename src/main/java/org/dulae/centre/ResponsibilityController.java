package org.dulae.centre;

import static org.dulae.centre.FormAnswer.again;
import static org.dulae.centre.FormAnswer.date;
import static org.dulae.centre.FormAnswer.orNull;
import static org.dulae.centre.FormAnswer.seeOther;
import static org.dulae.centre.FormAnswer.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dulae.access.Actor;
import org.dulae.access.MayUse;
import org.dulae.access.Problems;
import org.dulae.access.Refused;
import org.dulae.access.Role;
import org.dulae.access.Unit;
import org.dulae.access.UnitId;
import org.dulae.access.Units;
import org.dulae.area.Area;
import org.dulae.area.AreaCode;
import org.dulae.area.AreaPath;
import org.dulae.area.Areas;
import org.dulae.directory.OrganisationId;
import org.dulae.vocabulary.Term;
import org.dulae.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The provincial office says who answers for which tambon, and describes its centres. */
@Controller
class ResponsibilityController {
    private final Centres centres;
    private final CentresController pages;
    private final OfficeController offices;
    private final Units units;
    private final Areas areas;
    private final Vocabulary vocabulary;

    ResponsibilityController(
            Centres centres,
            CentresController pages,
            OfficeController offices,
            Units units,
            Areas areas,
            Vocabulary vocabulary) {
        this.centres = centres;
        this.pages = pages;
        this.offices = offices;
        this.units = units;
        this.areas = areas;
        this.vocabulary = vocabulary;
    }

    /** @param taken tambons that somebody answers for already, by name */
    record NewPage(
            AddForm form,
            List<Unit> offices,
            List<DistrictChoice> districts,
            List<Term> groups,
            List<AreaPath> taken,
            Problems problems) {}

    record DistrictChoice(AreaPath district, List<Area> tambons) {}

    record AddForm(
            @Nullable String unit,
            @Nullable String duty,
            @Nullable List<String> tambons,
            @Nullable String group,
            @Nullable String pilot,
            @Nullable String from,
            @Nullable String to) {
        boolean guides() {
            return "GUIDES".equals(duty);
        }

        List<String> chosen() {
            return tambons == null ? List.of() : tambons;
        }
    }

    @GetMapping("/centres/responsibilities/new")
    @MayUse({Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD})
    String blank(
            Actor actor,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(defaultValue = "TAKES") String duty,
            @RequestParam(required = false) @Nullable String tambon,
            Model model) {
        AddForm form = new AddForm(unit, duty, tambon == null ? List.of() : List.of(tambon), "", "", "", "");
        model.addAttribute("page", page(actor, form, List.of(), Problems.NONE));
        return "centre/newResponsibility";
    }

    @PostMapping("/centres/responsibilities")
    @MayUse({Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD})
    ModelAndView add(Actor actor, AddForm form, RedirectAttributes flash) {
        LocalDate today = pages.today();
        Optional<LocalDate> from = date(form.from(), today);
        Optional<LocalDate> to = date(form.to(), today);
        Problems problems = check(form, from, to);
        List<AreaPath> taken = List.of();
        if (!problems.any()) {
            try {
                give(actor, form, wanted(form, from.orElse(today), to.orElse(null)));
                return seeOther("/centres/" + text(form.unit()), flash, "centre.done.add");
            } catch (Centres.TakenAlready already) {
                taken = already.tambons().stream()
                        .map(code -> areas.path(new AreaCode(code)))
                        .toList();
                problems = Problems.of("tambons", "centre.problem.taken");
            }
        }
        return again("centre/newResponsibility", page(actor, form, taken, problems));
    }

    private void give(Actor actor, AddForm form, Centres.NewResponsibility wanted) {
        if (form.guides()) {
            centres.guide(actor, wanted);
        } else {
            centres.add(actor, wanted);
        }
    }

    private static Centres.NewResponsibility wanted(AddForm form, LocalDate from, @Nullable LocalDate to) {
        return new Centres.NewResponsibility(
                UnitId.valueOf(text(form.unit())),
                form.chosen(),
                form.guides() ? null : orNull(form.group()),
                "true".equals(form.pilot()),
                from,
                to);
    }

    private static Problems check(AddForm form, Optional<LocalDate> from, Optional<LocalDate> to) {
        Problems found = Problems.NONE;
        if (text(form.unit()).isEmpty()) {
            found = found.and("unit", "centre.problem.unit");
        }
        if (form.chosen().isEmpty()) {
            found = found.and("tambons", "centre.problem.tambons");
        }
        if (!text(form.from()).isEmpty() && from.isEmpty()) {
            found = found.and("from", "ui.error.unreadable");
        }
        if (!text(form.to()).isEmpty() && to.isEmpty()) {
            found = found.and("to", "ui.error.unreadable");
        }
        boolean backwards = from.isPresent() && to.isPresent() && to.get().isBefore(from.get());
        return backwards ? found.and("to", "centre.problem.order") : found;
    }

    private NewPage page(Actor actor, AddForm form, List<AreaPath> taken, Problems problems) {
        List<DistrictChoice> districts = actor.scope().areas().stream()
                .map(code -> code.isEmpty() ? actor.unitArea() : code)
                .map(code -> new AreaCode(code.substring(0, 2)))
                .filter(code -> !code.equals(AreaCode.COUNTRY))
                .distinct()
                .flatMap(province -> areas.children(province).stream())
                .map(district -> new DistrictChoice(areas.path(district.code()), areas.children(district.code())))
                .toList();
        return new NewPage(
                form,
                units.in(actor, actor.unitArea().substring(0, 2)),
                districts,
                vocabulary.terms("target_group", pages.today()),
                taken,
                problems);
    }

    @PostMapping("/centres/responsibilities/{id}/end")
    @MayUse({Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD})
    ModelAndView end(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam OrganisationId unit,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String last,
            RedirectAttributes flash) {
        Optional<LocalDate> day = date(last, pages.today());
        if (day.isEmpty()) {
            return ended(actor, unit, id, "centre.problem.last");
        }
        try {
            centres.end(actor, id, day.get(), version);
        } catch (Refused refused) {
            if (refused.code().equals("centre.before-begin")) {
                return ended(actor, unit, id, "centre.problem.before-begin");
            }
            throw refused;
        }
        return seeOther("/centres/" + unit, flash, "centre.done.end");
    }

    private ModelAndView ended(Actor actor, OrganisationId unit, UUID row, String problem) {
        return again("centre/office", offices.page(actor, unit, Problems.of("last", problem), row.toString()));
    }

    record ProfileForm(
            @Nullable String hostKind,
            @Nullable String hostName,
            @Nullable String hostEmploys,
            @Nullable String phone24h,
            int version) {
        Profile profile(UnitId id) {
            return new Profile(
                    id,
                    Profile.HostKind.valueOf(text(hostKind)),
                    Profile.Host.called(hostName),
                    "true".equals(hostEmploys),
                    orNull(phone24h),
                    Set.of(),
                    version);
        }
    }

    @PostMapping("/centres/{id}/profile")
    @MayUse({Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD})
    ModelAndView describe(Actor actor, @PathVariable OrganisationId id, ProfileForm form, RedirectAttributes flash) {
        if (text(form.hostKind()).isEmpty()) {
            return again(
                    "centre/office", offices.page(actor, id, Problems.of("hostKind", "centre.problem.host"), null));
        }
        centres.describe(actor, form.profile(id.unit()));
        return seeOther("/centres/" + id, flash, "centre.done.profile");
    }
}
