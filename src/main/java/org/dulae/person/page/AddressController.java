package org.dulae.person.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dulae.access.Actor;
import org.dulae.access.Choice;
import org.dulae.access.EditConflict;
import org.dulae.access.MayUse;
import org.dulae.access.Problems;
import org.dulae.access.Role;
import org.dulae.area.AreaFound;
import org.dulae.area.Areas;
import org.dulae.person.Address;
import org.dulae.person.Dwelling;
import org.dulae.person.Homes;
import org.dulae.person.People;
import org.dulae.person.PersonFile;
import org.dulae.person.PersonId;
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

/** Where a person lives and where she is registered. A move out of the actor's area is said before it is done. */
@Controller
class AddressController {
    private final People people;
    private final Homes homes;
    private final Areas areas;
    private final PersonWords words;

    AddressController(People people, Homes homes, Areas areas, PersonWords words) {
        this.people = people;
        this.homes = homes;
        this.areas = areas;
        this.words = words;
    }

    /**
     * @param place code of the line that was chosen, if one was
     * @param leaves that the person leaves the actor's area, and so the actor's sight, was said and confirmed
     */
    record AddressForm(Map<String, String> fields, String place, boolean leaves) {
        private static final List<String> FIELDS =
                List.of("way", "placeText", "houseNo", "moo", "village", "lane", "road", "landmark");

        static AddressForm of(Function<String, @Nullable String> parameters) {
            Map<String, String> fields = new LinkedHashMap<>();
            FIELDS.forEach(field -> fields.put(
                    field,
                    Objects.requireNonNullElse(parameters.apply(field), "").strip()));
            return new AddressForm(fields, place(parameters), "true".equals(parameters.apply("leaves")));
        }

        private static String place(Function<String, @Nullable String> parameters) {
            String choice = parameters.apply("placeChoice");
            return choice == null || choice.isEmpty()
                    ? Objects.requireNonNullElse(parameters.apply("place"), "")
                    : choice;
        }

        static AddressForm of(Dwelling home, String place, String placeText) {
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put("way", home.refuge() ? "REFUGE" : home.moving() ? "MOVING" : "FIXED");
            fields.put("placeText", placeText);
            fields.put("houseNo", home.houseNo());
            fields.put("moo", home.moo());
            fields.put("village", home.village());
            fields.put("lane", home.lane());
            fields.put("road", home.road());
            fields.put("landmark", home.landmark());
            return new AddressForm(fields, place, false);
        }

        AddressForm with(Map<String, String> settled) {
            return new AddressForm(settled, place, leaves);
        }

        String get(String field) {
            return fields.getOrDefault(field, "");
        }

        Dwelling home() {
            return switch (get("way")) {
                case "REFUGE" -> Dwelling.REFUGE;
                case "MOVING" -> new Dwelling("", "", "", "", "", get("landmark"), true, false);
                default ->
                    new Dwelling(
                            get("houseNo"),
                            get("moo"),
                            get("village"),
                            get("lane"),
                            get("road"),
                            get("landmark"),
                            false,
                            false);
            };
        }
    }

    /**
     * @param version the form was begun with
     * @param conflict what a colleague saved meanwhile, or null
     * @param places to choose from, where the words fit several
     * @param leaving whether the new place lies outside the actor's area
     */
    record AddressPage(
            PersonFile file,
            Address.Kind kind,
            AddressForm form,
            int version,
            Problems problems,
            @Nullable EditConflict conflict,
            List<Choice> places,
            boolean leaving) {
        String name(Texts t) {
            return PersonWords.name(file, t);
        }

        String path() {
            return "/people/" + file.id() + "/addresses/" + kind;
        }

        List<Choice> ways(Texts t) {
            return Stream.of("FIXED", "MOVING", "REFUGE")
                    .map(way -> new Choice(
                            way, t.text("person.address.way." + way), t.text("person.address.way." + way + ".hint")))
                    .toList();
        }

        AddressPage because(String field, String key) {
            return new AddressPage(file, kind, form, version, Problems.of(field, key), null, places, leaving);
        }
    }

