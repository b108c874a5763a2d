package org.dulae.centre.cover;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.dulae.access.Actor;
import org.dulae.access.Role;
import org.dulae.access.UnitId;
import org.dulae.access.UnitKind;
import org.dulae.clock.EmptyOffices;
import org.springframework.stereotype.Component;

/** Who is asked about the clocks of a centre at an hour at which nobody is there: the same who answers for it. */
@Component
class CoverAnswers implements EmptyOffices {
    private final Covers covers;
    private final CoverRepository desks;

    CoverAnswers(Covers covers, CoverRepository desks) {
        this.covers = covers;
        this.desks = desks;
    }

    @Override
    public List<Instead> instead(Actor job, Collection<UUID> offices, Instant at) {
        return covers.whoAnswers(job, offices.stream().map(UnitId::new).toList(), at).values().stream()
                .flatMap(this::instead)
                .toList();
    }

    private Stream<Instead> instead(OnDuty duty) {
        UUID centre = duty.centre().id().value();
        OnDuty.Deputy deputy = duty.deputy();
        UnitKind fallback = duty.fallback();
        String page = "/centres/" + centre + "/cover";
        if (deputy != null) {
            return Stream.of(new Instead(centre, deputy.id().value(), null, null, deputy.sees() ? null : page));
        }
        if (duty.holder() != OnDuty.Holder.FALLBACK || fallback == null) {
            return Stream.empty();
        }
        boolean calls = fallback == UnitKind.HOTLINE;
        // Who takes calls has no page of a matter.
        return desks.desks(fallback, duty.centre().areaCode()).stream()
                .map(desk -> new Instead(
                        centre, null, desk, calls ? Role.OPERATOR : Role.PROVINCE_OFFICER, calls ? page : null));
    }
}
