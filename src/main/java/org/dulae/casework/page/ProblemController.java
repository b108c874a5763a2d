package org.dulae.casework.page;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dulae.access.Actor;
import org.dulae.access.Choice;
import org.dulae.access.ClientKey;
import org.dulae.access.MayUse;
import org.dulae.access.NotFound;
import org.dulae.access.Problems;
import org.dulae.access.Role;
import org.dulae.casework.CaseId;
import org.dulae.casework.CaseReader;
import org.dulae.casework.Concerns;
import org.dulae.casework.Matter;
import org.dulae.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a case is about: problems added, judged, and taken off when they turn out not to be one. */
@Controller
class ProblemController {
    private final Concerns concerns;
    private final CaseReader reader;
    private final CaseForms forms;

    ProblemController(Concerns concerns, CaseReader reader, CaseForms forms) {
        this.concerns = concerns;
        this.reader = reader;
        this.forms = forms;
    }

    @GetMapping("/cases/{id}/problems")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView problems(Actor actor, @PathVariable CaseId id) {
        CaseReader.Content content = reader.read(actor, id);
        return show(forms.page(actor, content, Typed.NOTHING), content);
    }

    @PostMapping("/cases/{id}/problems")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView add(
            Actor actor,
            @PathVariable CaseId id,
            @RequestParam Map<String, String> fields,
            @Nullable ClientKey key,
            RedirectAttributes flash) {
        Typed typed = new Typed(fields);
        Problems problems = typed.missing("code", "casework.decide.choose");
        if (problems.any()) {
            CaseReader.Content content = reader.read(actor, id);
            return show(forms.page(actor, content, typed).with(problems), content);
        }
        return forms.done(
                actor,
                "/cases/" + id + "/problems",
                key,
                flash,
                "casework.done.problem",
                () -> concerns.addProblem(actor, id, typed.plain("code"), typed.plain("note")));
    }

    private ModelAndView show(FormPage page, CaseReader.Content content) {
        return forms.show("problemList", page).addObject("matter", content.matter());
    }

    @GetMapping("/cases/{id}/problems/{problem}")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView problem(Actor actor, @PathVariable CaseId id, @PathVariable UUID problem) {
        CaseReader.Content content = reader.read(actor, id);
        Matter.Problem found = find(content, problem);
        return show(forms.page(actor, content, fields(found)).of(found.version()), found);
    }

    @PostMapping("/cases/{id}/problems/{problem}")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView judge(
            Actor actor,
            @PathVariable CaseId id,
            @PathVariable UUID problem,
            @RequestParam Map<String, String> fields,
            Texts t,
            RedirectAttributes flash) {
        CaseReader.Content content = reader.read(actor, id);
        Matter.Problem now = find(content, problem);
        FormPage page = forms.page(actor, content, new Typed(fields))
                .against(fields(now), now.version(), now.changedAt(), new Labels("casework.problem.", t, words(t)));
        if (page.conflict() != null) {
            return show(page, now);
        }
        String outcome = page.typed().plain("outcome");
        return forms.done(
                actor,
                "/cases/" + id + "/problems",
                null,
                flash,
                "casework.done.problem",
                () -> concerns.judge(
                        actor,
                        id,
                        problem,
                        now.version(),
                        outcome.isEmpty() ? null : Matter.Outcome.valueOf(outcome),
                        page.typed().plain("note")));
    }

    @PostMapping("/cases/{id}/problems/{problem}/off")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView takeOff(
            Actor actor,
            @PathVariable CaseId id,
            @PathVariable UUID problem,
            @RequestParam int version,
            RedirectAttributes flash) {
        String undo = "/cases/" + id + "/problems/" + problem + "/on?version=" + (version + 1);
        return forms.press(
                id,
                "case",
                flash,
                "casework.done.problem.off",
                undo,
                () -> concerns.takeOff(actor, id, problem, version));
    }

    @PostMapping("/cases/{id}/problems/{problem}/on")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView putOn(
            Actor actor,
            @PathVariable CaseId id,
            @PathVariable UUID problem,
            @RequestParam int version,
            RedirectAttributes flash) {
        return forms.press(
                id, "case", flash, "casework.done.undone", "", () -> concerns.putOn(actor, id, problem, version));
    }

    private ModelAndView show(FormPage page, Matter.Problem problem) {
        return forms.show("problem", page).addObject("problem", problem);
    }

    private static Matter.Problem find(CaseReader.Content content, UUID problem) {
        return content.matter().problems().stream()
                .filter(one -> one.id().equals(problem))
                .findFirst()
                .orElseThrow(() -> new NotFound("problem"));
    }

    private static Typed fields(Matter.Problem problem) {
        return Typed.of("outcome", Objects.toString(problem.outcome(), ""), "note", problem.outcomeNote());
    }

    static List<Choice> outcomes(Texts t) {
        return Stream.concat(
                        FormPage.choices(Matter.Outcome.values(), "casework.outcome.", t).stream(),
                        Stream.of(new Choice("", t.text("casework.outcome.none"))))
                .toList();
    }

    private static Map<String, String> words(Texts t) {
        return outcomes(t).stream().collect(Collectors.toMap(Choice::value, Choice::label));
    }
}
