package org.dulae.complaint;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dulae.access.Actor;
import org.dulae.access.Choice;
import org.dulae.access.MayUse;
import org.dulae.access.Problems;
import org.dulae.access.Role;
import org.dulae.access.UserId;
import org.dulae.shared.PageOf;
import org.dulae.shared.Texts;
import org.dulae.shared.ThaiDate;
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

/** The complaints one has to answer: the list, one of them, what was done about it, and the answer on paper. */
@Controller
class ComplaintController {
    /** The time the administrative procedure act gives for an appeal (s. 44), taken as ours; a complaint is no order by that act. */
    private static final int DAYS_TO_APPEAL = 15;

    private final Complaints complaints;
    private final Clock clock;

    ComplaintController(Complaints complaints, Clock clock) {
        this.complaints = complaints;
        this.clock = clock.withZone(ThaiDate.ZONE);
    }

    /**
     * @param late for heads: those of others that are past their time
     * @param waiting for administrators: those that nobody has
     */
    record ListPage(
            PageOf<Complaint> held,
            List<Complaints.Late> late,
            List<Complaints.Waiting> waiting,
            UserId me,
            Instant now) {}

    record ComplaintPage(
            Complaint complaint,
            Map<String, String> typed,
            List<Choice> receivers,
            Problems problems,
            UserId me,
            Instant now) {
        String at() {
            return "/complaints/" + complaint.id();
        }

        String of(String field, String usual) {
            return typed.getOrDefault(field, usual);
        }

        boolean open() {
            return complaint.answer() == null;
        }

        /** What the form offers as the last day for somebody who does not agree. */
        static String usualEnd(Texts t) {
            return t.date(t.today().plusDays(DAYS_TO_APPEAL));
        }

        static List<Choice> outcomes(Texts t) {
            return Arrays.stream(Complaint.Outcome.values())
                    .map(one -> new Choice(one.name(), t.text("complaint.outcome." + one.name())))
                    .toList();
        }
    }

    @GetMapping("/complaints")
    @MayUse({Role.PROVINCE_HEAD, Role.PROVINCE_OFFICER, Role.PRIVACY, Role.ADMIN})
    String list(Actor actor, @RequestParam(defaultValue = "1") int page, Model model) {
        model.addAttribute(
                "page",
                new ListPage(
                        complaints.held(actor, page),
                        actor.has(Role.PROVINCE_HEAD) ? complaints.late(actor) : List.of(),
                        actor.has(Role.ADMIN) ? complaints.waiting(actor) : List.of(),
                        actor.id(),
                        clock.instant()));
        return "complaint/complaints";
    }

    @GetMapping("/complaints/{id}")
    @MayUse({Role.PROVINCE_HEAD, Role.PROVINCE_OFFICER, Role.PRIVACY})
    ModelAndView show(Actor actor, @PathVariable UUID id) {
        return page(actor, id, Map.of(), Problems.NONE);
    }

