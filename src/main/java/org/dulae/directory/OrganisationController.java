package org.dulae.directory;

import static org.dulae.directory.Sent.again;
import static org.dulae.directory.Sent.date;
import static org.dulae.directory.Sent.seeOther;
import static org.dulae.directory.Sent.text;

import java.time.LocalDate;
import java.util.Optional;
import org.dulae.access.Actor;
import org.dulae.access.MayUse;
import org.dulae.access.Problems;
import org.dulae.access.Role;
import org.dulae.shared.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One organisation: what it is, whom it belonged to when, what it covers, what it may decide. All staff may look. */
@Controller
class OrganisationController {
    private final DirectoryEntries entries;
    private final OrganisationPages pages;

    OrganisationController(DirectoryEntries entries, OrganisationPages pages) {
        this.entries = entries;
        this.pages = pages;
    }

    @GetMapping("/directory/{id}")
    @MayUse(signedIn = true)
    String show(Actor actor, @PathVariable OrganisationId id, Texts t, Model model) {
        model.addAttribute("page", pages.page(actor, id, Problems.NONE, t));
        return "directory/organisation";
    }

    @PostMapping("/directory/{id}/parent")
    @MayUse({Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD, Role.ADMIN})
    ModelAndView belong(
            Actor actor,
            @PathVariable OrganisationId id,
            @RequestParam(defaultValue = "") String parent,
            @RequestParam(defaultValue = "") String from,
            Texts t,
            RedirectAttributes flash) {
        Optional<LocalDate> day = text(from).isEmpty() ? Optional.of(LocalDate.MIN) : date(from, t.today());
        Problems problems = Problems.NONE;
        if (text(parent).isEmpty() || parent.equals(id.toString())) {
            problems = problems.and("parent", "directory.problem.parent");
        }
        if (day.isEmpty()) {
            problems = problems.and("from", "ui.error.unreadable");
        }
        if (problems.any()) {
            return refused(actor, id, problems, t);
        }
        entries.belong(actor, id, OrganisationId.valueOf(parent), day.orElseThrow());
        return seeOther("/directory/" + id, flash, "directory.done.parent");
    }

    /** With a last day; it can be taken back at once. */
    @PostMapping("/directory/{id}/end")
    @MayUse({Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD, Role.ADMIN})
    ModelAndView end(
            Actor actor,
            @PathVariable OrganisationId id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String last,
            Texts t,
            RedirectAttributes flash) {
        Optional<LocalDate> day = date(last, t.today());
        LocalDate from = pages.organisation(actor, id).from();
        if (day.isEmpty() || day.get().isBefore(from)) {
            return refused(
                    actor,
                    id,
                    Problems.of("last", day.isEmpty() ? "directory.problem.last" : "directory.problem.last.before"),
                    t);
        }
        entries.end(actor, id, day.get(), version);
        flash.addFlashAttribute("undo", "/directory/" + id + "/reopen?version=" + (version + 1));
        return seeOther("/directory/" + id, flash, "directory.done.end");
    }

    @PostMapping("/directory/{id}/reopen")
    @MayUse({Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD, Role.ADMIN})
    ModelAndView reopen(
            Actor actor, @PathVariable OrganisationId id, @RequestParam int version, RedirectAttributes flash) {
        entries.end(actor, id, null, version);
        return seeOther("/directory/" + id, flash, "directory.done.reopen");
    }

    private ModelAndView refused(Actor actor, OrganisationId id, Problems problems, Texts t) {
        return again("directory/organisation", pages.page(actor, id, problems, t), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
