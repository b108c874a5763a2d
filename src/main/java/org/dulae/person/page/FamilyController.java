package org.dulae.person.page;

import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dulae.access.Actor;
import org.dulae.access.ClientKey;
import org.dulae.access.MayUse;
import org.dulae.access.Once;
import org.dulae.access.Problems;
import org.dulae.access.Role;
import org.dulae.person.NotAccepted;
import org.dulae.person.People;
import org.dulae.person.PersonId;
import org.dulae.person.PersonMatch;
import org.dulae.person.family.Families;
import org.dulae.person.family.Family;
import org.dulae.person.family.Genogram;
import org.dulae.person.family.Kin;
import org.dulae.person.family.Tie;
import org.dulae.person.page.HouseholdController.MemberForm;
import org.dulae.shared.NewId;
import org.dulae.shared.Texts;
import org.dulae.shared.ThaiDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person's family as a picture of three generations, with its table, and recording what is missing in it. */
@Controller
class FamilyController {
    private static final String HERE = "/people/{id}/family";
    private final People people;
    private final Families families;
    private final Once once;
    private final PersonWords words;

    FamilyController(People people, Families families, Once once, PersonWords words) {
        this.people = people;
        this.families = families;
        this.once = once;
        this.words = words;
    }

    /** The page; as a part of another page the picture alone. */
    @GetMapping(HERE)
    @MayUse({Role.OPERATOR, Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD})
    ModelAndView show(
            Actor actor,
            @PathVariable PersonId id,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part) {
        ModelAndView whole = page(actor, id, MemberForm.EMPTY, Problems.NONE, HttpStatus.OK);
        whole.setViewName(part == null ? "person/page/family" : "person/page/genogram");
        return whole;
    }

    private ModelAndView page(Actor actor, PersonId id, MemberForm form, Problems problems, HttpStatus status) {
        Family family = families.of(actor, id);
        String who = form.get(form.who());
        List<PersonMatch> matches = who.isEmpty() ? List.of() : people.candidates(actor, who);
        FamilyPage page = new FamilyPage(
                people.get(actor, id),
                family,
                Genogram.of(family),
                form,
                problems,
                matches,
                words,
                NewId.next().toString());
        return new ModelAndView("person/page/family", Map.of("page", page), status);
    }

    @PostMapping(HERE)
    @MayUse({Role.OPERATOR, Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView add(
            Actor actor,
            @PathVariable PersonId id,
            MemberForm form,
            @Nullable ClientKey key,
            Texts t,
            RedirectAttributes flash) {
        if ("search".equals(form.act())) {
            return page(actor, id, form, Problems.NONE, HttpStatus.OK);
        }
        Optional<Kin> kin = Arrays.stream(Kin.values())
                .filter(one -> one.isRecordable() && one.name().equals(form.get(form.relation())))
                .findFirst();
        Problems problems = check(id, form, kin, t);
        if (problems.any()) {
            return page(actor, id, form, problems, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            once.once(actor, key, () -> record(actor, id, form, kin.orElseThrow(), t));
        } catch (NotAccepted e) {
            return page(actor, id, form, e.problems(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return SeeOther.to("/people/" + id + "/family", flash, "person.saved");
    }

    private URI record(Actor actor, PersonId id, MemberForm form, Kin kin, Texts t) {
        LocalDate since = day(form.get(form.since()), t).orElse(null);
        if (form.isNew()) {
            families.addNew(actor, id, form.person(people.get(actor, id)), kin, since);
        } else {
            families.add(actor, id, PersonId.valueOf(form.get(form.personId())), kin, since);
        }
        return URI.create("/people/" + id + "/family");
    }

    private static Problems check(PersonId id, MemberForm form, Optional<Kin> kin, Texts t) {
        Problems problems = Problems.NONE;
        if (form.isNew() && (form.get(form.given()) + form.get(form.nickname())).isEmpty()) {
            problems = problems.and("given", "person.household.missing.person");
        }
        if (form.get(form.personId()).equals(id.toString())) {
            problems = problems.and("who", "person.family.self");
        }
        if (kin.isEmpty()) {
            problems = problems.and("relation", "person.household.missing.relation");
        }
        String since = form.get(form.since());
        return since.isEmpty() || day(since, t).isPresent()
                ? problems
                : problems.and("since", "person.household.since.unreadable");
    }

    private static Optional<LocalDate> day(String typed, Texts t) {
        return ThaiDate.parse(typed, t.today()).filter(day -> !day.isAfter(t.today()));
    }

    @PostMapping(HERE + "/{tie}/end")
    @MayUse({Role.OPERATOR, Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView end(
            Actor actor,
            @PathVariable PersonId id,
            @PathVariable UUID tie,
            @RequestParam int version,
            @RequestParam(defaultValue = "ENDED") Tie.Ending ending,
            @RequestParam(defaultValue = "") String until,
            Texts t,
            RedirectAttributes flash) {
        Optional<LocalDate> day = day(until.strip(), t);
        if (!until.isBlank() && day.isEmpty()) {
            Problems problems = Problems.of("until-" + tie, "person.household.since.unreadable");
            return page(actor, id, MemberForm.EMPTY, problems, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        families.end(actor, id, tie, version, ending, day.orElse(null));
        return changed(id, tie, version, flash);
    }

    @PostMapping(HERE + "/{tie}/strike")
    @MayUse({Role.OPERATOR, Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView strike(
            Actor actor,
            @PathVariable PersonId id,
            @PathVariable UUID tie,
            @RequestParam int version,
            RedirectAttributes flash) {
        families.strike(actor, id, tie, version);
        return changed(id, tie, version, flash);
    }

    private static ModelAndView changed(PersonId id, UUID tie, int version, RedirectAttributes flash) {
        String here = "/people/" + id + "/family";
        flash.addFlashAttribute("undo", here + "/" + tie + "/restore?version=" + (version + 1));
        return SeeOther.to(here, flash, "person.saved");
    }

    @PostMapping(HERE + "/{tie}/restore")
    @MayUse({Role.OPERATOR, Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView restore(
            Actor actor,
            @PathVariable PersonId id,
            @PathVariable UUID tie,
            @RequestParam int version,
            RedirectAttributes flash) {
        families.restore(actor, id, tie, version);
        return SeeOther.to("/people/" + id + "/family", flash, "person.family.restored");
    }
}
