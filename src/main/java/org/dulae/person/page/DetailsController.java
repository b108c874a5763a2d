package org.dulae.person.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dulae.access.Actor;
import org.dulae.access.Choice;
import org.dulae.access.EditConflict;
import org.dulae.access.MayUse;
import org.dulae.access.Problems;
import org.dulae.access.Role;
import org.dulae.person.Details;
import org.dulae.person.DetailsForm;
import org.dulae.person.NotAccepted;
import org.dulae.person.NumberKind;
import org.dulae.person.People;
import org.dulae.person.PersonFile;
import org.dulae.person.PersonId;
import org.dulae.person.Sex;
import org.dulae.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changing who a person is. When a colleague saved first, both versions stand side by side. */
@Controller
class DetailsController {
    private final People people;
    private final Details details;
    private final PersonWords words;

    DetailsController(People people, Details details, PersonWords words) {
        this.people = people;
        this.details = details;
        this.words = words;
    }

    /**
     * @param version the form was begun with
     * @param conflict what a colleague saved meanwhile, or null
     */
    record DetailsPage(
            PersonFile file,
            DetailsForm form,
            int version,
            Problems problems,
            @Nullable EditConflict conflict,
            List<Choice> groups) {
        String name(Texts t) {
            return PersonWords.name(file, t);
        }

        List<Choice> sexes(Texts t) {
            return PersonWords.choices("person.sex.", t, Sex.values());
        }

        List<Choice> numberKinds(Texts t) {
            return PersonWords.choices("person.number-kind.", t, NumberKind.values());
        }

        List<Choice> nationalities(Texts t) {
            return PersonWords.nationalities(t);
        }

        List<Choice> nameChanges(Texts t) {
            return List.of(
                    new Choice(DetailsForm.CORRECTED, t.text("person.name-change.CORRECTED")),
                    new Choice(DetailsForm.RENAMED, t.text("person.name-change.RENAMED")));
        }
    }

    @GetMapping("/people/{id}/details")
    @MayUse({Role.OPERATOR, Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView form(Actor actor, @PathVariable PersonId id, Texts t) {
        PersonFile file = people.get(actor, id);
        return page(file, DetailsForm.of(file, t), file.version(), Problems.NONE, null, t, HttpStatus.OK);
    }

    @PostMapping("/people/{id}/details")
    @MayUse({Role.OPERATOR, Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView save(
            Actor actor,
            @PathVariable PersonId id,
            @RequestParam int version,
            HttpServletRequest request,
            Texts t,
            RedirectAttributes flash) {
        DetailsForm typed = DetailsForm.of(request::getParameterValues);
        PersonFile now = people.get(actor, id);
        EditConflict conflict = now.version() == version
                ? null
                : EditConflict.between(
                        typed.fields(),
                        DetailsForm.of(now, t).fields(),
                        new Labels(words, t),
                        now.version(),
                        now.changedAt(),
                        request::getParameter);
        if (conflict != null && conflict.isOpen()) {
            return page(now, typed, version, Problems.NONE, conflict, t, HttpStatus.CONFLICT);
        }
        DetailsForm settled = conflict == null ? typed : typed.with(conflict.settled(typed.fields()));
        try {
            details.save(actor, id, now.version(), settled);
            return SeeOther.to("/people/" + id, flash, "person.saved");
        } catch (NotAccepted e) {
            return page(now, settled, now.version(), e.problems(), null, t, HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private ModelAndView page(
            PersonFile file,
            DetailsForm form,
            int version,
            Problems problems,
            @Nullable EditConflict conflict,
            Texts t,
            HttpStatus status) {
        LocalDate today = t.today();
        DetailsPage page =
                new DetailsPage(file, form, version, problems, conflict, words.groups(file.isRestricted(), today, t));
        return new ModelAndView("person/page/details", Map.of("page", page), status);
    }

    /** The words of the form beside which two versions are compared. */
    private record Labels(PersonWords words, Texts t) implements EditConflict.Words {
        @Override
        public String label(String field) {
            return t.text("person.field." + field);
        }

        @Override
        public String shown(String field, String value) {
            if (value.isEmpty()) {
                return "";
            }
            return switch (field) {
                case "sex" -> t.text("person.sex." + value);
                case "numberKind" -> t.text("person.number-kind." + value);
                case "nationality" -> PersonWords.nationality(value, t);
                case "verified" -> t.text("person.birth.verified");
                case "groups" ->
                    String.join(
                            ", ",
                            List.of(value.split(",")).stream()
                                    .map(code -> words.group(code, t))
                                    .toList());
                default -> value;
            };
        }
    }
}
