package org.dulae.insight;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dulae.access.Actor;
import org.dulae.access.Choice;
import org.dulae.access.Crumb;
import org.dulae.access.MayUse;
import org.dulae.access.NotFound;
import org.dulae.access.Role;
import org.dulae.area.Ageing;
import org.dulae.area.Ageing.Spread;
import org.dulae.area.Ages;
import org.dulae.area.Area;
import org.dulae.area.AreaCode;
import org.dulae.area.AreaLevel;
import org.dulae.area.AreaPath;
import org.dulae.area.Areas;
import org.dulae.area.Projection;
import org.dulae.directory.CareCapacities;
import org.dulae.directory.CareCapacity;
import org.dulae.directory.CareTotal;
import org.dulae.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The people of an area: public figures, so anybody who works here may look at any place. */
@Controller
class ProfileController {
    private final Areas areas;
    private final Ageing ageing;
    private final CareCapacities capacities;

    ProfileController(Areas areas, Ageing ageing, CareCapacities capacities) {
        this.areas = areas;
        this.ageing = ageing;
        this.capacities = capacities;
    }

    /** One's own place, or the place that was chosen from the list. */
    @GetMapping("/areas")
    @MayUse({Role.OPERATOR, Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD})
    String own(Actor actor, @RequestParam(defaultValue = "") String area) {
        String first = actor.scope().areas().getFirst();
        String code = area.isEmpty() ? (first.isEmpty() ? AreaCode.COUNTRY.value() : first) : area;
        return "redirect:/areas/" + place(code).area().code().value();
    }

    /**
     * @param of which day's figures, of several that were counted
     * @param beside what the pyramid is laid over; what is not there to be chosen is not asked about
     */
    @GetMapping("/areas/{code}")
    @MayUse({Role.OPERATOR, Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD})
    String profile(
            Actor actor,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String of,
            @RequestParam(defaultValue = "") String beside,
            Texts t,
            Model model) {
        AreaPath path = place(code);
        AreaCode here = path.area().code();
        Overlay overlay = overlay(here, of, beside);
        Spread spread = ageing.spread(here).orElse(null);
        List<String> pooled = spread == null
                ? List.of()
                : spread.pooled().stream().map(area -> name(areas.get(area), t)).toList();
        model.addAttribute(
                "page",
                new ProfilePage(
                        path,
                        crumbs(path, t),
                        ageing.years(here),
                        overlay,
                        spread,
                        pooled,
                        inside(here, t),
                        overlay == null ? null : care(actor, overlay.main(), t)));
        return "insight/profile";
    }

    private @Nullable Overlay overlay(AreaCode here, String of, String beside) {
        List<Ages> days = ageing.ages(here);
        return days.isEmpty()
                ? null
                : Overlay.choose(
                        days,
                        of,
                        beside,
                        () -> ageing.ages(AreaCode.COUNTRY).stream().findFirst());
    }

    private CareBalance care(Actor actor, Ages main, Texts t) {
        String here = main.code().value();
        List<CareTotal> totals = capacities.totals(actor, here, t.today());
        Set<String> told = totals.stream()
                .flatMap(total -> total.parts().stream())
                .map(CareCapacity::areaCode)
                .collect(Collectors.toSet());
        List<Ages> steps = Overlay.isToldAhead(main.code())
                ? Projection.of(main, Projection.Course.MIDDLE).steps()
                : List.of(main);
        return new CareBalance(
                here,
                CareBalance.years(steps),
                totals,
                main.code().level() == AreaLevel.TAMBON
                        ? Set.of()
                        : areas.children(main.code()).stream()
                                .map(area -> area.code().value())
                                .collect(Collectors.toSet()),
                told.stream()
                        .collect(Collectors.toMap(
                                area -> area,
                                area -> areas.path(new AreaCode(area)).name(t))),
                CareCapacities.mayWrite(actor, here));
    }

    /** For a spreadsheet; every line says whether it was counted, estimated or projected, whom it counts and where it comes from. */
    @GetMapping("/areas/{code}/ages.csv")
    @MayUse({Role.OPERATOR, Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD})
    ResponseEntity<String> ages(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String of,
            @RequestParam(defaultValue = "") String beside,
            Texts t) {
        AreaCode here = place(code).area().code();
        Overlay overlay = overlay(here, of, beside);
        String rows = (overlay == null ? List.<Ages>of() : overlay.all())
                .stream()
                        .flatMap(ages -> lines(ages, t))
                        .collect(Collectors.joining("\r\n", "\uFEFF" + t.text("insight.profile.csv") + "\r\n", "\r\n"));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("ages-" + here.value() + ".csv")
                                .build()
                                .toString())
                .body(rows);
    }

    private static Stream<String> lines(Ages ages, Texts t) {
        String tail = String.join(
                ",",
                t.text("insight.basis." + ages.basis()),
                quoted(t.text("insight.base.short." + ages.base())),
                quoted(
                        ages.basis() == Ages.Basis.COUNTED
                                ? ages.source()
                                : t.text("insight.source.csv." + ages.basis())));
        return IntStream.range(0, Ages.GROUPS)
                .mapToObj(group -> String.join(
                        ",",
                        ages.code().value(),
                        ages.asOf().toString(),
                        String.valueOf(Ages.begins(group)),
                        String.valueOf(ages.male().get(group)),
                        String.valueOf(ages.female().get(group)),
                        tail));
    }

    /** The name of a file comes from whoever sent it: a spreadsheet must take it for a text, not for a formula. */
    private static String quoted(String text) {
        String safe = text.matches("[=+\\-@].*") ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }

    private AreaPath place(String code) {
        return AreaCode.parse(code)
                .filter(known -> areas.find(known).isPresent())
                .map(areas::path)
                .orElseThrow(() -> new NotFound("area"));
    }

    private List<Choice> inside(AreaCode here, Texts t) {
        return here.level() == AreaLevel.TAMBON
                ? List.of()
                : areas.children(here).stream()
                        .map(area -> new Choice(area.code().value(), name(area, t)))
                        .toList();
    }

    private List<Crumb> crumbs(AreaPath path, Texts t) {
        List<Crumb> crumbs = new ArrayList<>();
        if (!path.area().code().equals(AreaCode.COUNTRY)) {
            crumbs.add(new Crumb(t.text("insight.profile.country"), "/areas/" + AreaCode.COUNTRY.value()));
        }
        for (Area area : path.areas()) {
            crumbs.add(
                    area.equals(path.area())
                            ? new Crumb(name(area, t))
                            : new Crumb(name(area, t), "/areas/" + area.code().value()));
        }
        return crumbs;
    }

    private static String name(Area area, Texts t) {
        return t.pick(area.nameTh(), area.nameEn());
    }
}
