package org.dulae.access;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page of each role: the first entry of its menu. */
@Controller
class HomeController {
    @GetMapping("/")
    @MayUse(signedIn = true)
    String home(Actor actor) {
        return "redirect:" + MenuEntry.first(actor);
    }
}
