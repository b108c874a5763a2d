package org.dulae.benefit.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.dulae.DulaeTest;
import org.dulae.access.Actor;
import org.dulae.access.NotFound;
import org.dulae.access.Role;
import org.dulae.access.SomeActor;
import org.dulae.access.UnitKind;
import org.dulae.benefit.Fact;
import org.dulae.benefit.screen.MissingRights.Asked;
import org.dulae.person.PersonId;
import org.dulae.person.SomePerson;
import org.dulae.person.fact.KnownFact;
import org.dulae.shared.NewId;
import org.dulae.shared.ThaiDate;
import org.junit.jupiter.api.Test;

/** The list of who is missing what holds whom its reader may see, and of each only what is open. */
@DulaeTest
class MissingRightsTests extends MissingScene {
    @Test
    void whoMayBeDueSomethingStandsOnTheListOfHerOwnTambonAndOfThoseAbove() {
        assertThat(allowance(officer)).singleElement().satisfies(line -> {
            assertThat(line.missing()).isEmpty();
            assertThat(line.knowsWhatSheReceives()).isFalse();
            assertThat(line.answer(java.time.LocalDate.now(ThaiDate.ZONE)))
                    .hasValueSatisfying(answer -> assertThat(answer.offered()).isTrue());
        });
        assertThat(allowance(SomeActor.stored(owner, SomeActor.officerOf(tambon.substring(0, 4)))))
                .hasSize(1);
        assertThat(allowance(SomeActor.stored(owner, SomeActor.of(Role.SOCIAL_WORKER, UnitKind.AGENCY, "18"))))
                .hasSize(1);
        Actor neighbour = SomeActor.stored(owner, SomeActor.officerOf("180399"));
        assertThat(allowance(neighbour)).isEmpty();
        assertThatThrownBy(() -> missing.asked(neighbour, tambon, "", "")).isInstanceOf(NotFound.class);
        assertThat(owner.sql("select distinct act from access.audit where user_id = ?")
                        .params(officer.id().value())
                        .query(String.class)
                        .list())
                .contains("benefit.missing");
    }

    @Test
    void whatOneFactWouldDecideSaysWhichFactItIs() {
        PersonId other = SomePerson.named("คำ", "ทดลองสมมุติ").in(tambon).registeredBy(officer, people);
        rights.tell(officer, other, Map.of(Fact.THAI, "yes", Fact.IN_HOUSE_REGISTER, "yes"), KnownFact.Source.SELF, 0);
        screened();
        assertThat(lines(officer, "", ALLOWANCE, "UNKNOWN"))
                .singleElement()
                .satisfies(line -> assertThat(line.missing()).contains(Fact.STATE_PENSION));
    }

    @Test
    void everyCountIsWhatItOpensTo() {
        Asked asked = missing.asked(officer, "", "", "");
        var found = missing.list(officer, asked, "");
        assertThat(found.total()).isEqualTo(found.lines().items().size());
        found.byCode().forEach(count -> {
            assertThat(lines(officer, "", count.word(), "LIKELY")).hasSize(count.likely());
            assertThat(lines(officer, "", count.word(), "UNKNOWN")).hasSize(count.wanting());
        });
    }

    @Test
    void whoIsRestrictedOrDiesOrMovesIsGoneAtOnce() {
        Actor barred = SomeActor.barredFrom(officer, kaeo.value());
        assertThat(allowance(barred)).as("conflict of interest").isEmpty();
        assertThat(missing.list(barred, missing.asked(barred, "", "", ""), "").total())
                .isZero();
        owner.sql("update person.person set area_code = '180397' where id = ?")
                .params(kaeo.value())
                .update();
        assertThat(allowance(officer)).isEmpty();
        Actor there = SomeActor.stored(owner, SomeActor.officerOf("180397"));
        assertThat(allowance(there)).hasSize(1);
        owner.sql("update person.person set team_id = ? where id = ?")
                .params(NewId.next(), kaeo.value())
                .update();
        assertThat(rows()).isZero();
        screener.changed();
        assertThat(rows()).as("and stays away").isZero();
    }

    @Test
    void whoHasDiedIsNotAsked() {
        owner.sql("update person.person set died_on = '2026-11-01' where id = ?")
                .params(kaeo.value())
                .update();
        assertThat(rows()).isZero();
    }

    private int rows() {
        return owner.sql("""
                        select (select count(*) from benefit.finding where person_id = :id) + (select count(*) from benefit.sheet where person_id = :id)
                        """).param("id", kaeo.value()).query(Integer.class).single();
    }

    @Test
    void aLongListIsReadPageByPageWithoutLosingOrRepeatingALine() {
        List<SomePeople.One> many = new SomePeople(owner, java.time.LocalDate.now(ThaiDate.ZONE), 9).make(60, tambon);
        assertThat(many).hasSize(60);
        screened();
        Asked asked = missing.asked(officer, "", "", "");
        MissingRights.Found page = missing.list(officer, asked, "");
        int total = page.total();
        List<String> read = new java.util.ArrayList<>();
        for (String next = page.next(); ; next = page.next()) {
            page.lines().items().forEach(line -> read.add(line.person() + line.code()));
            if (next.isEmpty()) {
                break;
            }
            page = missing.list(officer, asked, next);
        }
        assertThat(read).hasSize(total).doesNotHaveDuplicates();
        assertThat(total).isGreaterThan(FindingRepository.PAGE);
    }
}
