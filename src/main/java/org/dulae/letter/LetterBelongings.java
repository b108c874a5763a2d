package org.dulae.letter;

import java.util.List;
import org.dulae.access.Actor;
import org.dulae.casework.CaseId;
import org.dulae.casework.amend.Belongings;
import org.springframework.stereotype.Component;

/** Letters that were written or came about a case go to the right person with it; whoever moves it sees before how many. */
@Component
class LetterBelongings implements Belongings {
    private final Letters letters;
    private final ReceivedLetters received;

    LetterBelongings(Letters letters, ReceivedLetters received) {
        this.letters = letters;
        this.received = received;
    }

    @Override
    public List<Part> of(Actor actor, CaseId id) {
        int all = letters.of(actor, id).size() + received.of(actor, id).size();
        return all == 0 ? List.of() : List.of(new Part("letter.amend.part", all));
    }
}
