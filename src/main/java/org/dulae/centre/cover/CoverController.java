package org.dulae.centre.cover;

import static org.dulae.centre.FormAnswer.text;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dulae.access.Actor;
import org.dulae.access.Choice;
import org.dulae.access.MayUse;
import org.dulae.access.NotFound;
import org.dulae.access.Problems;
import org.dulae.access.Role;
import org.dulae.access.Units;
import org.dulae.centre.CoverPart;
import org.dulae.centre.FormAnswer;
import org.dulae.centre.Writers;
import org.dulae.directory.Organisation;
import org.dulae.directory.OrganisationId;
import org.dulae.directory.OrganisationKind;
import org.dulae.directory.Organisations;
import org.dulae.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who looks after a centre, and when: its hours, who stands in, who answers otherwise. */
@Controller
class CoverController {
    private final Covers covers;
    private final Organisations organisations;
    private final Clock clock;

    CoverController(Covers covers, Organisations organisations, Clock clock) {
        this.covers = covers;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** As typed. */
    record CoverForm(
            @Nullable List<String> day,
            @Nullable String from,
            @Nullable String to,
            @Nullable String deputy,
            @Nullable String fallback,
            int version) {
        static CoverForm of(Cover cover) {
            Cover.Hours hours = cover.hours();
            Cover.Deputy deputy = cover.deputy();
            return new CoverForm(
                    hours == null
                            ? List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY")
                            : hours.inOrder().stream().map(Enum::name).toList(),
                    hours == null ? "08.30" : CoverPage.time(hours.from()),
                    hours == null ? "16.30" : CoverPage.time(hours.to()),
                    deputy == null ? "" : deputy.id().toString(),
                    cover.fallback() == null ? "" : cover.fallback().name(),
                    cover.version());
        }

        List<String> days() {
            return day == null ? List.of() : day;
        }

        Set<DayOfWeek> chosen() {
            return Arrays.stream(DayOfWeek.values())
                    .filter(one -> days().contains(one.name()))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }

        Problems problems() {
            Optional<LocalTime> opens = FormAnswer.time(from);
            Optional<LocalTime> closes = FormAnswer.time(to);
            Problems found = Problems.NONE;
            if (!chosen().isEmpty() && opens.isEmpty()) {
                found = found.and("from", "centre.cover.problem.time");
            }
            if (!chosen().isEmpty()
                    && (closes.isEmpty() || (opens.isPresent() && !opens.get().isBefore(closes.get())))) {
                found = found.and("to", "centre.cover.problem.time");
            }
            return found;
        }

        Cover.@Nullable Fallback answers() {
            return Arrays.stream(Cover.Fallback.values())
                    .filter(one -> one.name().equals(text(fallback)))
                    .findFirst()
                    .orElse(null);
        }

        Cover.@Nullable Hours hours() {
            return chosen().isEmpty()
                    ? null
                    : new Cover.Hours(
                            chosen(),
                            FormAnswer.time(from).orElseThrow(),
                            FormAnswer.time(to).orElseThrow());
        }
    }

    /**
     * @param now to whom it falls at this hour
     * @param phone the number that is answered day and night; null while nobody wrote one down
     */
    record CoverPage(
            Organisation centre,
            Cover cover,
            OnDuty.Holder now,
            @Nullable String phone,
            boolean mayWrite,
            List<Units.Around> around,
            CoverForm form,
            Problems problems) {
        static String time(LocalTime at) {
            return String.format(java.util.Locale.ROOT, "%02d.%02d", at.getHour(), at.getMinute());
        }

        String path() {
            return "/centres/" + centre.id() + "/cover";
        }

        static List<Choice> days(Texts t) {
            return Arrays.stream(DayOfWeek.values())
                    .map(day -> new Choice(day.name(), t.text("centre.cover.day." + day)))
                    .toList();
        }

        List<Choice> deputies(Texts t) {
            return around.stream()
                    .map(one ->
                            new Choice(one.id().toString(), one.name() + " · " + t.pick(one.unitTh(), one.unitEn())))
                    .toList();
        }

        static List<Choice> fallbacks(Texts t) {
            return Arrays.stream(Cover.Fallback.values())
                    .map(one -> new Choice(one.name(), t.text("centre.cover.fallback." + one)))
                    .toList();
        }

        /** What is still to be said, in words. */
        String missing(Texts t) {
            return CoverPart.words(cover.missing(), t);
        }

        String opens(Texts t) {
            Cover.Hours hours = cover.hours();
            return hours == null
                    ? ""
                    : t.text(
                            "centre.cover.hours.say",
                            hours.inOrder().stream()
                                    .map(day -> t.text("centre.cover.day." + day))
                                    .collect(Collectors.joining(" ")),
                            time(hours.from()),
                            time(hours.to()));
        }
    }

    @GetMapping("/centres/{id}/cover")
    @MayUse(signedIn = true)
    ModelAndView show(Actor actor, @PathVariable OrganisationId id) {
        Organisation centre = centre(actor, id);
        return new ModelAndView("centre/cover/cover", "page", page(actor, centre, null, Problems.NONE));
    }

    /** For the pages that show how a centre is. */
    @GetMapping("/centres/{id}/cover/card")
    @MayUse(signedIn = true)
    ModelAndView card(Actor actor, @PathVariable OrganisationId id) {
        Organisation centre = centre(actor, id);
        return new ModelAndView("centre/cover/card", "page", page(actor, centre, null, Problems.NONE));
    }

    private Organisation centre(Actor actor, OrganisationId id) {
        Organisation found = organisations.get(actor, id);
        if (found.kind() != OrganisationKind.CENTRE) {
            throw new NotFound("centre");
        }
        return found;
    }

    private CoverPage page(Actor actor, Organisation centre, @Nullable CoverForm typed, Problems problems) {
        Cover cover = covers.of(actor, centre.id().unit());
        boolean mayWrite = Writers.mayWriteIn(actor, centre.areaCode());
        Optional<OnDuty> duty = covers.whoAnswers(actor, centre.id().unit(), clock.instant());
        return new CoverPage(
                centre,
                cover,
                duty.map(OnDuty::holder).orElse(OnDuty.Holder.NOBODY),
                duty.map(one -> one.centre().phone()).orElse(null),
                mayWrite,
                mayWrite ? covers.mayStandIn(actor, centre.id().unit()) : List.of(),
                typed == null ? CoverForm.of(cover) : typed,
                problems);
    }

    @PostMapping("/centres/{id}/cover")
    @MayUse({Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD, Role.OFFICER})
    ModelAndView agree(Actor actor, @PathVariable OrganisationId id, CoverForm form, RedirectAttributes flash) {
        Organisation centre = centre(actor, id);
        Optional<Cover.Deputy> deputy =
                text(form.deputy()).matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
                        ? covers.deputy(actor, centre.id().unit(), UUID.fromString(text(form.deputy())))
                        : Optional.empty();
        Problems problems = form.problems();
        if (deputy.isEmpty() && !text(form.deputy()).isEmpty()) {
            problems = problems.and("deputy", "centre.cover.problem.deputy");
        }
        if (problems.any()) {
            return new ModelAndView(
                    "centre/cover/cover",
                    Map.of("page", page(actor, centre, form, problems)),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        covers.agree(
                actor,
                centre.id().unit(),
                centre.areaCode(),
                new Cover(form.hours(), deputy.orElse(null), form.answers(), form.version()));
        return FormAnswer.seeOther("/centres/" + id + "/cover", flash, "centre.cover.done");
    }
}
