package org.dulae.centre.rollout;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.dulae.access.Actor;
import org.dulae.access.Choice;
import org.dulae.access.MayUse;
import org.dulae.access.NotFound;
import org.dulae.access.UnitKind;
import org.dulae.area.Area;
import org.dulae.area.AreaCode;
import org.dulae.area.AreaLevel;
import org.dulae.area.AreaPath;
import org.dulae.area.Areas;
import org.dulae.centre.Centres;
import org.dulae.centre.Responsibility;
import org.dulae.centre.Writers;
import org.dulae.centre.rollout.Board.Line;
import org.dulae.centre.rollout.RolloutPage.Around;
import org.dulae.centre.rollout.RolloutPage.Part;
import org.dulae.directory.OrganisationId;
import org.dulae.directory.Organisations;
import org.dulae.shared.PageOf;
import org.dulae.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How far the roll-out of centres has come: places and offices, so all staff may look at any. */
@Controller
class RolloutController {
    private static final int PAGE = 100;
    private final Rollout rollout;
    private final Centres centres;
    private final Organisations organisations;
    private final Areas areas;

    RolloutController(Rollout rollout, Centres centres, Organisations organisations, Areas areas) {
        this.rollout = rollout;
        this.centres = centres;
        this.organisations = organisations;
        this.areas = areas;
    }

    /** Those of a board that one number counts. */
    record CountedTambons(Around around, Counted what, int all, PageOf<Line> lines, boolean mayPlan, Areas areas) {
        AreaPath path(Line line) {
            return areas.path(new AreaCode(line.areaCode()));
        }
    }

    /**
     * @param area none = one's own: the tambons of an agency, else the province
     * @param agency only the tambons whose centres it brings about
     */
    @GetMapping("/rollout")
    @MayUse(signedIn = true)
    String board(
            Actor actor,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable OrganisationId agency,
            Texts t,
            Model model) {
        Around around = around(actor, area, agency);
        if (around.path().area().level() == AreaLevel.TAMBON) {
            return "redirect:/rollout/" + around.path().code().value();
        }
        Board board = rollout.board(actor, tambons(actor, around));
        model.addAttribute(
                "page",
                new RolloutPage(
                        around,
                        board,
                        parts(around, board),
                        around.agency() == null && !around.isCountry() ? agencies(actor, around, board) : List.of(),
                        inside(around, t),
                        mayPlan(actor, around),
                        areas));
        return "centre/rollout/rollout";
    }

    @GetMapping("/rollout/counted")
    @MayUse(signedIn = true)
    String counted(
            Actor actor,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable OrganisationId agency,
            @RequestParam String show,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        Around around = around(actor, area, agency);
        Counted what = Counted.of(show).orElseThrow(() -> new NotFound("number"));
        List<Line> all = rollout.board(actor, tambons(actor, around)).of(what);
        int number = Math.max(1, page);
        List<Line> rest =
                all.stream().skip(PageOf.offset(number, PAGE)).limit(PAGE + 1L).toList();
        PageOf<Line> lines = PageOf.cut(rest, number, PAGE);
        model.addAttribute("page", new CountedTambons(around, what, all.size(), lines, mayPlan(actor, around), areas));
        return "centre/rollout/counted";
    }

    /** For a spreadsheet, a line for each tambon. */
    @GetMapping("/rollout/tambons.csv")
    @MayUse(signedIn = true)
    ResponseEntity<String> sheet(
            Actor actor,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable OrganisationId agency,
            Texts t) {
        Around around = around(actor, area, agency);
        Board board = rollout.board(actor, tambons(actor, around));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("rollout-" + around.path().code().value() + ".csv")
                                .build()
                                .toString())
                .body(new RolloutSheet(areas, t).of(board));
    }

    private Around around(Actor actor, @Nullable String area, @Nullable OrganisationId agency) {
        OrganisationId own = area == null && agency == null && actor.unitKind() == UnitKind.AGENCY
                ? new OrganisationId(actor.unit().value())
                : agency;
        String code = area != null
                ? area
                : own != null ? AreaCode.COUNTRY.value() : actor.unitArea().substring(0, 2);
        AreaPath path = AreaCode.parse(code)
                .filter(known -> areas.find(known).isPresent())
                .map(areas::path)
                .orElseThrow(() -> new NotFound("area"));
        return new Around(path, own == null ? null : organisations.get(actor, own));
    }

    private List<String> tambons(Actor actor, Around around) {
        return around.agency() == null
                ? below(around.path().area())
                        .map(tambon -> tambon.code().value())
                        .toList()
                : centres.guidedBy(actor, around.agency().id().unit()).stream()
                        .filter(code ->
                                new AreaCode(code).isWithin(around.path().area().code()))
                        .filter(code -> areas.find(new AreaCode(code)).isPresent())
                        .toList();
    }

    private Stream<Area> below(Area area) {
        return area.level() == AreaLevel.TAMBON
                ? Stream.of(area)
                : areas.children(area.code()).stream().flatMap(this::below);
    }

    private List<Part> parts(Around around, Board board) {
        int digits = around.isCountry() && around.agency() == null ? 2 : 4;
        return around.path().area().level() == AreaLevel.DISTRICT
                ? List.of()
                : board.parts(digits).entrySet().stream()
                        .map(entry -> part(around, areas.get(new AreaCode(entry.getKey())), entry.getValue()))
                        .toList();
    }

    private static Part part(Around around, Area area, Board board) {
        String query = "area=" + area.code().value();
        String all = around.agency() == null
                ? query
                : query + "&agency=" + around.agency().id();
        return Part.of(area.nameTh(), area.nameEn(), all, board);
    }

    private List<Part> agencies(Actor actor, Around around, Board board) {
        String area = around.path().code().value();
        return centres.guides(actor, area).stream()
                .collect(groupingBy(Responsibility::unit, LinkedHashMap::new, toList()))
                .values()
                .stream()
                .map(rows -> Part.of(
                        rows.getFirst().nameTh(),
                        rows.getFirst().nameEn(),
                        "area=" + area + "&agency=" + rows.getFirst().unit(),
                        board.only(rows.stream().map(Responsibility::areaCode).toList())))
                .toList();
    }

    private List<Choice> inside(Around around, Texts t) {
        Area here = around.path().area();
        AreaCode above = here.level() == AreaLevel.DISTRICT
                ? new AreaCode(here.code().value().substring(0, 2))
                : here.code();
        return around.agency() != null
                ? List.of()
                : areas.children(above).stream()
                        .map(area -> new Choice(area.code().value(), t.pick(area.nameTh(), area.nameEn())))
                        .toList();
    }

    private static boolean mayPlan(Actor actor, Around around) {
        String code = around.path().code().value();
        return Writers.decides(actor) && !around.isCountry() && actor.scope().covers(code);
    }
}
