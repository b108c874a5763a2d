package org.dulae.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dulae.person.SomePerson.BAN_KHO;
import static org.dulae.person.SomePerson.HUA_MUEANG;

import java.util.List;
import java.util.UUID;
import org.dulae.DulaeTest;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.NotFound;
import org.dulae.access.SomeActor;
import org.dulae.access.TableOwner;
import org.dulae.shared.NewId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DulaeTest
class PeopleTests {
    private final People people;
    private final Acting acting;
    private final JdbcClient app;
    private final JdbcClient owner;
    private final Actor officer = SomeActor.officerOf(HUA_MUEANG);
    private final Actor neighbour = SomeActor.officerOf(BAN_KHO);
    private final Actor nation = SomeActor.nationalOperator();

    @Autowired
    PeopleTests(
            People people,
            Acting acting,
            JdbcClient app,
            @Value("${spring.flyway.url}") String url,
            @Value("${spring.flyway.user}") String user,
            @Value("${spring.flyway.password}") String password) {
        this.people = people;
        this.acting = acting;
        this.app = app;
        this.owner = TableOwner.of(url, user, password);
    }

    private int audited(String act, PersonId id) {
        return owner.sql("select count(*) from access.audit where act = ? and subjects @> array[?]::uuid[]")
                .params(act, id.value())
                .query(Integer.class)
                .single();
    }

    @Test
    void keepsWhatWasTypedAndGivesItBack() {
        PersonId id = SomePerson.kaeo()
                .withNumber(SomePerson.number(12))
                .withPhone("081-234 5678")
                .registeredBy(officer, people);
        PersonFile file = people.get(officer, id);
        assertThat(file.displayName()).isEqualTo("นางแก้ว ใจดีสมมุติ");
        assertThat(file.names().nickname()).isEqualTo("ป้าแก้ว");
        assertThat(file.birth().date()).isEqualTo("1958-03-12");
        assertThat(file.maskedNumber())
                .startsWith("x-xxxx-xxxxx-")
                .endsWith(SomePerson.number(12).substring(12));
        assertThat(file.current().orElseThrow().home().landmark()).isEqualTo("หลังวัด บ้านสีฟ้า");
        assertThat(file.phones()).singleElement().satisfies(phone -> {
            assertThat(phone.number()).isEqualTo("0812345678");
            assertThat(phone.safe()).isEqualTo(Safety.SAFE);
        });
        assertThat(audited("person.register", id)).isOne();
        assertThat(audited("person.read", id)).isOne();
    }

    @Test
    void keepsNoNumberInTheClear() {
        PersonId id = SomePerson.kaeo()
                .withNumber(SomePerson.number(77))
                .withPhone("0899999977")
                .registeredBy(officer, people);
        String row = owner.sql(
                        "select p::text || h::text from person.person p join person.phone h on h.person_id = p.id where p.id = ?")
                .param(id.value())
                .query(String.class)
                .single();
        assertThat(row).doesNotContain(SomePerson.number(77)).doesNotContain("0899999977");
    }

    @Test
    void showsTheWholeNumberOnlyAsAnActOfItsOwn() {
        PersonId id = SomePerson.kaeo().withNumber(SomePerson.number(13)).registeredBy(officer, people);
        assertThat(people.number(officer, id)).contains(new CitizenNumber(SomePerson.number(13)).written());
        assertThat(audited("person.number", id)).isOne();
    }

    @Test
    void anotherTambonFindsNobody() {
        PersonId id = SomePerson.named("ลำดวน", "ทดลองเขตแดน").registeredBy(officer, people);
        assertThatThrownBy(() -> people.get(neighbour, id)).isInstanceOf(NotFound.class);
        assertThat(people.candidates(neighbour, "ลำดวน ทดลองเขตแดน")).isEmpty();
        assertThat(people.candidates(officer, "ลำดวน ทดลองเขตแดน")).hasSize(1);
        assertThat(people.candidates(nation, "ลำดวน ทดลองเขตแดน")).hasSize(1);
    }

