package org.dulae.privacy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dulae.access.Actor;
import org.dulae.access.Choice;
import org.dulae.access.MayUse;
import org.dulae.access.Problems;
import org.dulae.access.Role;
import org.dulae.access.Stale;
import org.dulae.person.PersonId;
import org.dulae.privacy.Request.Decision;
import org.dulae.shared.PageOf;
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

/** Requests about the data of people: which wait, what is asked before anything is handed out, the answer, and its paper. */
@Controller
class RequestController {
    private final Requests requests;
    private final AnswerPaper.Words words;

    RequestController(Requests requests, AnswerPaper.Words words) {
        this.requests = requests;
        this.words = words;
    }

    static ModelAndView to(String path) {
        ModelAndView there = new ModelAndView("redirect:" + path);
        there.setStatus(HttpStatus.SEE_OTHER);
        return there;
    }

    /** @param typed the number of a case that was not found */
    record ListPage(
            PageOf<Request> requests,
            boolean open,
            @Nullable String typed) {}

    @GetMapping("/privacy/requests")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD, Role.PRIVACY})
    String list(
            Actor actor,
            @RequestParam(defaultValue = "true") boolean open,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        model.addAttribute("page", new ListPage(requests.list(actor, open, page), open, null));
        return "privacy/requests";
    }

    /** The privacy officer has no search of people; the number of a case leads to whom it is about. */
    @PostMapping("/privacy/requests/person")
    @MayUse(Role.PRIVACY)
    ModelAndView find(Actor actor, @RequestParam(defaultValue = "") String number) {
        String typed = ThaiText.arabicDigits(number).replaceAll("\\s", "");
        Optional<PersonId> found = typed.isEmpty() ? Optional.empty() : requests.ofCase(actor, typed);
        return found.map(person -> to("/people/" + person + "/data-requests/new"))
                .orElseGet(() -> new ModelAndView("privacy/requests", HttpStatus.UNPROCESSABLE_CONTENT)
                        .addObject("page", new ListPage(requests.list(actor, true, 1), true, number)));
    }

    /**
     * @param note as typed into the question of safety, where that was not accepted
     * @param form of the answer
     * @param may whether the actor answers
     */
    record RequestPage(
            Request request, Set<Danger> dangers, String note, AnswerForm form, Problems problems, boolean may) {
        boolean asks() {
            return may && request.isOpen();
        }

        boolean checking() {
            return request.check() == null || problems.of("safe") != null || problems.of("note") != null;
        }

        String safe() {
            Request.Check check = request.check();
            return check == null ? "" : String.valueOf(check.safe());
        }

        List<Choice> yesOrNo(Texts t) {
            return List.of(
                    new Choice("true", t.text("privacy.safe.true")), new Choice("false", t.text("privacy.safe.false")));
        }

        /** What cannot be given is not offered. */
        List<Choice> decisions(Texts t) {
            return Arrays.stream(Decision.values())
                    .filter(one ->
                            one == Decision.REFUSED || !request.asked().kind().handsOut() || safe().equals("true"))
                    .map(one -> new Choice(one.name(), t.text("privacy.decision." + one)))
                    .toList();
        }
    }

    @GetMapping("/privacy/requests/{request}")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD, Role.PRIVACY})
    ModelAndView show(Actor actor, @PathVariable UUID request, Texts t) {
        return show(actor, request, new Said("", AnswerForm.EMPTY, Problems.NONE), t);
    }

    /** What was typed on the page and not accepted. */
    private record Said(String note, AnswerForm form, Problems problems) {
        Said wrong(String field, String key) {
            return new Said(note, form, Problems.of(field, key));
        }
    }

    private ModelAndView show(Actor actor, UUID id, Said said, Texts t) {
        Request request = requests.get(actor, id);
        boolean may = actor.has(Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER, Role.PRIVACY);
        boolean asks = may && request.isOpen();
        Set<Danger> dangers = asks ? requests.dangers(actor, request) : Set.of();
        AnswerForm form = asks && said.form.fields().isEmpty()
                ? AnswerForm.usual(request, requests.lastDay(actor), t)
                : said.form;
        ModelAndView shown = new ModelAndView(
                "privacy/request", "page", new RequestPage(request, dangers, said.note, form, said.problems, may));
        shown.setStatus(said.problems.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        return shown;
    }

    @PostMapping("/privacy/requests/{request}/check")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER, Role.PRIVACY})
    ModelAndView check(
            Actor actor,
            @PathVariable UUID request,
            @RequestParam @Nullable Boolean safe,
            @RequestParam(defaultValue = "") String note,
            @RequestParam int version,
            Texts t,
            RedirectAttributes flash) {
        Problems problems = safe == null ? Problems.of("safe", "privacy.missing.safe") : Problems.NONE;
        problems = note.isBlank() ? problems.and("note", "privacy.missing.note") : problems;
        Said said = new Said(note, AnswerForm.EMPTY, problems);
        if (safe == null || problems.any()) {
            return show(actor, request, said, t);
        }
        return said(actor, request, said, t, () -> {
            requests.check(
                    actor, request, version, safe, ThaiText.normalise(note).strip());
            flash.addFlashAttribute("done", "privacy.done.check");
        });
    }

    @PostMapping("/privacy/requests/{request}/answer")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER, Role.PRIVACY})
    ModelAndView answer(
            Actor actor,
            @PathVariable UUID request,
            @RequestParam Map<String, String> fields,
            @RequestParam int version,
            Texts t,
            RedirectAttributes flash) {
        AnswerForm form = new AnswerForm(fields);
        Decision decision = form.decision();
        Said said = new Said("", form, form.problems(t.today()));
        if (decision == null || said.problems.any()) {
            return show(actor, request, said, t);
        }
        return said(actor, request, said, t, () -> {
            requests.answer(actor, request, version, decision, form.plain("reason"), form.refused(t.today()));
            flash.addFlashAttribute("done", "privacy.done.answer");
        });
    }

    /** Who was not the first, or is not allowed yet, keeps what was typed. */
    private ModelAndView said(Actor actor, UUID id, Said said, Texts t, Runnable saying) {
        try {
            saying.run();
            return to("/privacy/requests/" + id);
        } catch (Stale | Request.TooLate first) {
            return show(actor, id, said.wrong("main", "privacy.request.changed"), t);
        } catch (Request.NotSafe notYet) {
            return show(actor, id, said.wrong("decision", "privacy.request.not-safe"), t);
        }
    }

    @GetMapping("/privacy/requests/{request}/paper")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER, Role.PRIVACY})
    String paper(Actor actor, @PathVariable UUID request, Model model) {
        model.addAttribute("page", new AnswerPaper(requests.print(actor, request), actor, words));
        return "paper:privacy/answerPaper";
    }
}
