package org.dulae.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.dulae.access.Actor;
import org.dulae.access.ClientKey;
import org.dulae.access.MayUse;
import org.dulae.access.Once;
import org.dulae.access.Problems;
import org.dulae.access.Role;
import org.dulae.casework.CaseId;
import org.dulae.casework.amend.Amendments;
import org.dulae.person.NotAccepted;
import org.dulae.person.PersonId;
import org.dulae.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Contacts after the call: what became of each, the queue of unknown places, and the contacts of a case or a person. */
@Controller
class ContactController {
    private static final int PAGE = 30;
    private final Contacts contacts;
    private final ContactPages pages;
    private final Amendments amendments;
    private final Once once;

    ContactController(Contacts contacts, ContactPages pages, Amendments amendments, Once once) {
        this.contacts = contacts;
        this.pages = pages;
        this.amendments = amendments;
        this.once = once;
    }

    /** @param phone digits; empty when none was given */
    record PhonePage(ContactId id, String phone) {}

    @GetMapping("/contacts/{id}")
    @MayUse({Role.OPERATOR, Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD})
    String show(Actor actor, @PathVariable ContactId id, Texts t, Model model) {
        model.addAttribute(
                "page", pages.one(actor, contacts.get(actor, id), contacts.typed(actor, id), Problems.NONE, t));
        model.addAttribute("moved", amendments.ofContact(actor, id.value()));
        return "intake/contact";
    }

    /** The caller's phone in full, on its own. */
    @GetMapping("/contacts/{id}/phone")
    @MayUse({Role.OPERATOR, Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD})
    String phone(
            Actor actor,
            @PathVariable ContactId id,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            Model model) {
        model.addAttribute("page", new PhonePage(id, contacts.phone(actor, id).orElse("")));
        return part == null ? "intake/phone" : "intake/phonePart";
    }

    /** Opens a case from a contact: its place is known now, or advice grew into a need. */
    @PostMapping("/contacts/{id}/case")
    @MayUse({Role.OPERATOR, Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView grow(
            Actor actor,
            @PathVariable ContactId id,
            @RequestParam int version,
            @Nullable ClientKey key,
            HttpServletRequest request,
            Texts t) {
        Contact contact = contacts.get(actor, id);
        ContactForm more = pages.merged(contact, contacts.typed(actor, id), ContactForm.of(request.getParameterMap()));
        Problems problems = pages.problems(more);
        if (problems.any()) {
            return again(actor, contact, more, problems, t);
        }
        try {
            URI done = once.once(actor, key, () -> contacts.grow(actor, id, version, more));
            ModelAndView answer = new ModelAndView("redirect:" + done);
            answer.setStatus(HttpStatus.SEE_OTHER);
            return answer;
        } catch (NotAccepted unreadable) {
            return again(actor, contact, more, unreadable.problems(), t);
        }
    }

    private ModelAndView again(Actor actor, Contact contact, ContactForm more, Problems problems, Texts t) {
        ContactPages.ContactPage page = pages.one(actor, contact, more, problems, t);
        return new ModelAndView("intake/contact", Map.of("page", page), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/contacts")
    @MayUse({Role.OPERATOR, Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    String list(
            Actor actor,
            @RequestParam(defaultValue = "mine") String who,
            @RequestParam(defaultValue = "1") int page,
            Texts t,
            Model model) {
        int at = Math.max(0, page - 1);
        boolean mine = !who.equals("all");
        List<Contact> rows = mine ? contacts.mine(actor, at) : contacts.all(actor, at);
        model.addAttribute("page", pages.list(rows, mine, at + 1, PAGE, t));
        return "intake/contacts";
    }

    @GetMapping("/queue")
    @MayUse({Role.OPERATOR, Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD})
    String queue(Actor actor, Texts t, Model model) {
        model.addAttribute("page", pages.list(contacts.waiting(actor), false, 1, Integer.MAX_VALUE, t));
        return "intake/queue";
    }

    /** The panel "contacts" on a case page. */
    @GetMapping("/cases/{id}/contacts")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD})
    String ofCase(
            Actor actor,
            @PathVariable CaseId id,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            Texts t,
            Model model) {
        model.addAttribute("page", pages.list(contacts.ofCase(actor, id), false, 1, PAGE, t));
        return part == null ? "intake/panelPage" : "intake/panel";
    }

    /** The panel "contacts" on a person's page. */
    @GetMapping("/people/{id}/contacts")
    @MayUse({Role.OPERATOR, Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD})
    String ofPerson(
            Actor actor,
            @PathVariable PersonId id,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            Texts t,
            Model model) {
        model.addAttribute("page", pages.list(contacts.ofPerson(actor, id), false, 1, PAGE, t));
        model.addAttribute("moved", amendments.ofPerson(actor, id));
        return part == null ? "intake/panelPage" : "intake/panel";
    }
}
