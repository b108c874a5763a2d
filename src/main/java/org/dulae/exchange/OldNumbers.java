package org.dulae.exchange;

import java.net.URI;
import java.util.Optional;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.person.NumberSource;
import org.springframework.stereotype.Component;

/** Finds a case by the number an office had for it before. */
@Component
class OldNumbers implements NumberSource {
    private static final int SHORTEST = 3;
    private final Acting acting;
    private final LedgerRepository ledgers;

    OldNumbers(Acting acting, LedgerRepository ledgers) {
        this.acting = acting;
        this.ledgers = ledgers;
    }

    @Override
    public Optional<URI> find(Actor actor, String typed) {
        String number = LedgerRow.folded(typed);
        // A name costs no query here.
        if (number.length() < SHORTEST || number.chars().noneMatch(Character::isDigit)) {
            return Optional.empty();
        }
        return acting.as(actor, () -> ledgers.casesOf(actor, number)).stream()
                .findFirst()
                .map(id -> URI.create("/cases/" + id));
    }
}
