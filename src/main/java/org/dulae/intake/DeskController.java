package org.dulae.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dulae.access.Actor;
import org.dulae.access.ClientKey;
import org.dulae.access.MayUse;
import org.dulae.access.Once;
import org.dulae.access.Problems;
import org.dulae.access.Role;
import org.dulae.casework.watch.Waiting;
import org.dulae.casework.watch.Watches;
import org.dulae.person.NotAccepted;
import org.dulae.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The desk: one screen, filled while the caller speaks. */
@Controller
class DeskController {
    private final Desk desk;
    private final Contacts contacts;
    private final DeskPages pages;
    private final Once once;
    private final Watches watches;
    private final Clock clock;

    DeskController(Desk desk, Contacts contacts, DeskPages pages, Once once, Watches watches, Clock clock) {
        this.desk = desk;
        this.contacts = contacts;
        this.pages = pages;
        this.once = once;
        this.watches = watches;
        this.clock = clock;
    }

    /**
     * Where a contact begins: the ways people come, text to paste, and what was left open.
     *
     * @param waiting urgent at centres where nobody is, of which this desk is the fallback
     * @param left begun at this desk by colleagues who left; nothing of it is shown before somebody goes on with it
     */
    record StartPage(
            List<DraftRepository.Draft> open,
            List<DraftRepository.Draft> left,
            List<Waiting> waiting,
            List<String> channels,
            String pasted,
            Problems problems) {}

    private StartPage startPage(Actor actor, String pasted, Problems problems) {
        // Everybody else has it on the list of the day.
        List<Waiting> waiting = actor.has(Role.OPERATOR) ? watches.waiting(actor, clock.instant()) : List.of();
        return new StartPage(desk.open(actor), desk.left(actor), waiting, pages.channelsFor(actor), pasted, problems);
    }

