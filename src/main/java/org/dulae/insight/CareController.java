package org.dulae.insight;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dulae.access.Actor;
import org.dulae.access.Choice;
import org.dulae.access.ClientKey;
import org.dulae.access.Crumb;
import org.dulae.access.EditConflict;
import org.dulae.access.MayUse;
import org.dulae.access.NotFound;
import org.dulae.access.Once;
import org.dulae.access.Problems;
import org.dulae.access.Role;
import org.dulae.area.AreaCode;
import org.dulae.area.AreaPath;
import org.dulae.area.Areas;
import org.dulae.directory.CareCapacities;
import org.dulae.directory.CareCapacity;
import org.dulae.directory.CareKind;
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

/** How much care there is in an area: everybody may read it, the provincial office writes it down. */
@Controller
class CareController {
    private final CareCapacities capacities;
    private final Areas areas;
    private final Once once;

    CareController(CareCapacities capacities, Areas areas, Once once) {
        this.capacities = capacities;
        this.areas = areas;
        this.once = once;
    }

    /** @param figures every one of this area, also those that count no more */
    record CarePage(
            AreaPath path,
            List<CareCapacity> figures,
            boolean mayWrite,
            CareForm form,
            Problems problems,
            String clientKey) {
        String at() {
            return "/areas/" + path.area().code().value() + "/capacity";
        }

        List<Crumb> crumbs(Texts t) {
            return CareController.crumbs(path, t.text("insight.care.title"), t);
        }

        List<Choice> kinds(Texts t) {
            return Arrays.stream(CareKind.values())
                    .map(kind -> new Choice(
                            kind.name(),
                            t.text("insight.care.kind." + kind),
                            t.text("insight.care.kind." + kind + ".text")))
                    .toList();
        }
    }

    /** @param version the form was begun with */
    record FigurePage(
            AreaPath path,
            CareCapacity figure,
            CareForm form,
            int version,
            Problems problems,
            @Nullable EditConflict conflict) {
        String at() {
            return "/areas/" + path.area().code().value() + "/capacity";
        }

        List<Crumb> crumbs(Texts t) {
            return CareController.crumbs(path, t.text("insight.care.kind." + figure.kind()), t);
        }
    }

    private static List<Crumb> crumbs(AreaPath path, String last, Texts t) {
        return List.of(new Crumb(path.name(t), "/areas/" + path.area().code().value()), new Crumb(last));
    }

    @GetMapping("/areas/{code}/capacity")
    @MayUse({Role.OPERATOR, Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD})
    ModelAndView all(Actor actor, @PathVariable String code) {
        return page(actor, code, CareForm.EMPTY, Problems.NONE, HttpStatus.OK);
    }

    private ModelAndView page(Actor actor, String code, CareForm form, Problems problems, HttpStatus status) {
        AreaPath path = place(code);
        CarePage page = new CarePage(
                path,
                capacities.of(actor, path.area().code().value()),
                CareCapacities.mayWrite(actor, path.area().code().value()),
                form,
                problems,
                NewId.next().toString());
        return new ModelAndView("insight/capacity", Map.of("page", page), status);
    }

    @PostMapping("/areas/{code}/capacity")
    @MayUse({Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD})
    ModelAndView add(
            Actor actor,
            @PathVariable String code,
            CareForm form,
            @Nullable ClientKey key,
            Texts t,
            RedirectAttributes flash) {
        String area = place(code).area().code().value();
        Problems problems = form.problems(t.today());
        if (!problems.any()) {
            try {
                URI next = once.once(actor, key, () -> {
                    Optional<UUID> added =
                            capacities.add(actor, area, form.careKind().orElseThrow(), form.told(t.today()));
                    return URI.create(
                            added.map(id -> "/areas/" + area + "/capacity").orElseThrow(SameDay::new));
                });
                flash.addFlashAttribute("done", "insight.care.done");
                return seeOther(next.toString());
            } catch (SameDay known) {
                problems = Problems.of("asOf", "insight.care.problem.twice");
            }
        }
        return page(actor, code, form, problems, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** Nothing was written; the key of the form stays free for the next try. */
    private static final class SameDay extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @GetMapping("/areas/{code}/capacity/{id}")
    @MayUse({Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD})
    ModelAndView figure(Actor actor, @PathVariable String code, @PathVariable UUID id, Texts t) {
        CareCapacity figure = writable(actor, place(code), id);
        return page(place(code), figure, CareForm.of(figure, t), figure.version(), Problems.NONE, null, HttpStatus.OK);
    }

    @PostMapping("/areas/{code}/capacity/{id}")
    @MayUse({Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD})
    ModelAndView change(
            Actor actor,
            @PathVariable String code,
            @PathVariable UUID id,
            @RequestParam int version,
            CareForm form,
            HttpServletRequest request,
            Texts t,
            RedirectAttributes flash) {
        AreaPath path = place(code);
        CareCapacity now = writable(actor, path, id);
        CareForm typed = new CareForm(now.kind().name(), form.amount(), form.asOf(), form.source(), form.endedOn());
        EditConflict conflict = now.version() == version ? null : conflict(typed, now, t, request);
        if (conflict != null && conflict.isOpen()) {
            return page(path, now, typed, version, Problems.NONE, conflict, HttpStatus.CONFLICT);
        }
        CareForm settled = conflict == null ? typed : typed.with(conflict.settled(typed.fields()));
        Problems problems = settled.problems(t.today());
        if (!problems.any() && !capacities.change(actor, id, settled.told(t.today()), now.version())) {
            problems = Problems.of("asOf", "insight.care.problem.twice");
        }
        if (problems.any()) {
            return page(path, now, settled, now.version(), problems, null, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        flash.addFlashAttribute("done", "insight.care.done");
        return seeOther("/areas/" + path.area().code().value() + "/capacity");
    }

    private static EditConflict conflict(CareForm typed, CareCapacity now, Texts t, HttpServletRequest request) {
        return EditConflict.between(
                typed.fields(),
                CareForm.of(now, t).fields(),
                field -> t.text("insight.care.field." + field),
                now.version(),
                now.changedAt(),
                request::getParameter);
    }

    private static ModelAndView page(
            AreaPath path,
            CareCapacity figure,
            CareForm form,
            int version,
            Problems problems,
            @Nullable EditConflict conflict,
            HttpStatus status) {
        FigurePage page = new FigurePage(path, figure, form, version, problems, conflict);
        return new ModelAndView("insight/careFigure", Map.of("page", page), status);
    }

    /** A figure of exactly this area, which this actor may write. */
    private CareCapacity writable(Actor actor, AreaPath path, UUID id) {
        CareCapacity figure = capacities.get(actor, id);
        if (!figure.areaCode().equals(path.area().code().value())
                || !CareCapacities.mayWrite(actor, figure.areaCode())) {
            throw new NotFound("capacity");
        }
        return figure;
    }

    private AreaPath place(String code) {
        return AreaCode.parse(code)
                .filter(known -> areas.find(known).isPresent())
                .map(areas::path)
                .orElseThrow(() -> new NotFound("area"));
    }

    private static ModelAndView seeOther(String path) {
        ModelAndView answer = new ModelAndView("redirect:" + path);
        answer.setStatus(HttpStatus.SEE_OTHER);
        return answer;
    }
}
