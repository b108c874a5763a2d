package org.dulae.centre.cover;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import org.dulae.access.Actor;
import org.dulae.access.Inbox;
import org.dulae.access.Role;
import org.dulae.access.UnitId;
import org.dulae.access.UnitKind;
import org.dulae.access.Units;
import org.dulae.shared.ThaiDate;
import org.springframework.stereotype.Component;

/** Tells the fallback of a centre when nobody stands in for somebody there who is away. */
@Component
class StandInNotices implements Units.WhenEmpty {
    private final CoverRepository covers;
    private final Inbox inbox;
    private final Clock clock;

    StandInNotices(CoverRepository covers, Inbox inbox, Clock clock) {
        this.covers = covers;
        this.inbox = inbox;
        this.clock = clock;
    }

    @Override
    public void nobodyStandsIn(Actor actor, Collection<UnitId> offices) {
        LocalDate today = LocalDate.now(clock.withZone(ThaiDate.ZONE));
        covers.of(offices, today).forEach(kept -> tell(actor, kept));
    }

    private void tell(Actor actor, CoverRepository.Kept kept) {
        Cover.Fallback fallback = kept.cover().fallback();
        if (fallback == null) {
            return;
        }
        Role role = fallback.kind() == UnitKind.HOTLINE ? Role.OPERATOR : Role.PROVINCE_OFFICER;
        covers.desks(fallback.kind(), kept.centre().areaCode())
                .forEach(desk -> inbox.tell(
                        actor,
                        new UnitId(desk),
                        role,
                        "centre.notice.stand-in",
                        kept.centre().id().value(),
                        "/centres/" + kept.centre().id() + "/cover"));
    }
}
