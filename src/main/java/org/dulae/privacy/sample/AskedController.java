package org.dulae.privacy.sample;

import java.util.UUID;
import org.dulae.access.Actor;
import org.dulae.access.MayUse;
import org.dulae.access.Problems;
import org.dulae.access.Stale;
import org.dulae.shared.ThaiText;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** For whoever is asked why she searched or opened: the question, her answer in her own words, and its paper. */
@Controller
class AskedController {
    private final Samples samples;

    AskedController(Samples samples) {
        this.samples = samples;
    }

    record AskedPage(SampledLook look, String words, Problems problems) {}

    @GetMapping("/asked/{look}")
    @MayUse(signedIn = true)
    ModelAndView show(Actor actor, @PathVariable UUID look) {
        return show(actor, look, "", Problems.NONE);
    }

    private ModelAndView show(Actor actor, UUID look, String words, Problems problems) {
        ModelAndView shown = new ModelAndView(
                "privacy/sample/asked", "page", new AskedPage(samples.asked(actor, look), words, problems));
        shown.setStatus(problems.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        return shown;
    }

    @PostMapping("/asked/{look}/answer")
    @MayUse(signedIn = true)
    ModelAndView answer(
            Actor actor,
            @PathVariable UUID look,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes flash) {
        if (words.isBlank()) {
            return show(actor, look, words, Problems.of("words", "privacy.missing.answer"));
        }
        try {
            samples.answer(actor, look, ThaiText.normalise(words).strip());
        } catch (Stale settled) {
            return show(actor, look, words, Problems.of("main", "privacy.asked.settled"));
        }
        flash.addFlashAttribute("done", "privacy.done.answered");
        return SampleController.to("/asked/" + look);
    }

    @GetMapping("/asked/{look}/paper")
    @MayUse(signedIn = true)
    String paper(Actor actor, @PathVariable UUID look, Model model) {
        model.addAttribute("look", samples.asked(actor, look));
        model.addAttribute("office", actor);
        return "paper:privacy/sample/askedPaper";
    }
}
