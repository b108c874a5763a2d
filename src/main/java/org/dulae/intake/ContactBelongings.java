package org.dulae.intake;

import java.util.List;
import org.dulae.access.Actor;
import org.dulae.casework.CaseId;
import org.dulae.casework.amend.Belongings;
import org.springframework.stereotype.Component;

/** What was told at a desk goes to the right person with the case that came of it; whoever moves it sees before how many. */
@Component
class ContactBelongings implements Belongings {
    private final Contacts contacts;

    ContactBelongings(Contacts contacts) {
        this.contacts = contacts;
    }

    @Override
    public List<Part> of(Actor actor, CaseId id) {
        int all = contacts.ofCase(actor, id).size();
        return all == 0 ? List.of() : List.of(new Part("intake.amend.part.contact", all));
    }
}
