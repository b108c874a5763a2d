package org.dulae.casework.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dulae.access.Actor;
import org.dulae.access.Choice;
import org.dulae.access.ClientKey;
import org.dulae.access.MayUse;
import org.dulae.access.NotFound;
import org.dulae.access.Problems;
import org.dulae.access.Role;
import org.dulae.access.UnitId;
import org.dulae.access.Units;
import org.dulae.casework.CaseId;
import org.dulae.casework.CaseReader;
import org.dulae.casework.Plan;
import org.dulae.casework.Plans;
import org.dulae.shared.Texts;
import org.dulae.shared.ThaiDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One thing to do: added to a goal, changed, done or taken off the plan. */
@Controller
class TaskController {
    private static final List<Integer> REMINDERS = List.of(1, 2, 3, 5, 10);
    private final Plans plans;
    private final CaseReader reader;
    private final CaseForms forms;
    private final Units units;

    TaskController(Plans plans, CaseReader reader, CaseForms forms, Units units) {
        this.plans = plans;
        this.reader = reader;
        this.forms = forms;
        this.units = units;
    }

    @GetMapping("/cases/{id}/goals/{goal}/tasks/new")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView newTask(Actor actor, @PathVariable CaseId id, @PathVariable UUID goal) {
        CaseReader.Content content = reader.read(actor, id);
        Typed usual = Typed.of("remind", String.valueOf(Plans.NewTask.USUAL));
        return show(actor, forms.page(actor, content, usual), goal(content, goal), null);
    }

    @PostMapping("/cases/{id}/goals/{goal}/tasks")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView add(
            Actor actor,
            @PathVariable CaseId id,
            @PathVariable UUID goal,
            @RequestParam Map<String, String> fields,
            @Nullable ClientKey key,
            Texts t,
            RedirectAttributes flash) {
        CaseReader.Content content = reader.read(actor, id);
        FormPage page = checked(forms.page(actor, content, new Typed(fields)), t);
        if (page.problems().any()) {
            return show(actor, page, goal(content, goal), null);
        }
        Plans.NewTask task = task(actor, page, t, null);
        return forms.done(actor, id, key, flash, "casework.done.task.kept", () -> plans.addTask(actor, id, goal, task));
    }

    @GetMapping("/cases/{id}/tasks/{task}")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView open(Actor actor, @PathVariable CaseId id, @PathVariable UUID task, Texts t) {
        CaseReader.Content content = reader.read(actor, id);
        Plan.Task found = content.plan().task(task).orElseThrow(() -> new NotFound("task"));
        FormPage page = forms.page(actor, content, fields(found, t)).of(found.version());
        return show(actor, page, goal(content, found.goalId()), found);
    }

    @PostMapping("/cases/{id}/tasks/{task}")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView save(
            Actor actor,
            @PathVariable CaseId id,
            @PathVariable UUID task,
            @RequestParam Map<String, String> fields,
            Texts t,
            RedirectAttributes flash) {
        CaseReader.Content content = reader.read(actor, id);
        Plan.Task now = content.plan().task(task).orElseThrow(() -> new NotFound("task"));
        FormPage typed = forms.page(actor, content, new Typed(fields));
        Map<String, String> shown = new LinkedHashMap<>(names(actor, typed));
        reminders(t).forEach(one -> shown.put(one.value(), one.label()));
        Labels labels = new Labels("casework.task.", t, shown);
        FormPage page = checked(typed.against(fields(now, t), now.version(), now.changedAt(), labels), t);
        if (page.conflict() != null || page.problems().any()) {
            return show(actor, page, goal(content, now.goalId()), now);
        }
        Plans.NewTask as = task(actor, page, t, now.dueAt());
        return forms.done(
                actor,
                id,
                null,
                flash,
                "casework.done.task.kept",
                () -> plans.edit(actor, id, task, now.version(), as));
    }

