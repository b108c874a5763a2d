package org.dulae.privacy;

import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
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
import org.dulae.shared.Texts;
import org.dulae.shared.ThaiDate;
import org.dulae.shared.ThaiText;
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

/** A signed copy of an agreement: brought, and opened again. */
@Controller
class SignedCopyController {
    private final SignedCopies copies;
    private final Agreements agreements;
    private final Once once;

    SignedCopyController(SignedCopies copies, Agreements agreements, Once once) {
        this.copies = copies;
        this.agreements = agreements;
        this.once = once;
    }

    /** @param typed of the form, as it was sent */
    record NewCopyPage(Agreement agreement, Map<String, String> typed, Problems problems, String key) {
        String of(String field) {
            return typed.getOrDefault(field, "");
        }

        /** What comes after another one is a newer version. */
        boolean isFirst() {
            return agreement.copyOn() == null;
        }
    }

    @GetMapping("/privacy/controllers/{agreement}/copies/new")
    @MayUse(Role.PRIVACY)
    ModelAndView begin(Actor actor, @PathVariable UUID agreement, Texts t) {
        Agreement about = agreements.get(actor, agreement);
        String signed = about.copyOn() == null ? t.date(about.told().signed()) : "";
        return show(about, Map.of("signed", signed), Problems.NONE);
    }

    private static ModelAndView show(Agreement about, Map<String, String> typed, Problems problems) {
        ModelAndView shown = new ModelAndView(
                "privacy/newCopy",
                "page",
                new NewCopyPage(about, typed, problems, NewId.next().toString()));
        shown.setStatus(problems.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        return shown;
    }

    @PostMapping("/privacy/controllers/{agreement}/copies")
    @MayUse(Role.PRIVACY)
    ModelAndView keep(
            Actor actor,
            @PathVariable UUID agreement,
            @RequestParam Map<String, String> fields,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @Nullable ClientKey key,
            Texts t,
            RedirectAttributes flash)
            throws IOException {
        Agreement about = agreements.get(actor, agreement);
        Optional<LocalDate> signed =
                ThaiDate.parse(fields.getOrDefault("signed", ""), t.today()).filter(day -> !day.isAfter(t.today()));
        byte[] bytes = file == null ? new byte[0] : file.getBytes();
        Problems problems = signed.isEmpty() ? Problems.of("signed", "privacy.missing.copy.signed") : Problems.NONE;
        problems = bytes.length == 0 ? problems.and("file", "privacy.missing.copy") : problems;
        if (problems.any()) {
            return show(about, fields, bytes.length == 0 ? problems : problems.and("file", "privacy.copy.again"));
        }
        String words = ThaiText.normalise(fields.getOrDefault("words", "")).strip();
        URI there = URI.create("/privacy/controllers/" + agreement);
        try {
            once.once(actor, key, () -> {
                copies.keep(actor, agreement, signed.orElseThrow(), words, bytes);
                return there;
            });
        } catch (Unusable why) {
            return show(about, fields, Problems.of("file", why.key()));
        }
        flash.addFlashAttribute("done", "privacy.done.copy");
        return RequestController.to(there.toString());
    }

    @GetMapping("/privacy/controllers/{agreement}/copies/{copy}")
    @MayUse(Role.PRIVACY)
    ResponseEntity<Resource> open(Actor actor, @PathVariable UUID agreement, @PathVariable UUID copy) {
        return Download.shown(copies.open(actor, agreement, copy), "agreement");
    }
}
