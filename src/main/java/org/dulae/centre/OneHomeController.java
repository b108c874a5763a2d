package org.dulae.centre;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dulae.access.Actor;
import org.dulae.access.Crumb;
import org.dulae.access.MayUse;
import org.dulae.access.NotFound;
import org.dulae.area.AreaCode;
import org.dulae.area.AreaLevel;
import org.dulae.area.AreaPath;
import org.dulae.area.Areas;
import org.dulae.directory.OneHome;
import org.dulae.directory.Organisation;
import org.dulae.shared.Texts;
import org.dulae.vocabulary.Vocabulary;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The units of the social ministry in a province: what each may decide, and for which tambons it answers. All staff may look. */
@Controller
class OneHomeController {
    private final OneHome oneHome;
    private final Centres centres;
    private final Areas areas;
    private final Vocabulary vocabulary;

    OneHomeController(OneHome oneHome, Centres centres, Areas areas, Vocabulary vocabulary) {
        this.oneHome = oneHome;
        this.centres = centres;
        this.areas = areas;
        this.vocabulary = vocabulary;
    }

    /**
     * @param tambons it answers for today
     * @param guided how many tambons' centres it brings about
     * @param provinces it covers for something, wherever it stands
     */
    record Line(OneHome.Member member, List<AreaPath> tambons, int guided, List<AreaPath> provinces) {
        Organisation unit() {
            return member.unit();
        }
    }

    /** @param other units that stand elsewhere and cover this province for something */
    record OneHomePage(
            AreaPath province, List<Crumb> crumbs, List<Line> here, List<Line> other, Vocabulary vocabulary) {
        String kind(Organisation unit, Texts t) {
            String code = unit.classCode();
            return code == null ? t.text("directory.kind." + unit.kind()) : vocabulary.name("one_home_kind", code, t);
        }

        String powers(List<OneHome.Mandate> mandates, Texts t) {
            return mandates.stream()
                    .map(one -> vocabulary.name("power", one.power(), t))
                    .collect(Collectors.joining(", "));
        }

        static String names(List<AreaPath> places, Texts t) {
            return places.stream().map(place -> place.name(t)).collect(Collectors.joining(", "));
        }

        /** What a unit elsewhere is asked for here. */
        String here(OneHome.Member member, Texts t) {
            return member.covers().stream()
                    .filter(one -> one.areaCode().equals(province.code().value()))
                    .map(one -> one.power() == null
                            ? t.text("centre.one-home.all")
                            : vocabulary.name("power", Objects.requireNonNull(one.power()), t))
                    .collect(Collectors.joining(", "));
        }
    }

    @GetMapping("/one-home/{province}")
    @MayUse(signedIn = true)
    String province(Actor actor, @PathVariable String province, Texts t, Model model) {
        AreaPath path = AreaCode.parse(province)
                .filter(code ->
                        code.level() == AreaLevel.PROVINCE && areas.find(code).isPresent())
                .map(areas::path)
                .orElseThrow(() -> new NotFound("province"));
        Map<Boolean, List<Line>> lines = lines(actor, province, t.today());
        List<Crumb> crumbs =
                List.of(new Crumb(path.name(t), "/centres?area=" + province), new Crumb(t.text("centre.one-home")));
        List<Line> here = lines.getOrDefault(true, List.of());
        List<Line> other = lines.getOrDefault(false, List.of());
        model.addAttribute("page", new OneHomePage(path, crumbs, here, other, vocabulary));
        return "centre/oneHome";
    }

    /** Those that stand in the province under true, the others under false. */
    private Map<Boolean, List<Line>> lines(Actor actor, String province, LocalDate today) {
        Map<UUID, List<AreaPath>> takes = tambons(centres.in(actor, province, today));
        Map<UUID, List<AreaPath>> guides = tambons(centres.guides(actor, province));
        return oneHome.of(actor, province, today).stream()
                .map(member -> new Line(
                        member,
                        takes.getOrDefault(member.unit().id().value(), List.of()),
                        guides.getOrDefault(member.unit().id().value(), List.of())
                                .size(),
                        provinces(member)))
                .collect(
                        Collectors.partitioningBy(line -> line.unit().areaCode().startsWith(province)));
    }

    private List<AreaPath> provinces(OneHome.Member member) {
        return member.covers().stream()
                .map(one -> areas.path(new AreaCode(one.areaCode())))
                .distinct()
                .toList();
    }

    private Map<UUID, List<AreaPath>> tambons(List<Responsibility> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.unit().value(),
                        Collectors.mapping(row -> areas.path(new AreaCode(row.areaCode())), Collectors.toList())));
    }
}
