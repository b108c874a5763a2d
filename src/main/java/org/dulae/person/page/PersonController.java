package org.dulae.person.page;

import java.util.List;
import org.dulae.access.Actor;
import org.dulae.access.AuditTrail;
import org.dulae.access.MayUse;
import org.dulae.access.Role;
import org.dulae.person.Households;
import org.dulae.person.People;
import org.dulae.person.PersonFile;
import org.dulae.person.PersonId;
import org.dulae.person.PersonPanel;
import org.dulae.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/** One person: who she is, how to reach her safely, with whom she lives, what was told before, who looked. */
@Controller
class PersonController {
    private final People people;
    private final Households households;
    private final AuditTrail trail;
    private final PersonWords words;
    private final ObjectProvider<PersonPanel> panels;

    PersonController(
            People people,
            Households households,
            AuditTrail trail,
            PersonWords words,
            ObjectProvider<PersonPanel> panels) {
        this.people = people;
        this.households = households;
        this.trail = trail;
        this.words = words;
        this.panels = panels;
    }

    /** The identity number in full, on its own. */
    record NumberPage(PersonFile file, @Nullable String number) {}

    record LooksPage(PersonFile file, List<AuditTrail.Look> looks) {
        private static final String OWN = "person.";

        /** What was done, in words: the code {@code casework.close} is the key {@code casework.act.close}. */
        String act(AuditTrail.Look look, Texts t) {
            String key = look.act().startsWith(OWN)
                    ? "person.act." + look.act().substring(OWN.length())
                    : look.act().replaceFirst("\\.", ".act.");
            return t.has(key) ? t.text(key) : t.text("person.act.other");
        }
    }

    @GetMapping("/people/{id}")
    @MayUse({Role.OPERATOR, Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD})
    String show(Actor actor, @PathVariable PersonId id, Model model) {
        List<PersonPanel> shown =
                panels.orderedStream().filter(panel -> panel.isFor(actor)).toList();
        PersonFile file = people.get(actor, id);
        model.addAttribute("page", new PersonPage(file, households.of(actor, id), shown, words));
        return "person/page/person";
    }

    @GetMapping("/people/{id}/number")
    @MayUse({Role.OPERATOR, Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    String number(
            Actor actor,
            @PathVariable PersonId id,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            Model model) {
        PersonFile file = people.get(actor, id);
        model.addAttribute("page", new NumberPage(file, people.number(actor, id).orElse(null)));
        return part == null ? "person/page/number" : "person/page/numberPart";
    }

    @GetMapping("/people/{id}/looks")
    @MayUse({Role.OPERATOR, Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD, Role.PRIVACY})
    String looks(
            Actor actor,
            @PathVariable PersonId id,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            Model model) {
        PersonFile file = people.get(actor, id);
        model.addAttribute(
                "page", new LooksPage(file, trail.whoLooked(actor, id.value(), file.areaCode(), file.teamId())));
        return part == null ? "person/page/looks" : "person/page/looksPart";
    }
}