    @Test
    void rowLevelSecurityHidesEveryTableFromAnotherTambon() {
        PersonId id = SomePerson.kaeo().withPhone("0812345000").registeredBy(officer, people);
        for (String table : List.of("person", "address", "phone")) {
            String key = table.equals("person") ? "id" : "person_id";
            String count = "select count(*) from person." + table + " where " + key + " = ?";
            assertThat(acting.<Integer>as(
                            officer,
                            () -> app.sql(count)
                                    .param(id.value())
                                    .query(Integer.class)
                                    .single()))
                    .isOne();
            assertThat(acting.<Integer>as(
                            neighbour,
                            () -> app.sql(count)
                                    .param(id.value())
                                    .query(Integer.class)
                                    .single()))
                    .isZero();
            String update = "update person." + table + " set area_code = area_code where " + key + " = ?";
            assertThat(acting.<Integer>as(
                            neighbour, () -> app.sql(update).param(id.value()).update()))
                    .isZero();
            assertThatThrownBy(() -> acting.run(
                            officer,
                            () -> app.sql("delete from person." + table).update()))
                    .isInstanceOf(DataAccessException.class);
        }
        assertThatThrownBy(() -> app.sql("select count(*) from person.person")
                        .query(Integer.class)
                        .single())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void aRestrictedPersonIsKnownToTheTeamAlone() {
        UUID team = NewId.next();
        Actor member = SomeActor.inTeams(officer, team);
        PersonId id = SomePerson.named("บัวผัน", "ตัวอย่างลับ")
                .withNumber(SomePerson.number(31))
                .withPhone("0810000031")
                .knownTo(team)
                .registeredBy(member, people);
        assertThat(people.get(member, id).isRestricted()).isTrue();
        assertThat(people.candidates(member, "บัวผัน")).hasSize(1);
        assertThatThrownBy(() -> people.get(officer, id)).isInstanceOf(NotFound.class);
        for (String typed : List.of("บัวผัน", "ตัวอย่างลับ", SomePerson.number(31), "0810000031")) {
            assertThat(people.candidates(officer, typed))
                    .as(typed)
                    .noneMatch(match -> match.id().equals(id));
            assertThat(people.candidates(nation, typed))
                    .as(typed)
                    .noneMatch(match -> match.id().equals(id));
        }
    }

    @Test
    void whoeverIsBarredByConflictOfInterestFindsNobody() {
        PersonId id = SomePerson.named("จำปี", "ทดลองญาติ")
                .withNumber(SomePerson.number(32))
                .registeredBy(officer, people);
        Actor kin = SomeActor.barredFrom(officer, id.value());
        assertThat(people.candidates(kin, "จำปี")).isEmpty();
        assertThat(people.candidates(kin, SomePerson.number(32))).isEmpty();
        assertThatThrownBy(() -> people.get(kin, id)).isInstanceOf(NotFound.class);
    }

    @Test
    void registersSomebodyFromElsewhereAndLosesSightOfHer() {
        PersonId id = SomePerson.named("สายหยุด", "ทดลองต่างถิ่น").in(BAN_KHO).registeredBy(officer, people);
        assertThatThrownBy(() -> people.get(officer, id)).isInstanceOf(NotFound.class);
        assertThat(people.get(neighbour, id).areaCode()).isEqualTo(BAN_KHO);
    }

    @Test
    void twoPeopleMayClaimOneNumber() {
        PersonId one = SomePerson.named("มาลัย", "ตัวอย่างหนึ่ง")
                .withNumber(SomePerson.number(41))
                .registeredBy(officer, people);
        PersonId other = SomePerson.named("มาลี", "ตัวอย่างสอง")
                .withNumber(SomePerson.number(41))
                .registeredBy(officer, people);
        assertThat(people.candidates(officer, SomePerson.number(41)))
                .extracting(PersonMatch::id)
                .containsExactlyInAnyOrder(one, other);
    }

    @Test
    void refusesWhatCannotBeKeptAndSaysWhichField() {
        NewPerson typed = SomePerson.kaeo()
                .born("31 ก.พ. 2501")
                .withNumber("1234567890121")
                .in("999999")
                .typed();
        assertThat(people.check(typed).byField())
                .containsEntry("birth", "person.birth.unreadable")
                .containsEntry("number", "person.number.real")
                .containsEntry("place", "person.place.unknown");
        assertThatThrownBy(() -> people.register(officer, typed)).isInstanceOf(NotAccepted.class);
    }

    @Test
    void registersSomebodyOfWhomNothingIsKnown() {
        PersonId id = people.register(nation, NewPerson.named(Names.of("", ""), "00"));
        assertThat(people.get(nation, id).displayName()).isEmpty();
        assertThatThrownBy(() -> people.get(officer, id)).isInstanceOf(NotFound.class);
    }

    @Test
    void keepsNoWordOfARefuge() {
        Dwelling typed = new Dwelling("9", "1", "ลับ", "", "", "ข้างวัด", false, true);
        PersonId id = SomePerson.named("กระถิน", "ทดลองที่พัก").at(typed).registeredBy(officer, people);
        assertThat(people.get(officer, id).current().orElseThrow().home()).isEqualTo(Dwelling.REFUGE);
        assertThat(people.candidates(officer, "กระถิน ลับ").getFirst().village())
                .isEmpty();
    }
}
