package org.dulae.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.dulae.access.Actor;
import org.dulae.access.Choice;
import org.dulae.access.ClientKey;
import org.dulae.access.MayUse;
import org.dulae.access.Once;
import org.dulae.access.Problems;
import org.dulae.access.Role;
import org.dulae.person.NotAccepted;
import org.dulae.person.People;
import org.dulae.person.PersonMatch;
import org.dulae.shared.NewId;
import org.dulae.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A small matter in three fields: who came, what for, what was done about it; and one question. Where somebody is in danger it is none:
 * what was typed goes on at the desk.
 */
@Controller
class SmallMatterController {
    private final Contacts contacts;
    private final Desk desk;
    private final People people;
    private final Once once;

    SmallMatterController(Contacts contacts, Desk desk, People people, Once once) {
        this.contacts = contacts;
        this.desk = desk;
        this.people = people;
        this.once = once;
    }

    /**
     * @param matches people known already who may be meant
     * @param heard a danger heard in the words, which the answer denies: asked once more
     */
    record SmallMatterPage(ContactForm form, List<PersonMatch> matches, boolean heard, Problems problems, String key) {
        static List<Choice> danger(Texts t) {
            return List.of(
                    new Choice("no", t.text("intake.small.danger.no")),
                    new Choice("yes", t.text("intake.small.danger.yes")));
        }
    }

    @GetMapping("/small-matters/new")
    @MayUse({Role.OPERATOR, Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    String form(Actor actor, Model model) {
        model.addAttribute("page", page(actor, ContactForm.EMPTY, false, Problems.NONE));
        return "intake/smallMatter";
    }

    private SmallMatterPage page(Actor actor, ContactForm form, boolean heard, Problems problems) {
        String who = form.one("who");
        List<PersonMatch> matches = who.isEmpty() ? List.of() : people.candidates(actor, who);
        return new SmallMatterPage(form, matches, heard, problems, NewId.next().toString());
    }

    @PostMapping("/small-matters")
    @MayUse({Role.OPERATOR, Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView take(Actor actor, @Nullable ClientKey key, HttpServletRequest request, RedirectAttributes flash) {
        ContactForm typed = ContactForm.of(request.getParameterMap());
        if (typed.one("act").equals("search")) {
            return new ModelAndView("intake/smallMatter", "page", page(actor, typed, false, Problems.NONE));
        }
        if (typed.one("danger").equals("yes")) {
            URI begun = once.once(actor, key, () -> URI.create("/desk/" + desk.begin(actor, told(typed))));
            flash.addFlashAttribute("done", "intake.small.done.desk");
            return seeOther(begun);
        }
        Problems problems = problems(typed);
        boolean heard = !problems.any() && !typed.ticked("sure") && isHeard(typed);
        if (problems.any() || heard) {
            return again(page(actor, typed, heard, problems));
        }
        try {
            URI contact =
                    once.once(actor, key, () -> contacts.take(actor, told(typed).with("type", "SMALL_MATTER"), null));
            flash.addFlashAttribute("done", "intake.small.done");
            return seeOther(contact);
        } catch (NotAccepted unreadable) {
            return again(page(actor, typed, false, unreadable.problems()));
        }
    }

    /** As the desk would have it: a name nobody is known by yet is a given name. */
    private static ContactForm told(ContactForm typed) {
        ContactForm form = typed.with("channel", "WALK_IN");
        return form.knowsPerson() ? form : form.with("given", form.one("who"));
    }

    private static Problems problems(ContactForm typed) {
        Problems found = Problems.NONE;
        if (!typed.knowsPerson() && typed.one("who").isEmpty()) {
            found = found.and("who", "intake.small.who.missing");
        }
        if (typed.raw("notes").isBlank()) {
            found = found.and("notes", "intake.small.need.missing");
        }
        if (typed.raw("gave").isBlank()) {
            found = found.and("gave", "intake.missing.gave");
        }
        return typed.ticked("danger") ? found : found.and("danger", "intake.small.danger.missing");
    }

    private static boolean isHeard(ContactForm typed) {
        return !UrgencyProposal.propose(typed.raw("notes"), List.of(), List.of())
                .heard()
                .isEmpty();
    }

    private static ModelAndView again(SmallMatterPage page) {
        return new ModelAndView("intake/smallMatter", Map.of("page", page), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView seeOther(URI there) {
        ModelAndView answer = new ModelAndView("redirect:" + there);
        answer.setStatus(HttpStatus.SEE_OTHER);
        return answer;
    }
}
