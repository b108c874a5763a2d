package org.dulae.letter;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dulae.access.Actor;
import org.dulae.access.MayUse;
import org.dulae.access.Problems;
import org.dulae.access.Role;
import org.dulae.letter.LetterRegister.Asked;
import org.dulae.letter.RegisterLine.Way;
import org.dulae.shared.PageOf;
import org.dulae.shared.Texts;
import org.dulae.shared.ThaiDate;
import org.dulae.shared.ThaiText;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The register of letters of one's own office: looked through, printed, a number cancelled. */
@Controller
class LetterRegisterController {
    private final LetterRegister register;
    private final ReceivedLetters received;
    private final LetterDraftController.Language language;

    LetterRegisterController(
            LetterRegister register, ReceivedLetters received, LetterDraftController.Language language) {
        this.register = register;
        this.received = received;
        this.language = language;
    }

    /**
     * @param scanned the lines that have a scan
     * @param search what was looked for, by its id, or null
     * @param expired whether what was looked for is not kept any more
     * @param thisYear calendar year of the Buddhist era
     */
    record RegisterPage(
            Asked asked,
            PageOf<RegisterLine> lines,
            Set<UUID> scanned,
            @Nullable UUID search,
            boolean expired,
            int thisYear,
            String office) {
        String at(Way way, int year) {
            return "/letters?way=" + way + "&year=" + year;
        }

        /** Of this list itself. */
        String here() {
            return search == null ? at(asked.way(), asked.year()) : "/letters/searches/" + search;
        }

        /** Of the letter whose scan a line has. */
        String scan(RegisterLine line) {
            return line.letter() == null ? "/letters/received/" + line.id() : "/letters/" + line.letter();
        }

        List<Integer> years() {
            return List.of(thisYear, thisYear - 1, thisYear - 2);
        }

        String shown(int year, Texts t) {
            return String.valueOf(t.isThai() ? year : ThaiDate.yearCe(year));
        }

        boolean out() {
            return asked.way() == Way.OUT;
        }

        /** Numbers of a Thai paper are written in Thai digits. */
        String digits(String text, Texts t) {
            return t.isThai() ? ThaiText.thaiDigits(text) : text;
        }
    }

    @GetMapping("/letters")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD})
    ModelAndView list(
            Actor actor,
            @RequestParam(defaultValue = "OUT") Way way,
            @RequestParam @Nullable Integer year,
            @RequestParam(defaultValue = "1") int page,
            Texts t) {
        return shown(actor, asked(way, year, "", page), null, false, t);
    }

    /** Posted and kept, because somebody may type a person's name, and an address is written down on its way. */
    @PostMapping("/letters/searches")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD})
    ModelAndView search(
            Actor actor,
            @RequestParam(defaultValue = "OUT") Way way,
            @RequestParam @Nullable Integer year,
            @RequestParam(defaultValue = "") String q) {
        Asked asked = asked(way, year, q, 1);
        return LetterController.to(
                asked.typed().isEmpty()
                        ? "/letters?way=" + way + "&year=" + asked.year()
                        : "/letters/searches/" + register.keepSearch(actor, asked));
    }

    @GetMapping("/letters/searches/{search}")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD})
    ModelAndView results(Actor actor, @PathVariable UUID search, @RequestParam(defaultValue = "1") int page, Texts t) {
        return register.searched(actor, search, Math.max(1, page))
                .map(asked -> shown(actor, asked, search, false, t))
                .orElseGet(() -> shown(actor, asked(Way.OUT, null, "", 1), null, true, t));
    }

    private ModelAndView shown(Actor actor, Asked asked, @Nullable UUID search, boolean expired, Texts t) {
        PageOf<RegisterLine> lines = register.list(actor, asked);
        Set<UUID> scanned = register.scanned(actor, lines.items());
        ModelAndView shown = new ModelAndView("letter/register", expired ? HttpStatus.GONE : HttpStatus.OK);
        return shown.addObject(
                "page",
                new RegisterPage(asked, lines, scanned, search, expired, thisYear(), actor.unitName(t.isThai())));
    }

    private int thisYear() {
        return ThaiDate.yearBe(language.today());
    }

    private Asked asked(Way way, @Nullable Integer year, String typed, int page) {
        int shown = year == null ? thisYear() : year;
        return new Asked(
                way, shown, ThaiText.arabicDigits(ThaiText.normalise(typed)).strip(), Math.max(1, page));
    }

    @GetMapping("/letters/paper")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD})
    String paper(
            Actor actor,
            @RequestParam(defaultValue = "OUT") Way way,
            @RequestParam @Nullable Integer year,
            Texts t,
            Model model) {
        Asked asked = asked(way, year, "", 1);
        PageOf<RegisterLine> whole = register.whole(actor, asked);
        model.addAttribute(
                "page", new RegisterPage(asked, whole, Set.of(), null, false, thisYear(), actor.unitName(t.isThai())));
        return "paper:letter/registerPaper";
    }

    @GetMapping("/letters/entries/{entry}")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD})
    ModelAndView line(Actor actor, @PathVariable UUID entry) {
        return line(actor, entry, Problems.NONE);
    }

    private ModelAndView line(Actor actor, UUID entry, Problems problems) {
        RegisterLine found = register.get(actor, entry);
        ModelAndView shown = new ModelAndView("letter/line", "line", found);
        shown.addObject("came", found.way() == Way.IN && received.isOpen(actor, entry));
        shown.addObject("problems", problems);
        shown.setStatus(problems.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        return shown;
    }

    @PostMapping("/letters/entries/{entry}/cancelled")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView cancel(
            Actor actor,
            @PathVariable UUID entry,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        if (reason.isBlank()) {
            return line(actor, entry, Problems.of("reason", "letter.cancel.missing"));
        }
        register.cancel(actor, entry, ThaiText.normalise(reason));
        flash.addFlashAttribute("done", "letter.done.cancel");
        return LetterController.to("/letters/entries/" + entry);
    }
}
