package org.dulae.person.family;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dulae.person.Birth;
import org.dulae.person.Membership;
import org.dulae.person.PersonId;
import org.dulae.person.Sex;
import org.dulae.person.family.Tie.Ending;
import org.dulae.person.family.Tie.Kind;

/** An invented family: each name stands for one person, and its first letter for the sex. */
final class SomeFamily {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private final Map<String, Relative> people = new LinkedHashMap<>();
    private final List<Tie> ties = new ArrayList<>();
    private final List<Membership> home = new ArrayList<>();

    PersonId id(String name) {
        return people.computeIfAbsent(name, SomeFamily::somebody).id();
    }

    private static Relative somebody(String name) {
        Sex sex = name.startsWith("m") ? Sex.MALE : name.startsWith("f") ? Sex.FEMALE : Sex.UNKNOWN;
        PersonId id = new PersonId(UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        return new Relative(id, name, name, sex, Birth.UNKNOWN, null, false, false);
    }

    SomeFamily tie(String from, Kind kind, String to, Ending... ending) {
        ties.add(new Tie(
                UUID.randomUUID(), 1, kind, id(from), id(to), null, null, ending.length == 0 ? null : ending[0]));
        return this;
    }

    SomeFamily lives(String name, String relation) {
        PersonId id = id(name);
        home.add(new Membership(
                UUID.randomUUID(),
                1,
                new UUID(1, 1),
                id,
                name,
                Birth.UNKNOWN,
                false,
                relation,
                LocalDate.of(2020, 1, 1),
                null));
        return this;
    }

    Family family(String person) {
        PersonId id = id(person);
        return Family.of(id, List.copyOf(people.values()), ties, home, TODAY);
    }
}
