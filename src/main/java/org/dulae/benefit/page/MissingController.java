package org.dulae.benefit.page;

import java.net.URI;
import java.util.UUID;
import org.dulae.access.Actor;
import org.dulae.access.ClientKey;
import org.dulae.access.MayUse;
import org.dulae.access.Once;
import org.dulae.access.Role;
import org.dulae.access.Stale;
import org.dulae.area.Areas;
import org.dulae.benefit.screen.MissingRights;
import org.dulae.benefit.screen.MissingRights.Asked;
import org.dulae.benefit.screen.MissingRights.Said;
import org.dulae.person.PersonId;
import org.dulae.shared.NewId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who may be due something she does not receive, and of whom one fact is missing: a list of work for whoever may go and ask. */
@Controller
class MissingController {
    private static final String HERE = "/rights/missing";
    private final MissingRights missing;
    private final Areas areas;
    private final Once once;

    MissingController(MissingRights missing, Areas areas, Once once) {
        this.missing = missing;
        this.areas = areas;
        this.once = once;
    }

    /** @param from where the page begins, as the page before it said */
    @GetMapping(HERE)
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD})
    String list(
            Actor actor,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String from,
            Model model) {
        Asked asked = missing.asked(actor, area, code, kind);
        MissingRights.Found found = asked.isTooWide() ? MissingRights.NOTHING : missing.list(actor, asked, from);
        model.addAttribute(
                "page",
                new MissingPage(
                        asked,
                        found,
                        !from.isEmpty(),
                        actor.scope().areas(),
                        areas,
                        NewId.next().toString()));
        return "benefit/page/missing";
    }

    /** @param back the list as it was asked for, as a query */
    @PostMapping("/rights/missing/{person}/replies/{code}")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView say(
            Actor actor,
            @PathVariable PersonId person,
            @PathVariable String code,
            @RequestParam String basis,
            @RequestParam Said said,
            @RequestParam(defaultValue = "") String back,
            @Nullable ClientKey key,
            RedirectAttributes flash) {
        try {
            URI reply = once.once(
                    actor,
                    key,
                    () -> URI.create("/rights/missing/replies/" + missing.say(actor, person, code, basis, said)));
            flash.addFlashAttribute("done", "benefit.missing.said." + said);
            flash.addFlashAttribute("undo", reply + "/undo");
        } catch (Stale changed) {
            flash.addFlashAttribute("done", "benefit.missing.changed");
        }
        return to(back);
    }

    @PostMapping("/rights/missing/replies/{reply}/undo")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView undo(Actor actor, @PathVariable UUID reply, RedirectAttributes flash) {
        missing.takeBack(actor, reply);
        flash.addFlashAttribute("done", "benefit.missing.back");
        return to("");
    }

    private static ModelAndView to(String back) {
        String query = back.matches("[A-Za-z0-9_=&]+") ? "?" + back : "";
        ModelAndView answer = new ModelAndView("redirect:" + HERE + query);
        answer.setStatus(HttpStatus.SEE_OTHER);
        return answer;
    }
}
