package org.dulae.intake;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dulae.access.Actor;
import org.dulae.access.Teams;
import org.dulae.access.UnitId;
import org.dulae.access.UserId;
import org.dulae.casework.CaseId;
import org.dulae.casework.Casework;
import org.dulae.casework.NewCase;
import org.dulae.centre.Centres;
import org.dulae.centre.Route;
import org.dulae.person.People;
import org.dulae.person.PersonId;
import org.dulae.shared.ThaiDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Where a contact goes: to whom, as whose case, seen by whom. Works inside the caller's transaction. */
@Component
class Onward {
    private static final int PROVINCE = 2;
    private final Centres centres;
    private final People people;
    private final Casework casework;
    private final Teams teams;
    private final Sensitive sensitive;
    private final ApplicationEventPublisher events;

    Onward(
            Centres centres,
            People people,
            Casework casework,
            Teams teams,
            Sensitive sensitive,
            ApplicationEventPublisher events) {
        this.centres = centres;
        this.people = people;
        this.casework = casework;
        this.teams = teams;
        this.sensitive = sensitive;
        this.events = events;
    }

    Set<String> sensitiveProblems() {
        return sensitive.problems();
    }

    /** The responsible unit for what stands in the form now; shown while the caller speaks. */
    Route route(ContactForm form, LocalDate today) {
        String area = form.one("place");
        // Not handled at home: the province takes it, and the row's area is the province's, out of sight of the tambon.
        String asked = area.isEmpty() ? "00" : form.ticked("elsewhere") ? area.substring(0, PROVINCE) : area;
        return centres.route(asked, Set.copyOf(form.many("groups")), today);
    }

    /** The contact this form makes, with its person and its case where there is one. */
    Contact send(Actor actor, ContactForm form, ContactId id, Instant started, Instant now) {
        if (!form.is("HELP")) {
            UUID person = form.knowsPerson()
                    ? person(actor, form, actor.unitArea(), null).value()
                    : null;
            return contact(
                    actor,
                    form,
                    id,
                    started,
                    now,
                    new Sent(actor.unitArea(), null, person, actor.unit(), Contact.Status.DONE, null));
        }
        Route route = route(form, LocalDate.ofInstant(now, ThaiDate.ZONE));
        if (route.stays()) {
            return contact(
                    actor,
                    form,
                    id,
                    started,
                    now,
                    new Sent(actor.unitArea(), null, null, actor.unit(), Contact.Status.WAITING_FOR_PLACE, null));
        }
        return contact(actor, form, id, started, now, open(actor, form, route, id, now));
    }

    /** The same for a contact taken before, with what is known now. */
    Contact again(Actor actor, Contact before, ContactForm form, Instant now) {
        Route route = route(form, LocalDate.ofInstant(now, ThaiDate.ZONE));
        if (route.stays()) {
            throw new PlaceStillUnknown();
        }
        return contact(
                actor,
                form,
                before.id(),
                before.startedAt(),
                before.receivedAt(),
                open(actor, form, route, before.id(), before.receivedAt()));
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

    private record Sent(
            String area,
            @Nullable UUID team,
            @Nullable UUID person,
            UnitId unit,
            Contact.Status status,
            @Nullable UUID caseId) {}

    private Sent open(Actor actor, ContactForm form, Route route, ContactId id, Instant receivedAt) {
        UUID team = form.restricted(sensitive.problems())
                ? teams.forMatter(actor, route.unit(), excluded(form), route.areaCode())
                : null;
        PersonId person = person(actor, form, route.areaCode(), team);
        excluded(form)
                .forEach(
                        user -> teams.bar(actor, new UserId(user), person.value(), Teams.ConflictKind.NAMED_BY_PERSON));
        CaseId opened = casework.open(
                actor,
                new NewCase(
                        person,
                        route.areaCode(),
                        route.unit(),
                        form.many("problems"),
                        form.many("groups"),
                        form.urgency(),
                        reason(form),
                        form.raw("notes"),
                        form.channel(),
                        receivedAt,
                        team,
                        id.value(),
                        others(actor, form, route.areaCode(), team)));
        // Sent out of one's own area: what was written down stays with the desk, person and case are the receiver's.
        String area = actor.scope().covers(route.areaCode()) ? route.areaCode() : actor.unitArea();
        return new Sent(area, team, person.value(), route.unit(), Contact.Status.ROUTED, opened.value());
    }

    private static Set<UUID> excluded(ContactForm form) {
        Set<UUID> users = new HashSet<>();
        form.many("notThem").forEach(user -> users.add(UUID.fromString(user)));
        return users;
    }

    private PersonId person(Actor actor, ContactForm form, String area, @Nullable UUID team) {
        String known = form.some("personId");
        return known == null
                ? people.register(actor, PersonTold.main(form, area, team))
                : people.get(actor, PersonId.valueOf(known)).id();
    }

    private List<NewCase.Other> others(Actor actor, ContactForm form, String area, @Nullable UUID team) {
        return form.others().stream()
                .filter(other -> !other.name().isBlank())
                .map(other -> people.register(actor, PersonTold.other(form, other, area, team)))
                .map(person -> new NewCase.Other(person, NewCase.Part.AFFECTED))
                .toList();
    }

    private static String reason(ContactForm form) {
        String typed = form.one("urgencyReason");
        return typed.isEmpty()
                ? form.proposal().because().stream().map(RedFlag::name).collect(Collectors.joining(","))
                : typed;
    }

    private static Contact contact(
            Actor actor, ContactForm form, ContactId id, Instant started, Instant received, Sent sent) {
        boolean help = form.is("HELP");
        return new Contact(
                id,
                sent.area(),
                sent.team(),
                sent.person(),
                sent.unit().value(),
                actor.id().value(),
                actor.unit().value(),
                form.channel(),
                form.type(),
                sent.status(),
                started,
                received,
                form.raw("notes"),
                others(form.others()),
                caller(form),
                form.many("problems"),
                form.many("groups"),
                form.many("flags"),
                form.some("crisis"),
                help ? form.urgency() : null,
                help ? form.proposal().level() : null,
                help ? reason(form) : null,
                form.some("placeText"),
                form.some("otherSystem"),
                form.some("otherNumber"),
                form.some("gave"),
                help ? received.plus(target(form.urgency())) : null,
                sent.caseId(),
                1);
    }

    /** The centre's own targets, counted plainly here; working days come with the clock module. */
    static Duration target(String urgency) {
        return switch (urgency) {
            case "P0" -> Duration.ofMinutes(15);
            case "P1" -> Duration.ofHours(24);
            case "P2" -> Duration.ofDays(3);
            default -> Duration.ofDays(15);
        };
    }

    private static Contact.Caller caller(ContactForm form) {
        String phone = form.one("callerPhone").replaceAll("\\D", "");
        String safe = form.one("callerSafe");
        return new Contact.Caller(
                form.some("callerRelation"),
                form.some("callerName"),
                phone.isEmpty() ? null : phone,
                safe.isEmpty() ? "NOT_ASKED" : safe,
                form.some("callerTime"));
    }

    private static String others(List<ContactForm.Other> others) {
        return others.stream()
                .filter(ContactForm.Other::told)
                .map(other -> String.join(" · ", List.of(other.name(), other.age(), other.relation())))
                .collect(Collectors.joining("\n"));
    }
}
