package org.dulae.casework.page;

import java.util.Map;
import org.dulae.access.Actor;
import org.dulae.access.ClientKey;
import org.dulae.access.MayUse;
import org.dulae.access.Problems;
import org.dulae.access.Role;
import org.dulae.access.Stale;
import org.dulae.casework.CaseFile;
import org.dulae.casework.CaseId;
import org.dulae.casework.amend.AmendSheet;
import org.dulae.casework.amend.AmendSheets;
import org.dulae.casework.amend.Amendments;
import org.dulae.person.NotAccepted;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A whole case that was written on the wrong person: the right one is chosen, both are looked at, then it goes. */
@Controller
class AmendmentController {
    private final Amendments amendments;
    private final AmendSheets sheets;
    private final CaseForms forms;

    AmendmentController(Amendments amendments, AmendSheets sheets, CaseForms forms) {
        this.amendments = amendments;
        this.sheets = sheets;
        this.forms = forms;
    }

    /** @param to somebody chosen already, where a move is to be taken back */
    @GetMapping("/cases/{id}/person")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView form(Actor actor, @PathVariable CaseId id, @RequestParam(defaultValue = "") String to) {
        Map<String, String> fields = to.isEmpty() ? Map.of() : Map.of("personId", to);
        FormPage page = forms.page(actor, id, new Typed(fields));
        return show(page, sheet(actor, page));
    }

    @PostMapping("/cases/{id}/person")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView move(
            Actor actor,
            @PathVariable CaseId id,
            @RequestParam Map<String, String> fields,
            @Nullable ClientKey key,
            RedirectAttributes flash) {
        FormPage page = forms.page(actor, id, new Typed(fields));
        AmendSheet sheet = sheet(actor, page);
        // A press that is sent once more finds the case with the right person already; its key answers as it did the
        // first time.
        boolean sent = page.typed().given("looked")
                && !page.typed().given("act")
                && page.typed().given("reason");
        if (!sheet.isConfirmed()
                && !(sent && page.version() != page.head().file().version())) {
            return show(page, sheet);
        }
        try {
            return forms.done(actor, id, key, flash, "casework.done.amended", () -> {
                requireCurrent(page);
                amendments.move(actor, id, page.version(), sheets.right(actor, sheet), sheet.of("reason"));
            });
        } catch (NotAccepted wrong) {
            return show(page, sheet.with(wrong.problems()));
        } catch (Stale wentOn) {
            return show(page.again(), sheet);
        }
    }

    private static void requireCurrent(FormPage page) {
        if (page.version() != page.head().file().version()) {
            throw new Stale("case");
        }
    }

    private AmendSheet sheet(Actor actor, FormPage page) {
        CaseFile file = page.head().file();
        AmendSheet.Of of = new AmendSheet.Of(
                file.person(), file.place().areaCode(), file.place().team());
        return sheets.sheet(
                actor, of, sheets.parts(actor, file.id()), page.typed().fields());
    }

    private ModelAndView show(FormPage page, AmendSheet sheet) {
        Problems problems = sheet.problems();
        return forms.show("amendment", page.with(problems)).addObject("sheet", sheet);
    }
}
