package org.dulae.privacy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.AuditTrail;
import org.dulae.access.NotFound;
import org.dulae.access.Role;
import org.dulae.intake.Contacts;
import org.dulae.person.Households;
import org.dulae.person.People;
import org.dulae.person.PersonFile;
import org.dulae.person.PersonId;
import org.dulae.shared.ThaiDate;
import org.springframework.stereotype.Component;

/**
 * Reads what may be handed out. It reads as somebody of the same area who is of no restricted team and no privacy officer, so that the
 * database itself keeps from the paper what few may know of, whoever prints it.
 */
@Component
class KeptReader {
    private final Acting acting;
    private final People people;
    private final Households households;
    private final Contacts contacts;
    private final DangerCheck cases;
    private final Trail trail;

    KeptReader(Acting acting, People people, Households households, Contacts contacts, DangerCheck cases, Trail trail) {
        this.acting = acting;
        this.people = people;
        this.households = households;
        this.contacts = contacts;
        this.cases = cases;
        this.trail = trail;
    }

    /** Who looked, and what day it is. */
    @Component
    record Trail(AuditTrail looks, Clock clock) {
        LocalDate today() {
            return LocalDate.ofInstant(clock.instant(), ThaiDate.ZONE);
        }
    }

    /** Empty for a person who is herself known to few: then her team answers, without a paper of ours. */
    Optional<KeptData> read(Actor actor, PersonId id) {
        Actor plain = plain(actor);
        try {
            return Optional.of(acting.as(plain, () -> {
                PersonFile person = people.get(plain, id);
                int together = (int) households.of(plain, id).stream()
                        .filter(member -> member.isNow(trail.today()))
                        .count();
                return new KeptData(
                        person,
                        Math.max(0, together - 1),
                        contacts.touches(plain, id),
                        cases.casesOf(plain, id),
                        looks(plain, person));
            }));
        } catch (NotFound hidden) {
            return Optional.empty();
        }
    }

    private List<KeptData.Looks> looks(Actor plain, PersonFile person) {
        Map<String, KeptData.Looks> offices = new LinkedHashMap<>();
        trail.looks().whoLooked(plain, person.id().value(), person.areaCode(), null).stream()
                // A search finds many people; it tells nobody anything of one.
                .filter(look ->
                        !look.act().endsWith(".search") && !look.unitTh().isEmpty())
                .forEach(look -> offices.merge(
                        look.unitTh(),
                        new KeptData.Looks(look.unitTh(), look.unitEn(), 1, look.at()),
                        (latest, older) -> new KeptData.Looks(
                                latest.officeTh(), latest.officeEn(), latest.times() + 1, latest.last())));
        return List.copyOf(offices.values());
    }

    static Actor plain(Actor actor) {
        Set<Role> roles = EnumSet.copyOf(actor.roles());
        roles.remove(Role.PRIVACY);
        return new Actor(
                actor.id(),
                actor.name(),
                actor.unit(),
                actor.unitKind(),
                actor.unitNameTh(),
                actor.unitNameEn(),
                actor.unitArea(),
                roles,
                actor.scope(),
                Set.of(),
                actor.barred(),
                actor.units());
    }
}
