package org.dulae.casework.page;

import java.util.List;
import java.util.Map;
import org.dulae.access.Actor;
import org.dulae.access.ClientKey;
import org.dulae.access.MayUse;
import org.dulae.access.Problems;
import org.dulae.access.Role;
import org.dulae.access.Stale;
import org.dulae.casework.CaseFile;
import org.dulae.casework.CaseId;
import org.dulae.casework.Closure;
import org.dulae.casework.Closures;
import org.dulae.casework.refusal.Refusal;
import org.dulae.casework.refusal.RefusalRegister;
import org.dulae.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Closing a case with a reason, and with what the person is told where nothing could be given; and opening it again. */
@Controller
class ClosureController {
    private final Closures closures;
    private final CaseForms forms;
    private final RefusalRegister refusals;
    private final RefusalForms told;

    ClosureController(Closures closures, CaseForms forms, RefusalRegister refusals, RefusalForms told) {
        this.closures = closures;
        this.forms = forms;
        this.refusals = refusals;
        this.told = told;
    }

    @GetMapping("/cases/{id}/closure")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView newClosure(Actor actor, @PathVariable CaseId id, Texts t) {
        Closure hoped = closures.hoped(actor, id);
        FormPage page = forms.page(actor, id, Typed.NOTHING);
        Map<String, String> fields = told.usual(page.head(), t);
        fields.put("reason", hoped.reason().name());
        fields.put("level", hoped.level().name());
        return closure(actor, page.filled(new Typed(fields)), closures.obstacles(actor, id, hoped), t);
    }

    private ModelAndView closure(Actor actor, FormPage page, List<String> obstacles, Texts t) {
        return forms.show("closure", page)
                .addObject("obstacles", obstacles)
                .addObject("codes", told.choices(t))
                .addObject(
                        "standing",
                        refusals.standing(actor, page.head().file().id()).orElse(null));
    }

    @PostMapping("/cases/{id}/closure")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView close(
            Actor actor,
            @PathVariable CaseId id,
            @RequestParam Closure.Reason reason,
            @RequestParam Closure.Level level,
            @RequestParam Map<String, String> fields,
            Texts t,
            @Nullable ClientKey key,
            RedirectAttributes flash) {
        FormPage page = forms.page(actor, id, new Typed(fields));
        Closure closure = ending(reason, level, page.typed());
        boolean tells = page.head().file().isOpen()
                && reason == Closure.Reason.NOT_ELIGIBLE
                && refusals.standing(actor, id).isEmpty();
        Problems missing = tells ? told.check(actor, page) : Problems.NONE;
        if (missing.any()) {
            return closure(actor, page.with(missing), List.of(), t);
        }
        Refusal.Told words = tells ? told.told(actor, page, t) : null;
        try {
            return forms.answer(actor, key, flash, "casework.done.closed", () -> ended(actor, page, closure, words));
        } catch (CaseFile.CannotCloseYet notYet) {
            Problems problems = Problems.of("reason", notYet.obstacles().getFirst());
            return closure(actor, page.with(problems), notYet.obstacles(), t);
        } catch (Stale | CaseFile.AlreadyClosed wentOn) {
            FormPage again = forms.page(actor, id, page.typed()).again();
            return closure(actor, again, closures.obstacles(actor, id, closure), t);
        }
    }

    private static Closure ending(Closure.Reason reason, Closure.Level level, Typed typed) {
        Closure.Beyond beyond = typed.given("beyond") ? Closure.Beyond.valueOf(typed.plain("beyond")) : null;
        return new Closure(reason, level, beyond, typed.plain("words"), typed.given("leaveTasks"));
    }

    /** Ends it, and where it goes on from there: to the letter that the person gets, else back to the case. */
    private String ended(Actor actor, FormPage page, Closure closure, Refusal.@Nullable Told words) {
        CaseId id = page.head().file().id();
        int version = page.typed().version();
        if (words != null) {
            return RefusalController.at(id, refusals.close(actor, id, version, closure, words));
        }
        closures.close(actor, id, version, closure);
        return "/cases/" + id;
    }

    @GetMapping("/cases/{id}/reopening")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView newReopening(Actor actor, @PathVariable CaseId id) {
        return forms.show("reopening", forms.page(actor, id, Typed.NOTHING));
    }

    @PostMapping("/cases/{id}/reopening")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView reopen(
            Actor actor,
            @PathVariable CaseId id,
            @RequestParam Map<String, String> fields,
            @Nullable ClientKey key,
            RedirectAttributes flash) {
        Typed typed = new Typed(fields);
        Problems problems = typed.missing("reason", "casework.reopen.missing");
        if (problems.any()) {
            return forms.show("reopening", forms.page(actor, id, typed).with(problems));
        }
        try {
            return forms.done(
                    actor,
                    id,
                    key,
                    flash,
                    "casework.done.reopened",
                    () -> closures.reopen(actor, id, typed.version(), typed.plain("reason")));
        } catch (Stale | CaseFile.NotClosed wentOn) {
            return forms.show("reopening", forms.page(actor, id, typed).again());
        }
    }
}
