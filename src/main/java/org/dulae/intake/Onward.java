package org.dulae.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.dulae.access.Actor;
import org.dulae.access.UnitId;
import org.dulae.casework.CaseFilter;
import org.dulae.casework.CaseReader;
import org.dulae.casework.CaseStatus;
import org.dulae.casework.Casework;
import org.dulae.casework.NewCase;
import org.dulae.centre.Centres;
import org.dulae.centre.Route;
import org.dulae.centre.cover.Covers;
import org.dulae.centre.cover.OnDuty;
import org.dulae.person.People;
import org.dulae.person.PersonFile;
import org.dulae.person.PersonId;
import org.dulae.shared.ThaiDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Where a contact goes: to whom, as whose case, seen by whom. Works inside the caller's transaction. */
@Component
class Onward {
    private static final int PROVINCE = 2;
    private final Receiving receiving;
    private final People people;
    private final RightsHeard heard;
    private final Cases cases;
    private final Discretion discretion;
    private final ApplicationEventPublisher events;

    Onward(
            Receiving receiving,
            People people,
            RightsHeard heard,
            Cases cases,
            Discretion discretion,
            ApplicationEventPublisher events) {
        this.receiving = receiving;
        this.people = people;
        this.heard = heard;
        this.cases = cases;
        this.discretion = discretion;
        this.events = events;
    }

    /** Who receives what: the office of a place, and who is there at an hour. */
    @Component
    record Receiving(Centres centres, Covers covers) {}

    /** A person's matters: one more, and those there are. */
    @Component
    record Cases(Casework casework, CaseReader reader) {}

    /** Which contact this is, and when it came. */
    private record Came(ContactId id, Instant at) {}

    /** Who answers at that moment where it goes; empty where that is the office itself, or nobody said. */
    Optional<OnDuty> instead(Actor actor, Route route, Instant now) {
        return route.stays()
                ? Optional.empty()
                : receiving.covers().whoAnswers(actor, route.unit(), now).filter(OnDuty::isElsewhere);
    }

    Set<String> sensitiveProblems() {
        return discretion.problems();
    }

    /**
     * The responsible unit for what stands in the form now; shown while the caller speaks. Not handled at home, or nobody left there whom
     * the person wants: the province takes it, and the matter's area is the province's, out of sight of the tambon.
     */
    Route route(Actor actor, ContactForm form, LocalDate today) {
        Route home = home(form, today);
        boolean away = !home.stays() && (form.ticked("elsewhere") || discretion.leavesNobody(actor, form, home.unit()));
        return away ? receiving.centres().route(home.areaCode().substring(0, PROVINCE), groups(form), today) : home;
    }

    private Route home(ContactForm form, LocalDate today) {
        String area = form.one("place");
        return receiving.centres().route(area.isEmpty() ? "00" : area, groups(form), today);
    }

    private static Set<String> groups(ContactForm form) {
        return Set.copyOf(form.many("groups"));
    }

    /** The offices whose people would know of it: the person may say of each of them that she does not want that. */
    List<UnitId> offices(Actor actor, ContactForm form, LocalDate today) {
        return Stream.of(home(form, today), route(actor, form, today))
                .map(route -> route.stays() ? actor.unit() : route.unit())
                .distinct()
                .toList();
    }

    /** The contact this form makes, with its person and its case where there is one. */
    Contact send(Actor actor, ContactForm form, ContactId id, Instant started, Instant now) {
        if (!form.is("HELP")) {
            Sent here = here(actor, form, Contact.Status.DONE, form.knowsPerson(), null, new Came(id, now));
            return ContactTold.contact(actor, form, id, started, now, here);
        }
        Route route = route(actor, form, LocalDate.ofInstant(now, ThaiDate.ZONE));
        if (!route.stays()) {
            return ContactTold.contact(actor, form, id, started, now, open(actor, form, route, new Came(id, now)));
        }
        Instant due = cases.casework().due(actor, actor.unit(), actor.deskArea(), form.urgency(), now);
        boolean chosen = form.some("personId") != null;
        Sent waits = here(actor, form, Contact.Status.WAITING_FOR_PLACE, chosen, due, new Came(id, now));
        return ContactTold.contact(actor, form, id, started, now, waits);
    }

    /** It stays with the desk that took it. */
    private Sent here(
            Actor actor,
            ContactForm form,
            Contact.Status status,
            boolean withPerson,
            @Nullable Instant due,
            Came came) {
        UUID team = discretion.team(actor, form, actor.unit(), actor.deskArea());
        PersonId person = withPerson ? person(actor, form, actor.deskArea(), team, came) : null;
        if (person != null) {
            discretion.keepAway(actor, form, person, team);
        }
        return new Sent(
                actor.deskArea(),
                new Contact.Kept(team, List.of(), List.copyOf(form.notThem())),
                person == null ? null : person.value(),
                actor.unit(),
                status,
                null,
                due);
    }