    @GetMapping("/people/{id}/addresses/{kind}")
    @MayUse({Role.OPERATOR, Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView form(Actor actor, @PathVariable PersonId id, @PathVariable Address.Kind kind, Texts t) {
        PersonFile file = people.get(actor, id);
        return answer(page(file, kind, saved(file, kind, t), file.version(), List.of(), false), HttpStatus.OK);
    }

    private static AddressPage page(
            PersonFile file, Address.Kind kind, AddressForm form, int version, List<Choice> places, boolean leaving) {
        return new AddressPage(file, kind, form, version, Problems.NONE, null, places, leaving);
    }

    private AddressForm saved(PersonFile file, Address.Kind kind, Texts t) {
        Optional<Address> known = kind == Address.Kind.CURRENT ? file.current() : file.registered();
        String place = known.map(Address::placeCode).orElse(kind == Address.Kind.CURRENT ? file.areaCode() : "00");
        return AddressForm.of(known.map(Address::home).orElse(Dwelling.NOT_KNOWN), place, words.placeName(place, t));
    }

    @PostMapping("/people/{id}/addresses/{kind}")
    @MayUse({Role.OPERATOR, Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView save(
            Actor actor,
            @PathVariable PersonId id,
            @PathVariable Address.Kind kind,
            @RequestParam int version,
            HttpServletRequest request,
            Texts t,
            RedirectAttributes flash) {
        AddressForm typed = AddressForm.of(request::getParameter);
        PersonFile now = people.get(actor, id);
        EditConflict conflict = now.version() == version
                ? null
                : EditConflict.between(
                        typed.fields(),
                        saved(now, kind, t).fields(),
                        new Labels(t),
                        now.version(),
                        now.changedAt(),
                        request::getParameter);
        if (conflict != null && conflict.isOpen()) {
            return answer(
                    new AddressPage(now, kind, typed, version, Problems.NONE, conflict, List.of(), false),
                    HttpStatus.CONFLICT);
        }
        AddressForm settled = conflict == null ? typed : typed.with(conflict.settled(typed.fields()));
        return move(actor, now, kind, settled, t, flash);
    }

    private ModelAndView move(
            Actor actor, PersonFile now, Address.Kind kind, AddressForm form, Texts t, RedirectAttributes flash) {
        AreaFound found = areas.resolve(form.get("placeText"), form.place(), null);
        AddressPage page = page(now, kind, form, now.version(), choices(found, t), false);
        if (!(found instanceof AreaFound.One one)) {
            return again(page.because(
                    "place", found instanceof AreaFound.Many ? "person.place.many" : "person.place.unknown"));
        }
        String code = one.path().code().value();
        boolean leaving = kind == Address.Kind.CURRENT && !actor.scope().covers(code);
        if (leaving && !form.leaves()) {
            return again(
                    page(now, kind, form, now.version(), List.of(), true).because("leaves", "person.place.leaves"));
        }
        homes.move(actor, now.id(), now.version(), new Address(kind, code, form.home(), t.today()));
        return leaving
                ? SeeOther.to("/people", flash, "person.moved-away")
                : SeeOther.to("/people/" + now.id(), flash, "person.saved");
    }

    private static List<Choice> choices(AreaFound found, Texts t) {
        return found instanceof AreaFound.Many many
                ? many.paths().stream()
                        .limit(12)
                        .map(path -> new Choice(path.code().value(), path.full(t)))
                        .toList()
                : List.of();
    }

    private static ModelAndView again(AddressPage page) {
        return answer(page, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView answer(AddressPage page, HttpStatus status) {
        return new ModelAndView("person/page/address", Map.of("page", page), status);
    }

    private record Labels(Texts t) implements EditConflict.Words {
        @Override
        public String label(String field) {
            return t.text("person.address." + field);
        }

        @Override
        public String shown(String field, String value) {
            return field.equals("way") ? t.text("person.address.way." + value) : value;
        }
    }
}
