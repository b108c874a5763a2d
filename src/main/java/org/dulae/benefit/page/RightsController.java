package org.dulae.benefit.page;

import java.time.Clock;
import java.time.LocalDate;
import org.dulae.access.MayUse;
import org.dulae.access.NotFound;
import org.dulae.access.Problems;
import org.dulae.benefit.Entitlements;
import org.dulae.shared.ThaiDate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The check that anybody may make without an account, and the list of everything there is. The answers come back with the page that shows them and
 * are kept nowhere: not in an address, not in a session, not in a log.
 */
@Controller
class RightsController {
    private static final String PAGE = "page";
    private final Clock clock;

    RightsController(Clock clock) {
        this.clock = clock.withZone(ThaiDate.ZONE);
    }

    @GetMapping("/rights")
    @MayUse(anyone = true)
    String ask(Model model) {
        model.addAttribute(PAGE, new RightsPage.Asking(new RightsForm(new LinkedMultiValueMap<>()), Problems.NONE));
        return "benefit/page/rights";
    }

    @PostMapping("/rights")
    @MayUse(anyone = true)
    ModelAndView answer(@RequestParam MultiValueMap<String, String> typed) {
        return answer(new RightsForm(typed), "benefit/page/found");
    }

    /** The answers as they were, to be changed. */
    @PostMapping("/rights/change")
    @MayUse(anyone = true)
    ModelAndView change(@RequestParam MultiValueMap<String, String> typed) {
        return new ModelAndView("benefit/page/rights")
                .addObject(PAGE, new RightsPage.Asking(new RightsForm(typed), Problems.NONE));
    }

    /** Asked for again, by a bookmark or after the answers are gone: what was answered is kept nowhere, so it is asked anew. */
    @GetMapping({"/rights/paper", "/rights/change"})
    @MayUse(anyone = true)
    ModelAndView askAgain() {
        ModelAndView answer = new ModelAndView("redirect:/rights");
        answer.setStatus(HttpStatus.SEE_OTHER);
        return answer;
    }

    /** The same to take along. */
    @PostMapping("/rights/paper")
    @MayUse(anyone = true)
    ModelAndView paper(@RequestParam MultiValueMap<String, String> typed) {
        return answer(new RightsForm(typed), "paper:benefit/page/list");
    }

    private ModelAndView answer(RightsForm form, String view) {
        Problems problems = form.problems(today());
        if (problems.any()) {
            return new ModelAndView("benefit/page/rights", HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject(PAGE, new RightsPage.Asking(form, problems));
        }
        return new ModelAndView(view).addObject(PAGE, RightsPage.Found.of(form, today()));
    }

    @GetMapping("/rights/all")
    @MayUse(anyone = true)
    String all(Model model) {
        model.addAttribute(PAGE, new RightsPage.Whole(today(), Entitlements.all()));
        return "benefit/page/whole";
    }

    @GetMapping("/rights/all/{code}")
    @MayUse(anyone = true)
    String one(@PathVariable String code, Model model) {
        model.addAttribute(
                PAGE,
                new RightsPage.One(today(), Entitlements.find(code).orElseThrow(() -> new NotFound("entitlement"))));
        return "benefit/page/one";
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
