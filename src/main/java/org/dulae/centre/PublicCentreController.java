package org.dulae.centre;

import java.util.List;
import org.dulae.access.MayUse;
import org.dulae.access.NotFound;
import org.dulae.area.AreaCode;
import org.dulae.area.AreaLevel;
import org.dulae.area.AreaPath;
import org.dulae.area.Areas;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What anybody may know of the help in a tambon, without signing in: the poster leads here. */
@Controller
class PublicCentreController {
    private final LifeCycle lives;
    private final Areas areas;

    PublicCentreController(LifeCycle lives, Areas areas) {
        this.lives = lives;
        this.areas = areas;
    }

    /** @param centres those that serve people; usually one, often none yet */
    record TambonPage(AreaPath tambon, List<LifeCycle.Open> centres) {}

    @GetMapping("/tambon/{code}")
    @MayUse(anyone = true)
    String tambon(@PathVariable String code, Model model) {
        AreaPath tambon = AreaCode.parse(code)
                .filter(known ->
                        known.level() == AreaLevel.TAMBON && areas.find(known).isPresent())
                .map(areas::path)
                .orElseThrow(() -> new NotFound("tambon"));
        model.addAttribute(
                "page",
                new TambonPage(tambon, lives.serving(tambon.area().code().value())));
        return "centre/tambon";
    }
}
