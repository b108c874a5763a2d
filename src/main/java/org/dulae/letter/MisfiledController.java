package org.dulae.letter;

import java.net.URI;
import java.util.UUID;
import org.dulae.access.Actor;
import org.dulae.access.ClientKey;
import org.dulae.access.MayUse;
import org.dulae.access.Once;
import org.dulae.access.Problems;
import org.dulae.access.Role;
import org.dulae.document.Documents;
import org.dulae.shared.NewId;
import org.dulae.shared.ThaiText;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A scan was put to the wrong letter: a small step that asks why, since the file is erased. */
@Controller
class MisfiledController {
    private final ReceivedLetters received;
    private final Letters letters;
    private final Once once;

    MisfiledController(ReceivedLetters received, Letters letters, Once once) {
        this.received = received;
        this.letters = letters;
        this.once = once;
    }

    /** @param letter its address */
    record MisfiledPage(String letter, String subject, boolean restricted, Documents.Kept scan, Asked asked) {
        String at() {
            return letter + "/scans/" + scan.id();
        }
    }

    record Asked(Problems problems, String key) {
        static Asked of(Problems problems) {
            return new Asked(problems, NewId.next().toString());
        }
    }

    @GetMapping("/letters/received/{letter}/scans/{file}/misfiled")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView askOfReceived(Actor actor, @PathVariable UUID letter, @PathVariable UUID file) {
        return ofReceived(actor, letter, file, Problems.NONE);
    }

    private ModelAndView ofReceived(Actor actor, UUID id, UUID file, Problems problems) {
        Received letter = received.get(actor, id);
        return show(new MisfiledPage(
                "/letters/received/" + id,
                letter.written().subject(),
                letter.isRestricted(),
                received.ownScan(actor, letter, file),
                Asked.of(problems)));
    }

    private static ModelAndView show(MisfiledPage page) {
        ModelAndView shown = new ModelAndView("letter/misfiled", "page", page);
        shown.setStatus(page.asked().problems().any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        return shown;
    }

    @PostMapping("/letters/received/{letter}/scans/{file}/misfiled")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView takeFromReceived(
            Actor actor,
            @PathVariable UUID letter,
            @PathVariable UUID file,
            @RequestParam(defaultValue = "") String reason,
            @Nullable ClientKey key,
            RedirectAttributes flash) {
        if (reason.isBlank()) {
            return ofReceived(actor, letter, file, Problems.of("reason", "letter.misfiled.missing"));
        }
        String there = "/letters/received/" + letter;
        return done(actor, key, there, flash, () -> received.misfile(actor, letter, file, plain(reason)));
    }

    private ModelAndView done(
            Actor actor, @Nullable ClientKey key, String there, RedirectAttributes flash, Runnable taken) {
        once.once(actor, key, () -> {
            taken.run();
            return URI.create(there);
        });
        flash.addFlashAttribute("done", "letter.done.misfiled");
        return LetterController.to(there);
    }

    private static String plain(String reason) {
        return ThaiText.normalise(reason).strip();
    }

    @GetMapping("/letters/{letter}/scans/{file}/misfiled")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView ask(Actor actor, @PathVariable UUID letter, @PathVariable UUID file) {
        return ofOurs(actor, letter, file, Problems.NONE);
    }

    private ModelAndView ofOurs(Actor actor, UUID id, UUID file, Problems problems) {
        Letter letter = letters.get(actor, id);
        return show(new MisfiledPage(
                "/letters/" + id,
                letter.words().subject(),
                letter.place().team() != null,
                letters.ownScan(actor, letter, file),
                Asked.of(problems)));
    }

    @PostMapping("/letters/{letter}/scans/{file}/misfiled")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView take(
            Actor actor,
            @PathVariable UUID letter,
            @PathVariable UUID file,
            @RequestParam(defaultValue = "") String reason,
            @Nullable ClientKey key,
            RedirectAttributes flash) {
        if (reason.isBlank()) {
            return ofOurs(actor, letter, file, Problems.of("reason", "letter.misfiled.missing"));
        }
        return done(actor, key, "/letters/" + letter, flash, () -> letters.misfile(actor, letter, file, plain(reason)));
    }
}
