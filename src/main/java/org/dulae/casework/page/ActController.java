package org.dulae.casework.page;

import java.time.Instant;
import java.util.UUID;
import org.dulae.access.Actor;
import org.dulae.access.MayUse;
import org.dulae.access.Role;
import org.dulae.access.Stale;
import org.dulae.casework.CaseFile;
import org.dulae.casework.CaseId;
import org.dulae.casework.Casework;
import org.dulae.casework.Plans;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** What is done in one press, on the work list or the case page, without a form of its own. */
@Controller
class ActController {
    private final Casework casework;
    private final Plans plans;

    ActController(Casework casework, Plans plans) {
        this.casework = casework;
        this.plans = plans;
    }

    @PostMapping("/cases/{id}/ownership")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    RedirectView take(
            Actor actor,
            @PathVariable CaseId id,
            @RequestParam int version,
            @RequestParam(defaultValue = "case") String back,
            RedirectAttributes flash) {
        return done(
                id,
                back,
                flash,
                "casework.done.taken",
                "casework.done.taken-already",
                () -> casework.assign(actor, id, version, actor.id(), actor.name()));
    }

    @PostMapping("/cases/{id}/postponement")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    RedirectView postpone(
            Actor actor,
            @PathVariable CaseId id,
            @RequestParam int version,
            @RequestParam long until,
            @RequestParam(defaultValue = "") String waitingFor,
            @RequestParam(defaultValue = "case") String back,
            RedirectAttributes flash) {
        return done(
                id,
                back,
                flash,
                "casework.done.postponed",
                "casework.done.changed",
                () -> casework.postpone(actor, id, version, Instant.ofEpochMilli(until), waitingFor));
    }

    @PostMapping("/cases/{id}/tasks/{task}/done")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    RedirectView finish(
            Actor actor,
            @PathVariable CaseId id,
            @PathVariable UUID task,
            @RequestParam int version,
            @RequestParam(defaultValue = "case") String back,
            RedirectAttributes flash) {
        flash.addFlashAttribute(
                "undo", "/cases/" + id + "/tasks/" + task + "/undone?version=" + (version + 1) + "&back=" + back);
        return done(
                id,
                back,
                flash,
                "casework.done.task",
                "casework.done.changed",
                () -> plans.done(actor, id, task, version, ""));
    }

    @PostMapping("/cases/{id}/tasks/{task}/undone")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    RedirectView undo(
            Actor actor,
            @PathVariable CaseId id,
            @PathVariable UUID task,
            @RequestParam int version,
            @RequestParam(defaultValue = "case") String back,
            RedirectAttributes flash) {
        return done(
                id,
                back,
                flash,
                "casework.done.undone",
                "casework.done.changed",
                () -> plans.undo(actor, id, task, version));
    }

    @PostMapping("/cases/{id}/tasks/{task}/postponement")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    RedirectView postponeTask(
            Actor actor,
            @PathVariable CaseId id,
            @PathVariable UUID task,
            @RequestParam int version,
            @RequestParam long until,
            @RequestParam(defaultValue = "case") String back,
            RedirectAttributes flash) {
        return done(
                id,
                back,
                flash,
                "casework.done.postponed",
                "casework.done.changed",
                () -> plans.postpone(actor, id, task, version, Instant.ofEpochMilli(until)));
    }

    /** Somebody else was first: nothing is lost, the page shows how it is now and says so. */
    private static RedirectView done(
            CaseId id, String back, RedirectAttributes flash, String done, String changed, Runnable act) {
        try {
            act.run();
            flash.addFlashAttribute("done", done);
        } catch (Stale | CaseFile.AlreadyClosed stale) {
            flash.addFlashAttribute("done", changed);
        }
        RedirectView there = new RedirectView(
                switch (back) {
                    case "mine" -> "/today?who=mine";
                    case "unit" -> "/today?who=unit";
                    default -> "/cases/" + id;
                });
        there.setStatusCode(HttpStatus.SEE_OTHER);
        return there;
    }
}
