package org.dulae.clock;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dulae.access.Actor;
import org.dulae.access.MayUse;
import org.dulae.access.Problems;
import org.dulae.access.Role;
import org.dulae.access.Stale;
import org.dulae.access.WorkItem;
import org.dulae.shared.Texts;
import org.dulae.shared.ThaiDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The clocks of one matter, on its page, and one of them: done, not needed, known. */
@Controller
class ClockController {
    private final Clocks clocks;
    private final MatterAtHand matters;
    private final Clock clock;

    ClockController(Clocks clocks, MatterAtHand matters, Clock clock) {
        this.clocks = clocks;
        this.matters = matters;
        this.clock = clock;
    }

    /** @param mayStart who reads only, or a closed matter, begins none */
    record PanelPage(Clocked matter, List<RunningClock> all, Instant now, UUID me, boolean mayStart) {
        List<RunningClock> running() {
            return all.stream().filter(one -> one.ended() == null).toList();
        }

        List<RunningClock> ended() {
            return all.stream()
                    .filter(one -> one.ended() != null && one.ended().how() != RunningClock.End.RECOUNTED)
                    .toList();
        }
    }

    /** One clock and the matter it runs on. */
    record OnePage(Clocked matter, RunningClock one, Instant now, UUID me, Typed typed, Problems problems) {}

    /** What was typed into one of its forms. */
    record Typed(String day, String note, String why) {}

    /** Where a notice of a clock leads to; the privacy officer, who has no clocks of cases, is led on to the matter itself. */
    @GetMapping("/matters/{matter}/clocks")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD, Role.PRIVACY})
    ModelAndView ofMatter(
            Actor actor,
            @PathVariable UUID matter,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part) {
        Clocked found = matters.get(actor, matter);
        if (!actor.has(Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD)) {
            return new ModelAndView("redirect:" + found.path());
        }
        PanelPage page = new PanelPage(
                found,
                clocks.of(actor, matter),
                clock.instant(),
                actor.id().value(),
                found.open() && actor.has(Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER));
        return new ModelAndView(part == null ? "clock/panelPage" : "clock/panel", "page", page);
    }

    @GetMapping("/clocks/{id}")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD})
    ModelAndView show(Actor actor, @PathVariable UUID id, Texts t) {
        return one(actor, id, new Typed(t.date(today()), "", ""), Problems.NONE);
    }

    private ModelAndView one(Actor actor, UUID id, Typed typed, Problems problems) {
        RunningClock found = clocks.get(actor, id);
        OnePage page = new OnePage(
                matters.get(actor, found.matter()),
                found,
                clock.instant(),
                actor.id().value(),
                typed,
                problems);
        HttpStatus status = problems.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
        return new ModelAndView("clock/one", Map.of("page", page), status);
    }

    @PostMapping("/clocks/{id}/met")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView met(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String note,
            RedirectAttributes flash) {
        Optional<Instant> at = TypedMoment.parse(day, "", clock.instant());
        return at.isEmpty()
                ? one(actor, id, new Typed(day, note, ""), Problems.of("day", "clock.error.day"))
                : ended(
                        actor,
                        id,
                        version,
                        flash,
                        "clock.done.met",
                        () -> clocks.met(actor, id, version, at.orElseThrow(), note.strip()));
    }

    @PostMapping("/clocks/{id}/exemption")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView notNeeded(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String why,
            Texts t,
            RedirectAttributes flash) {
        return why.isBlank()
                ? one(actor, id, new Typed(t.date(today()), "", why), Problems.of("why", "clock.error.why"))
                : ended(
                        actor,
                        id,
                        version,
                        flash,
                        "clock.done.not-needed",
                        () -> clocks.notNeeded(actor, id, version, why.strip()));
    }

    private ModelAndView ended(Actor actor, UUID id, int version, RedirectAttributes flash, String word, Runnable act) {
        String there = matters.get(actor, clocks.get(actor, id).matter()).path();
        return press(flash, word, "/clocks/" + id + "/running?version=" + (version + 1), there, act);
    }

    /** Takes an ending back. */
    @PostMapping("/clocks/{id}/running")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView again(Actor actor, @PathVariable UUID id, @RequestParam int version, RedirectAttributes flash) {
        return press(flash, "clock.done.again", null, "/clocks/" + id, () -> clocks.again(actor, id, version));
    }

    /** "I know": off the list of the day until the next step. */
    @PostMapping("/clocks/{id}/known")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView known(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String back,
            RedirectAttributes flash) {
        String there = WorkItem.isList(back) ? WorkItem.listAt(back) : "/clocks/" + id;
        return press(flash, "clock.done.seen", null, there, () -> clocks.seen(actor, id, version));
    }

    /** If somebody was first nothing is lost: the page shows how it is now and says so. */
    private static ModelAndView press(
            RedirectAttributes flash, String word, @Nullable String undo, String there, Runnable act) {
        try {
            act.run();
            flash.addFlashAttribute("done", word);
            if (undo != null) {
                flash.addFlashAttribute("undo", undo);
            }
        } catch (Stale | RunningClock.EndedAlready changed) {
            flash.addFlashAttribute("done", "clock.done.changed");
        }
        return to(there);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ThaiDate.ZONE);
    }

    static ModelAndView to(String path) {
        ModelAndView answer = new ModelAndView("redirect:" + path);
        answer.setStatus(HttpStatus.SEE_OTHER);
        return answer;
    }
}
