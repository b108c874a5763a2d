package org.dulae.casework.page;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.dulae.access.Actor;
import org.dulae.access.ClientKey;
import org.dulae.access.MayUse;
import org.dulae.access.Problems;
import org.dulae.access.Role;
import org.dulae.casework.Assessment;
import org.dulae.casework.Assessment.Judged;
import org.dulae.casework.Assessments;
import org.dulae.casework.CaseId;
import org.dulae.casework.Dimension;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How the person lives, in five dimensions: the officer's level with its evidence, and the person's own beside it. */
@Controller
class AssessmentController {
    private final Assessments assessments;
    private final CaseForms forms;
    private final CasePages pages;

    AssessmentController(Assessments assessments, CaseForms forms, CasePages pages) {
        this.assessments = assessments;
        this.forms = forms;
        this.pages = pages;
    }

    @GetMapping("/cases/{id}/assessments/new")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView newAssessment(Actor actor, @PathVariable CaseId id) {
        return forms.show("assessment", forms.page(actor, id, Typed.of("withPerson", "true")));
    }

    @PostMapping("/cases/{id}/assessments")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView assess(
            Actor actor,
            @PathVariable CaseId id,
            @RequestParam Map<String, String> fields,
            @Nullable ClientKey key,
            RedirectAttributes flash) {
        Typed typed = new Typed(fields);
        Optional<LocalDate> on = typed.pastDay("on", pages.today());
        Map<Dimension, Judged> levels = levels(typed);
        Problems problems = check(on, levels);
        if (problems.any()) {
            return forms.show("assessment", forms.page(actor, id, typed).with(problems));
        }
        Assessment.Phase phase = typed.plain("phase").equals("LAST") ? Assessment.Phase.LAST : Assessment.Phase.REVIEW;
        Assessments.NewAssessment seen = new Assessments.NewAssessment(
                phase, on.orElseThrow(), typed.given("withPerson"), typed.plain("ownWords"), levels);
        return forms.done(actor, id, key, flash, "casework.done.assessment", () -> assessments.assess(actor, id, seen));
    }

    private static Map<Dimension, Judged> levels(Typed typed) {
        Map<Dimension, Judged> levels = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            levels.put(
                    dimension,
                    new Judged(
                            level(typed.plain("level." + dimension)),
                            typed.plain("evidence." + dimension),
                            level(typed.plain("own." + dimension))));
        }
        return levels;
    }

    private static Problems check(Optional<LocalDate> on, Map<Dimension, Judged> levels) {
        Problems problems = Problems.NONE;
        for (Map.Entry<Dimension, Judged> one : levels.entrySet()) {
            if (one.getValue().level() != null && one.getValue().evidence().isEmpty()) {
                problems = problems.and("evidence." + one.getKey(), "casework.assess.evidence.missing");
            }
        }
        if (levels.values().stream().allMatch(judged -> judged.level() == null)) {
            problems = problems.and("level.HEALTH", "casework.assess.nothing");
        }
        return on.isPresent() ? problems : problems.and("on", "casework.form.day");
    }

    private static @Nullable Integer level(String text) {
        return text.matches("[1-4]") ? Integer.valueOf(text) : null;
    }
}
