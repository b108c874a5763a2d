package org.dulae.centre;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dulae.access.Actor;
import org.dulae.access.MayUse;
import org.dulae.access.Problems;
import org.dulae.access.Role;
import org.dulae.area.Area;
import org.dulae.area.AreaCode;
import org.dulae.area.AreaLevel;
import org.dulae.area.AreaPath;
import org.dulae.area.Areas;
import org.dulae.shared.Texts;
import org.dulae.shared.ThaiDate;
import org.dulae.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who answers for which tambon on a day: all staff may look. */
@Controller
class CentresController {
    private final Centres centres;
    private final LifeCycle lives;
    private final Areas areas;
    private final Vocabulary vocabulary;
    private final Clock clock;

    CentresController(Centres centres, LifeCycle lives, Areas areas, Vocabulary vocabulary, Clock clock) {
        this.centres = centres;
        this.lives = lives;
        this.areas = areas;
        this.vocabulary = vocabulary;
        this.clock = clock;
    }

    /**
     * @param offices empty when nobody answers for the tambon
     * @param centres those that stand there, also before they are open
     */
    record TambonLine(Area tambon, List<Responsibility> offices, List<CentreLife.Standing> centres) {}

    record District(AreaPath path, List<TambonLine> tambons) {}

    /** One province in the list of the country. */
    record ProvinceLine(Area province, int taken, int tambons) {}

    /**
     * @param area null: the country, shown by province
     * @param tambons of the area, and how many of them somebody answers for
     */
    record CentresPage(
            @Nullable AreaPath area,
            LocalDate on,
            String typedOn,
            boolean today,
            boolean missing,
            List<ProvinceLine> provinces,
            List<District> districts,
            List<Area> choices,
            int tambons,
            int taken,
            boolean mayDecide,
            Vocabulary vocabulary,
            Problems problems) {
        String groupName(String code, Texts t) {
            return vocabulary.name("target_group", code, t);
        }
    }

    @GetMapping("/centres")
    @MayUse(signedIn = true)
    String list(
            Actor actor,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "false") boolean missing,
            Model model) {
        LocalDate today = today();
        Optional<LocalDate> day = on.isBlank() ? Optional.of(today) : ThaiDate.parse(on, today);
        Problems problems = day.isPresent() ? Problems.NONE : Problems.of("on", "ui.error.unreadable");
        AreaPath path = path(area == null ? home(actor) : area);
        model.addAttribute("page", page(actor, path, day.orElse(today), on, missing, problems));
        return "centre/centres";
    }

    private CentresPage page(
            Actor actor, @Nullable AreaPath path, LocalDate on, String typed, boolean missing, Problems problems) {
        List<Responsibility> rows =
                centres.in(actor, path == null ? "" : path.code().value(), on);
        Map<String, List<Responsibility>> byTambon = rows.stream()
                .collect(Collectors.groupingBy(Responsibility::areaCode, TreeMap::new, Collectors.toList()));
        List<District> all = path == null ? List.of() : districts(actor, path, byTambon);
        int tambons =
                all.stream().mapToInt(district -> district.tambons().size()).sum();
        List<District> shown = missing ? withoutOffice(all) : all;
        return new CentresPage(
                path,
                on,
                typed,
                on.equals(today()),
                missing,
                path == null ? provinces(byTambon) : List.of(),
                shown,
                areas.children(AreaCode.COUNTRY),
                count(all, false),
                count(all, true),
                actor.has(Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD),
                vocabulary,
                problems);
    }

    private static int count(List<District> districts, boolean taken) {
        return (int) districts.stream()
                .flatMap(district -> district.tambons().stream())
                .filter(line -> !taken || !line.offices().isEmpty())
                .count();
    }

    private List<District> districts(Actor actor, AreaPath path, Map<String, List<Responsibility>> byTambon) {
        Map<String, List<CentreLife.Standing>> standing = lives
                .in(actor, path.code().value())
                .stream()
                .collect(Collectors.groupingBy(CentreLife.Standing::areaCode));
        List<AreaCode> codes = switch (path.area().level()) {
            case PROVINCE ->
                areas.children(path.code()).stream().map(Area::code).toList();
            case DISTRICT -> List.of(path.code());
            default -> List.of(new AreaCode(path.code().value().substring(0, 4)));
        };
        return codes.stream()
                .map(code -> new District(
                        areas.path(code),
                        areas.children(code).stream()
                                .filter(tambon -> path.area().level() != AreaLevel.TAMBON
                                        || tambon.code().equals(path.code()))
                                .map(tambon -> new TambonLine(
                                        tambon,
                                        byTambon.getOrDefault(tambon.code().value(), List.of()),
                                        standing.getOrDefault(tambon.code().value(), List.of())))
                                .toList()))
                .toList();
    }

    private static List<District> withoutOffice(List<District> all) {
        return all.stream()
                .map(district -> new District(
                        district.path(),
                        district.tambons().stream()
                                .filter(line -> line.offices().isEmpty())
                                .toList()))
                .filter(district -> !district.tambons().isEmpty())
                .toList();
    }

    private List<ProvinceLine> provinces(Map<String, List<Responsibility>> byTambon) {
        return areas.children(AreaCode.COUNTRY).stream()
                .map(province -> new ProvinceLine(
                        province,
                        (int) byTambon.keySet().stream()
                                .filter(tambon ->
                                        tambon.startsWith(province.code().value()))
                                .count(),
                        areas.children(province.code()).stream()
                                .mapToInt(district ->
                                        areas.children(district.code()).size())
                                .sum()))
                .toList();
    }

    // A province for those who work in one, the country for the rest.
    private static String home(Actor actor) {
        return actor.unitArea().substring(0, 2);
    }

    private @Nullable AreaPath path(String code) {
        return AreaCode.parse(code)
                .filter(known -> !known.equals(AreaCode.COUNTRY))
                .filter(known -> areas.find(known).isPresent() || known.level() == AreaLevel.VILLAGE)
                .map(areas::path)
                .orElse(null);
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(ThaiDate.ZONE));
    }
}
