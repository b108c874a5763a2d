package org.dulae.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dulae.access.Actor;
import org.dulae.access.Crumb;
import org.dulae.access.MayUse;
import org.dulae.access.NotFound;
import org.dulae.area.Ageing;
import org.dulae.area.Area;
import org.dulae.area.AreaCode;
import org.dulae.area.AreaLevel;
import org.dulae.area.AreaMap;
import org.dulae.area.Areas;
import org.dulae.area.Boundaries;
import org.dulae.area.Shape;
import org.dulae.centre.CentreLife.Standing;
import org.dulae.centre.LifeCycle;
import org.dulae.insight.MapPage.Label;
import org.dulae.insight.MapPage.Part;
import org.dulae.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Places coloured by what is known of them: public facts, so all staff may look at any place. */
@Controller
class MapController {
    private static final int PROVINCE = 2;
    private static final int DISTRICT = 4;

    private final Areas areas;
    private final Boundaries boundaries;
    private final Ageing ageing;
    private final LifeCycle lives;

    MapController(Areas areas, Boundaries boundaries, Ageing ageing, LifeCycle lives) {
        this.areas = areas;
        this.boundaries = boundaries;
        this.ageing = ageing;
        this.lives = lives;
    }

    /** One's own province, or the place that was asked for; of a tambon, its district. */
    @GetMapping("/map")
    @MayUse(signedIn = true)
    String map(
            Actor actor,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(defaultValue = "CENTRES") Measure show,
            Texts t,
            Model model) {
        AreaCode here = AreaCode.parse(area == null ? actor.unitArea().substring(0, PROVINCE) : area)
                .filter(code -> areas.find(code).isPresent())
                .map(code -> code.value().length() > DISTRICT
                        ? new AreaCode(code.value().substring(0, DISTRICT))
                        : code)
                .orElseThrow(() -> new NotFound("area"));
        model.addAttribute("page", page(actor, here, show, t));
        return "insight/map";
    }

    private MapPage page(Actor actor, AreaCode here, Measure measure, Texts t) {
        AreaMap map = boundaries.map(here);
        List<Area> places =
                map.parts().stream().map(part -> areas.get(part.code())).toList();
        Shades shades = shades(actor, here, places, measure, t);
        Canvas canvas = new Canvas(map.parts());
        return new MapPage(
                here.value(),
                name(areas.get(here), t),
                measure,
                crumbs(here, measure, t),
                map,
                canvas,
                map.parts().stream()
                        .map(part -> part(part, canvas, shades, measure, t))
                        .toList(),
                map.lines().stream().map(line -> label(line, canvas, t)).toList(),
                shades.keys(t),
                boundaries.files().stream()
                        .filter(file -> file.withdrawnAt() == null)
                        .toList(),
                BoundaryFiles.mayBring(actor));
    }

    private Shades shades(Actor actor, AreaCode here, List<Area> places, Measure measure, Texts t) {
        return switch (measure) {
            case CENTRES ->
                here.equals(AreaCode.COUNTRY)
                        ? Shades.founded(places, standing(actor, here, PROVINCE), tambons(places), t)
                        : Shades.centres(places, standing(actor, here, DISTRICT + PROVINCE), t);
            case PEOPLE -> Shades.people(places, t);
            case AGED ->
                Shades.aged(places, ageing.below(here, places.getFirst().level()), t);
        };
    }

    private Map<String, List<Standing>> standing(Actor actor, AreaCode here, int digits) {
        return lives.in(actor, here.value()).stream()
                .collect(Collectors.groupingBy(centre -> centre.areaCode().substring(0, digits)));
    }

    private Map<String, Integer> tambons(List<Area> provinces) {
        return provinces.stream()
                .collect(Collectors.toMap(
                        province -> province.code().value(),
                        province -> areas.children(province.code()).stream()
                                .mapToInt(district ->
                                        areas.children(district.code()).size())
                                .sum()));
    }

    private Part part(Shape shape, Canvas canvas, Shades shades, Measure measure, Texts t) {
        String code = shape.code().value();
        boolean province = shape.code().level() == AreaLevel.PROVINCE;
        String href = province
                ? "/map?area=" + code + "&show=" + measure
                : measure == Measure.CENTRES ? "/rollout/" + code : "/areas/" + code;
        return new Part(
                code,
                name(areas.get(shape.code()), t),
                province ? "" : name(areas.get(new AreaCode(code.substring(0, DISTRICT))), t),
                canvas.path(shape.geometry()),
                shades.shade(code),
                shades.of(code).told(),
                href);
    }

    private Label label(Shape district, Canvas canvas, Texts t) {
        Point inside = district.geometry().getInteriorPoint();
        return new Label(canvas.x(inside.getX()), canvas.y(inside.getY()), name(areas.get(district.code()), t));
    }

    private List<Crumb> crumbs(AreaCode here, Measure measure, Texts t) {
        List<Crumb> crumbs = new ArrayList<>();
        Function<AreaCode, String> href = code -> "/map?area=" + code + "&show=" + measure;
        for (AreaCode code = here.parent(); code != null; code = code.parent()) {
            crumbs.addFirst(new Crumb(name(areas.get(code), t), href.apply(Objects.requireNonNull(code))));
        }
        crumbs.add(new Crumb(name(areas.get(here), t)));
        return crumbs;
    }

    private static String name(Area area, Texts t) {
        return t.pick(area.nameTh(), area.nameEn());
    }
}
