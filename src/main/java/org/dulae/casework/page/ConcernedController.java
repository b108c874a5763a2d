package org.dulae.casework.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dulae.access.Actor;
import org.dulae.access.ClientKey;
import org.dulae.access.MayUse;
import org.dulae.access.Problems;
import org.dulae.access.Role;
import org.dulae.casework.CaseFile;
import org.dulae.casework.CaseId;
import org.dulae.casework.CaseReader;
import org.dulae.casework.Concerns;
import org.dulae.casework.Matter;
import org.dulae.casework.NewCase;
import org.dulae.person.Dwelling;
import org.dulae.person.Households;
import org.dulae.person.Membership;
import org.dulae.person.Names;
import org.dulae.person.NewPerson;
import org.dulae.person.NotAccepted;
import org.dulae.person.NumberKind;
import org.dulae.person.People;
import org.dulae.person.PersonId;
import org.dulae.person.PersonMatch;
import org.dulae.person.Sex;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The others a case concerns: added by name, from the household in one press or newly written down, and taken off again. */
@Controller
class ConcernedController {
    private final Concerns concerns;
    private final CaseReader reader;
    private final People people;
    private final Households households;
    private final CaseForms forms;

    ConcernedController(Concerns concerns, CaseReader reader, People people, Households households, CaseForms forms) {
        this.concerns = concerns;
        this.reader = reader;
        this.people = people;
        this.households = households;
        this.forms = forms;
    }

    /**
     * Those known now and those who may be meant.
     *
     * @param home lives in the same household and is not concerned yet
     */
    record Known(List<Matter.Concerned> people, List<Membership> home, List<PersonMatch> matches) {}

    @GetMapping("/cases/{id}/people")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView list(Actor actor, @PathVariable CaseId id) {
        CaseReader.Content content = reader.read(actor, id);
        return show(actor, forms.page(actor, content, Typed.of("part", "AFFECTED")), content);
    }

    @PostMapping("/cases/{id}/people")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView add(
            Actor actor,
            @PathVariable CaseId id,
            @RequestParam Map<String, String> fields,
            @Nullable ClientKey key,
            RedirectAttributes flash) {
        Typed typed = new Typed(fields);
        CaseReader.Content content = reader.read(actor, id);
        FormPage page = forms.page(actor, content, typed).of(content.file().version());
        boolean named = typed.given("personId") || typed.given("given") || typed.given("nickname");
        if (typed.of("act").equals("search") || !named) {
            Problems nobody = Problems.of("given", "casework.people.missing");
            return show(actor, typed.of("act").equals("search") ? page : page.with(nobody), content);
        }
        NewCase.Part part = NewCase.Part.valueOf(typed.plain("part"));
        try {
            return forms.done(actor, here(id), key, flash, "casework.done.people", () -> {
                PersonId other = typed.given("personId")
                        ? PersonId.valueOf(typed.plain("personId"))
                        : people.register(actor, told(typed, content.file()));
                concerns.addPerson(actor, id, page.version(), other, part, typed.plain("note"));
            });
        } catch (NotAccepted wrong) {
            return show(actor, page.with(wrong.problems()), content);
        }
    }

    @PostMapping("/cases/{id}/people/{entry}/end")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView end(
            Actor actor,
            @PathVariable CaseId id,
            @PathVariable UUID entry,
            @RequestParam int version,
            RedirectAttributes flash) {
        return forms.done(
                actor,
                here(id),
                null,
                flash,
                "casework.done.people",
                () -> concerns.endPerson(actor, id, version, entry));
    }

    private static String here(CaseId id) {
        return "/cases/" + id + "/people";
    }

    /** Somebody nobody has registered yet, known where the case is and to whom the case is known. */
    private static NewPerson told(Typed typed, CaseFile file) {
        Names names = new Names("", typed.plain("given"), typed.plain("family"), typed.plain("nickname"));
        return new NewPerson(
                names,
                Sex.UNKNOWN,
                typed.plain("birth"),
                NumberKind.NONE,
                "",
                file.place().areaCode(),
                Dwelling.NOT_KNOWN,
                List.of(),
                file.place().team());
    }

    private ModelAndView show(Actor actor, FormPage page, CaseReader.Content content) {
        String who = page.typed().plain("who");
        Known known = new Known(
                content.matter().people(),
                home(actor, content, page.head().today()),
                who.isEmpty() ? List.of() : people.candidates(actor, who));
        return forms.show("people", page).addObject("known", known);
    }

    private List<Membership> home(Actor actor, CaseReader.Content content, LocalDate today) {
        if (content.cover().name() == null) {
            return List.of();
        }
        PersonId person = content.file().person();
        Set<PersonId> known = Stream.concat(
                        Stream.of(person), content.matter().people().stream().map(Matter.Concerned::person))
                .collect(Collectors.toSet());
        return households.of(actor, person).stream()
                .filter(member -> member.isNow(today) && !known.contains(member.person()))
                .toList();
    }
}
