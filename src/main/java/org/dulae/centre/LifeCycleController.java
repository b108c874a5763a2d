package org.dulae.centre;

import static org.dulae.centre.FormAnswer.again;
import static org.dulae.centre.FormAnswer.date;
import static org.dulae.centre.FormAnswer.orNull;
import static org.dulae.centre.FormAnswer.seeOther;
import static org.dulae.centre.FormAnswer.text;
import static org.dulae.centre.FormAnswer.time;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dulae.access.Actor;
import org.dulae.access.ClientKey;
import org.dulae.access.MayUse;
import org.dulae.access.Once;
import org.dulae.access.Problems;
import org.dulae.access.Role;
import org.dulae.directory.Organisation;
import org.dulae.directory.OrganisationId;
import org.dulae.directory.Organisations;
import org.dulae.shared.ThaiDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The steps of a centre, calls that test its number, and what is ready. */
@Controller
class LifeCycleController {
    private final LifeCycle lives;
    private final Meetings meetings;
    private final Organisations organisations;
    private final OfficeController offices;
    private final Once once;
    private final Clock clock;

    LifeCycleController(
            LifeCycle lives,
            Meetings meetings,
            Organisations organisations,
            OfficeController offices,
            Once once,
            Clock clock) {
        this.lives = lives;
        this.meetings = meetings;
        this.organisations = organisations;
        this.offices = offices;
        this.once = once;
        this.clock = clock;
    }

    /** @param held meetings of the province, one of which may show that the step was taken */
    record StepPage(Organisation office, StepForm form, List<Meeting> held, Problems problems) {}

    record StepForm(
            Milestone to,
            @Nullable String on,
            @Nullable String meeting,
            @Nullable String note,
            int after) {
        LifeCycle.Move move(LocalDate day) {
            String shown = orNull(meeting);
            return new LifeCycle.Move(to, day, shown == null ? null : UUID.fromString(shown), orNull(note), after);
        }
    }

    @GetMapping("/centres/{id}/steps/new")
    @MayUse({Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD, Role.OFFICER})
    String blank(Actor actor, @PathVariable OrganisationId id, @RequestParam Milestone to, Model model) {
        int after = lives.of(actor, id.unit()).length();
        model.addAttribute("page", page(actor, id, new StepForm(to, "", "", "", after), Problems.NONE));
        return "centre/step";
    }

    private StepPage page(Actor actor, OrganisationId id, StepForm form, Problems problems) {
        Organisation office = organisations.get(actor, id);
        return new StepPage(office, form, meetings.in(actor, office.areaCode().substring(0, 2)), problems);
    }

    @PostMapping("/centres/{id}/steps")
    @MayUse({Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD, Role.OFFICER})
    ModelAndView step(Actor actor, @PathVariable OrganisationId id, StepForm form, RedirectAttributes flash) {
        Optional<LocalDate> day = text(form.on()).isEmpty() ? Optional.of(today()) : date(form.on(), today());
        if (day.isEmpty()) {
            return again("centre/step", page(actor, id, form, Problems.of("on", "ui.error.unreadable")));
        }
        try {
            lives.move(actor, id.unit(), form.move(day.get()));
        } catch (NotNow why) {
            return again("centre/step", page(actor, id, form, Problems.of(why.field(), why.key())));
        }
        return seeOther("/centres/" + id, flash, "centre.done.step");
    }

    record CallForm(
            @Nullable String callDate,
            @Nullable String callTime,
            @Nullable String answered) {
        Problems problems(LocalDate today) {
            Problems found = Problems.NONE;
            if (date(callDate, today).isEmpty()) {
                found = found.and("callDate", "centre.problem.call.date");
            }
            if (time(callTime).isEmpty()) {
                found = found.and("callTime", "centre.problem.time");
            }
            return text(answered).isEmpty() ? found.and("answered", "centre.problem.call.answered") : found;
        }

        LifeCycle.Call call(LocalDate today) {
            LocalDate day = date(callDate, today).orElseThrow();
            LocalTime at = time(callTime).orElseThrow();
            return new LifeCycle.Call(FormAnswer.instant(day, at), "true".equals(answered));
        }
    }

    @PostMapping("/centres/{id}/calls")
    @MayUse({Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD, Role.OFFICER})
    ModelAndView called(
            Actor actor,
            @PathVariable OrganisationId id,
            CallForm form,
            @Nullable ClientKey key,
            RedirectAttributes flash) {
        Problems problems = form.problems(today());
        if (!problems.any()) {
            try {
                once.once(actor, key, () -> {
                    lives.called(actor, id.unit(), form.call(today()));
                    return URI.create("/centres/" + id);
                });
                return seeOther("/centres/" + id, flash, "centre.done.call");
            } catch (NotNow why) {
                problems = Problems.of(why.field(), why.key());
            }
        }
        return again("centre/office", offices.page(actor, id, problems, null).typed(form));
    }

    @PostMapping("/centres/{id}/readiness")
    @MayUse({Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD, Role.OFFICER})
    ModelAndView prepare(
            Actor actor,
            @PathVariable OrganisationId id,
            @RequestParam(required = false) @Nullable List<Readiness> ready,
            @RequestParam int version,
            RedirectAttributes flash) {
        Set<Readiness> there = EnumSet.noneOf(Readiness.class);
        if (ready != null) {
            there.addAll(ready);
        }
        lives.prepare(actor, id.unit(), there, version);
        return seeOther("/centres/" + id + "#readiness", flash, "centre.done.readiness");
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ThaiDate.ZONE));
    }
}
