package org.dulae.intake;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dulae.access.Actor;
import org.dulae.access.ClientKey;
import org.dulae.access.MayUse;
import org.dulae.access.NotFound;
import org.dulae.access.Once;
import org.dulae.access.Role;
import org.dulae.access.Stale;
import org.dulae.casework.CaseId;
import org.dulae.casework.CaseReader;
import org.dulae.casework.amend.AmendSheet;
import org.dulae.casework.amend.AmendSheets;
import org.dulae.casework.amend.Belongings;
import org.dulae.person.NotAccepted;
import org.dulae.person.PersonId;
import org.dulae.shared.NewId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A contact that was written on the wrong person; where a case came of it, the case is moved and the contact goes along. */
@Controller
class ContactAmendmentController {
    private final Contacts contacts;
    private final ContactAmendments amendments;
    private final AmendSheets sheets;
    private final CaseReader cases;
    private final Once once;

    ContactAmendmentController(
            Contacts contacts, ContactAmendments amendments, AmendSheets sheets, CaseReader cases, Once once) {
        this.contacts = contacts;
        this.amendments = amendments;
        this.sheets = sheets;
        this.cases = cases;
        this.once = once;
    }

    /**
     * @param sheet null where the actor may not move it: a case came of it that lies with somebody else
     * @param changed somebody changed the contact since the form was opened
     */
    record ContactAmendmentPage(
            Contact contact, @Nullable AmendSheet sheet, int version, boolean changed, String clientKey) {}

    @GetMapping("/contacts/{id}/person")
    @MayUse({Role.OPERATOR, Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView form(Actor actor, @PathVariable ContactId id) {
        Contact contact = contacts.get(actor, id);
        return elsewhere(actor, contact)
                .orElseGet(() -> show(contact, sheet(actor, contact, Map.of()), contact.version(), false));
    }

    @PostMapping("/contacts/{id}/person")
    @MayUse({Role.OPERATOR, Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView move(
            Actor actor,
            @PathVariable ContactId id,
            @RequestParam int version,
            @RequestParam Map<String, String> fields,
            @Nullable ClientKey key,
            RedirectAttributes flash) {
        Contact contact = contacts.get(actor, id);
        Optional<ModelAndView> elsewhere = elsewhere(actor, contact);
        if (elsewhere.isPresent()) {
            return elsewhere.get();
        }
        AmendSheet sheet = sheet(actor, contact, fields);
        boolean sentAgain = version != contact.version() && sheet.given("looked") && !sheet.given("act");
        if (!sheet.isConfirmed() && !sentAgain) {
            return show(contact, sheet, version, false);
        }
        try {
            URI there = once.once(actor, key, () -> {
                requireCurrent(contact, version);
                amendments.move(actor, id, version, sheets.right(actor, sheet), sheet.of("reason"));
                return URI.create("/contacts/" + id);
            });
            flash.addFlashAttribute("done", "intake.amend.done");
            return seeOther(there.toString());
        } catch (NotAccepted unreadable) {
            return show(contact, sheet.with(unreadable.problems()), version, false);
        } catch (Stale wentOn) {
            return show(contact, sheet, contact.version(), true);
        }
    }

    private static void requireCurrent(Contact contact, int version) {
        if (contact.version() != version) {
            throw new Stale("contact");
        }
    }

    /** Where a case came of it: to the page that moves the case, or to whom to ask. */
    private Optional<ModelAndView> elsewhere(Actor actor, Contact contact) {
        if (contact.caseId() == null) {
            return Optional.empty();
        }
        CaseId about = new CaseId(contact.caseId());
        return Optional.of(
                mayMove(actor, about)
                        ? seeOther("/cases/" + about + "/person")
                        : show(contact, null, contact.version(), false));
    }

    private boolean mayMove(Actor actor, CaseId about) {
        try {
            return actor.has(Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER)
                    && cases.get(actor, about).id().equals(about);
        } catch (NotFound outOfSight) {
            return false;
        }
    }

    private AmendSheet sheet(Actor actor, Contact contact, Map<String, String> fields) {
        UUID wrong = contact.person();
        if (wrong == null) {
            throw new NotFound("person of the contact");
        }
        AmendSheet.Of of = new AmendSheet.Of(new PersonId(wrong), contact.areaCode(), contact.team());
        return sheets.sheet(actor, of, parts(contact), fields);
    }

    private static List<Belongings.Part> parts(Contact contact) {
        List<Belongings.Part> parts = new ArrayList<>();
        parts.add(new Belongings.Part("intake.amend.part.told", 1));
        if (!contact.problems().isEmpty()) {
            parts.add(new Belongings.Part(
                    "intake.amend.part.problems", contact.problems().size()));
        }
        if (contact.gave() != null) {
            parts.add(new Belongings.Part("intake.amend.part.gave", 1));
        }
        return parts;
    }

    private static ModelAndView show(Contact contact, @Nullable AmendSheet sheet, int version, boolean changed) {
        ContactAmendmentPage page = new ContactAmendmentPage(
                contact, sheet, version, changed, NewId.next().toString());
        HttpStatus status = changed
                ? HttpStatus.CONFLICT
                : sheet != null && sheet.problems().any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
        return new ModelAndView("intake/contactPerson", Map.of("page", page), status);
    }

    private static ModelAndView seeOther(String there) {
        ModelAndView answer = new ModelAndView("redirect:" + there);
        answer.setStatus(HttpStatus.SEE_OTHER);
        return answer;
    }
}
