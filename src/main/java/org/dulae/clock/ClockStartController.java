package org.dulae.clock;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dulae.access.Actor;
import org.dulae.access.Choice;
import org.dulae.access.ClientKey;
import org.dulae.access.MayUse;
import org.dulae.access.Once;
import org.dulae.access.Problems;
import org.dulae.access.Role;
import org.dulae.shared.NewId;
import org.dulae.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An officer begins a clock on a matter, or counts one anew from the right day. */
@Controller
class ClockStartController {
    private final Clocks clocks;
    private final MatterAtHand matters;
    private final Once once;
    private final Clock clock;

    ClockStartController(Clocks clocks, MatterAtHand matters, Once once, Clock clock) {
        this.clocks = clocks;
        this.matters = matters;
        this.once = once;
        this.clock = clock;
    }

    /** @param duty the one chosen, or empty */
    record StartPage(
            Clocked matter, List<Duty> duties, String duty, String day, String hour, Problems problems, String key) {
        List<Choice> choices(Texts t) {
            return duties.stream()
                    .map(one -> new Choice(
                            one.code(),
                            one.name(t) + " · " + one.span().text(t),
                            one.begins().in(t)))
                    .toList();
        }
    }

    @GetMapping("/matters/{matter}/clocks/new")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView begin(Actor actor, @PathVariable UUID matter, @RequestParam(defaultValue = "") String duty, Texts t) {
        return form(actor, matter, duty, t.date(t.today()), "", Problems.NONE);
    }

    @PostMapping("/matters/{matter}/clocks")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView start(
            Actor actor,
            @PathVariable UUID matter,
            @RequestParam(defaultValue = "") String duty,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String hour,
            @Nullable ClientKey key,
            RedirectAttributes flash) {
        Clocked found = matters.get(actor, matter);
        Optional<Instant> from = TypedMoment.parse(day, hour, clock.instant());
        Problems problems = from.isPresent() ? Problems.NONE : Problems.of("day", "clock.error.day");
        if (clocks.duties(actor).stream()
                .noneMatch(one -> one.onCase() && one.code().equals(duty))) {
            problems = Problems.of("duty", "clock.error.duty");
        }
        if (problems.any()) {
            return form(actor, matter, duty, day, hour, problems);
        }
        URI there = once.once(actor, key, () -> {
            clocks.start(actor, found, duty, from.orElseThrow());
            return URI.create(found.path());
        });
        flash.addFlashAttribute("done", "clock.done.started");
        return ClockController.to(there.toString());
    }

    private ModelAndView form(Actor actor, UUID matter, String duty, String day, String hour, Problems problems) {
        List<Duty> duties = clocks.duties(actor).stream().filter(Duty::onCase).toList();
        StartPage page = new StartPage(
                matters.get(actor, matter),
                duties,
                duty,
                day,
                hour,
                problems,
                NewId.next().toString());
        HttpStatus status = problems.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
        return new ModelAndView("clock/start", Map.of("page", page), status);
    }
}
