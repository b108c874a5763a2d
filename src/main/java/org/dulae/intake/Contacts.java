package org.dulae.intake;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Audit;
import org.dulae.access.NotFound;
import org.dulae.access.Stale;
import org.dulae.casework.CaseId;
import org.dulae.person.PersonId;
import org.dulae.shared.NewId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Taking a contact and sending it on; the queue of contacts whose place is not known; what was taken before. */
@Service
public class Contacts {
    private static final int PAGE = 30;
    private final Acting acting;
    private final Audit audit;
    private final ContactRepository contacts;
    private final DraftRepository drafts;
    private final Onward onward;
    private final Clock clock;

    Contacts(
            Acting acting,
            Audit audit,
            ContactRepository contacts,
            DraftRepository drafts,
            Onward onward,
            Clock clock) {
        this.acting = acting;
        this.audit = audit;
        this.contacts = contacts;
        this.drafts = drafts;
        this.onward = onward;
        this.clock = clock;
    }

    /**
     * Keeps what the form tells as a contact and, where help is needed and the place is known, as a case of the responsible centre.
     * The draft ends in the same transaction.
     *
     * @return the contact's page
     */
    URI take(Actor actor, ContactForm form, @Nullable DraftId draft) {
        return acting.as(actor, () -> {
            Instant now = clock.instant();
            Instant started = draft == null
                    ? now
                    : drafts.find(draft, actor)
                            .map(DraftRepository.Draft::startedAt)
                            .orElse(now);
            Contact contact = onward.send(actor, form, new ContactId(NewId.next()), started, now);
            contacts.insert(contact);
            if (contact.status() == Contact.Status.WAITING_FOR_PLACE) {
                contacts.keepTyped(contact.id(), form);
            }
            if (draft != null) {
                drafts.end(draft, actor, now);
            }
            audit.recordWith(actor, "intake.take", contact.type(), contact.id().value());
            onward.tell(contact, now);
            return URI.create("/contacts/" + contact.id());
        });
    }

    /** The same by program: the desk's fields by name. Empty when it does not become a case. */
    public Optional<CaseId> load(Actor actor, Map<String, List<String>> fields) {
        return acting.as(actor, () -> {
            String path = take(actor, new ContactForm(fields), null).getPath();
            ContactId id = ContactId.valueOf(path.substring(path.lastIndexOf('/') + 1));
            return contacts.find(actor, id).map(Contact::caseId).map(CaseId::new);
        });
    }

    Contact get(Actor actor, ContactId id) {
        return acting.as(actor, () -> {
            Contact contact = contacts.find(actor, id).orElseThrow(() -> new NotFound("contact"));
            audit.record(
                    actor,
                    "intake.read",
                    Stream.of(id.value(), contact.person())
                            .filter(Objects::nonNull)
                            .toArray(UUID[]::new));
            return contact;
        });
    }

    /** Whose need it is, where the actor may see her; read together with the contact. */
    Optional<String> personName(Actor actor, Contact contact) {
        UUID person = contact.person();
        return person == null ? Optional.empty() : acting.as(actor, () -> contacts.personName(actor, person));
    }

    /** What was typed about the people of a contact that waits for its place; read together with the contact. */
    ContactForm typed(Actor actor, ContactId id) {
        return acting.as(actor, () -> contacts.typed(actor, id));
    }

    /** The caller's phone in full: an act of its own, as the page shows its end alone. */
    Optional<String> phone(Actor actor, ContactId id) {
        return acting.as(actor, () -> {
            Contact contact = contacts.find(actor, id).orElseThrow(() -> new NotFound("contact"));
            audit.record(actor, "intake.phone", id.value());
            return Optional.ofNullable(contact.caller().phone());
        });
    }

    List<Contact> mine(Actor actor, int page) {
        return listed(actor, () -> contacts.newest(actor, true, PAGE + 1, page * PAGE));
    }

    List<Contact> all(Actor actor, int page) {
        return listed(actor, () -> contacts.newest(actor, false, PAGE + 1, page * PAGE));
    }

    List<Contact> waiting(Actor actor) {
        return listed(actor, () -> contacts.waiting(actor));
    }

    List<Contact> ofCase(Actor actor, CaseId id) {
        return listed(actor, () -> contacts.ofCase(actor, id.value()));
    }

    List<Contact> ofPerson(Actor actor, PersonId id) {
        return listed(actor, () -> contacts.ofPerson(actor, id.value()));
    }

    /**
     * That somebody was in touch about a person, not what was told.
     *
     * @param channel of vocabulary {@code channel}
     * @param flags names of the {@link RedFlag}s that were heard
     */
    public record Touch(Instant at, String channel, String type, List<String> flags) {}

    /** When there was a contact about a person, newest first. */
    public List<Touch> touches(Actor actor, PersonId id) {
        return ofPerson(actor, id).stream()
                .map(one -> new Touch(one.receivedAt(), one.channel(), one.type(), one.flags()))
                .toList();
    }

    List<Contact> byOtherNumber(Actor actor, String number) {
        return listed(actor, () -> contacts.byOtherNumber(actor, number));
    }

    private List<Contact> listed(Actor actor, Supplier<List<Contact>> query) {
        return acting.as(actor, () -> {
            List<Contact> found = query.get();
            audit.record(
                    actor,
                    "intake.list",
                    found.stream().map(contact -> contact.id().value()).toList());
            return found;
        });
    }

    /** When this phone called before, newest first. */
    List<Instant> earlierCalls(Actor actor, String phone) {
        return acting.as(actor, () -> contacts.earlierCalls(actor, phone));
    }

    /**
     * Opens a case from a contact that waited for its place, or from advice or a small matter that grew.
     *
     * @throws Stale when somebody else was first
     */
    URI grow(Actor actor, ContactId id, int version, ContactForm more) {
        return acting.as(actor, () -> {
            Contact before = contacts.find(actor, id).orElseThrow(() -> new NotFound("contact"));
            if (before.caseId() != null || before.version() != version) {
                throw new Stale("contact");
            }
            Instant now = clock.instant();
            Contact after = onward.again(actor, before, more, now);
            if (!contacts.route(actor, id, version, after)) {
                throw new Stale("contact");
            }
            audit.recordWith(actor, "intake.route", String.valueOf(after.status()), id.value());
            onward.tell(after, now);
            return URI.create("/contacts/" + id);
        });
    }
}
