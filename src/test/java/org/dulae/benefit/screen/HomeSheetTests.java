package org.dulae.benefit.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.dulae.DulaeTest;
import org.dulae.access.Actor;
import org.dulae.access.SomeActor;
import org.dulae.access.TableOwner;
import org.dulae.benefit.Fact;
import org.dulae.benefit.PersonRights;
import org.dulae.person.Households;
import org.dulae.person.People;
import org.dulae.person.PersonId;
import org.dulae.person.SomePerson;
import org.dulae.person.fact.KnownFact;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a home shares stands on the sheet of each who lives there: who is missing what is found by it. */
@DulaeTest
class HomeSheetTests {
    private static final String TAMBON = "950103";

    @Autowired
    private Screener screener;

    @Autowired
    private People people;

    @Autowired
    private Households households;

    @Autowired
    private PersonRights rights;

    private JdbcClient owner;
    private Actor officer;
    private PersonId kaeo;
    private PersonId son;

    @BeforeEach
    void aMotherAndHerSon(@Autowired Environment settings) {
        owner = TableOwner.of(settings);
        officer = SomeActor.stored(owner, SomeActor.officerOf(TAMBON));
        kaeo = SomePerson.kaeo().in(TAMBON).registeredBy(officer, people);
        son = SomePerson.named("ดำ", "ใจดีสมมุติ").man().in(TAMBON).registeredBy(officer, people);
        rights.tell(officer, son, Map.of(Fact.THAI, "yes"), KnownFact.Source.SELF, 0);
        rights.tell(
                officer,
                kaeo,
                Map.of(Fact.HOUSEHOLD_INCOME, "9000/MONTH/3", Fact.OWN_INCOME, "9000/MONTH", Fact.TENURE, "RENTER"),
                KnownFact.Source.SELF,
                0);
    }

    private String sheet(PersonId id) {
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            screener.changed();
            return owner.sql(
                            "select not exists (select from benefit.changed c join person.person p on p.id = c.person_id"
                                    + " where p.area_code = ?)")
                    .params(TAMBON)
                    .query(Boolean.class)
                    .single();
        });
        return owner.sql("select coalesce((select known::text from benefit.sheet where person_id = ?), '')")
                .params(id.value())
                .query(String.class)
                .single();
    }

    @Test
    void whatTheHomeLivesOnAndWhoseItIsHoldsFromTheDayTheyLiveTogether() {
        assertThat(sheet(son)).doesNotContain("HOUSEHOLD_INCOME", "TENURE");
        households.join(officer, kaeo, son, "CHILD", LocalDate.of(2026, 2, 1));
        assertThat(sheet(son))
                .contains("\"HOUSEHOLD_INCOME\": 36000.0", "\"TENURE\": \"RENTER\"")
                .doesNotContain("OWN_INCOME");
        var membership = households.of(officer, kaeo).stream()
                .filter(one -> one.person().equals(son))
                .findFirst()
                .orElseThrow();
        households.leave(officer, kaeo, membership.id(), membership.version(), LocalDate.of(2026, 3, 1));
        assertThat(sheet(son)).doesNotContain("HOUSEHOLD_INCOME", "TENURE");
    }

    @Test
    void whatWasToldLastHoldsForAll() {
        households.join(officer, kaeo, son, "CHILD", LocalDate.of(2026, 2, 1));
        owner.sql("update person.fact set as_of = as_of - 30 where person_id = ?")
                .params(kaeo.value())
                .update();
        rights.tell(officer, son, Map.of(Fact.HOUSEHOLD_INCOME, "100/YEAR"), KnownFact.Source.SELF, 1);
        assertThat(sheet(son)).contains("\"HOUSEHOLD_INCOME\": 100.0");
        assertThat(sheet(kaeo)).contains("\"HOUSEHOLD_INCOME\": 100.0");
    }

    @Test
    void whatWasSoBeforeTheyLivedTogetherWasSoOfAnotherHome() {
        owner.sql("update person.fact set as_of = '2025-01-01' where person_id = ?")
                .params(kaeo.value())
                .update();
        households.join(officer, kaeo, son, "CHILD", LocalDate.of(2026, 2, 1));
        assertThat(sheet(son)).doesNotContain("HOUSEHOLD_INCOME", "TENURE");
        assertThat(rights.of(officer, son).facts().known()).doesNotContain(Fact.HOUSEHOLD_INCOME, Fact.TENURE);
        assertThat(rights.of(officer, kaeo).facts().known()).contains(Fact.HOUSEHOLD_INCOME, Fact.TENURE);
    }

    @Test
    void ofWhomATeamAloneMayKnowNothingIsOnAnybodysSheet() {
        households.join(officer, kaeo, son, "CHILD", LocalDate.of(2026, 2, 1));
        assertThat(sheet(son)).contains("HOUSEHOLD_INCOME");
        owner.sql("update person.person set team_id = ? where id = ?")
                .params(UUID.randomUUID(), kaeo.value())
                .update();
        assertThat(sheet(son)).doesNotContain("HOUSEHOLD_INCOME", "TENURE");
        assertThat(sheet(kaeo)).isEmpty();
    }
}
