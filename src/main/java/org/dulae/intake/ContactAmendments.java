package org.dulae.intake;

import java.util.Objects;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Audit;
import org.dulae.access.NotFound;
import org.dulae.access.Stale;
import org.dulae.casework.amend.Amendments;
import org.dulae.person.PersonId;
import org.springframework.stereotype.Service;

/** A contact without a case that was written on the wrong person: what was told goes to the right one. With a case it goes as the case goes. */
@Service
class ContactAmendments {
    private final Acting acting;
    private final Audit audit;
    private final ContactRepository contacts;
    private final Amendments amendments;

    ContactAmendments(Acting acting, Audit audit, ContactRepository contacts, Amendments amendments) {
        this.acting = acting;
        this.audit = audit;
        this.contacts = contacts;
        this.amendments = amendments;
    }

    /**
     * @throws NotFound when the contact or one of the two people is not there for this actor
     * @throws Stale when somebody changed it since that version, or a case came of it meanwhile
     */
    void move(Actor actor, ContactId id, int version, PersonId right, String reason) {
        acting.run(actor, () -> {
            Contact contact = contacts.find(actor, id).orElseThrow(() -> new NotFound("contact"));
            if (contact.person() == null || !contacts.move(actor, contact, version, right.value())) {
                throw new Stale("contact");
            }
            PersonId wrong = new PersonId(Objects.requireNonNull(contact.person()));
            Amendments.Contacted moved = new Amendments.Contacted(
                    id.value(), wrong, right, contact.team(), contact.kept().concerned());
            amendments.contact(actor, moved, reason);
            audit.record(actor, "intake.amend", id.value(), wrong.value(), right.value());
        });
    }
}
