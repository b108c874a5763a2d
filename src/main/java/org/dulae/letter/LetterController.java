package org.dulae.letter;

import java.io.IOException;
import java.net.URI;
import java.util.UUID;
import org.dulae.access.Actor;
import org.dulae.access.ClientKey;
import org.dulae.access.MayUse;
import org.dulae.access.Once;
import org.dulae.access.Problems;
import org.dulae.access.Role;
import org.dulae.document.Download;
import org.dulae.document.Unusable;
import org.dulae.shared.NewId;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One letter: read, given its number, printed, and kept as it was signed. */
@Controller
class LetterController {
    private final Letters letters;
    private final LetterRegister register;
    private final Once once;
    private final LetterDraftController.Language language;

    LetterController(Letters letters, LetterRegister register, Once once, LetterDraftController.Language language) {
        this.letters = letters;
        this.register = register;
        this.once = once;
        this.language = language;
    }

    @GetMapping("/letters/{letter}")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD})
    ModelAndView show(Actor actor, @PathVariable UUID letter) {
        return page(actor, letters.get(actor, letter), Problems.NONE);
    }

    private ModelAndView page(Actor actor, Letter letter, Problems problems) {
        LetterPage page = new LetterPage(
                letter,
                letter.place().unit().equals(actor.unit().value()),
                register.head(actor).isKnown(),
                letters.isCaseOpen(actor, letter),
                letters.scans(actor, letter.id()),
                letters.misfiled(actor, letter.id()),
                LetterForm.of(letter.words()),
                problems,
                null,
                NewId.next().toString());
        ModelAndView shown = new ModelAndView("letter/letter", "page", page);
        shown.setStatus(problems.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        return shown;
    }

    @PostMapping("/letters/{letter}/number")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView number(
            Actor actor,
            @PathVariable UUID letter,
            @RequestParam int version,
            @Nullable ClientKey key,
            RedirectAttributes flash) {
        try {
            once.once(actor, key, () -> {
                letters.number(actor, letter, version);
                return URI.create("/letters/" + letter);
            });
        } catch (Letters.NoLetterhead missing) {
            return to("/letters/head");
        }
        flash.addFlashAttribute("done", "letter.done.number");
        return to("/letters/" + letter);
    }

    static ModelAndView to(String path) {
        ModelAndView answer = new ModelAndView("redirect:" + path);
        answer.setStatus(HttpStatus.SEE_OTHER);
        return answer;
    }

    @GetMapping("/letters/{letter}/paper")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD})
    String paper(Actor actor, @PathVariable UUID letter, Model model) {
        Letter found = letters.get(actor, letter);
        model.addAttribute("letter", found);
        model.addAttribute("head", found.isDraft() ? register.head(actor) : found.head());
        model.addAttribute("thai", language.thai());
        return "paper:letter/letterPaper";
    }

    @PostMapping("/letters/{letter}/scans")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView bring(
            Actor actor,
            @PathVariable UUID letter,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @Nullable ClientKey key,
            RedirectAttributes flash)
            throws IOException {
        if (file == null || file.isEmpty()) {
            return page(actor, letters.get(actor, letter), Problems.of("file", "letter.scan.missing"));
        }
        byte[] bytes = file.getBytes();
        try {
            once.once(actor, key, () -> {
                letters.signed(actor, letter, bytes);
                return URI.create("/letters/" + letter);
            });
        } catch (Unusable why) {
            return page(actor, letters.get(actor, letter), Problems.of("file", why.key()));
        }
        flash.addFlashAttribute("done", "letter.done.scan");
        return to("/letters/" + letter);
    }

    @GetMapping("/letters/{letter}/scans/{file}")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD})
    ResponseEntity<Resource> scan(Actor actor, @PathVariable UUID letter, @PathVariable UUID file) {
        return Download.shown(letters.scan(actor, letter, file), "scan");
    }
}