    @GetMapping("/desk")
    @MayUse({Role.OPERATOR, Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    String start(Actor actor, Model model) {
        model.addAttribute("page", startPage(actor, "", Problems.NONE));
        return "intake/start";
    }

    @PostMapping("/desk")
    @MayUse({Role.OPERATOR, Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView begin(Actor actor, @RequestParam String channel) {
        return seeOther("/desk/" + desk.begin(actor, ContactForm.EMPTY.with("channel", channel)));
    }

    /** Text from LINE or a slip of the 1300 centre becomes a draft: all of it in the notes, what can be read in its fields. */
    @PostMapping("/desk/paste")
    @MayUse({Role.OPERATOR, Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView paste(Actor actor, @RequestParam String pasted, @RequestParam(defaultValue = "LINE") String channel) {
        if (pasted.isBlank()) {
            StartPage page = startPage(actor, pasted, Problems.of("pasted", "intake.paste.missing"));
            return new ModelAndView("intake/start", Map.of("page", page), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return seeOther("/desk/" + desk.begin(actor, pages.fromSlip(Slip.read(pasted), channel)));
    }

    /** Goes on with what a colleague who left had begun. */
    @PostMapping("/desk/{id}/writer")
    @MayUse({Role.OPERATOR, Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView takeOver(Actor actor, @PathVariable DraftId id) {
        desk.takeOver(actor, id);
        return seeOther("/desk/" + id);
    }

    @GetMapping("/desk/{id}")
    @MayUse({Role.OPERATOR, Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    String show(Actor actor, @PathVariable DraftId id, Texts t, Model model) {
        DraftRepository.Draft draft = desk.get(actor, id);
        model.addAttribute("page", pages.desk(actor, id, draft.startedAt(), draft.form(), Problems.NONE, t));
        return "intake/desk";
    }

    /** Keeps what is typed; the script sends the whole form at most once a second. */
    @PostMapping("/desk/{id}/draft")
    @MayUse({Role.OPERATOR, Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ResponseEntity<Void> keep(
            Actor actor,
            @PathVariable DraftId id,
            @RequestParam(defaultValue = "1") long seq,
            HttpServletRequest request) {
        desk.keep(actor, id, ContactForm.of(request.getParameterMap()), seq);
        return ResponseEntity.noContent().build();
    }

    /** The right-hand side, answered while the caller speaks. */
    @PostMapping("/desk/{id}/meanwhile")
    @MayUse({Role.OPERATOR, Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    String meanwhile(Actor actor, @PathVariable DraftId id, HttpServletRequest request, Texts t, Model model) {
        model.addAttribute("page", pages.part(actor, id, ContactForm.of(request.getParameterMap()), t));
        return "intake/meanwhile";
    }

    /** Which rights may not be received together, by what is typed and known of the person chosen; asked when either is chosen anew. */
    @PostMapping("/desk/{id}/overlaps")
    @MayUse({Role.OPERATOR, Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    String overlaps(Actor actor, @PathVariable DraftId id, HttpServletRequest request, Texts t, Model model) {
        model.addAttribute("page", pages.partWithKnown(actor, ContactForm.of(request.getParameterMap()), t));
        return "intake/overlaps";
    }

    @PostMapping("/desk/{id}/candidates")
    @MayUse({Role.OPERATOR, Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    String candidates(Actor actor, @PathVariable DraftId id, HttpServletRequest request, Texts t, Model model) {
        ContactForm form = ContactForm.of(request.getParameterMap());
        model.addAttribute("page", pages.desk(actor, id, null, form, Problems.NONE, t));
        return "intake/candidates";
    }

    /** The same without a script: keeps the draft and shows the page again with matches, proposal and room for one more person. */
    @PostMapping("/desk/{id}")
    @MayUse({Role.OPERATOR, Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    String look(
            Actor actor,
            @PathVariable DraftId id,
            @RequestParam(defaultValue = "") String act,
            HttpServletRequest request,
            Texts t,
            Model model) {
        ContactForm typed = ContactForm.of(request.getParameterMap());
        ContactForm form = act.equals("other") ? withOneMore(typed) : typed;
        DraftRepository.Draft draft = desk.get(actor, id);
        desk.keep(actor, id, form, draft.seq() + 1);
        model.addAttribute("page", pages.desk(actor, id, draft.startedAt(), form, Problems.NONE, t));
        return "intake/desk";
    }

    private static ContactForm withOneMore(ContactForm form) {
        List<String> names = new ArrayList<>(form.fields().getOrDefault("otherName", List.of()));
        names.add("");
        return form.with("otherName", names.toArray(String[]::new));
    }

    /** The end of the call: a contact, and where help is needed a case with the responsible centre. */
    @PostMapping("/contacts")
    @MayUse({Role.OPERATOR, Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView take(Actor actor, @Nullable ClientKey key, HttpServletRequest request, Texts t) {
        ContactForm form = pages.resolved(ContactForm.of(request.getParameterMap()));
        DraftId draft = draft(form).orElse(null);
        Problems problems = pages.problems(form);
        if (problems.any()) {
            return again(actor, draft, form, problems, t);
        }
        try {
            URI contact = once.once(actor, key, () -> contacts.take(actor, form, draft));
            return seeOther(contact.toString());
        } catch (NotAccepted unreadable) {
            return again(actor, draft, form, unreadable.problems(), t);
        }
    }

    private ModelAndView again(Actor actor, @Nullable DraftId draft, ContactForm form, Problems problems, Texts t) {
        DeskPage page = pages.desk(actor, draft, null, form, problems, t);
        return new ModelAndView("intake/desk", Map.of("page", page), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static Optional<DraftId> draft(ContactForm form) {
        String id = form.one("draft");
        return id.isEmpty() ? Optional.empty() : Optional.of(new DraftId(UUID.fromString(id)));
    }

    private static ModelAndView seeOther(String path) {
        ModelAndView answer = new ModelAndView("redirect:" + path);
        answer.setStatus(HttpStatus.SEE_OTHER);
        return answer;
    }
}
