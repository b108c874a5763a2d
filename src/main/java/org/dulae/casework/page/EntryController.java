package org.dulae.casework.page;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.dulae.access.Actor;
import org.dulae.access.ClientKey;
import org.dulae.access.MayUse;
import org.dulae.access.Problems;
import org.dulae.access.Role;
import org.dulae.access.WorkItem;
import org.dulae.casework.CaseId;
import org.dulae.casework.Closure;
import org.dulae.casework.Entries;
import org.dulae.casework.Records;
import org.dulae.shared.Baht;
import org.dulae.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writing into a case: what was found out, what help came, a remark. */
@Controller
class EntryController {
    private final Records records;
    private final CaseForms forms;
    private final CasePages pages;
    private final RefusalForms entitlements;

    EntryController(Records records, CaseForms forms, CasePages pages, RefusalForms entitlements) {
        this.records = records;
        this.forms = forms;
        this.pages = pages;
        this.entitlements = entitlements;
    }

    @GetMapping("/cases/{id}/facts/new")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView newFact(Actor actor, @PathVariable CaseId id) {
        return forms.show("fact", forms.page(actor, id, Typed.of("kind", "VISIT")));
    }

    @PostMapping("/cases/{id}/facts")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView fact(
            Actor actor,
            @PathVariable CaseId id,
            @RequestParam Map<String, String> fields,
            @Nullable ClientKey key,
            RedirectAttributes flash) {
        Typed typed = new Typed(fields);
        Optional<LocalDate> on = typed.pastDay("on", pages.today());
        Problems problems = day(on, typed.missing("content", "casework.fact.content.missing"));
        if (problems.any()) {
            return forms.show("fact", forms.page(actor, id, typed).with(problems));
        }
        Records.NewFact told = new Records.NewFact(
                pages.moment(on.orElseThrow()),
                Entries.FactKind.valueOf(typed.plain("kind")),
                typed.plain("place"),
                typed.plain("source"),
                typed.plain("content"),
                typed.plain("ownWords"));
        String back = typed.plain("back");
        String there = WorkItem.isList(back) ? WorkItem.listAt(back) : "/cases/" + id;
        return forms.done(actor, there, key, flash, "casework.done.fact", () -> records.fact(actor, id, told));
    }

    @GetMapping("/cases/{id}/help/new")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView newHelp(Actor actor, @PathVariable CaseId id, Texts t) {
        return helpForm(forms.page(actor, id, Typed.of("kind", "MONEY", "level", "TAMBON")), t);
    }

    private ModelAndView helpForm(FormPage page, Texts t) {
        return forms.show("helpForm", page).addObject("codes", entitlements.choices(t));
    }

    @PostMapping("/cases/{id}/help")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView help(
            Actor actor,
            @PathVariable CaseId id,
            @RequestParam Map<String, String> fields,
            Texts t,
            @Nullable ClientKey key,
            RedirectAttributes flash) {
        Typed typed = new Typed(fields);
        Optional<LocalDate> on = typed.pastDay("on", pages.today());
        Optional<Baht> amount = Baht.parse(typed.plain("amount"));
        Problems problems = day(on, typed.missing("what", "casework.help.what.missing"));
        if (typed.given("amount") && amount.isEmpty()) {
            problems = problems.and("amount", "casework.help.amount.unreadable");
        }
        if (problems.any()) {
            return helpForm(forms.page(actor, id, typed).with(problems), t);
        }
        boolean known =
                entitlements.choices(t).stream().anyMatch(one -> one.value().equals(typed.plain("code")));
        Records.NewHelp given = help(typed, known ? typed.plain("code") : "", amount, on.orElseThrow());
        return forms.done(actor, id, key, flash, "casework.done.help", () -> records.help(actor, id, given));
    }

    private Records.NewHelp help(Typed typed, String code, Optional<Baht> amount, LocalDate on) {
        return new Records.NewHelp(
                Entries.HelpKind.valueOf(typed.plain("kind")),
                code,
                typed.plain("what"),
                amount.map(Baht::amount).orElse(null),
                null,
                typed.plain("provider"),
                Closure.Level.valueOf(typed.plain("level")),
                pages.moment(on));
    }

    @GetMapping("/cases/{id}/notes/new")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView newNote(Actor actor, @PathVariable CaseId id) {
        return forms.show("noteForm", forms.page(actor, id, Typed.NOTHING));
    }

    @PostMapping("/cases/{id}/notes")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView note(
            Actor actor,
            @PathVariable CaseId id,
            @RequestParam Map<String, String> fields,
            @Nullable ClientKey key,
            RedirectAttributes flash) {
        Typed typed = new Typed(fields);
        Problems problems = typed.missing("content", "casework.note.missing");
        if (problems.any()) {
            return forms.show("noteForm", forms.page(actor, id, typed).with(problems));
        }
        boolean ownWords = typed.given("ownWords");
        return forms.done(
                actor,
                id,
                key,
                flash,
                "casework.done.note",
                () -> records.note(actor, id, typed.plain("content"), ownWords));
    }

    private static Problems day(Optional<LocalDate> on, Problems problems) {
        return on.isPresent() ? problems : problems.and("on", "casework.form.day");
    }
}
