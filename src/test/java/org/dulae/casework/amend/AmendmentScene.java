package org.dulae.casework.amend;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.SomeActor;
import org.dulae.access.TableOwner;
import org.dulae.access.Teams;
import org.dulae.casework.CaseId;
import org.dulae.casework.CaseReader;
import org.dulae.casework.Casework;
import org.dulae.casework.Closure;
import org.dulae.casework.Entries;
import org.dulae.casework.Records;
import org.dulae.casework.SomeCase;
import org.dulae.casework.TimelineSource.Told;
import org.dulae.person.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two women of one name in neighbouring tambons, and the matter of one that was written on the other. */
abstract class AmendmentScene {
    static final String HERE = "210102";
    static final String NEXT = "210103";
    static final String WHY = "ชื่อเหมือนกัน แต่คนละหมู่บ้าน";

    @Autowired
    Amendments amendments;

    @Autowired
    Casework casework;

    @Autowired
    CaseReader reader;

    @Autowired
    Records records;

    @Autowired
    private Teams teams;

    @Autowired
    private Acting acting;

    @Autowired
    private JdbcClient app;

    JdbcClient owner;
    Actor both;
    Actor here;
    Actor next;
    PersonId wrong;
    PersonId right;

    @Autowired
    void database(Environment settings) {
        owner = TableOwner.of(settings);
    }

    @BeforeEach
    void people() {
        both = SomeActor.stored(owner, SomeActor.officerOf(HERE, NEXT));
        here = SomeActor.stored(owner, SomeActor.officerOf(HERE));
        next = SomeActor.stored(owner, SomeActor.officerOf(NEXT));
        wrong = SomeCase.person(owner, HERE, "บุญมา");
        right = SomeCase.person(owner, NEXT, "บุญมี");
    }

    SomeCase some() {
        return SomeCase.of(wrong).in(HERE, both.unit());
    }

    CaseId helped(Actor by) {
        return helped(some().opened(casework, by), by);
    }

    CaseId helped(CaseId id, Actor by) {
        Records.NewHelp rice = new Records.NewHelp(
                Entries.HelpKind.GOODS,
                "",
                "ข้าวสาร",
                BigDecimal.TEN,
                null,
                "",
                Closure.Level.TAMBON,
                reader.cover(by, id).file().origin().receivedAt());
        records.help(by, id, rice);
        return id;
    }

    /** The team around a restricted matter this officer takes, and the officer as one of it. */
    Actor inTeamOf(Actor officer) {
        UUID team = acting.as(officer, () -> teams.forMatter(officer, officer.unit(), Set.of()));
        return SomeActor.inTeams(officer, team);
    }

    void move(Actor by, CaseId id, PersonId to) {
        amendments.move(by, id, version(by, id), to, WHY);
    }

    int version(Actor by, CaseId id) {
        return reader.cover(by, id).file().version();
    }

    PersonId personOf(CaseId id) {
        return new PersonId(owner.sql("select person_id from casework.case_file where id = ?")
                .params(id.value())
                .query(UUID.class)
                .single());
    }

    List<Told> story(Actor by, CaseId id) {
        return reader.read(by, id).told().stream()
                .filter(told -> told.icon().equals("switch-horizontal"))
                .toList();
    }

    /** A statement the program never sends, by the application's own role: how many rows it touched. */
    int sent(Actor by, String sql, Object... values) {
        return acting.as(by, () -> app.sql(sql).params(values).update());
    }

    int counted(Actor by, String sql) {
        return acting.as(by, () -> app.sql(sql).query(Integer.class).single());
    }
}
