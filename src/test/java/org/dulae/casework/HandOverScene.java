package org.dulae.casework;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.SomeActor;
import org.dulae.access.TableOwner;
import org.dulae.access.Teams;
import org.dulae.person.People;
import org.dulae.person.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A woman's case in one tambon, the office of the next, and what becomes of it in the database. */
abstract class HandOverScene {
    static final String NEXT_TAMBON = "521304";

    @Autowired
    Casework casework;

    @Autowired
    CaseReader reader;

    @Autowired
    People people;

    @Autowired
    Teams teams;

    @Autowired
    private Acting acting;

    @Autowired
    private JdbcClient app;

    JdbcClient owner;
    Actor officer;
    Actor neighbour;
    PersonId person;

    @Autowired
    void database(Environment settings) {
        owner = TableOwner.of(settings);
        officer = SomeActor.stored(owner, SomeActor.officerOf(SomeCase.TAMBON));
        neighbour = SomeActor.stored(owner, SomeActor.officerOf(NEXT_TAMBON));
        person = SomeCase.person(owner, SomeCase.TAMBON, "แก้ว");
    }

    Casework.HandOver nextDoor(UUID... along) {
        return new Casework.HandOver(neighbour.unit(), NEXT_TAMBON, Set.of(along), null, "ย้ายไปอยู่กับพี่สาว");
    }

    /** To an office that does what the tambon may not do. */
    static Casework.HandOver beyondAuthority(Actor wider) {
        return new Casework.HandOver(
                wider.unit(), SomeCase.TAMBON, Set.of(), Closure.Beyond.AUTHORITY, "เกินอำนาจของตำบล");
    }

    /** The team around a matter this officer takes, without these. */
    UUID team(UUID... without) {
        return acting.as(officer, () -> teams.forMatter(officer, officer.unit(), Set.of(without)));
    }

    UUID entryOf(Actor actor, CaseId id, PersonId other) {
        return reader.read(actor, id).matter().people().stream()
                .filter(one -> one.person().equals(other))
                .map(Matter.Concerned::id)
                .findFirst()
                .orElseThrow();
    }

    List<String> told(Actor actor, String sql, CaseId id) {
        return acting.as(
                actor, () -> app.sql(sql).param(id.value()).query(String.class).list());
    }

    boolean asked(Actor actor, String sql, Object... values) {
        return acting.as(
                actor, () -> app.sql(sql).params(values).query(Boolean.class).single());
    }
}
