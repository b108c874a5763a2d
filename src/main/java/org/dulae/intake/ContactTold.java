package org.dulae.intake;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dulae.access.Actor;
import org.dulae.casework.NewCase;
import org.dulae.centre.Route;
import org.dulae.person.PersonId;
import org.jspecify.annotations.Nullable;

/** Reads a contact out of what the desk was told, and the matter it becomes. */
final class ContactTold {
    private ContactTold() {}

    static Contact contact(
            Actor actor, ContactForm form, ContactId id, Instant started, Instant received, Onward.Sent sent) {
        boolean help = form.is("HELP");
        return new Contact(
                id,
                sent.area(),
                sent.kept(),
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
                sent.due(),
                sent.caseId(),
                1);
    }

    /** The matter it becomes. */
    static NewCase matter(
            ContactForm form,
            Route route,
            ContactId id,
            Instant receivedAt,
            PersonId person,
            @Nullable UUID team,
            List<NewCase.Other> others) {
        return new NewCase(
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
                others);
    }

    /** Why this urgency: as typed, else the signs that led to it. */
    static String reason(ContactForm form) {
        String typed = form.one("urgencyReason");
        return typed.isEmpty()
                ? form.proposal().because().stream().map(RedFlag::name).collect(Collectors.joining(","))
                : typed;
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
