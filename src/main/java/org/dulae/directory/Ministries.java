package org.dulae.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Audit;
import org.dulae.access.Role;
import org.dulae.shared.NewId;
import org.springframework.stereotype.Service;

/**
 * The door to which ministries work together. Sources say 8, 12, or 12 and Bangkok; so each saying is kept with its source and its day, and
 * an administrator says which list holds here, from which day.
 */
@Service
class Ministries {
    private final MinistryRepository ministries;
    private final Acting acting;
    private final Audit audit;
    private final Clock clock;

    Ministries(MinistryRepository ministries, Acting acting, Audit audit, Clock clock) {
        this.ministries = ministries;
        this.acting = acting;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param source an order, a letter, a meeting */
    public record NewSet(String nameTh, String nameEn, String source, LocalDate from, List<OrganisationId> members) {
        public NewSet {
            members = List.copyOf(members);
        }
    }

    /** Every saying there is, the latest first. */
    public List<MinistrySet> sets(Actor actor) {
        return acting.as(actor, ministries::sets);
    }

    /** The list that holds on a day. */
    public Optional<MinistrySet> inForce(Actor actor, LocalDate on) {
        return sets(actor).stream().filter(set -> set.inForce(on)).findFirst();
    }

    /** Those that may belong to a list. */
    public List<Organisation> candidates(Actor actor, LocalDate on) {
        return acting.as(actor, () -> ministries.candidates(on));
    }

    /** Another list holds from a day on; one that begins on that very day is corrected, an older one ends the day before and is kept. */
    public void decide(Actor actor, NewSet set) {
        actor.require(Role.ADMIN);
        acting.run(actor, () -> {
            UUID same = ministries.beginningOn(set.from());
            UUID id = same == null ? NewId.next() : same;
            if (same == null) {
                ministries.endBefore(set.from());
            }
            ministries.save(id, set, actor.id(), clock.instant());
            audit.record(actor, "directory.ministries", id);
        });
    }
}
