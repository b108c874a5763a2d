package org.dulae.person.page;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.dulae.access.Actor;
import org.dulae.access.MayUse;
import org.dulae.access.Problems;
import org.dulae.access.Role;
import org.dulae.person.NotAccepted;
import org.dulae.person.NumberSource;
import org.dulae.person.People;
import org.dulae.person.PersonMatch;
import org.dulae.person.SearchId;
import org.dulae.shared.ThaiText;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The one search: people by whatever is known of them, and the numbers of other modules. What was typed never stands in an address. */
@Controller
class SearchController {
    private final People people;
    private final ObjectProvider<NumberSource> numbers;

    SearchController(People people, ObjectProvider<NumberSource> numbers) {
        this.people = people;
        this.numbers = numbers;
    }

    /**
     * @param typed what was searched for; empty before the first search
     * @param expired whether the search that was asked for is not kept any more
     * @param problems why it was not searched for
     */
    record SearchPage(String typed, List<PersonMatch> matches, boolean expired, Problems problems) {
        boolean searched() {
            return !typed.isEmpty() && !problems.any();
        }

        /** Looks like the number of a matter, whether or not there is one. */
        boolean numbered() {
            return ThaiText.arabicDigits(typed).matches("\\d{2}-\\d{4}-\\d{5,9}");
        }
    }

    @GetMapping("/people")
    @MayUse({Role.OPERATOR, Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD})
    String start(Model model) {
        model.addAttribute("page", new SearchPage("", List.of(), false, Problems.NONE));
        return "person/page/search";
    }

    @PostMapping("/people/searches")
    @MayUse({Role.OPERATOR, Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD})
    ModelAndView search(Actor actor, @RequestParam(defaultValue = "") String q) {
        String typed = q.strip();
        if (typed.isEmpty()) {
            return SeeOther.to("/people");
        }
        try {
            return SeeOther.to(
                    numbered(actor, typed).orElseGet(() -> "/people/searches/" + people.keepSearch(actor, typed)));
        } catch (NotAccepted e) {
            return new ModelAndView("person/page/search", HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("page", new SearchPage(typed, List.of(), false, e.problems()));
        }
    }

    /** The page of what bears this number, such as a matter. */
    private Optional<String> numbered(Actor actor, String typed) {
        return numbers.orderedStream()
                .map(module -> module.find(actor, typed))
                .flatMap(Optional::stream)
                .map(URI::toString)
                .findFirst();
    }

    @GetMapping("/people/searches/{id}")
    @MayUse({Role.OPERATOR, Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD})
    ModelAndView results(Actor actor, @PathVariable SearchId id) {
        SearchPage page = people.searched(actor, id)
                .map(found -> new SearchPage(found.typed(), found.matches(), false, Problems.NONE))
                .orElse(new SearchPage("", List.of(), true, Problems.NONE));
        ModelAndView answer = new ModelAndView("person/page/search", page.expired() ? HttpStatus.GONE : HttpStatus.OK);
        return answer.addObject("page", page);
    }

    /** While somebody types, for any form that asks for a person: the list alone, with one radio button {@code personId} a person. */
    @PostMapping("/people/candidates")
    @MayUse({Role.OPERATOR, Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    String candidates(
            Actor actor,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") @Nullable String personId,
            Model model) {
        model.addAttribute("matches", who.isBlank() ? List.of() : people.candidates(actor, who));
        model.addAttribute("chosen", personId);
        return "person/candidates";
    }
}