    @PostMapping("/cases/{id}/tasks/{task}/done")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView finish(
            Actor actor,
            @PathVariable CaseId id,
            @PathVariable UUID task,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "case") String back,
            @Nullable ClientKey key,
            RedirectAttributes flash) {
        return forms.press(
                actor,
                key,
                id,
                back,
                flash,
                "casework.done.task",
                undone(id, task, version + 1),
                () -> plans.done(actor, id, task, version, outcome.strip()));
    }

    @PostMapping("/cases/{id}/tasks/{task}/dropped")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView drop(
            Actor actor,
            @PathVariable CaseId id,
            @PathVariable UUID task,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String why,
            RedirectAttributes flash) {
        return forms.press(
                id,
                "case",
                flash,
                "casework.done.task.dropped",
                undone(id, task, version + 1),
                () -> plans.drop(actor, id, task, version, why.strip()));
    }

    @PostMapping("/cases/{id}/tasks/{task}/undone")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView undo(
            Actor actor,
            @PathVariable CaseId id,
            @PathVariable UUID task,
            @RequestParam int version,
            @RequestParam(defaultValue = "case") String back,
            RedirectAttributes flash) {
        return forms.press(id, back, flash, "casework.done.undone", "", () -> plans.undo(actor, id, task, version));
    }

    private static String undone(CaseId id, UUID task, int version) {
        return "/cases/" + id + "/tasks/" + task + "/undone?version=" + version;
    }

    private ModelAndView show(Actor actor, FormPage page, Plan.Goal goal, Plan.@Nullable Task task) {
        List<Choice> colleagues = names(actor, page).entrySet().stream()
                .map(one -> new Choice(one.getKey(), one.getValue()))
                .toList();
        return forms.show("task", page)
                .addObject("goal", goal)
                .addObject("task", task)
                .addObject("colleagues", colleagues);
    }

    private static Plan.Goal goal(CaseReader.Content content, UUID goal) {
        return content.plan().goal(goal).orElseThrow(() -> new NotFound("goal"));
    }

    private Map<String, String> names(Actor actor, FormPage page) {
        return units.colleagues(actor, new UnitId(page.head().file().place().unit())).stream()
                .collect(Collectors.toMap(one -> one.id().toString(), Units.Colleague::name));
    }

    private static Typed fields(Plan.Task task, Texts t) {
        return Typed.of(
                "title",
                task.title(),
                "assignee",
                task.assignee() == null ? "" : task.assignee().toString(),
                "who",
                task.who(),
                "due",
                t.date(LocalDate.ofInstant(task.dueAt(), ThaiDate.ZONE)),
                "remind",
                task.remindBefore() == null ? "" : task.remindBefore().toString());
    }

    /** How many working days before its day somebody may be reminded. */
    static List<Choice> reminders(Texts t) {
        return REMINDERS.stream()
                .map(days -> new Choice(days.toString(), t.text("casework.task.remind.days", days)))
                .toList();
    }

    private static FormPage checked(FormPage page, Texts t) {
        Problems problems = page.typed().missing("title", "casework.task.title.missing");
        return page.with(
                page.typed().day("due", t.today()).isPresent()
                        ? problems
                        : problems.and("due", "casework.task.due.missing"));
    }

    /** @param until when it was due until now: on the same day it keeps its hour */
    private Plans.NewTask task(Actor actor, FormPage page, Texts t, @Nullable Instant until) {
        Typed typed = page.typed();
        LocalDate day = typed.day("due", t.today()).orElseThrow();
        Instant due =
                until != null && LocalDate.ofInstant(until, ThaiDate.ZONE).equals(day) ? until : CasePages.evening(day);
        Optional<Map.Entry<String, String>> colleague = names(actor, page).entrySet().stream()
                .filter(one -> one.getKey().equals(typed.plain("assignee")))
                .findFirst();
        return new Plans.NewTask(
                typed.plain("title"),
                typed.plain("who"),
                colleague.map(one -> UUID.fromString(one.getKey())).orElse(null),
                colleague.map(Map.Entry::getValue).orElse(""),
                due,
                REMINDERS.stream()
                        .filter(days -> typed.plain("remind").equals(days.toString()))
                        .findFirst()
                        .orElse(null));
    }
}
