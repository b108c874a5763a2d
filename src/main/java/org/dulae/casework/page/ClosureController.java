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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Closing a case with a reason, and opening it again. */
@Controller
class ClosureController {
    private final Closures closures;
    private final CaseForms forms;

    ClosureController(Closures closures, CaseForms forms) {
        this.closures = closures;
        this.forms = forms;
    }

    @GetMapping("/cases/{id}/closure")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView newClosure(Actor actor, @PathVariable CaseId id) {
        Closure hoped = closures.hoped(actor, id);
        Typed typed =
                Typed.of("reason", hoped.reason().name(), "level", hoped.level().name());
        return closure(forms.page(actor, id, typed), closures.obstacles(actor, id, hoped));
    }

    private ModelAndView closure(FormPage page, List<String> obstacles) {
        return forms.show("closure", page).addObject("obstacles", obstacles);
    }

    @PostMapping("/cases/{id}/closure")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView close(
            Actor actor,
            @PathVariable CaseId id,
            @RequestParam Closure.Reason reason,
            @RequestParam Closure.Level level,
            @RequestParam Map<String, String> fields,
            @Nullable ClientKey key,
            RedirectAttributes flash) {
        Typed typed = new Typed(fields);
        Closure.Beyond beyond = typed.given("beyond") ? Closure.Beyond.valueOf(typed.plain("beyond")) : null;
        Closure closure = new Closure(reason, level, beyond, typed.plain("words"), typed.given("leaveTasks"));
        try {
            return forms.done(
                    actor,
                    id,
                    key,
                    flash,
                    "casework.done.closed",
                    () -> closures.close(actor, id, typed.version(), closure));
        } catch (CaseFile.CannotCloseYet notYet) {
            Problems problems = Problems.of("reason", notYet.obstacles().getFirst());
            return closure(forms.page(actor, id, typed).with(problems), notYet.obstacles());
        } catch (Stale | CaseFile.AlreadyClosed wentOn) {
            return closure(forms.page(actor, id, typed).again(), closures.obstacles(actor, id, closure));
        }
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