    private ModelAndView page(Actor actor, UUID id, Map<String, String> typed, Problems problems) {
        Complaint complaint = complaints.get(actor, id);
        List<Choice> receivers = complaint.answer() != null
                ? List.of()
                : complaints.receivers(actor, id).stream()
                        .map(one -> new Choice(one.id().toString(), one.name()))
                        .toList();
        ModelAndView shown = new ModelAndView(
                "complaint/complaint",
                "page",
                new ComplaintPage(complaint, typed, receivers, problems, actor.id(), clock.instant()));
        shown.setStatus(problems.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        return shown;
    }

    @PostMapping("/complaints/{id}/acknowledged")
    @MayUse({Role.PROVINCE_HEAD, Role.PROVINCE_OFFICER, Role.PRIVACY})
    ModelAndView acknowledge(Actor actor, @PathVariable UUID id, @RequestParam int version, RedirectAttributes flash) {
        complaints.acknowledge(actor, id, version);
        return done(id, "complaint.done.acknowledged", flash);
    }

    @PostMapping("/complaints/{id}/findings")
    @MayUse({Role.PROVINCE_HEAD, Role.PROVINCE_OFFICER, Role.PRIVACY})
    ModelAndView examine(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam Map<String, String> fields,
            RedirectAttributes flash) {
        String found = plain(fields, "found");
        if (found.isEmpty()) {
            return page(actor, id, fields, Problems.of("found", "complaint.missing.found"));
        }
        complaints.examine(actor, id, version, found);
        return done(id, "complaint.done.examined", flash);
    }

    @PostMapping("/complaints/{id}/answer")
    @MayUse({Role.PROVINCE_HEAD, Role.PROVINCE_OFFICER, Role.PRIVACY})
    ModelAndView answer(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam Map<String, String> fields,
            RedirectAttributes flash) {
        Problems problems = missing(fields);
        if (problems.any()) {
            return page(actor, id, fields, problems);
        }
        Complaint.Answer answer = new Complaint.Answer(
                outcome(fields).orElseThrow(),
                plain(fields, "answer"),
                plain(fields, "change"),
                plain(fields, "appealTo"),
                lastDay(fields).orElseThrow(),
                clock.instant());
        complaints.answer(actor, id, version, answer);
        return done(id, "complaint.done.answered", flash);
    }

    private Problems missing(Map<String, String> fields) {
        Problems found =
                outcome(fields).isEmpty() ? Problems.of("outcome", "complaint.missing.outcome") : Problems.NONE;
        for (String field : List.of("answer", "change", "appealTo")) {
            found = plain(fields, field).isEmpty() ? found.and(field, "complaint.missing." + field) : found;
        }
        return lastDay(fields).isEmpty() ? found.and("appealBy", "complaint.missing.appealBy") : found;
    }

    private static Optional<Complaint.Outcome> outcome(Map<String, String> fields) {
        return Arrays.stream(Complaint.Outcome.values())
                .filter(one -> one.name().equals(fields.get("outcome")))
                .findFirst();
    }

    private Optional<LocalDate> lastDay(Map<String, String> fields) {
        LocalDate today = LocalDate.now(clock);
        return ThaiDate.parse(plain(fields, "appealBy"), today).filter(day -> !day.isBefore(today));
    }

    @PostMapping("/complaints/{id}/handler")
    @MayUse({Role.PROVINCE_HEAD, Role.PROVINCE_OFFICER, Role.PRIVACY})
    ModelAndView passOn(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable UUID to,
            @RequestParam Map<String, String> fields,
            RedirectAttributes flash) {
        Problems problems = to == null ? Problems.of("to", "complaint.missing.to") : Problems.NONE;
        problems = plain(fields, "why").isEmpty() ? problems.and("why", "complaint.missing.why") : problems;
        if (to == null || problems.any()) {
            return page(actor, id, fields, problems);
        }
        complaints.passOn(actor, id, version, new UserId(to), plain(fields, "why"));
        flash.addFlashAttribute("done", "complaint.done.passed-on");
        return to("/complaints");
    }

    @PostMapping("/complaints/{id}/seek")
    @MayUse(Role.ADMIN)
    ModelAndView seek(Actor actor, @PathVariable UUID id, RedirectAttributes flash) {
        boolean found = complaints.seek(actor, id);
        flash.addFlashAttribute("done", found ? "complaint.done.given" : "complaint.done.nobody");
        return to("/complaints");
    }

    @GetMapping("/complaints/{id}/paper")
    @MayUse({Role.PROVINCE_HEAD, Role.PROVINCE_OFFICER, Role.PRIVACY})
    ModelAndView paper(Actor actor, @PathVariable UUID id) {
        return new ModelAndView("paper:complaint/answerPaper", "complaint", complaints.get(actor, id))
                .addObject("office", actor.unitNameTh());
    }

    private static String plain(Map<String, String> fields, String field) {
        return ThaiText.normalise(fields.getOrDefault(field, "")).strip();
    }

    private static ModelAndView done(UUID id, String key, RedirectAttributes flash) {
        flash.addFlashAttribute("done", key);
        return to("/complaints/" + id);
    }

    private static ModelAndView to(String path) {
        ModelAndView answer = new ModelAndView("redirect:" + path);
        answer.setStatus(HttpStatus.SEE_OTHER);
        return answer;
    }
}
