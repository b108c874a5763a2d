package org.dulae.attachment;

import java.util.List;
import org.dulae.access.Actor;
import org.dulae.casework.CaseId;
import org.dulae.casework.amend.Belongings;
import org.springframework.stereotype.Component;

/** Photos, papers and voices go to the right person with the case; whoever moves it sees before how many. */
@Component
class AttachedBelongings implements Belongings {
    private final Attachments attachments;

    AttachedBelongings(Attachments attachments) {
        this.attachments = attachments;
    }

    @Override
    public List<Part> of(Actor actor, CaseId id) {
        int all = attachments.of(actor, id).size();
        return all == 0 ? List.of() : List.of(new Part("attachment.amend.part", all));
    }
}
