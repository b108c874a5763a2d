package org.dulae.casework.amend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.dulae.DulaeTest;
import org.dulae.access.Actor;
import org.dulae.access.NotFound;
import org.dulae.access.Role;
import org.dulae.access.SomeActor;
import org.dulae.access.Stale;
import org.dulae.casework.CaseFile;
import org.dulae.casework.CaseId;
import org.dulae.casework.Concerns;
import org.dulae.casework.Matter;
import org.dulae.casework.NewCase;
import org.dulae.casework.SomeCase;
import org.dulae.person.PersonId;
import org.dulae.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** A case that was written on the wrong person goes to the right one with everything, and can go back. */
@DulaeTest
class AmendmentTests extends AmendmentScene {
    @Autowired
    private Concerns concerns;

    @Autowired
    private MessageSource words;

    @Autowired
    private Clock clock;

    private String sentence(Actor by, CaseId id) {
        return story(by, id).getFirst().sentence().apply(new Texts(words, Locale.forLanguageTag("th"), clock));
    }

    @Test
    void goesWithEverythingAndThePagesOfBothTellIt() {
        CaseId id = helped(both);
        move(both, id, right);
        assertThat(personOf(id)).isEqualTo(right);
        assertThat(owner.sql("select distinct person_id from casework.help where case_id = ?")
                        .params(id.value())
                        .query(UUID.class)
                        .list())
                .containsExactly(right.value());
        assertThat(reader.read(both, id).entries().helps()).hasSize(1);
        assertThat(amendments.ofPerson(both, wrong))
                .extracting(Amendment::side, Amendment::about, Amendment::other, Amendment::told)
                .containsExactly(tuple(Amendment.Side.FROM, id, right, WHY));
        assertThat(amendments.ofPerson(both, right))
                .extracting(Amendment::side, Amendment::about, Amendment::other, Amendment::by)
                .containsExactly(tuple(Amendment.Side.TO, id, wrong, both.name()));
        assertThat(sentence(both, id)).contains("บุญมา", "บุญมี");
        assertThat(story(both, id).getFirst().text()).isEqualTo(WHY);
        assertThat(owner.sql("select subjects from access.audit where act = 'casework.amend' and ? = any(subjects)")
                        .params(id.value())
                        .query((row, n) -> (UUID[]) row.getArray(1).getArray())
                        .single())
                .containsExactly(id.value(), wrong.value(), right.value());
    }

    @Test
    void theNumberTheOfficeAndTheClocksStay() {
        CaseId id = some().with("CHILD_ABUSE").opened(casework, both);
        CaseFile before = reader.cover(both, id).file();
        owner.sql("""
                        insert into clock.timer (id, matter_id, area_code, people, unit_id, owner_name, duty, from_at, due_at, created_by, created_at, changed_at)
                        select gen_random_uuid(), :case, :area, array[:person]::uuid[], :unit, '', d.code, '2026-11-22Z', '2026-12-22Z', :unit, '2026-11-22Z',
                               '2026-11-22Z'
                          from clock.duty d where not exists (select from clock.timer t where t.matter_id = :case and t.duty = d.code) limit 1
                        """)
                .param("case", id.value())
                .param("area", HERE)
                .param("person", wrong.value())
                .param("unit", both.unit().value())
                .update();
        move(both, id, right);
        CaseFile after = reader.cover(both, id).file();
        assertThat(after.number()).isEqualTo(before.number());
        assertThat(after.place()).isEqualTo(before.place());
        assertThat(owner.sql("select people[1] from clock.timer where matter_id = ?")
                        .params(id.value())
                        .query(UUID.class)
                        .list())
                .isNotEmpty()
                .containsOnly(right.value());
    }

