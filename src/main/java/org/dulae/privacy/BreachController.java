package org.dulae.privacy;

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
import org.dulae.access.Stale;
import org.dulae.access.privacy.Privacy;
import org.dulae.access.privacy.Privacy.Colleague;
import org.dulae.clock.TypedMoment;
import org.dulae.privacy.Breach.Audience;
import org.dulae.privacy.Breach.Told;
import org.dulae.shared.NewId;
import org.dulae.shared.Texts;
import org.dulae.shared.ThaiText;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The register of breaches: written down, whom each touched, whom to tell, and its paper. */
@Controller
class BreachController {
    private final Breaches breaches;
    private final Privacy colleagues;
    private final Once once;
    private final Clock clock;

    BreachController(Breaches breaches, Privacy colleagues, Once once, Clock clock) {
        this.breaches = breaches;
        this.colleagues = colleagues;
        this.once = once;
        this.clock = clock;
    }

    @GetMapping("/privacy/breaches")
    @MayUse({Role.PRIVACY, Role.PROVINCE_HEAD})
    String list(Actor actor, Model model) {
        model.addAttribute("all", breaches.list(actor));
        model.addAttribute("proposals", breaches.proposals(actor));
        return "privacy/breaches";
    }

    /** @param fields as typed */
    record NewPage(Map<String, String> fields, Problems problems, String key) {
        String of(String field) {
            return fields.getOrDefault(field, "");
        }

        private String what() {
            return ThaiText.normalise(of("what")).strip();
        }
    }

    @GetMapping("/privacy/breaches/new")
    @MayUse(Role.PRIVACY)
    ModelAndView begin(Texts t) {
        String today = t.date(t.today());
        return show(new NewPage(
                Map.of("known", today, "until", today),
                Problems.NONE,
                NewId.next().toString()));
    }

    private static ModelAndView show(NewPage page) {
        ModelAndView shown = new ModelAndView("privacy/newBreach", "page", page);
        shown.setStatus(page.problems().any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        return shown;
    }

    @PostMapping("/privacy/breaches")
    @MayUse(Role.PRIVACY)
    ModelAndView report(
            Actor actor, @RequestParam Map<String, String> fields, @Nullable ClientKey key, RedirectAttributes flash) {
        NewPage page = new NewPage(fields, Problems.NONE, NewId.next().toString());
        String typed = page.of("account").strip();
        List<Colleague> accounts = typed.isEmpty() ? List.of() : colleagues.colleagues(actor, typed);
        Times times = Times.of(page, clock.instant());
        Problems problems = problems(page, times);
        if (!typed.isEmpty() && accounts.size() != 1) {
            problems = problems.and("account", "privacy.missing.account");
        }
        if (problems.any()) {
            return show(new NewPage(fields, problems, page.key()));
        }
        Colleague account = accounts.isEmpty() ? null : accounts.getFirst();
        Told told = new Told(
                times.known.orElseThrow(),
                page.what(),
                times.from.orElseThrow(),
                times.until.orElseThrow(),
                account == null ? null : account.id(),
                account == null ? "" : account.name());
        URI there = once.once(actor, key, () -> URI.create("/privacy/breaches/" + breaches.report(actor, told)));
        flash.addFlashAttribute("done", "privacy.done.breach");
        return RequestController.to(there.toString());
    }

    /** When it became known, and the time it concerns; empty where it cannot be read or is still to come. */
    private record Times(Optional<Instant> known, Optional<Instant> from, Optional<Instant> until) {
        static Times of(NewPage page, Instant now) {
            return new Times(moment(page, "known", now), moment(page, "from", now), moment(page, "until", now));
        }

        private static Optional<Instant> moment(NewPage page, String field, Instant now) {
            return TypedMoment.parse(page.of(field), page.of(field + "Hour"), now);
        }

        boolean inOrder() {
            return from.isEmpty()
                    || until.filter(end -> end.isAfter(from.get())).isPresent();
        }
    }

    private static Problems problems(NewPage page, Times times) {
        Problems found = page.what().isEmpty() ? Problems.of("what", "privacy.missing.what") : Problems.NONE;
        found = times.known.isEmpty() ? found.and("known", "privacy.missing.moment") : found;
        found = times.from.isEmpty() ? found.and("from", "privacy.missing.moment") : found;
        return times.until.isEmpty() || !times.inOrder() ? found.and("until", "privacy.missing.until") : found;
    }

    /** @param audience whose form was not accepted */
    record BreachPage(
            Breaches.Whole whole, Instant now, @Nullable Audience audience, String typed, Problems problems) {
        List<Choice> choices(Audience of, Texts t) {
            return List.of(
                    new Choice("true", t.text("privacy.tell." + of + ".true")),
                    new Choice("false", t.text("privacy.tell." + of + ".false")));
        }

        String typed(Audience of) {
            return of == audience ? typed : "";
        }

        Problems problems(Audience of) {
            return of == audience ? problems : Problems.NONE;
        }

        /** Two forms stand on the page; what is wrong leads into the right one. */
        String id(String field, Audience of) {
            return of == audience ? field : field + "-" + of;
        }
    }

    @GetMapping("/privacy/breaches/{breach}")
    @MayUse({Role.PRIVACY, Role.PROVINCE_HEAD})
    ModelAndView show(Actor actor, @PathVariable UUID breach) {
        return show(actor, breach, null, "", Problems.NONE);
    }

    private ModelAndView show(Actor actor, UUID id, @Nullable Audience of, String typed, Problems problems) {
        ModelAndView shown = new ModelAndView(
                "privacy/breach",
                "page",
                new BreachPage(breaches.get(actor, id), clock.instant(), of, typed, problems));
        shown.setStatus(problems.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        return shown;
    }

    @PostMapping("/privacy/breaches/{breach}/decisions")
    @MayUse(Role.PRIVACY)
    ModelAndView decide(
            Actor actor,
            @PathVariable UUID breach,
            @RequestParam Audience audience,
            @RequestParam @Nullable Boolean tell,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam int version,
            RedirectAttributes flash) {
        Problems problems = tell == null ? Problems.of("tell", "privacy.missing.tell") : Problems.NONE;
        problems = reason.isBlank() ? problems.and("reason", "privacy.missing.reason") : problems;
        if (tell == null || problems.any()) {
            return show(actor, breach, audience, reason, problems);
        }
        try {
            breaches.decide(
                    actor,
                    breach,
                    version,
                    audience,
                    tell,
                    ThaiText.normalise(reason).strip());
        } catch (Stale first) {
            return show(actor, breach, audience, reason, Problems.of("main", "privacy.request.changed"));
        }
        flash.addFlashAttribute("done", "privacy.done.check");
        return RequestController.to("/privacy/breaches/" + breach);
    }

    @GetMapping("/privacy/breaches/{breach}/paper")
    @MayUse(Role.PRIVACY)
    String paper(Actor actor, @PathVariable UUID breach, Model model) {
        model.addAttribute("whole", breaches.get(actor, breach));
        model.addAttribute("office", actor);
        return "paper:privacy/breachPaper";
    }
}
