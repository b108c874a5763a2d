package org.dulae.directory;

import static org.dulae.directory.Sent.again;
import static org.dulae.directory.Sent.date;
import static org.dulae.directory.Sent.orNull;
import static org.dulae.directory.Sent.seeOther;
import static org.dulae.directory.Sent.text;

import java.time.LocalDate;
import java.util.Optional;
import org.dulae.access.Actor;
import org.dulae.access.MayUse;
import org.dulae.access.Problems;
import org.dulae.access.Role;
import org.dulae.area.AreaFound;
import org.dulae.area.AreaLevel;
import org.dulae.area.Areas;
import org.dulae.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which tambons a local government covers, and which provinces an agency covers for what. */
@Controller
class CoverageController {
    private final LocalGovernments governments;
    private final OrganisationPages pages;
    private final Areas areas;

    CoverageController(LocalGovernments governments, OrganisationPages pages, Areas areas) {
        this.governments = governments;
        this.pages = pages;
        this.areas = areas;
    }

    record CoverForm(
            @Nullable String area,
            @Nullable String areaText,
            @Nullable String whole,
            @Nullable String power,
            @Nullable String since) {}

    @PostMapping("/directory/{id}/areas")
    @MayUse({Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD, Role.ADMIN})
    ModelAndView cover(
            Actor actor, @PathVariable OrganisationId id, CoverForm form, Texts t, RedirectAttributes flash) {
        boolean government = pages.organisation(actor, id).kind() == OrganisationKind.LOCAL_GOVERNMENT;
        AreaLevel level = government ? AreaLevel.TAMBON : AreaLevel.PROVINCE;
        AreaFound found = areas.resolve(text(form.areaText()), form.area(), level);
        Optional<LocalDate> since =
                text(form.since()).isEmpty() ? Optional.of(LocalDate.MIN) : date(form.since(), t.today());
        Problems problems = found instanceof AreaFound.One
                ? Problems.NONE
                : Problems.of("area", government ? "directory.problem.tambon" : "directory.problem.area");
        if (since.isEmpty()) {
            problems = problems.and("since", "ui.error.unreadable");
        }
        if (found instanceof AreaFound.One(var path) && since.isPresent()) {
            String power = government ? null : orNull(form.power());
            boolean whole = !"false".equals(form.whole());
            governments.cover(actor, id, path.code().value(), whole, power, since.get());
            return seeOther("/directory/" + id + "#covers", flash, "directory.done.cover");
        }
        return again("directory/organisation", pages.page(actor, id, problems, t), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/directory/{id}/areas/end")
    @MayUse({Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD, Role.ADMIN})
    ModelAndView uncover(
            Actor actor,
            @PathVariable OrganisationId id,
            @RequestParam String area,
            @RequestParam(defaultValue = "") String power,
            Texts t,
            RedirectAttributes flash) {
        governments.uncover(actor, id, area, orNull(power), t.today().minusDays(1));
        return seeOther("/directory/" + id + "#covers", flash, "directory.done.uncover");
    }
}
