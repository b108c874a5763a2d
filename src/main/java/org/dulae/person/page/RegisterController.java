package org.dulae.person.page;

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
import org.dulae.area.AreaFound;
import org.dulae.area.Areas;
import org.dulae.person.Dwelling;
import org.dulae.person.Names;
import org.dulae.person.NewPerson;
import org.dulae.person.NewPerson.NewPhone;
import org.dulae.person.NumberKind;
import org.dulae.person.People;
import org.dulae.person.PersonId;
import org.dulae.person.PersonMatch;
import org.dulae.person.PhoneOwner;
import org.dulae.person.Safety;
import org.dulae.person.Sex;
import org.dulae.shared.NewId;
import org.dulae.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Registering somebody nobody has found: a name and a place are enough, and people like her are shown before she is kept twice. */
@Controller
class RegisterController {
    private final People people;
    private final Once once;
    private final Areas areas;
    private final PersonWords words;

    RegisterController(People people, Once once, Areas areas, PersonWords words) {
        this.people = people;
        this.once = once;
        this.areas = areas;
        this.words = words;
    }

    record RegisterForm(
            @Nullable String title,
            @Nullable String given,
            @Nullable String family,
            @Nullable String nickname,
            @Nullable String sex,
            @Nullable String birth,
            @Nullable String numberKind,
            @Nullable String number,
            @Nullable String place,
            @Nullable String placeText,
            @Nullable String placeChoice,
            @Nullable String houseNo,
            @Nullable String moo,
            @Nullable String village,
            @Nullable String landmark,
            @Nullable Boolean moving,
            @Nullable String phone,
            @Nullable String safe,
            @Nullable Boolean notThem) {
        String get(@Nullable String typed) {
            return typed == null ? "" : typed.strip();
        }

        boolean isMoving() {
            return Boolean.TRUE.equals(moving);
        }

        boolean lookedAt() {
            return Boolean.TRUE.equals(notThem);
        }

        /** The line chosen last. */
        String code() {
            return or(placeChoice, get(place));
        }

        NewPerson person(String area) {
            Names names = new Names(get(title), get(given), get(family), get(nickname));
            Dwelling home =
                    isMoving() ? Dwelling.MOVING : Dwelling.at(get(houseNo), get(moo), get(village), get(landmark));
            List<NewPhone> phones = get(phone).isEmpty()
                    ? List.of()
                    : List.of(new NewPhone(get(phone), PhoneOwner.SELF, "", Safety.valueOf(or(safe, "NOT_ASKED")), ""));
            return new NewPerson(
                    names,
                    Sex.valueOf(or(sex, "UNKNOWN")),
                    get(birth),
                    NumberKind.valueOf(or(numberKind, "NONE")),
                    get(number),
                    area,
                    home,
                    phones,
                    null);
        }

        private String or(@Nullable String typed, String otherwise) {
            return get(typed).isEmpty() ? otherwise : get(typed);
        }
    }

    /**
     * @param alike people who may be the one just typed
     * @param places to choose from, where the words fit several
     */
    record RegisterPage(
            RegisterForm form, Problems problems, List<PersonMatch> alike, List<Choice> places, String clientKey) {
        String get(@Nullable String typed) {
            return form.get(typed);
        }
    }

    @GetMapping("/people/new")
    @MayUse({Role.OPERATOR, Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    String form(Actor actor, Texts t, Model model) {
        model.addAttribute("page", page(own(actor, t), Problems.NONE, List.of(), List.of()));
        return "person/page/register";
    }

    // An officer of one tambon registers people of that tambon.
    private RegisterForm own(Actor actor, Texts t) {
        boolean one = actor.unitArea().length() == 6;
        String code = one ? actor.unitArea() : "";
        return new RegisterForm(
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                code,
                one ? words.placeName(code, t) : "",
                "",
                "",
                "",
                "",
                "",
                false,
                "",
                "",
                false);
    }

    private static RegisterPage page(
            RegisterForm form, Problems problems, List<PersonMatch> alike, List<Choice> places) {
        return new RegisterPage(form, problems, alike, places, NewId.next().toString());
    }

    @PostMapping("/people")
    @MayUse({Role.OPERATOR, Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView register(Actor actor, RegisterForm form, @Nullable ClientKey key, Texts t) {
        AreaFound found = areas.resolve(form.get(form.placeText()), form.code(), null);
        boolean placeTyped =
                !form.get(form.placeText()).isEmpty() || !form.code().isEmpty();
        String area = found instanceof AreaFound.One one ? one.path().code().value() : "00";
        NewPerson person = form.person(area);
        Problems problems = people.check(person);
        if (placeTyped && !(found instanceof AreaFound.One)) {
            problems = problems.and(
                    "place", found instanceof AreaFound.Many ? "person.place.many" : "person.place.unknown");
        }
        if (!placeTyped && !actor.scope().covers(area)) {
            problems = problems.and("place", "person.place.missing");
        }
        if (problems.any()) {
            return again(form, problems, List.of(), choices(found, t));
        }
        try {
            URI to = once.once(actor, key, () -> URI.create("/people/" + register(actor, person, form.lookedAt())));
            return SeeOther.to(actor.scope().covers(area) ? to.toString() : "/people");
        } catch (PeopleAlike somebody) {
            return again(form, Problems.NONE, somebody.alike, List.of());
        }
    }

    private PersonId register(Actor actor, NewPerson person, boolean notThem) {
        List<PersonMatch> alike = notThem ? List.of() : people.alike(actor, person);
        if (!alike.isEmpty()) {
            throw new PeopleAlike(alike);
        }
        return people.register(actor, person);
    }

    /** Somebody like this is registered already; thrown inside the work that happens once, so that a retry gets the first answer. */
    private static class PeopleAlike extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient List<PersonMatch> alike;

        PeopleAlike(List<PersonMatch> alike) {
            this.alike = alike;
        }
    }

    private static ModelAndView again(
            RegisterForm form, Problems problems, List<PersonMatch> alike, List<Choice> places) {
        RegisterPage page = page(form, problems, alike, places);
        return new ModelAndView("person/page/register", Map.of("page", page), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static List<Choice> choices(AreaFound found, Texts t) {
        return found instanceof AreaFound.Many many
                ? many.paths().stream()
                        .limit(12)
                        .map(path -> new Choice(path.code().value(), path.full(t)))
                        .toList()
                : List.of();
    }
}
