package org.dulae;

import java.util.Set;
import java.util.UUID;
import org.dulae.access.Actor;
import org.dulae.access.Role;
import org.dulae.access.SomeActor;
import org.dulae.access.TableOwner;
import org.dulae.access.Teams;
import org.dulae.access.UnitKind;
import org.dulae.casework.CaseId;
import org.dulae.casework.Casework;
import org.dulae.casework.NewCase;
import org.dulae.casework.SomeCase;
import org.dulae.person.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A woman everybody in an office knows, and a team of it around her of which one colleague must not learn. */
abstract class KnownWomanScene {
    @Autowired
    Casework casework;

    @Autowired
    Teams teams;

    JdbcClient owner;
    Actor member;
    Actor colleague;
    Actor privacy;
    PersonId person;

    @Autowired
    void database(Environment settings) {
        owner = TableOwner.of(settings);
    }

    @BeforeEach
    void aWomanEverybodyKnows() {
        member = SomeActor.stored(owner, SomeActor.officerOf(SomeCase.TAMBON));
        colleague = SomeActor.colleague(owner, member, Role.OFFICER);
        privacy = SomeActor.stored(owner, SomeActor.of(Role.PRIVACY, UnitKind.PROVINCE, "52"));
        person = SomeCase.person(owner, SomeCase.TAMBON, "แก้ว");
    }

    UUID team() {
        return teams.forMatter(member, member.unit(), Set.of(colleague.id().value()), SomeCase.TAMBON);
    }

    CaseId restricted(UUID team, PersonId... others) {
        SomeCase some = SomeCase.of(person).restrictedTo(team);
        for (PersonId other : others) {
            some = some.concerning(other, NewCase.Part.AFFECTED);
        }
        return some.opened(casework, SomeActor.inTeams(member, team));
    }
}
