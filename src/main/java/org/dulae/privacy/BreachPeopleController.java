package org.dulae.privacy;

import java.util.UUID;
import org.dulae.access.Actor;
import org.dulae.access.MayUse;
import org.dulae.access.Role;
import org.dulae.area.AreaCode;
import org.dulae.area.Areas;
import org.dulae.privacy.Breaches.Listed;
import org.dulae.privacy.Breaches.Touched;
import org.dulae.shared.Texts;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Whom a breach touched: a page at a time, for the printer, and as a workbook. Of those who are not the reader's to see only how many. */
@Controller
class BreachPeopleController {
    /** On one paper: more would keep the printer and the reader too long. */
    static final int ON_PAPER = 5000;

    private static final int IN_BOOK = 200_000;
    private static final MediaType WORKBOOK =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private final Breaches breaches;
    private final Areas areas;

    BreachPeopleController(Breaches breaches, Areas areas) {
        this.breaches = breaches;
        this.areas = areas;
    }

    /** @param office that prints it */
    record PeoplePage(Listed listed, Actor office, Areas areas) {
        String at() {
            return "/privacy/breaches/" + listed.breach().id() + "/people";
        }

        int pages() {
            int size = listed.touched().size();
            return Math.max(1, (listed.reach().listed() + size - 1) / size);
        }

        /** Counted on from the pages before. */
        int number(int index) {
            return (listed.touched().number() - 1) * listed.touched().size() + index + 1;
        }

        /** Where it is, as its centre would look for it. */
        String place(Touched one, Texts t) {
            AreaCode code = new AreaCode(one.areaCode());
            boolean known = !code.equals(AreaCode.COUNTRY) && areas.find(code).isPresent();
            return known ? areas.path(code).full(t) : "";
        }
    }

    @GetMapping("/privacy/breaches/{breach}/people")
    @MayUse(Role.PRIVACY)
    String list(Actor actor, @PathVariable UUID breach, @RequestParam(defaultValue = "1") int page, Model model) {
        model.addAttribute("page", new PeoplePage(breaches.touched(actor, breach, page), actor, areas));
        return "privacy/breachPeople";
    }

    @GetMapping("/privacy/breaches/{breach}/people/paper")
    @MayUse(Role.PRIVACY)
    String paper(Actor actor, @PathVariable UUID breach, Model model) {
        model.addAttribute(
                "page", new PeoplePage(breaches.touchedWhole(actor, breach, "PAPER", ON_PAPER), actor, areas));
        return "paper:privacy/breachPeoplePaper";
    }

    @GetMapping("/privacy/breaches/{breach}/people/people.xlsx")
    @MayUse(Role.PRIVACY)
    ResponseEntity<byte[]> workbook(Actor actor, @PathVariable UUID breach, Texts t) {
        PeoplePage page = new PeoplePage(breaches.touchedWhole(actor, breach, "BOOK", IN_BOOK), actor, areas);
        return ResponseEntity.ok()
                .contentType(WORKBOOK)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("breach-people.xlsx")
                                .build()
                                .toString())
                .body(BreachPeopleBook.of(page, t));
    }
}
