package org.dulae.casework.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dulae.access.Actor;
import org.dulae.access.MayUse;
import org.dulae.access.Problems;
import org.dulae.access.Role;
import org.dulae.casework.CaseId;
import org.dulae.casework.plan.SafetyPlan;
import org.dulae.casework.plan.SafetyPlans;
import org.dulae.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How a person stays safe from violence: written by her team with her, read to her, on paper only where she can carry it home. */
@Controller
class SafetyController {
    private final SafetyPlans plans;
    private final CaseForms forms;

    SafetyController(SafetyPlans plans, CaseForms forms) {
        this.plans = plans;
        this.forms = forms;
    }

    @GetMapping("/cases/{id}/safety")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView show(Actor actor, @PathVariable CaseId id) {
        List<SafetyPlan> all = plans.of(actor, id);
        SafetyPlan.Words now =
                all.isEmpty() ? SafetyPlan.Words.NONE : all.getFirst().words();
        return page(forms.page(actor, id, fields(now)).of(all.size()), all);
    }

    private ModelAndView page(FormPage page, List<SafetyPlan> all) {
        return page(page, all, Set.of(SafetyPlan.Part.PEOPLE));
    }

    private ModelAndView page(FormPage page, List<SafetyPlan> all, Set<SafetyPlan.Part> parts) {
        return forms.show("safety", page).addObject("all", all).addObject("parts", parts);
    }

    private static Typed fields(SafetyPlan.Words words) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("signs", words.signs());
        fields.put("places", words.places());
        fields.put("people", words.people());
        fields.put("bag", words.bag());
        fields.put("codeWord", words.codeWord());
        return new Typed(fields);
    }

    private static SafetyPlan.Words words(Typed typed) {
        return new SafetyPlan.Words(
                typed.plain("signs"),
                typed.plain("places"),
                typed.plain("people"),
                typed.plain("bag"),
                typed.plain("codeWord"));
    }

    @PostMapping("/cases/{id}/safety")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView save(
            Actor actor,
            @PathVariable CaseId id,
            @RequestParam Map<String, String> fields,
            Texts t,
            RedirectAttributes flash) {
        List<SafetyPlan> all = plans.of(actor, id);
        FormPage page = forms.page(actor, id, new Typed(fields));
        if (!all.isEmpty()) {
            SafetyPlan newest = all.getFirst();
            page = page.against(fields(newest.words()), all.size(), newest.at(), new Labels("casework.safety.", t));
        }
        SafetyPlan.Words words = words(page.typed());
        if (words.isEmpty()) {
            page = page.with(Problems.of("signs", "casework.safety.missing"));
        }
        if (page.conflict() != null || page.problems().any()) {
            return page(page, all);
        }
        String there = "/cases/" + id + "/safety";
        return forms.done(
                actor, there, null, flash, "casework.done.safety", () -> plans.save(actor, id, all.size(), words));
    }

    /** Sent only after somebody asked her, with no more on it than she needs; else the page comes back and says what to do instead. */
    @PostMapping("/cases/{id}/safety/paper")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView print(
            Actor actor,
            @PathVariable CaseId id,
            @RequestParam @Nullable String carry,
            @RequestParam(defaultValue = "") Set<SafetyPlan.Part> parts) {
        Problems problems = "yes".equals(carry)
                ? Problems.NONE
                : Problems.of("carry", "no".equals(carry) ? "casework.carry.no" : "casework.carry.missing");
        List<SafetyPlan> all = plans.of(actor, id);
        List<SafetyPlan.Part> chosen = all.isEmpty()
                ? List.of()
                : written(all.getFirst()).filter(parts::contains).toList();
        if (chosen.isEmpty()) {
            problems = problems.and("parts", "casework.safety.parts.missing");
        }
        if (problems.any()) {
            SafetyPlan.Words now =
                    all.isEmpty() ? SafetyPlan.Words.NONE : all.getFirst().words();
            FormPage page = forms.page(actor, id, fields(now)).of(all.size());
            return page(page.with(problems), all, parts);
        }
        return new ModelAndView("paper:casework/page/safetyPaper", "plan", plans.print(actor, id))
                .addObject("parts", chosen);
    }

    /** What there is to be put on paper. */
    static Stream<SafetyPlan.Part> written(SafetyPlan plan) {
        return Stream.of(SafetyPlan.Part.values())
                .filter(part -> !plan.words().of(part).isBlank());
    }

    /** Lines of what was typed. */
    static List<String> lines(String typed) {
        return Stream.of(typed.split("\\R")).filter(line -> !line.isBlank()).toList();
    }
}
