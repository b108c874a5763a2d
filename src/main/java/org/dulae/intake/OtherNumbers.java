package org.dulae.intake;

import java.net.URI;
import java.util.Optional;
import org.dulae.access.Actor;
import org.dulae.person.NumberSource;
import org.springframework.stereotype.Component;

/** Finds a contact by the number another system gave it, such as the number of a 1300 slip. */
@Component
class OtherNumbers implements NumberSource {
    private static final int SHORTEST = 4;
    private final Contacts contacts;

    OtherNumbers(Contacts contacts) {
        this.contacts = contacts;
    }

    @Override
    public Optional<URI> find(Actor actor, String typed) {
        String number = typed.strip();
        // A number of somebody else's has digits; without one it is a name, and a name costs no query here.
        if (number.length() < SHORTEST || number.chars().noneMatch(Character::isDigit)) {
            return Optional.empty();
        }
        return contacts.byOtherNumber(actor, number).stream()
                .findFirst()
                .map(contact -> URI.create("/contacts/" + contact.id()));
    }
}
