package org.dulae.benefit.occasion;

import java.net.URI;
import java.time.LocalDate;
import org.dulae.access.Actor;
import org.dulae.access.ClientKey;
import org.dulae.access.MayUse;
import org.dulae.access.Once;
import org.dulae.access.Role;
import org.dulae.access.WorkItem;
import org.dulae.benefit.occasion.Occasion.Kind;
import org.dulae.benefit.occasion.Occasions.Said;
import org.dulae.person.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What became of a day that came by itself, said with one press on the list of the day, and taken back as easily. */
@Controller
class OccasionController {
    private final Occasions occasions;
    private final Once once;

    OccasionController(Occasions occasions, Once once) {
        this.occasions = occasions;
        this.once = once;
    }

    @PostMapping("/occasions/{id}/answers")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView answer(
            Actor actor,
            @PathVariable PersonId id,
            @RequestParam Kind kind,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate day,
            @RequestParam(defaultValue = "") String code,
            @RequestParam Said answer,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate until,
            @RequestParam(defaultValue = "mine") String back,
            @Nullable ClientKey key,
            RedirectAttributes flash) {
        URI list = URI.create(WorkItem.listAt(back));
        once.once(actor, key, () -> {
            occasions.answer(actor, new Occasion.Key(id, kind, day, code), answer, until);
            return list;
        });
        flash.addFlashAttribute("done", "benefit.occasion.done." + answer);
        if (answer != Said.OPEN) {
            flash.addFlashAttribute(
                    "undo",
                    "/occasions/" + id + "/answers?kind=" + kind + "&day=" + day + "&code=" + code + "&answer="
                            + Said.OPEN + "&back=" + back);
        }
        ModelAndView page = new ModelAndView("redirect:" + list);
        page.setStatus(HttpStatus.SEE_OTHER);
        return page;
    }
}
