package org.dulae.upkeep;

import java.net.URI;
import java.util.UUID;
import org.dulae.access.Actor;
import org.dulae.access.ClientKey;
import org.dulae.access.MayUse;
import org.dulae.access.Once;
import org.dulae.access.Problems;
import org.dulae.access.Role;
import org.dulae.shared.NewId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Backups, keys, and the day on which real people may be entered. */
@Controller
class UpkeepController {
    private final Upkeep upkeep;
    private final Installation installation;
    private final Once once;

    UpkeepController(Upkeep upkeep, Installation installation, Once once) {
        this.upkeep = upkeep;
        this.installation = installation;
        this.once = once;
    }

    /** @param clientKey so that a form sent twice names one key holder */
    record UpkeepPage(Upkeep.State state, HolderForm form, Problems problems, String clientKey) {
        boolean late() {
            return !state.fresh();
        }
    }

    record HolderForm(@Nullable String name, @Nullable String place) {
        Problems check() {
            Problems found = Problems.NONE;
            if (text(name).isEmpty()) {
                found = found.and("name", "upkeep.holder.name.missing");
            }
            if (text(place).isEmpty()) {
                found = found.and("place", "upkeep.holder.place.missing");
            }
            return found;
        }
    }

    record ReadyPage(ReadyForReal readiness, boolean real, String reason, Problems problems) {}

    record ReadyForm(@Nullable String reason, boolean sure) {
        Problems check() {
            Problems found = Problems.NONE;
            if (text(reason).isEmpty()) {
                found = found.and("reason", "upkeep.ready.reason.missing");
            }
            if (!sure) {
                found = found.and("sure", "upkeep.ready.sure.missing");
            }
            return found;
        }
    }

    @GetMapping("/upkeep")
    @MayUse(Role.ADMIN)
    String show(Actor actor, Model model) {
        model.addAttribute("page", page(actor, new HolderForm("", ""), Problems.NONE));
        return "upkeep/upkeep";
    }

    /** For the wall beside the machine. */
    @GetMapping("/upkeep/guide")
    @MayUse(Role.ADMIN)
    String guide(Model model) {
        model.addAttribute("guide", Guide.read());
        return "paper:upkeep/guide";
    }

    @PostMapping("/upkeep/backups")
    @MayUse(Role.ADMIN)
    ModelAndView take(Actor actor, RedirectAttributes flash) {
        upkeep.take(actor);
        flash.addFlashAttribute("done", "upkeep.done.begun");
        return seeOther("/upkeep");
    }

    @PostMapping("/upkeep/holders")
    @MayUse(Role.ADMIN)
    ModelAndView name(Actor actor, HolderForm form, @Nullable ClientKey key, RedirectAttributes flash) {
        Problems problems = form.check();
        if (problems.any()) {
            return again("upkeep/upkeep", page(actor, form, problems));
        }
        once.once(actor, key, () -> {
            upkeep.name(actor, text(form.name()), text(form.place()));
            return URI.create("/upkeep");
        });
        flash.addFlashAttribute("done", "upkeep.done.holder");
        return seeOther("/upkeep");
    }

    @PostMapping("/upkeep/holders/{id}/end")
    @MayUse(Role.ADMIN)
    ModelAndView end(Actor actor, @PathVariable UUID id, RedirectAttributes flash) {
        upkeep.end(actor, id);
        flash.addFlashAttribute("done", "upkeep.done.holder-end");
        return seeOther("/upkeep");
    }

    @GetMapping("/upkeep/ready")
    @MayUse(Role.ADMIN)
    String ready(Actor actor, Model model) {
        model.addAttribute("page", readyPage(actor, "", Problems.NONE));
        return "upkeep/ready";
    }

    @PostMapping("/upkeep/ready")
    @MayUse(Role.ADMIN)
    ModelAndView begin(Actor actor, ReadyForm form, RedirectAttributes flash) {
        Problems problems = form.check();
        if (!problems.any() && !upkeep.begin(actor, text(form.reason()))) {
            problems = Problems.of("reason", "upkeep.ready.not-yet");
        }
        if (problems.any()) {
            return again("upkeep/ready", readyPage(actor, text(form.reason()), problems));
        }
        flash.addFlashAttribute("done", "upkeep.done.real");
        return seeOther("/upkeep/ready");
    }

    private UpkeepPage page(Actor actor, HolderForm form, Problems problems) {
        return new UpkeepPage(upkeep.state(actor), form, problems, NewId.next().toString());
    }

    private ReadyPage readyPage(Actor actor, String reason, Problems problems) {
        return new ReadyPage(upkeep.readiness(actor), installation.madeFor().realPeople(), reason, problems);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    private static ModelAndView seeOther(String path) {
        ModelAndView answer = new ModelAndView("redirect:" + path);
        answer.setStatus(HttpStatus.SEE_OTHER);
        return answer;
    }

    private static ModelAndView again(String template, Object page) {
        return new ModelAndView(template, HttpStatus.UNPROCESSABLE_CONTENT).addObject("page", page);
    }
}
