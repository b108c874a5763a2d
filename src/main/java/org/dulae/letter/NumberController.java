package org.dulae.letter;

import java.net.URI;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.dulae.access.Actor;
import org.dulae.access.ClientKey;
import org.dulae.access.EditConflict;
import org.dulae.access.MayUse;
import org.dulae.access.Once;
import org.dulae.access.Problems;
import org.dulae.access.Role;
import org.dulae.letter.RegisterLine.Way;
import org.dulae.shared.NewId;
import org.dulae.shared.Texts;
import org.dulae.shared.ThaiDate;
import org.dulae.shared.ThaiText;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A number for a letter that came or goes out without having been written here; and how the office's own letters begin. */
@Controller
class NumberController {
    private final LetterRegister register;
    private final Once once;
    private final LetterDraftController.Language language;

    NumberController(LetterRegister register, Once once, LetterDraftController.Language language) {
        this.register = register;
        this.once = once;
        this.language = language;
    }

    record NumberPage(Way way, Map<String, String> fields, Problems problems, String key) {
        String of(String field) {
            return fields.getOrDefault(field, "");
        }

        private String plain(String field) {
            return ThaiText.normalise(of(field)).strip();
        }

        boolean in() {
            return way == Way.IN;
        }
    }

    @GetMapping("/letters/entries/new")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView begin(Actor actor, @RequestParam(defaultValue = "IN") Way way) {
        String office = actor.unitNameTh();
        Map<String, String> fields = Map.of(way == Way.IN ? "receiver" : "sender", office);
        return show(new NumberPage(way, fields, Problems.NONE, NewId.next().toString()));
    }

    private static ModelAndView show(NumberPage page) {
        ModelAndView shown = new ModelAndView("letter/newNumber", "page", page);
        shown.setStatus(page.problems().any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        return shown;
    }

    @PostMapping("/letters/entries")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView enter(
            Actor actor,
            @RequestParam Way way,
            @RequestParam Map<String, String> fields,
            @Nullable ClientKey key,
            RedirectAttributes flash) {
        NumberPage page =
                new NumberPage(way, fields, Problems.NONE, NewId.next().toString());
        Optional<LocalDate> theirs = ThaiDate.parse(page.plain("theirDate"), language.today());
        Problems problems = missing(page, "sender", "receiver", "subject");
        if (page.in() && theirs.isEmpty()) {
            problems = problems.and("theirDate", "letter.missing.theirDate");
        }
        if (problems.any()) {
            return show(new NumberPage(way, fields, problems, page.key()));
        }
        RegisterLine.Told told = told(page, theirs);
        URI there = once.once(
                actor,
                key,
                () -> URI.create(
                        "/letters/entries/" + register.enter(actor, way, told).id()));
        flash.addFlashAttribute("done", "letter.done.entry");
        return LetterController.to(there.toString());
    }

    private static RegisterLine.Told told(NumberPage page, Optional<LocalDate> theirs) {
        return new RegisterLine.Told(
                page.plain("theirNumber"),
                page.in() ? theirs.orElse(null) : null,
                page.plain("sender"),
                page.plain("receiver"),
                page.plain("subject"),
                page.plain("done"));
    }

    private static Problems missing(NumberPage page, String... asked) {
        Problems found = Problems.NONE;
        for (String field : asked) {
            found = page.plain(field).isEmpty() ? found.and(field, "letter.missing." + field) : found;
        }
        return found;
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
        NumberPage typed =
                new NumberPage(Way.OUT, conflict == null ? fields : conflict.settled(fields), Problems.NONE, "");
        Problems problems = missing(typed, "code", "office", "address", "contact");
        boolean open = conflict != null && conflict.isOpen();
        if (!open && !problems.any()) {
            register.keepHead(actor, head(typed, now.version()));
            flash.addFlashAttribute("done", "letter.done.head");
            return LetterController.to("/letters");
        }
        Letterhead mine = head(new NumberPage(Way.OUT, fields, Problems.NONE, ""), now.version());
        ModelAndView shown = new ModelAndView("letter/head", "page", new HeadPage(mine, problems, conflict));
        shown.setStatus(open ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
        return shown;
    }

    private static Letterhead head(NumberPage typed, int version) {
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
