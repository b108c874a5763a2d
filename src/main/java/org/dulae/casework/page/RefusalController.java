package org.dulae.casework.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dulae.access.Actor;
import org.dulae.access.ClientKey;
import org.dulae.access.MayUse;
import org.dulae.access.Problems;
import org.dulae.access.Role;
import org.dulae.access.Stale;
import org.dulae.casework.CaseFile;
import org.dulae.casework.CaseId;
import org.dulae.casework.refusal.Refusal;
import org.dulae.casework.refusal.RefusalRegister;
import org.dulae.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What could not be given: written down, told on paper, corrected, and what the person says to it. */
@Controller
class RefusalController {
    private final RefusalRegister refusals;
    private final RefusalForms told;
    private final CaseForms forms;
    private final CasePages pages;

    RefusalController(RefusalRegister refusals, RefusalForms told, CaseForms forms, CasePages pages) {
        this.refusals = refusals;
        this.told = told;
        this.forms = forms;
        this.pages = pages;
    }

    @GetMapping("/cases/{id}/refusals")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD})
    ModelAndView list(
            Actor actor,
            @PathVariable CaseId id,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part) {
        List<Refusal> all = refusals.of(actor, id);
        return forms.show(part == null ? "refusals" : "refusalPanel", forms.page(actor, id, Typed.NOTHING))
                .addObject("all", all);
    }

    @GetMapping("/cases/{id}/refusals/new")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView newRefusal(Actor actor, @PathVariable CaseId id, Texts t) {
        FormPage page = forms.page(actor, id, Typed.NOTHING);
        return form(page.filled(new Typed(told.usual(page.head(), t))), t);
    }

    private ModelAndView form(FormPage page, Texts t) {
        return forms.show("refusalForm", page).addObject("codes", told.choices(t));
    }

    @PostMapping("/cases/{id}/refusals")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView refuse(
            Actor actor,
            @PathVariable CaseId id,
            @RequestParam Map<String, String> fields,
            Texts t,
            @Nullable ClientKey key,
            RedirectAttributes flash) {
        FormPage page = forms.page(actor, id, new Typed(fields));
        Problems problems = told.check(actor, page);
        if (problems.any()) {
            return form(page.with(problems), t);
        }
        try {
            return forms.answer(
                    actor,
                    key,
                    flash,
                    "casework.done.refusal",
                    () -> at(id, refusals.refuse(actor, id, told.told(actor, page, t))));
        } catch (CaseFile.AlreadyClosed wentOn) {
            return form(page.again(), t);
        }
    }

    static String at(CaseId id, UUID refusal) {
        return "/cases/" + id + "/refusals/" + refusal;
    }

    @GetMapping("/cases/{id}/refusals/{refusal}")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD})
    ModelAndView show(Actor actor, @PathVariable CaseId id, @PathVariable UUID refusal) {
        Refusal now = refusals.get(actor, id, refusal);
        return show(forms.page(actor, id, Typed.NOTHING).of(now.answers().size()), now);
    }

    private ModelAndView show(FormPage page, Refusal now) {
        return forms.show("refusal", page).addObject("shown", new RefusalPage(page.head(), now));
    }

    @GetMapping("/cases/{id}/refusals/{refusal}/paper")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD})
    String paper(Actor actor, @PathVariable CaseId id, @PathVariable UUID refusal, Model model) {
        model.addAttribute("page", new RefusalPage(pages.head(actor, id), refusals.print(actor, id, refusal)));
        return "paper:casework/page/refusalPaper";
    }

    @GetMapping("/cases/{id}/refusals/{refusal}/correction")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView newCorrection(Actor actor, @PathVariable CaseId id, @PathVariable UUID refusal, Texts t) {
        Refusal now = refusals.get(actor, id, refusal);
        CaseHead head = pages.head(actor, id);
        FormPage page = forms.page(actor, id, new Typed(RefusalForms.fields(head, now.told(), t)));
        return correction(page.of(now.last().ordinal()), now, t);
    }

    private ModelAndView correction(FormPage page, Refusal now, Texts t) {
        return forms.show("refusalCorrection", page)
                .addObject("shown", new RefusalPage(page.head(), now))
                .addObject("codes", told.choices(t));
    }

    @PostMapping("/cases/{id}/refusals/{refusal}/correction")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView correct(
            Actor actor,
            @PathVariable CaseId id,
            @PathVariable UUID refusal,
            @RequestParam Map<String, String> fields,
            Texts t,
            @Nullable ClientKey key,
            RedirectAttributes flash) {
        Refusal now = refusals.get(actor, id, refusal);
        FormPage page = against(forms.page(actor, id, new Typed(fields)), now.last(), t);
        Problems problems = told.check(actor, page);
        if (!page.typed().given("why")) {
            problems = problems.and("why", "casework.refusal.why.missing");
        }
        if (page.conflict() != null || problems.any()) {
            return correction(page.with(problems), now, t);
        }
        Refusal.Told words = told.told(actor, page, t);
        String why = page.typed().plain("why");
        int seen = now.last().ordinal();
        return forms.done(
                actor,
                at(id, refusal),
                key,
                flash,
                "casework.done.refusal.corrected",
                () -> refusals.correct(actor, id, refusal, seen, words, why));
    }

    private FormPage against(FormPage typed, Refusal.Version last, Texts t) {
        Typed theirs = new Typed(RefusalForms.fields(typed.head(), last.told(), t));
        Labels labels = new Labels("casework.refusal.", t, told.shown(t));
        return typed.against(theirs, last.ordinal(), last.at(), labels);
    }

    @PostMapping("/cases/{id}/refusals/{refusal}/answers")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView answer(
            Actor actor,
            @PathVariable CaseId id,
            @PathVariable UUID refusal,
            @RequestParam Map<String, String> fields,
            @Nullable ClientKey key,
            RedirectAttributes flash) {
        Refusal now = refusals.get(actor, id, refusal);
        Typed typed = new Typed(fields);
        FormPage page = forms.page(actor, id, typed).of(now.answers().size());
        Refusal.Answer answer = RefusalForms.answer(typed, now);
        Optional<LocalDate> on = typed.pastDay("on", pages.today()).filter(day -> now.mayBeOn(day, pages.today()));
        Problems problems = on.isPresent() ? Problems.NONE : Problems.of("on", "casework.refusal.on.bad");
        if (answer == null || problems.any()) {
            return show(
                    page.with(answer == null ? problems.and("answer", "casework.refusal.answer.missing") : problems),
                    now);
        }
        try {
            return forms.done(
                    actor,
                    at(id, refusal),
                    key,
                    flash,
                    "casework.done.refusal.answer",
                    () -> refusals.answer(
                            actor, id, refusal, typed.version(), answer, on.orElseThrow(), typed.plain("words")));
        } catch (Stale wentOn) {
            return show(page.again().of(now.answers().size()), now);
        }
    }
}
