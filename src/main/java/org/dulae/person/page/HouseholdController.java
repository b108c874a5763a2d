package org.dulae.person.page;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dulae.access.Actor;
import org.dulae.access.Choice;
import org.dulae.access.ClientKey;
import org.dulae.access.MayUse;
import org.dulae.access.Once;
import org.dulae.access.Problems;
import org.dulae.access.Role;
import org.dulae.person.Dwelling;
import org.dulae.person.Households;
import org.dulae.person.Membership;
import org.dulae.person.Names;
import org.dulae.person.NewPerson;
import org.dulae.person.NotAccepted;
import org.dulae.person.NumberKind;
import org.dulae.person.People;
import org.dulae.person.PersonFile;
import org.dulae.person.PersonId;
import org.dulae.person.PersonMatch;
import org.dulae.person.Sex;
import org.dulae.shared.NewId;
import org.dulae.shared.Texts;
import org.dulae.shared.ThaiDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who lives with a person: adding somebody known or new, what they are to each other, since when and until when. */
@Controller
class HouseholdController {
    private static final String HERE = "/people/{id}/household";
    private final People people;
    private final Households households;
    private final Once once;
    private final PersonWords words;

    HouseholdController(People people, Households households, Once once, PersonWords words) {
        this.people = people;
        this.households = households;
        this.once = once;
        this.words = words;
    }

    /** @param act {@code search} looks for people, anything else adds the one chosen or typed */
    record MemberForm(
            @Nullable String act,
            @Nullable String who,
            @Nullable String personId,
            @Nullable String given,
            @Nullable String family,
            @Nullable String nickname,
            @Nullable String sex,
            @Nullable String birth,
            @Nullable String relation,
            @Nullable String since) {
        static final MemberForm EMPTY = new MemberForm("", "", "", "", "", "", "", "", "", "");

        String get(@Nullable String typed) {
            return typed == null ? "" : typed.strip();
        }

        boolean isNew() {
            return get(personId).isEmpty();
        }

        /** Somebody of this household lives in the same place; the rest as it becomes known. */
        NewPerson person(PersonFile of) {
            Sex known = get(sex).isEmpty() ? Sex.UNKNOWN : Sex.valueOf(get(sex));
            Dwelling home = of.current().map(address -> address.home()).orElse(Dwelling.NOT_KNOWN);
            Names names = new Names("", get(given), get(family), get(nickname));
            return new NewPerson(
                    names, known, get(birth), NumberKind.NONE, "", of.areaCode(), home, List.of(), of.teamId());
        }
    }

    record HouseholdPage(
            PersonFile file,
            List<Membership> members,
            MemberForm form,
            Problems problems,
            List<PersonMatch> matches,
            List<Choice> relations,
            PersonWords words,
            String clientKey) {
        String name(Texts t) {
            return PersonWords.name(file, t);
        }

        String path(String below) {
            return "/people/" + file.id() + "/household" + below;
        }

        List<Choice> sexes(Texts t) {
            return PersonWords.choices("person.sex.", t, Sex.values());
        }

        String get(@Nullable String typed) {
            return form.get(typed);
        }

        boolean adding() {
            return form != MemberForm.EMPTY;
        }
    }

    @GetMapping(HERE)
    @MayUse({Role.OPERATOR, Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD})
    ModelAndView show(Actor actor, @PathVariable PersonId id, Texts t) {
        return page(actor, id, MemberForm.EMPTY, Problems.NONE, t, HttpStatus.OK);
    }

    private ModelAndView page(
            Actor actor, PersonId id, MemberForm form, Problems problems, Texts t, HttpStatus status) {
        PersonFile file = people.get(actor, id);
        String who = form.get(form.who());
        List<PersonMatch> matches = who.isEmpty() ? List.of() : people.candidates(actor, who);
        HouseholdPage page = new HouseholdPage(
                file,
                households.of(actor, id),
                form,
                problems,
                matches,
                words.relations(t.today(), t),
                words,
                NewId.next().toString());
        return new ModelAndView("person/page/household", Map.of("page", page), status);
    }

    @PostMapping(HERE + "/members")
    @MayUse({Role.OPERATOR, Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView add(
            Actor actor,
            @PathVariable PersonId id,
            MemberForm form,
            @Nullable ClientKey key,
            Texts t,
            RedirectAttributes flash) {
        if ("search".equals(form.act())) {
            return page(actor, id, form, Problems.NONE, t, HttpStatus.OK);
        }
        Optional<LocalDate> since = since(form, t);
        Problems problems = check(form, since);
        if (problems.any()) {
            return page(actor, id, form, problems, t, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            once.once(actor, key, () -> join(actor, id, form, since.orElseThrow()));
        } catch (NotAccepted e) {
            return page(actor, id, form, e.problems(), t, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return SeeOther.to("/people/" + id + "/household", flash, "person.saved");
    }

    private URI join(Actor actor, PersonId id, MemberForm form, LocalDate since) {
        String relation = form.get(form.relation());
        if (form.isNew()) {
            households.joinNew(actor, id, form.person(people.get(actor, id)), relation, since);
        } else {
            households.join(actor, id, PersonId.valueOf(form.get(form.personId())), relation, since);
        }
        return URI.create("/people/" + id + "/household");
    }

    private static Optional<LocalDate> since(MemberForm form, Texts t) {
        String typed = form.get(form.since());
        return typed.isEmpty()
                ? Optional.of(t.today())
                : ThaiDate.parse(typed, t.today()).filter(day -> !day.isAfter(t.today()));
    }

    private static Problems check(MemberForm form, Optional<LocalDate> since) {
        Problems problems = Problems.NONE;
        boolean named = !(form.get(form.given()) + form.get(form.nickname())).isEmpty();
        if (form.isNew() && !named) {
            problems = problems.and("given", "person.household.missing.person");
        }
        if (form.get(form.relation()).isEmpty()) {
            problems = problems.and("relation", "person.household.missing.relation");
        }
        return since.isEmpty() ? problems.and("since", "person.household.since.unreadable") : problems;
    }

    @PostMapping(HERE + "/members/{member}/relation")
    @MayUse({Role.OPERATOR, Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView relate(
            Actor actor,
            @PathVariable PersonId id,
            @PathVariable UUID member,
            @RequestParam int version,
            @RequestParam String relation,
            RedirectAttributes flash) {
        households.relate(actor, id, member, version, relation);
        return SeeOther.to("/people/" + id + "/household", flash, "person.saved");
    }

    @PostMapping(HERE + "/members/{member}/end")
    @MayUse({Role.OPERATOR, Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView leave(
            Actor actor,
            @PathVariable PersonId id,
            @PathVariable UUID member,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String until,
            Texts t,
            RedirectAttributes flash) {
        Optional<LocalDate> to = until.isBlank() ? Optional.of(t.today()) : ThaiDate.parse(until, t.today());
        if (to.isEmpty()) {
            Problems problems = Problems.of("until-" + member, "person.household.since.unreadable");
            return page(actor, id, MemberForm.EMPTY, problems, t, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        households.leave(actor, id, member, version, to.get());
        return SeeOther.to("/people/" + id + "/household", flash, "person.saved");
    }
}
