package org.dulae.casework.page;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dulae.access.Actor;
import org.dulae.access.ClientKey;
import org.dulae.access.MayUse;
import org.dulae.access.Problems;
import org.dulae.access.Role;
import org.dulae.casework.CaseFilter;
import org.dulae.casework.CaseId;
import org.dulae.casework.CaseReader;
import org.dulae.casework.CaseSummary;
import org.dulae.casework.link.CaseLink;
import org.dulae.casework.link.Links;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Linking a case with another one by its number, and taking the link away again. */
@Controller
class LinkController {
    private final Links links;
    private final CaseReader reader;
    private final CaseForms forms;

    LinkController(Links links, CaseReader reader, CaseForms forms) {
        this.links = links;
        this.reader = reader;
        this.forms = forms;
    }

    @GetMapping("/cases/{id}/links")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD})
    ModelAndView list(
            Actor actor,
            @PathVariable CaseId id,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part) {
        return show(part == null ? "links" : "linkPanel", actor, forms.page(actor, id, Typed.NOTHING));
    }

    private ModelAndView show(String template, Actor actor, FormPage page) {
        return forms.show(template, page)
                .addObject("all", links.of(actor, page.head().file().id()));
    }

    @PostMapping("/cases/{id}/links")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView link(
            Actor actor,
            @PathVariable CaseId id,
            @RequestParam Map<String, String> fields,
            @Nullable ClientKey key,
            RedirectAttributes flash) {
        Typed typed = new Typed(fields);
        FormPage page = forms.page(actor, id, typed);
        Problems problems =
                typed.missing("number", "casework.link.number.missing", "reason", "casework.link.reason.missing");
        List<CaseSummary> found = typed.given("number")
                ? reader.list(actor, CaseFilter.numbered(typed.plain("number"))).items()
                : List.of();
        if (typed.given("number")) {
            problems = check(problems, found, id);
        }
        if (problems.any()) {
            return show("links", actor, page.with(problems));
        }
        CaseId other = found.getFirst().id();
        CaseLink.Reason reason = CaseLink.Reason.valueOf(typed.plain("reason"));
        return forms.done(
                actor,
                here(id),
                key,
                flash,
                "casework.done.link",
                () -> links.link(actor, id, other, reason, typed.plain("note")));
    }

    /** Few figures may stand for the cases of several years. */
    private static Problems check(Problems problems, List<CaseSummary> found, CaseId id) {
        if (found.isEmpty()) {
            return problems.and("number", "casework.link.number.none");
        }
        if (found.size() > 1) {
            return problems.and("number", "casework.link.number.several");
        }
        return found.getFirst().id().equals(id) ? problems.and("number", "casework.link.number.itself") : problems;
    }

    @PostMapping("/cases/{id}/links/{link}/end")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView end(
            Actor actor,
            @PathVariable CaseId id,
            @PathVariable UUID link,
            @RequestParam(defaultValue = "true") boolean end,
            RedirectAttributes flash) {
        if (end) {
            flash.addFlashAttribute("undo", here(id) + "/" + link + "/end?end=false");
        }
        String word = end ? "casework.done.unlink" : "casework.done.undone";
        return forms.done(actor, here(id), null, flash, word, () -> {
            if (end) {
                links.end(actor, id, link);
            } else {
                links.resume(actor, id, link);
            }
        });
    }

    private static String here(CaseId id) {
        return "/cases/" + id + "/links";
    }
}
