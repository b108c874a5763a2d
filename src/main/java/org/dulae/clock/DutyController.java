package org.dulae.clock;

import java.util.List;
import org.dulae.access.Actor;
import org.dulae.access.MayUse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What the law gives how long for, with section and certainty: for everybody who works here. */
@Controller
class DutyController {
    private final Clocks clocks;

    DutyController(Clocks clocks) {
        this.clocks = clocks;
    }

    record DutiesPage(List<Duty> duties) {}

    @GetMapping("/legal-clocks")
    @MayUse(signedIn = true)
    ModelAndView show(Actor actor) {
        return new ModelAndView("clock/duties", "page", new DutiesPage(clocks.duties(actor)));
    }
}
