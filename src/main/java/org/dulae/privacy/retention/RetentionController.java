package org.dulae.privacy.retention;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dulae.access.Actor;
import org.dulae.access.MayUse;
import org.dulae.access.NotFound;
import org.dulae.access.Problems;
import org.dulae.access.Role;
import org.dulae.access.Stale;
import org.dulae.shared.Texts;
import org.dulae.shared.ThaiText;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is past its time, the dry run of each kind, the proposals, and the certificate. */
@Controller
class RetentionController {
    private final Retention retention;

    RetentionController(Retention retention) {
        this.retention = retention;
    }

    /** How many of a kind are past their time; from the most that is counted on, "and more". */
    record Count(int all, int held) {
        boolean isMost() {
            return all == Retention.MOST;
        }
    }

    record RetentionPage(Map<DueKind, Count> counts, List<Disposal> disposals, List<ErasedNumber> numbers) {
        List<DueKind> kinds() {
            return List.of(DueKind.values());
        }

        /** Since when these times stand as they do. */
        String noted(Texts t) {
            return t.date(DueKind.NOTED);
        }

        Count of(DueKind kind) {
            return counts.getOrDefault(kind, new Count(0, 0));
        }
    }

    @GetMapping("/privacy/retention")
    @MayUse({Role.PRIVACY, Role.PROVINCE_HEAD})
    String list(Actor actor, Model model) {
        Map<DueKind, Count> counts = Arrays.stream(DueKind.values())
                .collect(Collectors.toMap(kind -> kind, kind -> count(retention.due(actor, kind))));
        model.addAttribute("page", new RetentionPage(counts, retention.list(actor), retention.numbers(actor)));
        return "privacy/retention/retention";
    }

    private static Count count(List<Retention.Due> due) {
        return new Count(
                due.size(), (int) due.stream().filter(Retention.Due::isHeld).count());
    }

    record DuePage(DueKind kind, List<Retention.Due> due, Problems problems) {
        Count count() {
            return RetentionController.count(due);
        }

        boolean mayPropose() {
            return count().all > count().held;
        }
    }

    @GetMapping("/privacy/retention/{kind}")
    @MayUse({Role.PRIVACY, Role.PROVINCE_HEAD})
    ModelAndView due(Actor actor, @PathVariable DueKind kind) {
        return new ModelAndView(
                "privacy/retention/due", "page", new DuePage(kind, retention.due(actor, kind), Problems.NONE));
    }

    @PostMapping("/privacy/retention/{kind}")
    @MayUse({Role.PRIVACY, Role.PROVINCE_HEAD})
    ModelAndView propose(Actor actor, @PathVariable DueKind kind, RedirectAttributes flash) {
        try {
            UUID id = retention.propose(actor, kind);
            flash.addFlashAttribute("done", "privacy.done.proposed");
            return to("/privacy/disposals/" + id);
        } catch (NotFound nothing) {
            return refused(actor, kind, "privacy.missing.due");
        } catch (Stale waiting) {
            return refused(actor, kind, "privacy.retention.proposed");
        }
    }

    private ModelAndView refused(Actor actor, DueKind kind, String why) {
        ModelAndView shown = new ModelAndView(
                "privacy/retention/due",
                "page",
                new DuePage(kind, retention.due(actor, kind), Problems.of("main", why)));
        shown.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return shown;
    }

    static ModelAndView to(String path) {
        ModelAndView there = new ModelAndView("redirect:" + path);
        there.setStatus(HttpStatus.SEE_OTHER);
        return there;
    }

    /** @param may whether the reader may decide: not who proposed it */
    record DisposalPage(Disposal disposal, boolean may, String why, Problems problems) {}

    @GetMapping("/privacy/disposals/{disposal}")
    @MayUse({Role.PRIVACY, Role.PROVINCE_HEAD})
    ModelAndView show(Actor actor, @PathVariable UUID disposal) {
        return show(actor, disposal, "", Problems.NONE);
    }

    private ModelAndView show(Actor actor, UUID id, String why, Problems problems) {
        Disposal disposal = retention.get(actor, id);
        ModelAndView shown = new ModelAndView(
                "privacy/retention/disposal",
                "page",
                new DisposalPage(disposal, disposal.mayDecide(actor.id()), why, problems));
        shown.setStatus(problems.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        return shown;
    }

    @PostMapping("/privacy/disposals/{disposal}/approval")
    @MayUse({Role.PRIVACY, Role.PROVINCE_HEAD})
    ModelAndView approve(Actor actor, @PathVariable UUID disposal, RedirectAttributes flash) {
        try {
            retention.decide(actor, disposal, true, "");
        } catch (Stale decided) {
            // Pressed twice: the first press is answered by the page, which says how far it is.
            return retention.get(actor, disposal).isApprovedBy(actor.id())
                    ? to("/privacy/disposals/" + disposal)
                    : show(actor, disposal, "", Problems.of("main", "privacy.disposal.decided"));
        }
        retention.carryOut(actor, disposal);
        flash.addFlashAttribute("done", "privacy.done.erased");
        return to("/privacy/disposals/" + disposal);
    }

    @PostMapping("/privacy/disposals/{disposal}/refusal")
    @MayUse({Role.PRIVACY, Role.PROVINCE_HEAD})
    ModelAndView refuse(
            Actor actor,
            @PathVariable UUID disposal,
            @RequestParam(defaultValue = "") String why,
            RedirectAttributes flash) {
        if (why.isBlank()) {
            return show(actor, disposal, why, Problems.of("why", "privacy.missing.reason"));
        }
        try {
            retention.decide(actor, disposal, false, ThaiText.normalise(why).strip());
        } catch (Stale decided) {
            return show(actor, disposal, why, Problems.of("main", "privacy.disposal.decided"));
        }
        flash.addFlashAttribute("done", "privacy.done.check");
        return to("/privacy/disposals/" + disposal);
    }

    /** Where the erasing was interrupted, it goes on. */
    @PostMapping("/privacy/disposals/{disposal}/rest")
    @MayUse({Role.PRIVACY, Role.PROVINCE_HEAD})
    ModelAndView goOn(Actor actor, @PathVariable UUID disposal, RedirectAttributes flash) {
        retention.carryOut(actor, disposal);
        flash.addFlashAttribute("done", "privacy.done.erased");
        return to("/privacy/disposals/" + disposal);
    }

    @GetMapping("/privacy/disposals/{disposal}/paper")
    @MayUse({Role.PRIVACY, Role.PROVINCE_HEAD})
    String paper(Actor actor, @PathVariable UUID disposal, Model model) {
        Disposal found = retention.get(actor, disposal);
        if (!found.isDone()) {
            throw new NotFound("certificate");
        }
        model.addAttribute("disposal", found);
        return "paper:privacy/retention/certificate";
    }
}
