package org.dulae.privacy.sample;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.dulae.access.Actor;
import org.dulae.access.Choice;
import org.dulae.access.MayUse;
import org.dulae.access.Problems;
import org.dulae.access.Role;
import org.dulae.access.Stale;
import org.dulae.area.AreaCode;
import org.dulae.area.Areas;
import org.dulae.privacy.sample.LookMark.Kind;
import org.dulae.shared.Texts;
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

/** The reviewer's pages: the months, what was drawn of one, and one search with what is said of it. */
@Controller
class SampleController {
    private final Samples samples;
    private final Areas areas;

    SampleController(Samples samples, Areas areas) {
        this.samples = samples;
        this.areas = areas;
    }

    static ModelAndView to(String path) {
        ModelAndView there = new ModelAndView("redirect:" + path);
        there.setStatus(HttpStatus.SEE_OTHER);
        return there;
    }

    record MonthsPage(List<Samples.Month> months, Areas areas) {
        int size() {
            return SampleRule.SIZE;
        }

        String place(Samples.Month month, Texts t) {
            AreaCode code = new AreaCode(month.areaCode());
            return code.equals(AreaCode.COUNTRY)
                    ? t.text("privacy.sample.country")
                    : areas.path(code).full(t);
        }
    }

    @GetMapping("/privacy/samples")
    @MayUse({Role.PRIVACY, Role.PROVINCE_HEAD})
    String list(Actor actor, Model model) {
        model.addAttribute("page", new MonthsPage(samples.months(actor), areas));
        return "privacy/sample/months";
    }

    record MonthPage(Samples.Drawn drawn, String place) {}

    @GetMapping("/privacy/samples/{sample}")
    @MayUse({Role.PRIVACY, Role.PROVINCE_HEAD})
    String show(Actor actor, @PathVariable UUID sample, Texts t, Model model) {
        Samples.Drawn drawn = samples.get(actor, sample);
        String place = new MonthsPage(List.of(drawn.month()), areas).place(drawn.month(), t);
        model.addAttribute("page", new MonthPage(drawn, place));
        return "privacy/sample/month";
    }

    /** @param kind as chosen in a form that was not accepted */
    record LookPage(SampledLook look, String kind, String words, Problems problems) {
        List<Choice> choices(Texts t) {
            return Arrays.stream(Kind.values())
                    .filter(look.next()::contains)
                    .map(one -> new Choice(
                            one.name(), t.text("privacy.mark." + one), t.text("privacy.mark." + one + ".hint")))
                    .toList();
        }

        /** The reason the one who searched has to give is waited for until then. */
        @Nullable
        Instant answerBy() {
            return look.awaits() ? look.marks().getLast().at().plus(SampleRule.TO_ANSWER) : null;
        }
    }

    @GetMapping("/privacy/samples/looks/{look}")
    @MayUse({Role.PRIVACY, Role.PROVINCE_HEAD})
    ModelAndView look(Actor actor, @PathVariable UUID look) {
        return look(actor, look, "", "", Problems.NONE);
    }

    private ModelAndView look(Actor actor, UUID look, String kind, String words, Problems problems) {
        ModelAndView shown = new ModelAndView(
                "privacy/sample/look", "page", new LookPage(samples.look(actor, look), kind, words, problems));
        shown.setStatus(problems.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        return shown;
    }

    @PostMapping("/privacy/samples/looks/{look}/marks")
    @MayUse({Role.PRIVACY, Role.PROVINCE_HEAD})
    ModelAndView mark(
            Actor actor,
            @PathVariable UUID look,
            @RequestParam @Nullable Kind kind,
            @RequestParam(defaultValue = "") String words,
            @RequestParam int version,
            RedirectAttributes flash) {
        String said = ThaiText.normalise(words).strip();
        if (kind == null) {
            return look(actor, look, "", words, Problems.of("kind", "privacy.missing.mark"));
        }
        if (kind.isReasoned() && said.isEmpty()) {
            return look(actor, look, kind.name(), words, Problems.of("words", "privacy.missing.words"));
        }
        try {
            samples.mark(actor, look, version, kind, said);
        } catch (Stale first) {
            return look(actor, look, kind.name(), words, Problems.of("main", "privacy.request.changed"));
        }
        flash.addFlashAttribute("done", "privacy.done.mark." + kind);
        return to("/privacy/samples/looks/" + look);
    }
}
