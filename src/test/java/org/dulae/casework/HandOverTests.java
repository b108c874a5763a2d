package org.dulae.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import org.dulae.DulaeTest;
import org.dulae.access.Actor;
import org.dulae.access.NotFound;
import org.dulae.access.Role;
import org.dulae.access.SomeActor;
import org.dulae.access.UnitKind;
import org.dulae.person.PersonId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A case goes to another office, and with it whom it is about: the only ways out of one's own scope. */
@DulaeTest
class HandOverTests extends HandOverScene {
    @Autowired
    private Plans plans;

    @Autowired
    private Concerns concerns;

    @Test
    void leavesOneScopeAndEntersTheOther() {
        CaseId id = SomeCase.of(person).opened(casework, officer);
        casework.assign(officer, id, 1, officer.id(), officer.name());
        casework.handOver(officer, id, 2, nextDoor());
        assertThatThrownBy(() -> reader.get(officer, id)).isInstanceOf(NotFound.class);
        CaseSummary there = reader.get(neighbour, id);
        assertThat(there.areaCode()).isEqualTo(NEXT_TAMBON);
        assertThat(there.ownerId()).isNull();
        assertThat(there.problems()).hasSize(3);
        assertThat(there.status()).isEqualTo(CaseStatus.RECEIVED);
    }

    @Test
    void leavesAMarkWhereItWasSoThatTheNumbersOfTheTambonStayTrue() {
        CaseId id = SomeCase.of(person).opened(casework, officer);
        casework.handOver(officer, id, 1, nextDoor());
        String marks = "select to_level from casework.report_departure where case_id = ?";
        assertThat(told(officer, marks, id)).containsExactly("TAMBON");
        assertThat(told(neighbour, marks, id)).isEmpty();
    }

    @Test
    void leavesNoMarkWhereItCanStillBeSeen() {
        Actor province = SomeActor.stored(owner, SomeActor.provinceOfficerOf("52"));
        CaseId id = SomeCase.of(person).opened(casework, officer);
        casework.handOver(officer, id, 1, beyondAuthority(province));
        assertThat(told(officer, "select to_level from casework.report_departure where case_id = ?", id))
                .isEmpty();
    }

    @Test
    void remembersWhyACentreHandedItToAWiderOfficeAndAsksNobodyElse() {
        Actor province = SomeActor.stored(owner, SomeActor.provinceOfficerOf("52"));
        CaseId up = SomeCase.of(person).opened(casework, officer);
        casework.handOver(officer, up, 1, beyondAuthority(province));
        CaseId aside = SomeCase.of(person).opened(casework, officer);
        casework.handOver(officer, aside, 1, nextDoor());
        String reasons = "select reason from casework.report_moved_up where case_id = ?";
        assertThat(told(officer, reasons, up)).containsExactly("AUTHORITY");
        assertThat(told(officer, reasons, aside)).isEmpty();
    }

    @Test
    void takesThePersonsOwnRecordAlong() {
        CaseId id = SomeCase.of(person).opened(casework, officer);
        casework.handOver(officer, id, 1, nextDoor());
        assertThat(reader.get(neighbour, id).personName()).isEqualTo("นางแก้ว ใจดีสมมุติ");
        assertThat(people.get(neighbour, person).areaCode()).isEqualTo(NEXT_TAMBON);
        assertThatThrownBy(() -> people.get(officer, person)).isInstanceOf(NotFound.class);
    }

    @Test
    void ofThoseWhoStayTheNewOfficeKnowsTheName() {
        PersonId child = SomeCase.person(owner, SomeCase.TAMBON, "ปุณณ์");
        PersonId feared = SomeCase.person(owner, SomeCase.TAMBON, "คำ");
        CaseId id = SomeCase.of(person).concerning(child, NewCase.Part.AFFECTED).opened(casework, officer);
        concerns.addPerson(officer, id, 1, feared, NewCase.Part.FEARED, "เพิ่งออกจากบ้าน");
        casework.handOver(officer, id, 2, nextDoor(entryOf(officer, id, child)));
        assertThat(reader.read(neighbour, id).matter().people())
                .extracting(Matter.Concerned::name, Matter.Concerned::seen)
                .containsExactlyInAnyOrder(tuple("นางปุณณ์ ใจดีสมมุติ", true), tuple("นางคำ ใจดีสมมุติ", false));
        assertThat(people.get(officer, feared).areaCode()).isEqualTo(SomeCase.TAMBON);
    }

    @Test
    void anOfficeThatSeesThePlaceAnywayChangesNothingAboutThePeople() {
        Actor province = SomeActor.stored(owner, SomeActor.provinceOfficerOf("52"));
        CaseId id = SomeCase.of(person).opened(casework, officer);
        casework.handOver(officer, id, 1, beyondAuthority(province));
        assertThat(reader.get(province, id).unitId()).isEqualTo(province.unit().value());
        assertThat(reader.get(officer, id).personName()).isEqualTo("นางแก้ว ใจดีสมมุติ");
    }

    @Test
    void S1_13_anyOneHomeUnitWhosePeopleSignInMayOwnACase() {
        Actor agency = SomeActor.stored(owner, SomeActor.of(Role.SOCIAL_WORKER, UnitKind.AGENCY, SomeCase.TAMBON));
        CaseId id = SomeCase.of(person).opened(casework, officer);
        casework.handOver(
                officer,
                id,
                1,
                new Casework.HandOver(
                        agency.unit(), SomeCase.TAMBON, Set.of(), Closure.Beyond.SPECIALIST, "งานของบ้านพักเด็ก"));
        casework.assign(agency, id, 2, agency.id(), agency.name());
        assertThat(reader.get(agency, id).unitId()).isEqualTo(agency.unit().value());
        assertThat(reader.get(agency, id).ownerId()).isEqualTo(agency.id().value());
    }

    @Test
    void openTasksWaitForSomebodyThere() {
        CaseId id = SomeCase.of(person).opened(casework, officer);
        Plans.NewTask task = new Plans.NewTask(
                "พาไปทำบัตร", "", officer.id().value(), officer.name(), SomeCase.MORNING.plusSeconds(86400));
        plans.addGoal(officer, id, "มีบัตรประชาชน", true, List.of(task));
        int version = reader.cover(officer, id).file().version();
        casework.handOver(officer, id, version, nextDoor());
        assertThat(reader.read(neighbour, id).plan().tasks())
                .extracting(Plan.Task::assignee)
                .containsOnlyNulls();
    }

    @Test
    void nobodyHandsOverWhatIsNotInTheOwnScope() {
        CaseId id = SomeCase.of(person).opened(casework, officer);
        assertThat(asked(
                        neighbour,
                        "select casework.hand_over(?, 1, '521304', null, ?, null, '2026-12-01Z', '2026-11-22Z')",
                        id.value(),
                        neighbour.unit().value()))
                .isFalse();
        assertThat(asked(
                        neighbour, "select person.entrust(?, '521304', null, null, '', '2026-11-22Z')", person.value()))
                .isFalse();
    }

    @Test
    void isAuditedWithEverybodyWhoWentAlong() {
        CaseId id = SomeCase.of(person).opened(casework, officer);
        casework.handOver(officer, id, 1, nextDoor());
        assertThat(owner.sql("select act from access.audit where ? = any(subjects) order by id")
                        .param(person.value())
                        .query(String.class)
                        .list())
                .containsExactly("casework.open", "casework.hand-over", "person.entrust");
    }
}
