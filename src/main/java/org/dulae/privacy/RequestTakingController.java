package org.dulae.privacy;

import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dulae.access.Actor;
import org.dulae.access.Choice;
import org.dulae.access.ClientKey;
import org.dulae.access.MayUse;
import org.dulae.access.Once;
import org.dulae.access.Problems;
import org.dulae.access.Role;
import org.dulae.casework.CaseId;
import org.dulae.person.PersonFile;
import org.dulae.person.PersonId;
import org.dulae.privacy.Request.Asked;
import org.dulae.privacy.Request.Asker;
import org.dulae.privacy.Request.Kind;
import org.dulae.shared.NewId;
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
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a person asked about the data kept of her, on her page; and taking another request, for whoever asks. */
@Controller
class RequestTakingController {
    private final Requests requests;
    private final Once once;

    RequestTakingController(Requests requests, Once once) {
        this.requests = requests;
        this.once = once;
    }

    /** @param fields as typed */
    record TakePage(PersonFile person, Map<String, String> fields, Problems problems, String key) {
        String of(String field) {
            return fields.getOrDefault(field, "");
        }

        private String plain(String field) {
            return ThaiText.normalise(of(field)).strip();
        }

        List<Choice> kinds(Texts t) {
            return Arrays.stream(Kind.values())
                    .map(kind -> new Choice(
                            kind.name(), t.text("privacy.kind." + kind), t.text("privacy.kind." + kind + ".hint")))
                    .toList();
        }

        List<Choice> askers(Texts t) {
            return Arrays.stream(Asker.values())
                    .map(asker -> new Choice(asker.name(), t.text("privacy.asker." + asker)))
                    .toList();
        }
    }

    @GetMapping("/people/{id}/data-requests")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    String ofPerson(
            Actor actor,
            @PathVariable PersonId id,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            Model model) {
        model.addAttribute("all", requests.ofPerson(actor, id));
        model.addAttribute("about", id);
        return part == null ? "privacy/panelPage" : "privacy/panel";
    }

    @GetMapping("/cases/{id}/data-requests")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    String ofCase(
            Actor actor,
            @PathVariable CaseId id,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            Model model) {
        model.addAttribute("all", requests.ofHousehold(actor, id));
        model.addAttribute("about", id);
        return part == null ? "privacy/casePanelPage" : "privacy/casePanel";
    }

    @GetMapping("/people/{id}/data-requests/new")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER, Role.PRIVACY})
    ModelAndView begin(Actor actor, @PathVariable PersonId id, Texts t) {
        Map<String, String> fields = Map.of("asker", Asker.SELF.name(), "on", t.date(t.today()));
        return show(new TakePage(
                requests.person(actor, id), fields, Problems.NONE, NewId.next().toString()));
    }

    private static ModelAndView show(TakePage page) {
        ModelAndView shown = new ModelAndView("privacy/newRequest", "page", page);
        shown.setStatus(page.problems().any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        return shown;
    }

    @PostMapping("/people/{id}/data-requests")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER, Role.PRIVACY})
    ModelAndView take(
            Actor actor,
            @PathVariable PersonId id,
            @RequestParam Map<String, String> fields,
            @Nullable ClientKey key,
            Texts t,
            RedirectAttributes flash) {
        TakePage page = new TakePage(
                requests.person(actor, id), fields, Problems.NONE, NewId.next().toString());
        Optional<LocalDate> on = ThaiDate.parse(page.plain("on"), t.today()).filter(day -> !day.isAfter(t.today()));
        Problems problems = problems(page, on);
        if (problems.any()) {
            return show(new TakePage(page.person(), fields, problems, page.key()));
        }
        Asked asked = new Asked(
                Kind.valueOf(page.of("kind")),
                Asker.valueOf(page.of("asker")),
                page.of("asker").equals(Asker.SELF.name()) ? "" : page.plain("askerName"),
                page.plain("wish"),
                on.orElseThrow());
        URI there = once.once(actor, key, () -> URI.create("/privacy/requests/" + requests.take(actor, id, asked)));
        flash.addFlashAttribute("done", "privacy.done.take");
        return RequestController.to(there.toString());
    }

    private static Problems problems(TakePage page, Optional<LocalDate> on) {
        Problems found = Problems.NONE;
        if (Arrays.stream(Kind.values()).noneMatch(kind -> kind.name().equals(page.of("kind")))) {
            found = found.and("kind", "privacy.missing.kind");
        }
        if (Arrays.stream(Asker.values()).noneMatch(asker -> asker.name().equals(page.of("asker")))) {
            found = found.and("asker", "privacy.missing.asker");
        } else if (!page.of("asker").equals(Asker.SELF.name())
                && page.plain("askerName").isEmpty()) {
            found = found.and("askerName", "privacy.missing.askerName");
        }
        if (page.plain("wish").isEmpty()) {
            found = found.and("wish", "privacy.missing.wish");
        }
        return on.isEmpty() ? found.and("on", "privacy.missing.on") : found;
    }
}
