package org.dulae.casework.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.dulae.access.Actor;
import org.dulae.access.ClientKey;
import org.dulae.access.MayUse;
import org.dulae.access.NotFound;
import org.dulae.access.Problems;
import org.dulae.access.Role;
import org.dulae.casework.CaseFile;
import org.dulae.casework.CaseId;
import org.dulae.casework.CaseReader;
import org.dulae.casework.Casework;
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

/**
 * Putting a case's next step or a task off, by one press to one of the days the work list offers or to a day one chooses, and taking that
 * back. Pressed forms say when it was due before, so that the way back is known.
 */
@Controller
class PostponementController {
    private static final String CASE = "/cases/{id}/postponement";
    private static final String TASK = "/cases/{id}/tasks/{task}/postponement";
    private final Casework casework;
    private final Plans plans;
    private final CaseReader reader;
    private final CaseForms forms;

    PostponementController(Casework casework, Plans plans, CaseReader reader, CaseForms forms) {
        this.casework = casework;
        this.plans = plans;
        this.reader = reader;
        this.forms = forms;
    }

    /** One press: until when it is put off, and when it was due before. */
    record Pressed(
            int version,
            @Nullable Long until,
            long was,
            @Nullable String back,
            @Nullable String waitingFor) {
        Instant day() {
            return Instant.ofEpochMilli(Objects.requireNonNull(until));
        }

        Instant before() {
            return Instant.ofEpochMilli(was);
        }

        /** Whom or what it waits for from now on; empty = as before. */
        String waiting() {
            return waitingFor == null ? "" : waitingFor.strip();
        }

        String from() {
            return back == null ? "case" : back;
        }
    }

    @GetMapping(CASE)
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView chooseForCase(Actor actor, @PathVariable CaseId id) {
        FormPage page = forms.page(actor, id, Typed.NOTHING);
        Typed now = Typed.of("waitingFor", page.head().file().state().waitingFor());
        return forms.show("postponement", page.filled(now)).addObject("path", "/postponement");
    }

    @GetMapping(TASK)
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView chooseForTask(Actor actor, @PathVariable CaseId id, @PathVariable UUID task) {
        CaseReader.Content content = reader.read(actor, id);
        Plan.Task found = content.plan().task(task).orElseThrow(() -> new NotFound("task"));
        FormPage page = forms.page(actor, content, Typed.NOTHING).of(found.version());
        return forms.show("postponement", page)
                .addObject("path", "/tasks/" + task + "/postponement")
                .addObject("task", found);
    }

    @PostMapping(value = CASE, params = "until")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView postpone(
            Actor actor, @PathVariable CaseId id, Pressed press, @Nullable ClientKey key, RedirectAttributes flash) {
        String waiting = press.waiting();
        // Taken back is the day alone, as when the day is chosen.
        String undo = waiting.isEmpty() ? undo("/cases/" + id, press.version(), press.was()) : "";
        return forms.press(actor, key, id, press.from(), flash, "casework.done.postponed", undo, () -> {
            if (waiting.isEmpty()) {
                casework.postpone(actor, id, press.version(), press.day());
            } else {
                casework.postpone(actor, id, press.version(), press.day(), waiting);
            }
        });
    }

    @PostMapping(value = TASK, params = "until")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView postponeTask(
            Actor actor,
            @PathVariable CaseId id,
            @PathVariable UUID task,
            Pressed press,
            @Nullable ClientKey key,
            RedirectAttributes flash) {
        return forms.press(
                actor,
                key,
                id,
                press.from(),
                flash,
                "casework.done.postponed",
                undo("/cases/" + id + "/tasks/" + task, press.version(), press.was()),
                () -> plans.postpone(actor, id, task, press.version(), press.day()));
    }

    @PostMapping(value = CASE, params = "!until")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView toADay(
            Actor actor,
            @PathVariable CaseId id,
            @RequestParam Map<String, String> fields,
            Texts t,
            RedirectAttributes flash) {
        Typed typed = new Typed(fields);
        FormPage page = checked(forms.page(actor, id, typed), t);
        CaseFile before = page.head().file();
        if (page.problems().any() || before.version() != typed.version()) {
            return forms.show("postponement", before.version() == typed.version() ? page : page.again())
                    .addObject("path", "/postponement");
        }
        // Taken back is the day alone; other words about whom it waits for are changed where they were written.
        String undo = typed.plain("waitingFor").equals(before.state().waitingFor())
                ? undo("/cases/" + id, typed.version(), before.state().dueAt().toEpochMilli())
                : "";
        return forms.press(
                id,
                "case",
                flash,
                "casework.done.postponed",
                undo,
                () -> casework.postpone(actor, id, typed.version(), until(typed, t), typed.plain("waitingFor")));
    }

    @PostMapping(value = TASK, params = "!until")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView taskToADay(
            Actor actor,
            @PathVariable CaseId id,
            @PathVariable UUID task,
            @RequestParam Map<String, String> fields,
            Texts t,
            RedirectAttributes flash) {
        Typed typed = new Typed(fields);
        CaseReader.Content content = reader.read(actor, id);
        Plan.Task before = content.plan().task(task).orElseThrow(() -> new NotFound("task"));
        FormPage page = checked(forms.page(actor, content, typed), t);
        if (page.problems().any()) {
            return forms.show("postponement", page)
                    .addObject("path", "/tasks/" + task + "/postponement")
                    .addObject("task", before);
        }
        String undo = undo(
                "/cases/" + id + "/tasks/" + task,
                typed.version(),
                before.dueAt().toEpochMilli());
        return forms.press(
                id,
                "case",
                flash,
                "casework.done.postponed",
                undo,
                () -> plans.postpone(actor, id, task, typed.version(), until(typed, t)));
    }

    @PostMapping(CASE + "/undone")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView putBack(Actor actor, @PathVariable CaseId id, Pressed press, RedirectAttributes flash) {
        return forms.press(
                id,
                press.from(),
                flash,
                "casework.done.undone",
                "",
                () -> casework.putBack(actor, id, press.version(), press.before()));
    }

    @PostMapping(TASK + "/undone")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView putTaskBack(
            Actor actor, @PathVariable CaseId id, @PathVariable UUID task, Pressed press, RedirectAttributes flash) {
        return forms.press(
                id,
                press.from(),
                flash,
                "casework.done.undone",
                "",
                () -> plans.putBack(actor, id, task, press.version(), press.before()));
    }

    private static FormPage checked(FormPage page, Texts t) {
        Optional<LocalDate> day = page.typed().day("on", t.today()).filter(on -> on.isAfter(t.today()));
        return page.with(day.isPresent() ? Problems.NONE : Problems.of("on", "casework.put-off.day.missing"));
    }

    private static Instant until(Typed typed, Texts t) {
        return CasePages.evening(typed.day("on", t.today()).orElseThrow());
    }

    private static String undo(String what, int version, long was) {
        return what + "/postponement/undone?version=" + (version + 1) + "&was=" + was;
    }
}
