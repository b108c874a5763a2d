package org.dulae.intake;

import java.util.List;
import org.dulae.access.Actor;
import org.dulae.casework.CaseId;
import org.dulae.casework.TimelineSource;
import org.dulae.casework.TimelineSource.Kind;
import org.dulae.casework.TimelineSource.Link;
import org.dulae.shared.Texts;
import org.springframework.stereotype.Component;

/** The first sentence of a case's story: who told it, and how. */
@Component
class ContactStory implements TimelineSource {
    private final Contacts contacts;

    ContactStory(Contacts contacts) {
        this.contacts = contacts;
    }

    @Override
    public List<Told> of(Actor actor, CaseId id) {
        return contacts.ofCase(actor, id).stream().map(ContactStory::told).toList();
    }

    private static Told told(Contact contact) {
        return new Told(
                contact.receivedAt(),
                Kind.CONTACT,
                contact.channel().equals("WALK_IN") ? "door-enter" : "phone",
                "me",
                t -> sentence(contact, t),
                contact.notes(),
                null,
                "",
                new Link("casework.story.more", "/contacts/" + contact.id()));
    }

    private static String sentence(Contact contact, Texts t) {
        String relation = contact.caller().relation();
        String who = t.text("intake.caller." + (relation == null ? "SELF" : relation));
        return t.text("intake.story." + (contact.channel().equals("HOTLINE_1300") ? "1300" : "other"), who);
    }
}
