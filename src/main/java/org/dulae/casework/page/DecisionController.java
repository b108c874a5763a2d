package org.dulae.casework.page;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dulae.access.Actor;
import org.dulae.access.Choice;
import org.dulae.access.MayUse;
import org.dulae.access.Problems;
import org.dulae.access.Role;
import org.dulae.access.UnitId;
import org.dulae.access.Units;
import org.dulae.access.Units.Colleague;
import org.dulae.casework.CaseFile;
import org.dulae.casework.CaseId;
import org.dulae.casework.CaseStatus;
import org.dulae.casework.Casework;
import org.dulae.casework.Urgency;
import org.dulae.shared.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What a person decides about a case and says why: its urgency, its step, who sees it through. */
@Controller
class DecisionController {
    private final Casework casework;
    private final CasePages pages;
    private final Units units;

    DecisionController(Casework casework, CasePages pages, Units units) {
        this.casework = casework;
        this.pages = pages;
        this.units = units;
    }

    /**
     * One choice and its reason.
     *
     * @param what the act, last part of the address and of the message keys
     * @param asksWhy whether a reason is asked for
     */
    record DecisionPage(
            CaseHead head,
            String what,
            List<Choice> choices,
            String chosen,
            String reason,
            boolean asksWhy,
            Problems problems) {}

    @GetMapping("/cases/{id}/urgency")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView urgency(Actor actor, @PathVariable CaseId id, Texts t) {
        CaseHead head = pages.head(actor, id);
        return page(head, "urgency", urgencies(t), head.file().urgency().level().name(), "", Problems.NONE);
    }

    @PostMapping("/cases/{id}/urgency")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView decideUrgency(
            Actor actor,
            @PathVariable CaseId id,
            @RequestParam int version,
            @RequestParam Urgency choice,
            @RequestParam(defaultValue = "") String reason,
            Texts t) {
        if (reason.isBlank()) {
            Problems why = Problems.of("reason", "casework.decide.why.missing");
            return page(pages.head(actor, id), "urgency", urgencies(t), choice.name(), reason, why);
        }
        casework.decideUrgency(actor, id, version, choice, reason.strip());
        return there(id);
    }

    @GetMapping("/cases/{id}/status")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView status(Actor actor, @PathVariable CaseId id, Texts t) {
        CaseHead head = pages.head(actor, id);
        return page(head, "status", statuses(head.file(), t), "", "", Problems.NONE);
    }

    @PostMapping("/cases/{id}/status")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView move(
            Actor actor,
            @PathVariable CaseId id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String choice,
            @RequestParam(defaultValue = "") String reason,
            Texts t) {
        if (choice.isEmpty()) {
            CaseHead head = pages.head(actor, id);
            Problems none = Problems.of("choice", "casework.decide.choose");
            return page(head, "status", statuses(head.file(), t), "", reason, none);
        }
        casework.move(actor, id, version, CaseStatus.valueOf(choice), reason.strip());
        return there(id);
    }

    @GetMapping("/cases/{id}/owner")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView owner(Actor actor, @PathVariable CaseId id) {
        CaseHead head = pages.head(actor, id);
        return page(head, "owner", choices(colleagues(actor, head)), "", "", Problems.NONE);
    }

    @PostMapping("/cases/{id}/owner")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView assign(
            Actor actor,
            @PathVariable CaseId id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String choice) {
        CaseHead head = pages.head(actor, id);
        List<Colleague> colleagues = colleagues(actor, head);
        return colleagues.stream()
                .filter(one -> one.id().toString().equals(choice))
                .findFirst()
                .map(one -> {
                    casework.assign(actor, id, version, one.id(), one.name());
                    return there(id);
                })
                .orElseGet(() -> page(
                        head, "owner", choices(colleagues), "", "", Problems.of("choice", "casework.decide.choose")));
    }

    private List<Colleague> colleagues(Actor actor, CaseHead head) {
        return units.colleagues(actor, new UnitId(head.file().place().unit())).stream()
                .filter(one -> one.has(Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER))
                .toList();
    }

    private static List<Choice> choices(List<Colleague> colleagues) {
        return colleagues.stream()
                .map(one -> new Choice(one.id().toString(), one.name()))
                .toList();
    }

    private static List<Choice> urgencies(Texts t) {
        return Stream.of(Urgency.values())
                .map(one -> new Choice(one.name(), t.text("ui.urgency." + one.name())))
                .toList();
    }

    private static List<Choice> statuses(CaseFile file, Texts t) {
        return file.state().status().next().stream()
                .sorted(Comparator.naturalOrder())
                .map(one -> new Choice(one.name(), t.text("casework.status." + one.name())))
                .toList();
    }

    private static ModelAndView page(
            CaseHead head, String what, List<Choice> choices, String chosen, String reason, Problems problems) {
        DecisionPage page = new DecisionPage(head, what, choices, chosen, reason, !what.equals("owner"), problems);
        return new ModelAndView(
                "casework/page/decision",
                Map.of("page", page),
                problems.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    private static ModelAndView there(CaseId id) {
        ModelAndView answer = new ModelAndView("redirect:/cases/" + id);
        answer.setStatus(HttpStatus.SEE_OTHER);
        return answer;
    }
}
