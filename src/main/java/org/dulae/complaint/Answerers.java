package org.dulae.complaint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.dulae.access.Actor;
import org.dulae.access.Inbox;
import org.dulae.access.Role;
import org.dulae.access.Unit;
import org.dulae.access.UnitId;
import org.dulae.access.Units;
import org.dulae.access.UserId;
import org.springframework.stereotype.Component;

/** Finds who looks into a complaint among those who work today, and tells them. */
@Component
class Answerers {
    private static final String NATION = "00";
    private final Units units;
    private final Inbox inbox;

    Answerers(Units units, Inbox inbox) {
        this.units = units;
        this.inbox = inbox;
    }

    /** Who works in an office of the province or of the whole country, with the offices complained of among those of each. */
    private List<Answerer> all(Actor actor, Complained about) {
        Map<UserId, Answerer> found = new HashMap<>();
        offices(actor, about.province())
                .forEach(unit -> units.colleagues(actor, unit.id())
                        .forEach(one -> found.merge(
                                one.id(),
                                new Answerer(
                                        one.id(),
                                        one.name(),
                                        one.roles(),
                                        Set.of(unit.id().value()),
                                        !unit.areaCode().equals(NATION)),
                                Answerers::both)));
        UUID said = about.unit();
        if (said != null) {
            units.colleagues(actor, new UnitId(said))
                    .forEach(one -> found.computeIfPresent(one.id(), (id, known) -> worksIn(known, said)));
        }
        return new ArrayList<>(found.values());
    }

    private Stream<Unit> offices(Actor actor, String province) {
        return units.in(actor, NATION).stream()
                .filter(unit ->
                        unit.areaCode().equals(province) || unit.areaCode().equals(NATION));
    }

    private static Answerer both(Answerer one, Answerer other) {
        Set<Role> roles = new HashSet<>(one.roles());
        roles.addAll(other.roles());
        Set<UUID> offices = new HashSet<>(one.offices());
        offices.addAll(other.offices());
        return new Answerer(one.id(), one.name(), roles, offices, one.near() || other.near());
    }

    private static Answerer worksIn(Answerer known, UUID unit) {
        return both(known, new Answerer(known.id(), known.name(), Set.of(), Set.of(unit), false));
    }

    /** Who may have it, the best first, without one. */
    List<Answerer> inOrder(Actor actor, Complained about, UserId without) {
        return Answerer.inOrder(all(actor, about), about).stream()
                .filter(one -> !one.id().equals(without))
                .toList();
    }

    Optional<Answerer> choose(Actor actor, Complained about, UserId without) {
        return inOrder(actor, about, without).stream().findFirst();
    }

    /** Whom what was said means, besides those who were chosen by name. */
    Set<UUID> named(Actor actor, Complained about) {
        Set<UUID> named = new HashSet<>(about.named());
        all(actor, about).stream()
                .filter(one -> one.isMeant(about))
                .forEach(one -> named.add(one.id().value()));
        return named;
    }

    /** A number and a link, never what it is about; where nobody could be found, the administrators of the widest office. */
    void tell(Actor actor, UUID complaint, String province, Optional<UserId> who) {
        if (who.isPresent()) {
            inbox.tell(actor, who.get(), "complaint.notice.new", complaint, "/complaints/" + complaint);
            return;
        }
        offices(actor, province)
                .filter(unit -> units.colleagues(actor, unit.id()).stream().anyMatch(one -> one.has(Role.ADMIN)))
                .findFirst()
                .ifPresent(unit ->
                        inbox.tell(actor, unit.id(), Role.ADMIN, "complaint.notice.waiting", complaint, "/complaints"));
    }
}
