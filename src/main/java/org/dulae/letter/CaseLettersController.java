package org.dulae.letter;

import org.dulae.access.Actor;
import org.dulae.access.MayUse;
import org.dulae.access.Role;
import org.dulae.casework.CaseId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/** The letters of a case on its page: those we wrote, by whichever office, and those that came. */
@Controller
class CaseLettersController {
    private final Letters letters;
    private final ReceivedLetters received;

    CaseLettersController(Letters letters, ReceivedLetters received) {
        this.letters = letters;
        this.received = received;
    }

    /** The panel "letters" on a case page. */
    @GetMapping("/cases/{id}/letters")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD})
    String ofCase(
            Actor actor,
            @PathVariable CaseId id,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            Model model) {
        model.addAttribute("about", id);
        model.addAttribute("all", letters.of(actor, id));
        model.addAttribute("came", received.of(actor, id));
        return part == null ? "letter/panelPage" : "letter/panel";
    }
}
