package org.dulae.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.dulae.DulaeTest;
import org.dulae.access.Actor;
import org.dulae.access.NotFound;
import org.dulae.access.Role;
import org.dulae.access.SomeActor;
import org.dulae.access.TableOwner;
import org.dulae.access.UnitKind;
import org.dulae.casework.Casework;
import org.dulae.casework.SomeCase;
import org.dulae.centre.SomeCentre;
import org.dulae.person.People;
import org.dulae.person.PersonId;
import org.dulae.person.SomePerson;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody known calls from another tambon than the one that keeps her record. */
@DulaeTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OnwardTests {
    private static final String HOME = "540101";
    private static final String NOW = "540102";

    @Autowired
    private Contacts contacts;

    @Autowired
    private People people;

    @Autowired
    private Casework casework;

    @Autowired
    private Desk desk;

    private JdbcClient owner;
    private Actor operator;
    private Actor home;
    private Actor now;

    @BeforeAll
    void twoCentresOfOneProvince(
            @Autowired @Value("${spring.flyway.url}") String url,
            @Autowired @Value("${spring.flyway.user}") String user,
            @Autowired @Value("${spring.flyway.password}") String password) {
        owner = TableOwner.of(url, user, password);
        operator = SomeActor.stored(owner, SomeActor.operatorOf("54"));
        home = SomeActor.stored(owner, SomeActor.officerOf(HOME));
        now = SomeActor.stored(owner, SomeActor.officerOf(NOW));
        SomeCentre.of(owner, now, "ศูนย์ปลายทาง", "Receiving centre");
    }

    private void calls(PersonId her, String type, String problem) {
        contacts.load(
                operator,
                Map.of(
                        "type", List.of(type),
                        "notes", List.of("มาอยู่กับน้องสาว ไม่มีรายได้"),
                        "problems", List.of(problem),
                        "personId", List.of(her.toString()),
                        "place", List.of(NOW)));
    }

    @Test
    void herRecordComesAlongToTheCentreThatLooksAfterHerNow() {
        PersonId her = SomePerson.kaeo().in(HOME).registeredBy(home, people);
        calls(her, "HELP", "INCOME");
        assertThat(people.get(now, her).displayName()).isNotEmpty();
    }

    @Test
    void herRecordStaysWhereAMatterOfHersIsOpen() {
        PersonId her = SomePerson.kaeo().in(HOME).registeredBy(home, people);
        SomeCase.of(her).in(HOME, home.unit()).opened(casework, home);
        calls(her, "HELP", "INCOME");
        assertThat(people.get(home, her).displayName()).isNotEmpty();
    }

    @Test
    void herRecordDoesNotMoveForAdviceOrForARestrictedMatter() {
        PersonId her = SomePerson.kaeo().in(HOME).registeredBy(home, people);
        calls(her, "ADVICE", "INCOME");
        calls(her, "HELP", "DOMESTIC_VIOLENCE");
        assertThat(people.get(home, her).displayName()).isNotEmpty();
        assertThatThrownBy(() -> people.get(now, her)).isInstanceOf(NotFound.class);
    }

    @Test
    void anAgencyThatStandsOutsideItsTambonsTakesContactsToo() {
        Actor some = SomeActor.of(Role.SOCIAL_WORKER, UnitKind.AGENCY, HOME, NOW);
        Actor agency = SomeActor.stored(
                owner,
                new Actor(
                        some.id(),
                        some.name(),
                        some.unit(),
                        some.unitKind(),
                        some.unitNameTh(),
                        some.unitNameEn(),
                        "54",
                        some.roles(),
                        some.scope(),
                        some.teams(),
                        some.barred(),
                        1));
        assertThat(desk.begin(agency, ContactForm.EMPTY)).isNotNull();
        contacts.load(
                agency,
                Map.of(
                        "type", List.of("SMALL_MATTER"),
                        "notes", List.of("ไม้เท้าหัก"),
                        "gave", List.of("ไม้เท้า"),
                        "given", List.of("คำหล้า")));
        assertThat(contacts.mine(agency, 0)).hasSize(1);
    }
}
