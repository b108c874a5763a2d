package org.dulae.privacy.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.dulae.DulaeTest;
import org.dulae.access.Actor;
import org.dulae.access.SomeActor;
import org.junit.jupiter.api.Test;

/** A request of somebody in a restricted matter is erased as the matter is: the lead proposes, and nobody else learns of it. */
@DulaeTest
class RestrictedRecordTests extends RestrictedScene {
    private List<RestrictedDue> due(Actor actor, UUID id) {
        return restricted.due(actor).stream().filter(one -> id.equals(one.id())).toList();
    }

    @Test
    void theLeadProposesItAndItIsInNoOtherList() {
        SomeRestricted matter = closed();
        SomeOldRecord old = new SomeOldRecord(owner, matter.lead());
        UUID request = old.request(matter.person(), null, SomeOldRecord.OLD, null);
        assertThat(retention.due(privacy, DueKind.REQUEST))
                .extracting(Retention.Due::id)
                .doesNotContain(request);
        assertThat(due(matter.other(), request)).isEmpty();
        assertThat(due(SomeActor.barredFrom(matter.lead(), matter.person().value()), request))
                .isEmpty();
        RestrictedDue one = due(matter.lead(), request).getFirst();
        assertThat(one.kind()).isEqualTo(DueKind.REQUEST);
        restricted.propose(matter.lead(), DueKind.REQUEST, one.key());
        UUID proposal = restricted.proposed(matter.lead()).getFirst().id();
        assertThat(pages.status(
                        SomeActor.barredFrom(privacy, matter.person().value()), "/privacy/disposals/" + proposal))
                .isEqualTo(404);
        assertThat(pages.page(privacy, "/privacy/disposals/" + proposal))
                .contains(proposal.toString())
                .doesNotContain(SomeRestricted.NAME, request.toString());
        retention.decide(privacy, proposal, true, "");
        retention.carryOut(privacy, proposal);
        assertThat(old.isThere("privacy.request", request)).isFalse();
        assertThat(old.counted("REQUEST", "ACCESS REFUSED")).isPositive();
    }

    @Test
    void whatSheSaidOfEntitlementsGoesTheSameWay() {
        SomeRestricted matter = closed();
        SomeOldRecord old = new SomeOldRecord(owner, matter.lead());
        UUID reply = old.reply(matter.person(), "ASKED", SomeOldRecord.OLD, null);
        UUID person = matter.person().value();
        assertThat(retention.due(privacy, DueKind.RIGHTS))
                .extracting(Retention.Due::id)
                .doesNotContain(person);
        RestrictedDue one = due(matter.lead(), person).getFirst();
        restricted.propose(matter.lead(), DueKind.RIGHTS, one.key());
        UUID proposal = restricted.proposed(matter.lead()).getFirst().id();
        retention.decide(privacy, proposal, true, "");
        retention.carryOut(privacy, proposal);
        assertThat(old.isThere("benefit.reply", reply)).isFalse();
        assertThat(matter.isPersonThere()).isTrue();
    }
}