    @Test
    void isUndoneByMovingItBackAlsoWhereTheRightOneWasConcernedAlready() {
        CaseId id = some().concerning(right, NewCase.Part.CARER).opened(casework, both);
        move(both, id, right);
        assertThat(reader.read(both, id).matter().people()).isEmpty();
        assertThat(reader.cover(both, id).file().concerned()).isEmpty();
        assertThat(story(both, id).getFirst().link()).isNotNull();
        move(both, id, wrong);
        assertThat(personOf(id)).isEqualTo(wrong);
        assertThat(reader.read(both, id).matter().people())
                .extracting(Matter.Concerned::person, Matter.Concerned::part)
                .containsExactly(tuple(right, NewCase.Part.CARER));
        assertThat(reader.cover(both, id).file().concerned()).containsExactly(right.value());
        assertThat(amendments.ofPerson(both, wrong))
                .extracting(Amendment::side)
                .containsExactly(Amendment.Side.TO, Amendment.Side.FROM);
    }

    @Test
    void refusesAStaleVersionAndTheSamePerson() {
        CaseId id = helped(both);
        int seen = version(both, id);
        concerns.addProblem(both, id, "DEBT", "");
        move(both, id, right);
        assertThatThrownBy(() -> amendments.move(both, id, seen, wrong, WHY)).isInstanceOf(Stale.class);
        assertThatThrownBy(() -> move(both, id, right)).isInstanceOf(NotFound.class);
        assertThat(personOf(id)).isEqualTo(right);
        assertThat(amendments.ofPerson(both, wrong)).hasSize(1);
    }

    @Test
    void whoIsInChargeOfOneOfThemAloneMovesNothing() {
        CaseId id = some().opened(casework, here);
        assertThatThrownBy(() -> move(here, id, right)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> amendments.move(next, id, 1, right, WHY)).isInstanceOf(NotFound.class);
        PersonId elsewhere = SomeCase.person(owner, NEXT, "บุญมา");
        CaseId hers = SomeCase.of(elsewhere).in(HERE, here.unit()).opened(casework, here);
        assertThatThrownBy(() -> move(here, hers, wrong)).isInstanceOf(NotFound.class);
        assertThat(personOf(id)).isEqualTo(wrong);
        assertThat(personOf(hers)).isEqualTo(elsewhere);
    }

    @Test
    void whoSeesOneOfThemReadsNeitherTheOtherNorTheReason() {
        CaseId id = helped(both);
        move(both, id, right);
        assertThat(amendments.ofPerson(here, wrong))
                .extracting(Amendment::side, Amendment::other, Amendment::name, Amendment::told)
                .containsExactly(tuple(Amendment.Side.FROM, null, null, ""));
        assertThat(amendments.ofPerson(next, right))
                .extracting(Amendment::side, Amendment::other, Amendment::number, Amendment::told)
                .containsExactly(tuple(Amendment.Side.TO, null, null, ""));
        assertThat(amendments.ofPerson(here, right)).isEmpty();
        assertThat(amendments.ofPerson(next, wrong)).isEmpty();
        assertThat(sentence(here, id)).contains("บุญมา").doesNotContain("บุญมี");
        assertThat(story(here, id))
                .extracting(told -> told.text() + told.link())
                .containsExactly("null");
    }

    @Test
    void whoIsBarredFromTheRightPersonNoLongerSeesItThroughAndNoTaskWaitsForThem() {
        CaseId id = helped(both);
        Actor kin = SomeActor.colleague(owner, both, Role.OFFICER);
        casework.assign(both, id, version(both, id), kin.id(), kin.name());
        barred(kin, right, "KIN", null);
        move(both, id, right);
        assertThat(reader.cover(both, id).file().state().owner()).isNull();
    }

    @Test
    void theLinesGoWhereThePersonGoes() {
        CaseId id = helped(both);
        move(both, id, right);
        owner.sql("update person.person set area_code = '210104' where id = ?")
                .params(wrong.value())
                .update();
        Actor there = SomeActor.stored(owner, SomeActor.officerOf("210104"));
        assertThat(amendments.ofPerson(there, wrong)).hasSize(1);
        assertThat(amendments.ofPerson(here, wrong)).isEmpty();
    }

    void barred(Actor who, PersonId from, String kind, @Nullable UUID team) {
        owner.sql(
                        "insert into access.conflict (user_id, person_id, kind, team_id, valid_from, recorded_by) values (?, ?, ?, ?::uuid, ?, ?)")
                .params(
                        who.id().value(),
                        from.value(),
                        kind,
                        team,
                        LocalDate.of(2025, 1, 1),
                        both.id().value())
                .update();
    }
}
