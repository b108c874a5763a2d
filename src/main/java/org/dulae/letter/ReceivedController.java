package org.dulae.letter;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dulae.access.Actor;
import org.dulae.access.ClientKey;
import org.dulae.access.MayUse;
import org.dulae.access.Once;
import org.dulae.access.Problems;
import org.dulae.access.Role;
import org.dulae.casework.CaseId;
import org.dulae.document.Documents;
import org.dulae.document.Download;
import org.dulae.document.Unusable;
import org.dulae.shared.NewId;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One letter that came: read, its scan opened or added, and which case it is about. */
@Controller
class ReceivedController {
    private final ReceivedLetters received;
    private final Once once;

    ReceivedController(ReceivedLetters received, Once once) {
        this.received = received;
        this.once = once;
    }

    /**
     * @param own whether it came to the actor's office, which adds to it
     * @param typed the number of the case it is said to be about
     */
    record ReceivedPage(
            Received letter,
            boolean own,
            List<Documents.Kept> scans,
            List<Misfiled> misfiled,
            String typed,
            Problems problems,
            String key) {
        String at() {
            return "/letters/received/" + letter.id();
        }
    }

    @GetMapping("/letters/received/{letter}")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD})
    ModelAndView show(Actor actor, @PathVariable UUID letter) {
        return page(actor, letter, "", Problems.NONE);
    }

    private ModelAndView page(Actor actor, UUID id, String typed, Problems problems) {
        Received letter = received.get(actor, id);
        boolean own = letter.place().unit().equals(actor.unit().value());
        ReceivedPage page = new ReceivedPage(
                letter,
                own,
                received.scans(actor, id),
                received.misfiled(actor, id),
                typed,
                problems,
                NewId.next().toString());
        ModelAndView shown = new ModelAndView("letter/received", "page", page);
        shown.setStatus(problems.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        return shown;
    }

    @PostMapping("/letters/received/{letter}/case")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView tie(
            Actor actor,
            @PathVariable UUID letter,
            @RequestParam(defaultValue = "") String about,
            RedirectAttributes flash) {
        Optional<CaseId> found = received.numbered(actor, about);
        if (found.isEmpty()) {
            return page(actor, letter, about, Problems.of("about", "letter.about.unknown"));
        }
        if (!received.tie(actor, letter, found.get())) {
            return page(actor, letter, about, Problems.of("about", "letter.tie.restricted"));
        }
        flash.addFlashAttribute("done", "letter.done.tie");
        return LetterController.to("/letters/received/" + letter);
    }

    @PostMapping("/letters/received/{letter}/scans")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView bring(
            Actor actor,
            @PathVariable UUID letter,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @Nullable ClientKey key,
            RedirectAttributes flash)
            throws IOException {
        if (file == null || file.isEmpty()) {
            return page(actor, letter, "", Problems.of("file", "letter.scan.missing"));
        }
        byte[] bytes = file.getBytes();
        try {
            once.once(actor, key, () -> {
                received.keep(actor, letter, bytes);
                return URI.create("/letters/received/" + letter);
            });
        } catch (Unusable why) {
            return page(actor, letter, "", Problems.of("file", why.key()));
        }
        flash.addFlashAttribute("done", "letter.done.received.scan");
        return LetterController.to("/letters/received/" + letter);
    }

    @GetMapping("/letters/received/{letter}/scans/{file}")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD})
    ResponseEntity<Resource> scan(Actor actor, @PathVariable UUID letter, @PathVariable UUID file) {
        return Download.shown(received.scan(actor, letter, file), "scan");
    }
}
