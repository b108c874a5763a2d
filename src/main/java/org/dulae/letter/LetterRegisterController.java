package org.dulae.letter;

import java.util.List;
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
    private final LetterDraftController.Language language;

    LetterRegisterController(LetterRegister register, LetterDraftController.Language language) {
        this.register = register;
        this.language = language;
    }

    /** @param thisYear calendar year of the Buddhist era */
    record RegisterPage(Asked asked, PageOf<RegisterLine> lines, int thisYear, String office, Texts thai) {
        String at(Way way, int year) {
            return "/letters?way=" + way + "&year=" + year;
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

        String digits(String text) {
            return ThaiText.thaiDigits(text);
        }
    }

    @GetMapping("/letters")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD})
    String list(
            Actor actor,
            @RequestParam(defaultValue = "OUT") Way way,
            @RequestParam @Nullable Integer year,
            @RequestParam(defaultValue = "1") int page,
            Texts t,
            Model model) {
        return shown(actor, asked(way, year, "", page), t, model);
    }

    /** Posted, because somebody may type a person's name, and an address is written down on its way. */
    @PostMapping("/letters/searches")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD})
    String search(
            Actor actor,
            @RequestParam(defaultValue = "OUT") Way way,
            @RequestParam @Nullable Integer year,
            @RequestParam(defaultValue = "") String q,
            Texts t,
            Model model) {
        return shown(actor, asked(way, year, q, 1), t, model);
    }

    private String shown(Actor actor, Asked asked, Texts t, Model model) {
        model.addAttribute("page", page(actor, asked, register.list(actor, asked), t));
        return "letter/register";
    }

    private Asked asked(Way way, @Nullable Integer year, String typed, int page) {
        int shown = year == null ? ThaiDate.yearBe(language.today()) : year;
        return new Asked(
                way, shown, ThaiText.arabicDigits(ThaiText.normalise(typed)).strip(), Math.max(1, page));
    }

    private RegisterPage page(Actor actor, Asked asked, PageOf<RegisterLine> lines, Texts t) {
        return new RegisterPage(asked, lines, ThaiDate.yearBe(language.today()), actor.unitName(t.isThai()), t);
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
        model.addAttribute("page", page(actor, asked, register.whole(actor, asked), t));
        return "paper:letter/registerPaper";
    }

    @GetMapping("/letters/entries/{entry}")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD})
    ModelAndView line(Actor actor, @PathVariable UUID entry) {
        return line(actor, entry, Problems.NONE);
    }

    private ModelAndView line(Actor actor, UUID entry, Problems problems) {
        ModelAndView shown = new ModelAndView("letter/line", "line", register.get(actor, entry));
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
