package org.dulae.casework.page;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dulae.access.Actor;
import org.dulae.access.Choice;
import org.dulae.access.MayUse;
import org.dulae.access.Problems;
import org.dulae.access.Role;
import org.dulae.casework.CaseFile;
import org.dulae.casework.CaseId;
import org.dulae.casework.CaseStatus;
import org.dulae.casework.Casework;
import org.dulae.casework.Urgency;
import org.dulae.shared.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What a person decides about a case and says why: its urgency, its step. The form remembers what stood there when it was opened; only if
 * somebody has decided that very thing since do both versions stand side by side.
 */
@Controller
class DecisionController {
    private static final String SEEN = "seen";
    private final Casework casework;
    private final CaseForms forms;

    DecisionController(Casework casework, CaseForms forms) {
        this.casework = casework;
        this.forms = forms;
    }

    /**
     * One thing there is to decide.
     *
     * @param name last part of the address and of the message keys
     * @param now how it stands, by field
     * @param since since when it stands so
     */
    record Decision(String name, List<Choice> choices, Typed now, Instant since) {
        static Decision urgency(CaseFile file, Texts t) {
            CaseFile.Decided decided = file.urgency();
            Typed now = Typed.of("choice", decided.level().name(), "reason", decided.reason());
            return new Decision("urgency", FormPage.choices(Urgency.values(), "ui.urgency.", t), now, decided.at());
        }

        static Decision status(CaseFile file, Texts t) {
            List<Choice> next = file.state().status().next().stream()
                    .sorted(Comparator.naturalOrder())
                    .map(one -> new Choice(one.name(), t.text("casework.status." + one.name())))
                    .toList();
            Typed now = Typed.of("choice", file.state().status().name());
            return new Decision("status", next, now, file.state().since());
        }

        boolean isReasonNeeded() {
            return name.equals("urgency");
        }

        Labels labels(Texts t) {
            return new Labels(
                    "casework.decide.",
                    t,
                    choices.stream().collect(Collectors.toMap(Choice::value, Choice::label, (one, same) -> one)));
        }
    }

    @GetMapping("/cases/{id}/urgency")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView urgency(Actor actor, @PathVariable CaseId id, Texts t) {
        FormPage page = forms.page(actor, id, Typed.NOTHING);
        Decision decision = Decision.urgency(page.head().file(), t);
        return show(page.filled(Typed.of("choice", decision.now().of("choice"))), decision);
    }

    @PostMapping("/cases/{id}/urgency")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView decideUrgency(
            Actor actor,
            @PathVariable CaseId id,
            @RequestParam Map<String, String> fields,
            Texts t,
            RedirectAttributes flash) {
        FormPage typed = forms.page(actor, id, new Typed(fields));
        Decision decision = Decision.urgency(typed.head().file(), t);
        FormPage page = settled(typed, decision, t);
        if (page.conflict() != null || page.problems().any()) {
            return show(page, decision);
        }
        Urgency level = Urgency.valueOf(page.typed().plain("choice"));
        String reason = page.typed().plain("reason");
        CaseFile.Decided now = page.head().file().urgency();
        return forms.done(actor, "/cases/" + id, null, flash, "casework.done.decided", () -> {
            if (level != now.level() || !reason.equals(now.reason())) {
                casework.decideUrgency(actor, id, page.head().file().version(), level, reason);
            }
        });
    }

    @GetMapping("/cases/{id}/status")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView status(Actor actor, @PathVariable CaseId id, Texts t) {
        FormPage page = forms.page(actor, id, Typed.NOTHING);
        return show(page, Decision.status(page.head().file(), t));
    }

    @PostMapping("/cases/{id}/status")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView move(
            Actor actor,
            @PathVariable CaseId id,
            @RequestParam Map<String, String> fields,
            Texts t,
            RedirectAttributes flash) {
        FormPage typed = forms.page(actor, id, new Typed(fields));
        Decision decision = Decision.status(typed.head().file(), t);
        FormPage page = settled(typed, decision, t);
        if (page.conflict() != null || page.problems().any()) {
            return show(page, decision);
        }
        CaseStatus next = CaseStatus.valueOf(page.typed().plain("choice"));
        CaseFile file = page.head().file();
        return forms.done(actor, "/cases/" + id, null, flash, "casework.done.decided", () -> {
            if (next != file.state().status()) {
                casework.move(actor, id, file.version(), next, page.typed().plain("reason"));
            }
        });
    }

    /** The form with what is missing in it, or against what somebody else decided since it was opened. */
    private static FormPage settled(FormPage page, Decision decision, Texts t) {
        Typed typed = page.typed();
        boolean asItWas = typed.of(SEEN).equals(decision.now().of("choice"));
        FormPage settled = asItWas
                ? page
                : page.against(decision.now(), page.head().file().version(), decision.since(), decision.labels(t));
        Problems missing = typed.missing("choice", "casework.decide.choose");
        return settled.with(
                decision.isReasonNeeded() && !typed.given("reason")
                        ? missing.and("reason", "casework.decide.why.missing")
                        : missing);
    }

    private ModelAndView show(FormPage page, Decision decision) {
        return forms.show("decision", page).addObject("decision", decision);
    }
}
