package org.dulae.benefit.occasion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.dulae.DulaeTest;
import org.dulae.access.Actor;
import org.dulae.access.NotFound;
import org.dulae.access.SomeActor;
import org.dulae.benefit.occasion.Occasion.Kind;
import org.dulae.benefit.occasion.Occasions.Said;
import org.dulae.casework.SomeCase;
import org.dulae.person.PersonId;
import org.junit.jupiter.api.Test;

/** Whose days an office is reminded of, and of whom nobody learns anything. */
@DulaeTest
class OccasionSecrecyTests extends OccasionScene {
    @Test
    void whoeverNoHouseholdAndNoMatterBringsNearStandsOnNoList() {
        PersonId stranger = somebody("ดำ", today.minusYears(70));
        assertThat(of(officer, stranger)).isEmpty();
        casework.open(
                officer,
                SomeCase.of(stranger)
                        .in(officer.scope().areas().getFirst(), officer.unit())
                        .told());
        assertThat(of(officer, stranger)).extracting(Occasion::kind).containsExactly(Kind.AGE_70);
    }

    @Test
    void aProvincialOfficeIsRemindedOfThoseWhoseMatterItHas() {
        Actor province = SomeActor.stored(owner, SomeActor.provinceOfficerOf("25"));
        assertThat(of(province, kaeo)).isEmpty();
        casework.open(
                province,
                SomeCase.of(kaeo)
                        .in(officer.scope().areas().getFirst(), province.unit())
                        .told());
        assertThat(of(province, kaeo)).hasSize(1);
        assertThat(of(officer, kaeo)).hasSize(1);
        Actor hotline = SomeActor.stored(owner, SomeActor.operatorOf("25"));
        assertThat(of(hotline, kaeo)).isEmpty();
    }

    @Test
    void nobodyReadsMoreThanOfThePersonHerselfAndNothingRestrictedStandsThere() {
        assertThat(of(SomeActor.stored(owner, SomeActor.officerOf("260101")), kaeo))
                .isEmpty();
        assertThat(of(SomeActor.barredFrom(officer, kaeo.value()), kaeo)).isEmpty();
        Actor neighbour = SomeActor.officerOf("260101");
        LocalDate day = today.plusDays(21);
        assertThatThrownBy(() ->
                        occasions.answer(neighbour, new Occasion.Key(kaeo, Kind.AGE_60, day, ""), Said.DONE, null))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(
                        () -> occasions.answer(officer, new Occasion.Key(kaeo, Kind.AGE_70, day, ""), Said.DONE, null))
                .isInstanceOf(NotFound.class);
        occasions.answer(officer, new Occasion.Key(kaeo, Kind.AGE_60, day, ""), Said.DONE, null);
        UUID team = UUID.randomUUID();
        owner.sql("update person.person set team_id = :team where id = :id")
                .param("team", team)
                .param("id", kaeo.value())
                .update();
        assertThat(of(officer, kaeo)).isEmpty();
        assertThat(of(SomeActor.inTeams(officer, team), kaeo))
                .as("others pass by that screen")
                .isEmpty();
        assertThat(owner.sql("select team_id from benefit.occasion_answer where person_id = :id")
                        .param("id", kaeo.value())
                        .query(UUID.class)
                        .list())
                .as("an answer is as hidden as she is")
                .containsExactly(team);
    }

    @Test
    void aRestrictedMatterAloneBringsNobodyToTheList() {
        PersonId somebody = somebody("ปั๋น", today.minusYears(80));
        UUID team = UUID.randomUUID();
        owner.sql("""
                        insert into casework.case_file (id, number, area_code, team_id, person_id, unit_id, status, status_since, urgency, urgency_by,
                          urgency_at, channel, received_at, due_at, created_by, created_at, changed_by, changed_at)
                        values (gen_random_uuid(), '25-2570-9' || floor(random() * 100000), :area, :team, :person, :unit, 'RECEIVED', :at, 'P2', :by,
                          :at, 'PHONE', :at, :at, :by, :at, :by, :at)
                        """)
                .param("area", officer.scope().areas().getFirst())
                .param("team", team)
                .param("person", somebody.value())
                .param("unit", officer.unit().value())
                .param("by", officer.id().value())
                .param("at", today.atStartOfDay().atOffset(ZoneOffset.UTC))
                .update();
        assertThat(of(SomeActor.inTeams(officer, team), somebody)).isEmpty();
    }
}
