package org.dulae.privacy.retention;

import java.util.List;
import java.util.UUID;
import org.dulae.access.Actor;
import org.dulae.access.MayUse;
import org.dulae.access.Problems;
import org.dulae.access.Role;
import org.dulae.access.Stale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Restricted matters past their time, for who leads the team that knows of them. */
@Controller
class RestrictedDisposalController {
    private final RestrictedRetention retention;

    RestrictedDisposalController(RestrictedRetention retention) {
        this.retention = retention;
    }

    record RestrictedPage(List<RestrictedDue> due, List<Disposal> proposed, Problems problems) {}

    @GetMapping("/privacy/restricted")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD})
    ModelAndView list(Actor actor) {
        return show(actor, Problems.NONE);
    }

    private ModelAndView show(Actor actor, Problems problems) {
        ModelAndView shown = new ModelAndView(
                "privacy/retention/restricted",
                "page",
                new RestrictedPage(retention.due(actor), retention.proposed(actor), problems));
        shown.setStatus(problems.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        return shown;
    }

    @PostMapping("/privacy/restricted/{kind}/{key}")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD})
    ModelAndView propose(Actor actor, @PathVariable DueKind kind, @PathVariable UUID key, RedirectAttributes flash) {
        try {
            retention.propose(actor, kind, key);
        } catch (Stale kept) {
            return show(actor, Problems.of("main", "privacy.restricted.kept"));
        }
        flash.addFlashAttribute("done", "privacy.done.proposed");
        return RetentionController.to("/privacy/restricted");
    }
}
