package org.dulae.casework.page;

import java.util.Map;
import org.dulae.access.Actor;
import org.dulae.access.MayUse;
import org.dulae.access.Problems;
import org.dulae.access.Role;
import org.dulae.casework.CaseId;
import org.dulae.casework.CaseReader;
import org.dulae.vocabulary.Vocabulary;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The case in short, for the file, a conference or a court; of a restricted one only after somebody said why. */
@Controller
class BriefController {
    private final CasePages pages;
    private final CaseForms forms;
    private final Story story;
    private final Vocabulary words;

    BriefController(CasePages pages, CaseForms forms, Story story, Vocabulary words) {
        this.pages = pages;
        this.forms = forms;
        this.story = story;
        this.words = words;
    }

    @GetMapping("/cases/{id}/brief")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView show(Actor actor, @PathVariable CaseId id) {
        CaseReader.Content content = pages.read(actor, id);
        return show(actor, forms.page(actor, content, Typed.of("audience", "FILE")), content);
    }

    private ModelAndView show(Actor actor, FormPage page, CaseReader.Content content) {
        ModelAndView shown = forms.show("brief", page);
        return page.head().restricted()
                ? shown
                : shown.addObject("brief", brief(actor, page.head(), content, CaseReader.Audience.FILE));
    }

    private Brief brief(Actor actor, CaseHead head, CaseReader.Content content, CaseReader.Audience audience) {
        return Brief.of(head, content, audience, story, words, actor.name());
    }

    @PostMapping("/cases/{id}/brief")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView print(Actor actor, @PathVariable CaseId id, @RequestParam Map<String, String> fields) {
        Typed typed = new Typed(fields);
        FormPage page = forms.page(actor, id, typed);
        Problems problems = typed.missing("audience", "casework.brief.audience.missing");
        if (page.head().restricted()) {
            problems = typed.given("reason") ? problems : problems.and("reason", "casework.brief.reason.missing");
        }
        if (problems.any()) {
            return show(actor, page.with(problems), pages.read(actor, id));
        }
        CaseReader.Audience audience = CaseReader.Audience.valueOf(typed.plain("audience"));
        CaseReader.Content content = pages.print(actor, id, audience, typed.plain("reason"));
        return new ModelAndView(
                "paper:casework/page/briefPaper", "brief", brief(actor, page.head(), content, audience));
    }
}
