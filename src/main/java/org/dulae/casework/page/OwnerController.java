package org.dulae.casework.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dulae.access.Actor;
import org.dulae.access.Choice;
import org.dulae.access.ClientKey;
import org.dulae.access.MayUse;
import org.dulae.access.Problems;
import org.dulae.access.Role;
import org.dulae.access.Stale;
import org.dulae.access.UnitId;
import org.dulae.access.Units;
import org.dulae.access.Units.Colleague;
import org.dulae.casework.CaseId;
import org.dulae.casework.Casework;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who sees a case through: oneself, in one press, or a colleague. */
@Controller
class OwnerController {
    private final Casework casework;
    private final CaseForms forms;
    private final Units units;

    OwnerController(Casework casework, CaseForms forms, Units units) {
        this.casework = casework;
        this.forms = forms;
        this.units = units;
    }

    @PostMapping("/cases/{id}/ownership")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView take(
            Actor actor,
            @PathVariable CaseId id,
            @RequestParam int version,
            @RequestParam(defaultValue = "case") String back,
            @Nullable ClientKey key,
            RedirectAttributes flash) {
        return forms.press(
                actor,
                key,
                id,
                back,
                flash,
                "casework.done.taken",
                "",
                () -> casework.assign(actor, id, version, actor.id(), actor.name()));
    }

    @GetMapping("/cases/{id}/owner")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView owner(Actor actor, @PathVariable CaseId id) {
        return show(actor, forms.page(actor, id, Typed.NOTHING));
    }

    @PostMapping("/cases/{id}/owner")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView assign(
            Actor actor, @PathVariable CaseId id, @RequestParam Map<String, String> fields, RedirectAttributes flash) {
        FormPage page = forms.page(actor, id, new Typed(fields));
        Optional<Colleague> chosen = colleagues(actor, page).stream()
                .filter(one -> one.id().toString().equals(page.of("choice")))
                .findFirst();
        if (chosen.isEmpty()) {
            return show(actor, page.with(Problems.of("choice", "casework.decide.choose")));
        }
        try {
            return forms.done(
                    actor,
                    id,
                    null,
                    flash,
                    "casework.done.assigned",
                    () -> casework.assign(
                            actor,
                            id,
                            page.version(),
                            chosen.get().id(),
                            chosen.get().name()));
        } catch (Stale wentOn) {
            return show(actor, page.again());
        }
    }

    private ModelAndView show(Actor actor, FormPage page) {
        List<Choice> choices = colleagues(actor, page).stream()
                .map(one -> new Choice(one.id().toString(), one.name()))
                .toList();
        return forms.show("owner", page).addObject("choices", choices);
    }

    private List<Colleague> colleagues(Actor actor, FormPage page) {
        return units.colleagues(actor, new UnitId(page.head().file().place().unit())).stream()
                .filter(one -> one.has(Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER))
                .toList();
    }
}
