package org.dulae.centre.rollout;

import static org.dulae.centre.FormAnswer.orNull;
import static org.dulae.centre.FormAnswer.seeOther;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.dulae.access.Actor;
import org.dulae.access.ClientKey;
import org.dulae.access.EditConflict;
import org.dulae.access.MayUse;
import org.dulae.access.NotFound;
import org.dulae.access.Once;
import org.dulae.access.Problems;
import org.dulae.access.Role;
import org.dulae.area.Area;
import org.dulae.area.AreaCode;
import org.dulae.area.AreaLevel;
import org.dulae.area.AreaPath;
import org.dulae.area.Areas;
import org.dulae.centre.rollout.Board.Line;
import org.dulae.centre.rollout.Rollout.PlanChange;
import org.dulae.centre.rollout.Rollout.Planned;
import org.dulae.centre.rollout.Rollout.Wanted;
import org.dulae.shared.NewId;
import org.dulae.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The provincial office says by when which tambons are to have a centre: one, some, or whole districts at once. */
@Controller
class PlanController {
    private static final String FIELD = "plan-";
    private final Rollout rollout;
    private final Areas areas;
    private final Once once;

    PlanController(Rollout rollout, Areas areas, Once once) {
        this.rollout = rollout;
        this.areas = areas;
        this.once = once;
    }

    /** @param conflict what a colleague planned meanwhile, or null */
    record PlanPage(
            AreaPath place,
            PlanForm form,
            List<District> districts,
            Problems problems,
            @Nullable EditConflict conflict,
            String clientKey) {
        /** What the form was begun with; a conflict is about that, however often it is sent. */
        List<String> seen() {
            return form.seen() != null && !form.seen().isEmpty()
                    ? form.seen()
                    : districts.stream()
                            .flatMap(district -> district.tambons().stream())
                            .map(one -> one.path().code() + "." + one.line().ordinal())
                            .toList();
        }
    }

    record District(AreaPath path, List<TambonChoice> tambons) {}

    record TambonChoice(AreaPath path, Line line) {}

    /** @param area a province; a district or a tambon, whose tambons are chosen already */
    @GetMapping("/rollout/plan")
    @MayUse({Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD})
    ModelAndView blank(Actor actor, @RequestParam(defaultValue = "") String area) {
        AreaPath place = place(actor, area.isEmpty() ? actor.unitArea() : area);
        String code = place.code().value();
        List<String> tambons = place.area().level() == AreaLevel.TAMBON ? List.of(code) : List.of();
        List<String> districts = place.area().level() == AreaLevel.DISTRICT ? List.of(code) : List.of();
        PlanForm form = new PlanForm(code, tambons, districts, List.of(), "", "", "");
        return page(place, form, board(actor, place), Problems.NONE, null, HttpStatus.OK);
    }

    @PostMapping("/rollout/plan")
    @MayUse({Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD})
    ModelAndView plan(
            Actor actor,
            PlanForm form,
            @Nullable ClientKey key,
            HttpServletRequest request,
            Texts t,
            RedirectAttributes flash) {
        AreaPath place = place(actor, form.area());
        Board board = board(actor, place);
        List<Line> chosen = board.lines().stream().filter(form::chose).toList();
        Problems problems = form.problems(chosen, t.today());
        if (problems.any()) {
            return page(place, form, board, problems, null, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        EditConflict conflict = conflict(form, chosen, t, request);
        if (conflict != null && conflict.isOpen()) {
            return page(place, form, board, Problems.NONE, conflict, HttpStatus.CONFLICT);
        }
        List<Wanted> wanted = chosen.stream()
                .filter(line -> conflict == null || !conflict.chose(FIELD + line.areaCode(), EditConflict.THEIRS))
                .map(line -> new Wanted(line.areaCode(), line.ordinal()))
                .toList();
        if (wanted.isEmpty()) {
            return seeOther(path(place), flash, "centre.done.plan");
        }
        PlanChange change = new PlanChange(wanted, form.day(t.today()), orNull(form.note()));
        URI made = once.once(actor, key, () -> URI.create("/rollout/plans/" + rollout.plan(actor, change)));
        flash.addFlashAttribute("undo", made + "/undo?area=" + place.code());
        return seeOther(path(place), flash, "centre.done.plan");
    }

    @PostMapping("/rollout/plans/{batch}/undo")
    @MayUse({Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD})
    ModelAndView undo(Actor actor, @PathVariable UUID batch, @RequestParam String area, RedirectAttributes flash) {
        rollout.undo(actor, batch);
        return seeOther(path(place(actor, area)), flash, "centre.done.plan.undo");
    }

    private static String path(AreaPath place) {
        return place.area().level() == AreaLevel.TAMBON ? "/rollout/" + place.code() : "/rollout?area=" + place.code();
    }

    private AreaPath place(Actor actor, String area) {
        return AreaCode.parse(area)
                .filter(code -> !code.equals(AreaCode.COUNTRY) && actor.scope().covers(code.value()))
                .filter(code -> areas.find(code).isPresent())
                .map(areas::path)
                .orElseThrow(() -> new NotFound("area"));
    }

    private Board board(Actor actor, AreaPath place) {
        return rollout.board(
                actor, below(place.area()).map(tambon -> tambon.code().value()).toList());
    }

    private Stream<Area> below(Area area) {
        return area.level() == AreaLevel.TAMBON
                ? Stream.of(area)
                : areas.children(area.code()).stream().flatMap(this::below);
    }

    private ModelAndView page(
            AreaPath place,
            PlanForm form,
            Board board,
            Problems problems,
            @Nullable EditConflict conflict,
            HttpStatus status) {
        List<District> districts = board.parts(4).entrySet().stream()
                .map(entry -> new District(
                        areas.path(new AreaCode(entry.getKey())),
                        entry.getValue().lines().stream()
                                .map(line -> new TambonChoice(areas.path(new AreaCode(line.areaCode())), line))
                                .toList()))
                .toList();
        PlanPage page = new PlanPage(
                place, form, districts, problems, conflict, NewId.next().toString());
        return new ModelAndView("centre/rollout/plan", Map.of("page", page), status);
    }

    /** Where a colleague planned one of the chosen tambons after this page was opened, and for another day. */
    private @Nullable EditConflict conflict(PlanForm form, List<Line> chosen, Texts t, HttpServletRequest request) {
        Map<String, String> mine = new LinkedHashMap<>();
        Map<String, String> theirs = new LinkedHashMap<>();
        List<Line> changed = chosen.stream().filter(line -> !form.saw(line)).toList();
        for (Line line : changed) {
            mine.put(FIELD + line.areaCode(), shown(form.day(t.today()), t));
            theirs.put(FIELD + line.areaCode(), shown(line.openBy(), t));
        }
        return changed.isEmpty()
                ? null
                : EditConflict.between(
                        mine,
                        theirs,
                        field -> areas.path(new AreaCode(field.substring(FIELD.length())))
                                .full(t),
                        changed.stream().mapToInt(Line::ordinal).sum(),
                        latest(changed),
                        request::getParameter);
    }

    private static Instant latest(List<Line> lines) {
        return lines.stream()
                .map(Line::plan)
                .filter(Objects::nonNull)
                .map(Planned::at)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    private static String shown(@Nullable LocalDate day, Texts t) {
        return day == null ? "" : t.date(day);
    }
}