    /** The same for a contact taken before, with what is known now; of whom it was then known what was answered, it was written down. */
    Contact again(Actor actor, Contact before, ContactForm more, Instant now) {
        ContactForm form = before.person() == null ? more : RightsTold.without(more);
        Route route = route(actor, form, LocalDate.ofInstant(now, ThaiDate.ZONE));
        if (route.stays()) {
            throw new PlaceStillUnknown();
        }
        Instant received = before.receivedAt();
        Sent sent = open(actor, form, route, new Came(before.id(), received));
        return ContactTold.contact(actor, form, before.id(), before.startedAt(), received, sent);
    }

    /** A contact cannot become a case before somebody knows where. */
    static class PlaceStillUnknown extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    void tell(Contact contact, Instant now) {
        UUID caseId = contact.caseId();
        events.publishEvent(new IntakeEvent.Taken(contact.id().value(), contact.type(), now));
        if (caseId != null) {
            String urgency = contact.urgency() == null ? "P3" : contact.urgency();
            events.publishEvent(new IntakeEvent.Routed(contact.id().value(), caseId, contact.unit(), urgency, now));
        }
    }

    /** Where it went: its area, who may know, whose it is, as whose case, and by when somebody is to act, where somebody has to. */
    record Sent(
            String area,
            Contact.Kept kept,
            @Nullable UUID person,
            UnitId unit,
            Contact.Status status,
            @Nullable UUID caseId,
            @Nullable Instant due) {}

    private Sent open(Actor actor, ContactForm form, Route route, Came came) {
        UUID team = discretion.team(actor, form, route.unit(), route.areaCode());
        PersonId person = person(actor, form, route.areaCode(), team, came);
        discretion.keepAway(actor, form, person, team);
        List<NewCase.Other> others = others(actor, form, route.areaCode(), team);
        NewCase matter = ContactTold.matter(form, route, came.id(), came.at(), person, team, others);
        Casework.Begun begun = cases.casework().open(actor, matter);
        // Sent out of one's own area: what was written down stays with the desk, person and case are the receiver's.
        String area = actor.scope().covers(route.areaCode()) ? route.areaCode() : actor.deskArea();
        List<UUID> concerned = others.stream().map(one -> one.person().value()).toList();
        Contact.Kept kept = new Contact.Kept(team, concerned, List.copyOf(form.notThem()));
        return new Sent(
                area,
                kept,
                person.value(),
                route.unit(),
                Contact.Status.ROUTED,
                begun.id().value(),
                begun.due());
    }

    private PersonId person(Actor actor, ContactForm form, String area, @Nullable UUID team, Came came) {
        String known = form.some("personId");
        if (known == null) {
            PersonId fresh = people.register(actor, PersonTold.main(form, area, team));
            keepAnswers(actor, form, fresh, team, came);
            return fresh;
        }
        PersonFile her = people.get(actor, PersonId.valueOf(known));
        // Before she may be moved, and before anything else that two desks may want at once.
        keepAnswers(actor, form, her.id(), team, came);
        if (form.is("HELP") && team == null) {
            comesAlong(actor, her, area);
        }
        return her.id();
    }

    /** Of a restricted matter nothing is written down outside it. */
    private void keepAnswers(Actor actor, ContactForm form, PersonId person, @Nullable UUID team, Came came) {
        if (team == null) {
            heard.keep(actor, form, person, came.id(), came.at());
        }
    }

    /**
     * Somebody known elsewhere comes along to whoever looks after her from now on. She stays where another matter of hers is open, and
     * for a restricted matter, as a record that moves would tell of it.
     */
    private void comesAlong(Actor actor, PersonFile her, String area) {
        boolean elsewhere = !her.areaCode().startsWith(area) && !her.isRestricted();
        CaseFilter hers = CaseFilter.ofPerson(her.id().value());
        if (elsewhere
                && cases.reader().list(actor, hers).items().stream()
                        .allMatch(one -> one.status() == CaseStatus.CLOSED)) {
            people.entrust(actor, List.of(her.id()), area, new People.Teamed(null, null));
        }
    }

    private List<NewCase.Other> others(Actor actor, ContactForm form, String area, @Nullable UUID team) {
        return form.others().stream()
                .filter(other -> !other.name().isBlank())
                .map(other -> people.register(actor, PersonTold.other(form, other, area, team)))
                .map(person -> new NewCase.Other(person, NewCase.Part.AFFECTED))
                .toList();
    }
}
