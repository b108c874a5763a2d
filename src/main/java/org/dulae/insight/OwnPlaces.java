package org.dulae.insight;

import org.dulae.access.Actor;
import org.dulae.access.Role;
import org.dulae.area.AreaCode;

/**
 * Which places somebody may bring public figures and boundaries of: those one answers for, and for an administrator, who sees no matters, the
 * area of the own office.
 */
final class OwnPlaces {
    private OwnPlaces() {}

    static boolean hold(Actor actor, AreaCode code) {
        return actor.scope().covers(code.value()) || actor.has(Role.ADMIN) && code.isWithin(of(actor));
    }

    /** The whole of them. */
    static AreaCode of(Actor actor) {
        return new AreaCode(actor.has(Role.ADMIN) ? actor.unitArea() : actor.deskArea());
    }
}
