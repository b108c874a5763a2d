package org.dulae.letter;

import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dulae.access.Actor;
import org.dulae.access.ClientKey;
import org.dulae.access.MayUse;
import org.dulae.access.Once;
import org.dulae.access.Problems;
import org.dulae.access.Role;
import org.dulae.casework.CaseId;
import org.dulae.casework.CaseReader;
import org.dulae.document.Unusable;
import org.dulae.letter.RegisterLine.Way;
import org.dulae.shared.NewId;
import org.dulae.shared.ThaiDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A number for a letter that came, with its scan, or for one that goes out without having been written here. */
@Controller
class NumberController {
    private static final String ABOUT = "about";
    private final LetterRegister register;
    private final ReceivedLetters received;
    private final CaseReader cases;
    private final Once once;
    private final LetterDraftController.Language language;

    NumberController(
            LetterRegister register,
            ReceivedLetters received,
            CaseReader cases,
            Once once,
            LetterDraftController.Language language) {
        this.register = register;
        this.received = received;
        this.cases = cases;
        this.once = once;
        this.language = language;
    }

    record NumberPage(Way way, LetterForm form, Problems problems, String key) {
        boolean in() {
            return way == Way.IN;
        }
    }

    /** @param about the case a letter that came is about, where somebody comes from its page */
    @GetMapping("/letters/entries/new")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView begin(Actor actor, @RequestParam(defaultValue = "IN") Way way, @RequestParam @Nullable CaseId about) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(way == Way.IN ? "receiver" : "sender", actor.unitNameTh());
        if (about != null) {
            fields.put(ABOUT, cases.cover(actor, about).file().number());
        }
        return show(way, new LetterForm(fields), Problems.NONE);
    }

    private static ModelAndView show(Way way, LetterForm form, Problems problems) {
        NumberPage page = new NumberPage(way, form, problems, NewId.next().toString());
        ModelAndView shown = new ModelAndView("letter/newNumber", "page", page);
        shown.setStatus(problems.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        return shown;
    }

    @PostMapping("/letters/entries")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView enter(
            Actor actor,
            @RequestParam Way way,
            @RequestParam Map<String, String> fields,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @Nullable ClientKey key,
            RedirectAttributes flash)
            throws IOException {
        LetterForm form = new LetterForm(fields);
        byte[] scan = way == Way.OUT || file == null || file.isEmpty() ? null : file.getBytes();
        Optional<CaseId> about = received.numbered(actor, form.plain(ABOUT));
        Problems problems = problems(way, form, about);
        if (problems.any()) {
            return show(way, form, scan == null ? problems : problems.and("file", "letter.again.file"));
        }
        try {
            URI there = once.once(actor, key, () -> URI.create(entered(actor, way, form, about.orElse(null), scan)));
            flash.addFlashAttribute("done", "letter.done.entry");
            return LetterController.to(there.toString());
        } catch (Unusable why) {
            return show(way, form, Problems.of("file", why.key()));
        }
    }

    private Problems problems(Way way, LetterForm form, Optional<CaseId> about) {
        Problems problems = form.missing(List.of("sender", "receiver", "subject"));
        if (way == Way.OUT) {
            return problems;
        }
        problems = theirDate(form).isEmpty() ? problems.and("theirDate", "letter.missing.theirDate") : problems;
        boolean unknown = about.isEmpty() && !form.plain(ABOUT).isEmpty();
        return unknown ? problems.and(ABOUT, "letter.about.unknown") : problems;
    }

    private Optional<LocalDate> theirDate(LetterForm form) {
        return ThaiDate.parse(form.plain("theirDate"), language.today());
    }

    private String entered(Actor actor, Way way, LetterForm form, @Nullable CaseId about, byte @Nullable [] scan) {
        RegisterLine.Told told = new RegisterLine.Told(
                form.plain("theirNumber"),
                way == Way.IN ? theirDate(form).orElse(null) : null,
                form.plain("sender"),
                form.plain("receiver"),
                form.plain("subject"),
                form.plain("done"));
        return way == Way.IN
                ? "/letters/received/" + received.register(actor, told, about, scan)
                : "/letters/entries/" + register.enter(actor, way, told).id();
    }
}
