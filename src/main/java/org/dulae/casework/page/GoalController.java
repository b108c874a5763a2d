package org.dulae.casework.page;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.dulae.access.Actor;
import org.dulae.access.ClientKey;
import org.dulae.access.MayUse;
import org.dulae.access.NotFound;
import org.dulae.access.Problems;
import org.dulae.access.Role;
import org.dulae.casework.CaseId;
import org.dulae.casework.CaseReader;
import org.dulae.casework.Plan;
import org.dulae.casework.Plans;
import org.dulae.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the person wants to be otherwise: agreed, put into better words, met or given up. */
@Controller
class GoalController {
    private static final int FIRST_TASKS = 3;
    private final Plans plans;
    private final CaseReader reader;
    private final CaseForms forms;
    private final CasePages pages;

    GoalController(Plans plans, CaseReader reader, CaseForms forms, CasePages pages) {
        this.plans = plans;
        this.reader = reader;
        this.forms = forms;
        this.pages = pages;
    }

    @GetMapping("/cases/{id}/goals/new")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView newGoal(Actor actor, @PathVariable CaseId id) {
        return forms.show("newGoal", forms.page(actor, id, Typed.of("agreed", "true")));
    }

    @PostMapping("/cases/{id}/goals")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView add(
            Actor actor,
            @PathVariable CaseId id,
            @RequestParam Map<String, String> fields,
            @Nullable ClientKey key,
            RedirectAttributes flash) {
        Typed typed = new Typed(fields);
        Problems problems = check(typed);
        if (problems.any()) {
            return forms.show("newGoal", forms.page(actor, id, typed).with(problems));
        }
        return forms.done(
                actor,
                id,
                key,
                flash,
                "casework.done.goal",
                () -> plans.addGoal(actor, id, typed.plain("title"), typed.given("agreed"), firstTasks(typed)));
    }

    private Problems check(Typed typed) {
        Problems problems = typed.missing("title", "casework.goal.title.missing");
        for (int i = 1; i <= FIRST_TASKS; i++) {
            if (typed.given("task" + i) && typed.day("due" + i, pages.today()).isEmpty()) {
                problems = problems.and("due" + i, "casework.task.due.missing");
            }
        }
        return problems;
    }

    private List<Plans.NewTask> firstTasks(Typed typed) {
        return IntStream.rangeClosed(1, FIRST_TASKS)
                .filter(i -> typed.given("task" + i))
                .mapToObj(i -> new Plans.NewTask(
                        typed.plain("task" + i),
                        typed.plain("who" + i),
                        null,
                        "",
                        CasePages.evening(typed.day("due" + i, pages.today()).orElseThrow())))
                .toList();
    }

    @GetMapping("/cases/{id}/goals/{goal}")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView goal(Actor actor, @PathVariable CaseId id, @PathVariable UUID goal) {
        CaseReader.Content content = reader.read(actor, id);
        Plan.Goal found = content.plan().goal(goal).orElseThrow(() -> new NotFound("goal"));
        return show(forms.page(actor, content, fields(found)).of(found.version()), found);
    }

    private ModelAndView show(FormPage page, Plan.Goal goal) {
        return forms.show("goal", page).addObject("goal", goal);
    }

    private static Typed fields(Plan.Goal goal) {
        return Typed.of("title", goal.title(), "agreed", goal.agreed() ? "true" : "");
    }

    @PostMapping("/cases/{id}/goals/{goal}")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView save(
            Actor actor,
            @PathVariable CaseId id,
            @PathVariable UUID goal,
            @RequestParam Map<String, String> fields,
            Texts t,
            RedirectAttributes flash) {
        Typed typed = new Typed(fields);
        CaseReader.Content content = reader.read(actor, id);
        Plan.Goal now = content.plan().goal(goal).orElseThrow(() -> new NotFound("goal"));
        FormPage page = forms.page(actor, content, typed)
                .with(typed.missing("title", "casework.goal.title.missing"))
                .against(fields(now), now.version(), now.changedAt(), new Labels("casework.goal.", t));
        if (page.conflict() != null || page.problems().any()) {
            return show(page, now);
        }
        Typed settled = page.typed();
        return forms.done(
                actor,
                id,
                null,
                flash,
                "casework.done.goal",
                () -> plans.editGoal(actor, id, goal, now.version(), settled.plain("title"), settled.given("agreed")));
    }

    @PostMapping("/cases/{id}/goals/{goal}/met")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView meet(
            Actor actor,
            @PathVariable CaseId id,
            @PathVariable UUID goal,
            @RequestParam int version,
            RedirectAttributes flash) {
        String undo = again(id, goal, version + 1);
        return forms.press(
                id, "case", flash, "casework.done.goal.met", undo, () -> plans.meet(actor, id, goal, version));
    }

    @PostMapping("/cases/{id}/goals/{goal}/given-up")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView giveUp(
            Actor actor,
            @PathVariable CaseId id,
            @PathVariable UUID goal,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        String undo = again(id, goal, version + 1);
        return forms.press(
                id,
                "case",
                flash,
                "casework.done.goal.given-up",
                undo,
                () -> plans.giveUp(actor, id, goal, version, reason.strip()));
    }

    @PostMapping("/cases/{id}/goals/{goal}/again")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView resume(
            Actor actor,
            @PathVariable CaseId id,
            @PathVariable UUID goal,
            @RequestParam int version,
            RedirectAttributes flash) {
        return forms.press(id, "case", flash, "casework.done.undone", "", () -> plans.resume(actor, id, goal, version));
    }

    private static String again(CaseId id, UUID goal, int version) {
        return "/cases/" + id + "/goals/" + goal + "/again?version=" + version;
    }
}
