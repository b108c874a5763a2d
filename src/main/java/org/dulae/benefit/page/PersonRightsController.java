package org.dulae.benefit.page;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.dulae.access.Actor;
import org.dulae.access.ClientKey;
import org.dulae.access.MayUse;
import org.dulae.access.Once;
import org.dulae.access.Problems;
import org.dulae.access.Role;
import org.dulae.access.Stale;
import org.dulae.benefit.Fact;
import org.dulae.benefit.PersonRights;
import org.dulae.casework.CaseId;
import org.dulae.casework.CaseReader;
import org.dulae.person.PersonId;
import org.dulae.shared.NewId;
import org.dulae.shared.ThaiDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a person may be entitled to, beside her record and beside her case, and the questions that would tell more. */
@Controller
class PersonRightsController {
    private final PersonRights rights;
    private final CaseReader cases;
    private final Once once;
    private final Clock clock;

    PersonRightsController(PersonRights rights, CaseReader cases, Once once, Clock clock) {
        this.rights = rights;
        this.cases = cases;
        this.once = once;
        this.clock = clock.withZone(ThaiDate.ZONE);
    }

    /** @param change code of a known fact that is to be told anew */
    @GetMapping("/people/{id}/rights")
    @MayUse({Role.OPERATOR, Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD})
    String show(
            Actor actor,
            @PathVariable PersonId id,
            @RequestParam(defaultValue = "") String change,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            Model model) {
        List<Fact> wanted = Arrays.stream(Fact.values())
                .filter(fact -> fact.name().equals(change) && PersonRights.mayBeTold(fact))
                .toList();
        model.addAttribute("page", page(actor, id, FactForm.EMPTY, wanted, Problems.NONE, false));
        return part == null ? "benefit/page/personRights" : "benefit/page/personRightsPart";
    }

    /** The same for the person a case is about. */
    @GetMapping("/cases/{id}/rights")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD})
    String ofCase(
            Actor actor,
            @PathVariable CaseId id,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            Model model) {
        return show(actor, cases.cover(actor, id).file().person(), "", part, model);
    }

    private PersonRightsPage page(
            Actor actor, PersonId id, FactForm form, List<Fact> change, Problems problems, boolean stale) {
        return new PersonRightsPage(
                rights.of(actor, id),
                form,
                change,
                problems,
                stale,
                NewId.next().toString());
    }

    @PostMapping("/people/{id}/rights")
    @MayUse({Role.OPERATOR, Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView tell(
            Actor actor,
            @PathVariable PersonId id,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam int version,
            @Nullable ClientKey key,
            RedirectAttributes flash) {
        FactForm form = new FactForm(typed);
        LocalDate today = LocalDate.now(clock);
        Problems problems = form.problems(today);
        if (problems.any()) {
            return again(page(actor, id, form, List.of(), problems, false), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        URI here = URI.create("/people/" + id + "/rights");
        try {
            once.once(actor, key, () -> {
                rights.tell(actor, id, form.values(today), form.source().orElseThrow(), version);
                return here;
            });
        } catch (Stale meanwhile) {
            return again(page(actor, id, form, List.of(), Problems.NONE, true), HttpStatus.CONFLICT);
        }
        flash.addFlashAttribute("done", "benefit.person.saved");
        ModelAndView answer = new ModelAndView("redirect:" + here);
        answer.setStatus(HttpStatus.SEE_OTHER);
        return answer;
    }

    private static ModelAndView again(PersonRightsPage page, HttpStatus status) {
        return new ModelAndView("benefit/page/personRights", Map.of("page", page), status);
    }
}
