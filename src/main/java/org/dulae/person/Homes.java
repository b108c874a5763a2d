package org.dulae.person;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Audit;
import org.dulae.access.NotFound;
import org.dulae.access.Problems;
import org.dulae.access.Stale;
import org.dulae.person.NewPerson.NewPhone;
import org.dulae.person.PersonRepository.Row;
import org.springframework.stereotype.Service;

/** The door to where people live and how they are reached. */
@Service
public class Homes {
    private final Acting acting;
    private final Audit audit;
    private final PersonRepository people;
    private final HomeRepository homes;
    private final PersonFiles files;
    private final Clock clock;

    Homes(Acting acting, Audit audit, PersonRepository people, HomeRepository homes, PersonFiles files, Clock clock) {
        this.acting = acting;
        this.audit = audit;
        this.people = people;
        this.homes = homes;
        this.files = files;
        this.clock = clock;
    }

    /**
     * A new address; the one until now stays as history. Where somebody really lives decides who sees her: moving her out of one's own
     * scope is allowed, and afterwards she is not found any more.
     *
     * @throws Stale when somebody else saved after this version
     */
    public void move(Actor actor, PersonId id, int version, Address to) {
        acting.run(actor, () -> {
            Row person = find(actor, id);
            if (!files.isPlace(to.placeCode())) {
                throw new NotAccepted(Problems.of("place", "person.place.unknown"));
            }
            Instant now = clock.instant();
            homes.endAddress(actor, id, to.kind(), to.since());
            homes.addAddress(person, to, actor, now);
            boolean current = to.kind() == Address.Kind.CURRENT;
            String area = current ? to.placeCode() : person.areaCode();
            String village = current ? to.home().village() : files.village(actor, id);
            String search = files.search(person, area, people.formerNames(actor, id), village);
            if (person.version() != version || !people.place(id, area, search, version, actor, now)) {
                throw new Stale("person");
            }
            audit.recordWith(actor, "person.move", to.kind().name(), id.value());
        });
    }

    /** @throws NotAccepted when it is no phone number */
    public void addPhone(Actor actor, PersonId id, NewPhone phone) {
        acting.run(actor, () -> {
            Problems problems = phone.problems();
            if (problems.any()) {
                throw new NotAccepted(problems);
            }
            homes.addPhone(find(actor, id), PersonFiles.phone(phone), actor, clock.instant());
            audit.record(actor, "person.phone", id.value());
        });
    }

    /** @throws Stale when somebody else changed this phone */
    public void changePhone(Actor actor, PersonId id, Phone phone) {
        acting.run(actor, () -> {
            find(actor, id);
            if (!homes.updatePhone(actor, id, phone)) {
                throw new Stale("phone");
            }
            audit.recordWith(actor, "person.phone", phone.safe().name(), id.value());
        });
    }

    public void endPhone(Actor actor, PersonId id, UUID phone) {
        acting.run(actor, () -> {
            find(actor, id);
            homes.endPhone(actor, id, phone, clock.instant());
            audit.recordWith(actor, "person.phone", "ENDED", id.value());
        });
    }

    private Row find(Actor actor, PersonId id) {
        return people.find(actor, id).orElseThrow(() -> new NotFound("person"));
    }
}
