package org.dulae.person.page;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dulae.access.Actor;
import org.dulae.access.Choice;
import org.dulae.access.ClientKey;
import org.dulae.access.MayUse;
import org.dulae.access.Once;
import org.dulae.access.Problems;
import org.dulae.access.Role;
import org.dulae.person.Homes;
import org.dulae.person.NewPerson.NewPhone;
import org.dulae.person.NotAccepted;
import org.dulae.person.People;
import org.dulae.person.PersonFile;
import org.dulae.person.PersonId;
import org.dulae.person.Phone;
import org.dulae.person.PhoneOwner;
import org.dulae.person.Safety;
import org.dulae.shared.NewId;
import org.dulae.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Phones: whose they are, and whether calling them is safe. */
@Controller
class PhoneController {
    private final People people;
    private final Homes homes;
    private final Once once;

    PhoneController(People people, Homes homes, Once once) {
        this.people = people;
        this.homes = homes;
        this.once = once;
    }

    record PhoneForm(
            @Nullable String phone,
            @Nullable PhoneOwner owner,
            @Nullable String ownerName,
            @Nullable Safety safe,
            @Nullable String bestTime,
            @Nullable Integer version) {
        static final PhoneForm EMPTY = new PhoneForm("", PhoneOwner.SELF, "", Safety.NOT_ASKED, "", 0);

        PhoneOwner whose() {
            return owner == null ? PhoneOwner.SELF : owner;
        }

        int begun() {
            return version == null ? 0 : version;
        }

        Safety safety() {
            return safe == null ? Safety.NOT_ASKED : safe;
        }

        static String text(@Nullable String typed) {
            return typed == null ? "" : typed.strip();
        }
    }

    record PhonesPage(PersonFile file, PhoneForm form, Problems problems, String clientKey) {
        PhonesPage(PersonFile file, PhoneForm form, Problems problems) {
            this(file, form, problems, NewId.next().toString());
        }

        String name(Texts t) {
            return PersonWords.name(file, t);
        }

        String path(String below) {
            return "/people/" + file.id() + "/phones" + below;
        }

        List<Choice> owners(Texts t) {
            return PersonWords.choices("person.phone.owner.", t, PhoneOwner.values());
        }

        List<Choice> safeties(Texts t) {
            return PersonWords.choices("person.phone.safe.", t, Safety.values());
        }

        String get(@Nullable String typed) {
            return PhoneForm.text(typed);
        }
    }

    @GetMapping("/people/{id}/phones")
    @MayUse({Role.OPERATOR, Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView show(Actor actor, @PathVariable PersonId id) {
        return page(new PhonesPage(people.get(actor, id), PhoneForm.EMPTY, Problems.NONE), HttpStatus.OK);
    }

    @PostMapping("/people/{id}/phones")
    @MayUse({Role.OPERATOR, Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView add(
            Actor actor, @PathVariable PersonId id, PhoneForm form, @Nullable ClientKey key, RedirectAttributes flash) {
        NewPhone phone = new NewPhone(
                PhoneForm.text(form.phone()),
                form.whose(),
                PhoneForm.text(form.ownerName()),
                form.safety(),
                PhoneForm.text(form.bestTime()));
        try {
            once.once(actor, key, () -> {
                homes.addPhone(actor, id, phone);
                return URI.create("/people/" + id + "/phones");
            });
            return SeeOther.to("/people/" + id + "/phones", flash, "person.saved");
        } catch (NotAccepted e) {
            return page(new PhonesPage(people.get(actor, id), form, e.problems()), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @PostMapping("/people/{id}/phones/{phone}")
    @MayUse({Role.OPERATOR, Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView change(
            Actor actor,
            @PathVariable PersonId id,
            @PathVariable UUID phone,
            PhoneForm form,
            RedirectAttributes flash) {
        Phone changed = new Phone(
                phone,
                form.begun(),
                "",
                form.whose(),
                PhoneForm.text(form.ownerName()),
                form.safety(),
                PhoneForm.text(form.bestTime()));
        homes.changePhone(actor, id, changed);
        return SeeOther.to("/people/" + id + "/phones", flash, "person.saved");
    }

    @PostMapping("/people/{id}/phones/{phone}/end")
    @MayUse({Role.OPERATOR, Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView end(Actor actor, @PathVariable PersonId id, @PathVariable UUID phone, RedirectAttributes flash) {
        homes.endPhone(actor, id, phone);
        return SeeOther.to("/people/" + id + "/phones", flash, "person.saved");
    }

    private static ModelAndView page(PhonesPage page, HttpStatus status) {
        return new ModelAndView("person/page/phones", Map.of("page", page), status);
    }
}
