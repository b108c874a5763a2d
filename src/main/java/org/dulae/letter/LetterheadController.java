package org.dulae.letter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dulae.access.Actor;
import org.dulae.access.EditConflict;
import org.dulae.access.MayUse;
import org.dulae.access.Problems;
import org.dulae.access.Role;
import org.dulae.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How the letters of an office begin and end. */
@Controller
class LetterheadController {
    private final LetterRegister register;

    LetterheadController(LetterRegister register) {
        this.register = register;
    }

    /** @param conflict what a colleague saved meanwhile, or null */
    record HeadPage(
            Letterhead head, Problems problems, @Nullable EditConflict conflict) {
        /** What was begun stays older than what is saved until each field that differs is chosen. */
        int version() {
            return conflict == null ? head.version() : 0;
        }
    }

    @GetMapping("/letters/head")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView head(Actor actor) {
        Letterhead known = register.head(actor);
        Letterhead shown = known.isKnown() ? known : new Letterhead("", actor.unitNameTh(), "", "", 0);
        return new ModelAndView("letter/head", "page", new HeadPage(shown, Problems.NONE, null));
    }

    /** Where a colleague saved first, each field that differs is chosen. */
    @PostMapping("/letters/head")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView keepHead(
            Actor actor,
            @RequestParam Map<String, String> fields,
            @RequestParam int version,
            Texts t,
            RedirectAttributes flash) {
        Letterhead now = register.head(actor);
        EditConflict conflict = version == now.version() ? null : between(actor, now, fields, t);
        LetterForm typed = new LetterForm(conflict == null ? fields : conflict.settled(fields));
        Problems problems = typed.missing(List.of("code", "office", "address", "contact"));
        boolean open = conflict != null && conflict.isOpen();
        if (!open && !problems.any()) {
            register.keepHead(actor, head(typed, now.version()));
            flash.addFlashAttribute("done", "letter.done.head");
            return LetterController.to("/letters");
        }
        Letterhead mine = head(new LetterForm(fields), now.version());
        ModelAndView shown = new ModelAndView("letter/head", "page", new HeadPage(mine, problems, conflict));
        shown.setStatus(open ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
        return shown;
    }

    private static Letterhead head(LetterForm typed, int version) {
        return new Letterhead(
                typed.plain("code"), typed.plain("office"), typed.plain("address"), typed.plain("contact"), version);
    }

    private @Nullable EditConflict between(Actor actor, Letterhead now, Map<String, String> fields, Texts t) {
        if (!now.isKnown()) {
            return null;
        }
        Map<String, String> theirs = now.fields();
        Map<String, String> mine = new LinkedHashMap<>();
        theirs.keySet().forEach(field -> mine.put(field, fields.getOrDefault(field, "")));
        return EditConflict.between(
                mine,
                theirs,
                field -> t.text("letter." + field),
                now.version(),
                register.headChanged(actor),
                fields::get);
    }
}
