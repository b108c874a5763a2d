package org.dulae.casework.absence;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Role;
import org.dulae.access.SignIn;
import org.dulae.access.SomeActor;
import org.dulae.access.TableOwner;
import org.dulae.access.Teams;
import org.dulae.access.UnitKind;
import org.dulae.casework.CaseId;
import org.dulae.casework.Casework;
import org.dulae.casework.SomeCase;
import org.dulae.person.PersonId;
import org.dulae.shared.ThaiDate;
import org.dulae.web.Pages;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** An officer who goes away, her restricted matter, who does her ordinary work, and a colleague of another office who may take it on. */
abstract class AbsenceScene {
    static final String TAMBON = "480101";
    private static final Instant LONG_AGO = Instant.parse("2026-01-05T02:15:00Z");

    @Autowired
    Casework casework;

    @Autowired
    Teams teams;

    @Autowired
    Acting acting;

    @Autowired
    JdbcClient app;

    @Autowired
    private SignIn signIn;

    JdbcClient owner;
    Pages pages;
    Actor officer;
    Actor standIn;
    Actor deputy;
    Actor privacy;
    PersonId person;
    UUID team;
    CaseId id;
    String number;
    LocalDate today;

    @Autowired
    void pages(MockMvc mvc, Environment settings) {
        owner = TableOwner.of(settings);
        pages = new Pages(mvc, owner);
    }

    @BeforeEach
    void aRestrictedMatter() {
        today = LocalDate.now(ThaiDate.ZONE);
        officer = SomeActor.stored(owner, SomeActor.officerOf(TAMBON));
        standIn = SomeActor.colleague(owner, officer, Role.OFFICER);
        deputy = SomeActor.stored(owner, SomeActor.of(Role.SOCIAL_WORKER, UnitKind.AGENCY, "48"));
        privacy = SomeActor.stored(owner, SomeActor.of(Role.PRIVACY, UnitKind.PROVINCE, "48"));
        named(officer, "มาลี ลาพัก");
        named(deputy, "อรุณ รับแทน");
        owner.sql("update access.app_user set demo = true where id in (?, ?)")
                .params(privacy.id().value(), deputy.id().value())
                .update();
        person = SomeCase.person(owner, TAMBON, "ปกปิด");
        team = teams.forMatter(officer, officer.unit(), Set.of(standIn.id().value()), TAMBON);
        id = matter(person, team);
        number = number(id);
    }

    private void named(Actor actor, String name) {
        owner.sql("update access.app_user set name = ? where id = ?")
                .params(name, actor.id().value())
                .update();
    }

    /** Restricted to a team, and the officer's to look after. */
    CaseId matter(PersonId about, UUID known) {
        Actor member = SomeActor.inTeams(officer, known);
        CaseId made = SomeCase.of(about)
                .in(TAMBON, officer.unit())
                .received(LONG_AGO)
                .restrictedTo(known)
                .opened(casework, member);
        casework.assign(member, made, 1, officer.id(), "มาลี ลาพัก");
        return made;
    }

    String number(CaseId of) {
        return owner.sql("select number from casework.case_file where id = ?")
                .params(of.value())
                .query(String.class)
                .single();
    }

    /** As the next request loads her. */
    Actor again(Actor actor) {
        return signIn.actor(new SignIn.Session(actor.id(), 1, actor.unit().value()))
                .orElseThrow();
    }

    /** The officer writes down that she is away, with these fields more. */
    MockHttpServletResponse goesAway(LocalDate from, LocalDate to, String... more) {
        List<String> fields = List.of(
                "from",
                from.toString(),
                "to",
                to.toString(),
                "deputy",
                standIn.id().toString());
        return pages.answer(
                officer,
                post("/account/absence"),
                Stream.concat(fields.stream(), Arrays.stream(more)).toArray(String[]::new));
    }

    /** And names the deputy for all of her restricted matters. */
    MockHttpServletResponse entrusts(LocalDate from, LocalDate to) {
        return goesAway(from, to, "all", deputy.id().toString());
    }

    MockHttpServletResponse changes(LocalDate from, String what, String... more) {
        return pages.answer(
                officer,
                post("/account/absence/" + what),
                Stream.concat(Stream.of("at", from + "." + standIn.id()), Arrays.stream(more))
                        .toArray(String[]::new));
    }

    /** How many cases of this id somebody's statements reach when the list forgets its scope: the second lock alone. */
    int reached(Actor actor) {
        Actor now = again(actor);
        return acting.as(
                now,
                () -> app.sql("select count(*)::int from casework.case_file where id = :id")
                        .param("id", id.value())
                        .query(Integer.class)
                        .single());
    }

    /** As if the last day had gone by: nobody did anything, no job ran. */
    void theLastDayIsOver() {
        owner.sql("update access.stand_in set valid_to = :yesterday where absent_id = :absent")
                .param("yesterday", today.minusDays(1))
                .param("absent", officer.id().value())
                .update();
    }
}
