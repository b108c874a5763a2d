package org.dulae.insight;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    ProfileController(Areas areas, Ageing ageing) {
        this.areas = areas;
        this.ageing = ageing;
    }

    /** One's own place, or the place that was chosen from the list. */
    @GetMapping("/areas")
    @MayUse({Role.OPERATOR, Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD})
    String own(Actor actor, @RequestParam(defaultValue = "") String area) {
        String first = actor.scope().areas().getFirst();
        String code = area.isEmpty() ? (first.isEmpty() ? AreaCode.COUNTRY.value() : first) : area;
        return "redirect:/areas/" + place(code).area().code().value();
    }

    @GetMapping("/areas/{code}")
    @MayUse({Role.OPERATOR, Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD})
    String profile(@PathVariable String code, Texts t, Model model) {
        AreaPath path = place(code);
        AreaCode here = path.area().code();
        List<Ages> ages = ageing.ages(here);
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
                        ages,
                        other(here, ages),
                        spread,
                        pooled,
                        inside(here, t)));
        return "insight/profile";
    }

    /** For a spreadsheet; every line says whether it was counted or estimated. */
    @GetMapping("/areas/{code}/ages.csv")
    @MayUse({Role.OPERATOR, Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD})
    ResponseEntity<String> ages(@PathVariable String code, Texts t) {
        AreaCode here = place(code).area().code();
        String rows = ageing.ages(here).stream()
                .flatMap(ages -> IntStream.range(0, Ages.GROUPS)
                        .mapToObj(group -> String.join(
                                ",",
                                here.value(),
                                ages.asOf().toString(),
                                String.valueOf(Ages.begins(group)),
                                String.valueOf(ages.male().get(group)),
                                String.valueOf(ages.female().get(group)),
                                t.text("insight.basis." + ages.basis()))))
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

    /** An earlier count of the same place; else the country, unless this is the country. */
    private @Nullable Ages other(AreaCode here, List<Ages> ages) {
        if (ages.size() > 1) {
            return ages.get(1);
        }
        return here.equals(AreaCode.COUNTRY)
                ? null
                : ageing.ages(AreaCode.COUNTRY).stream().findFirst().orElse(null);
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
