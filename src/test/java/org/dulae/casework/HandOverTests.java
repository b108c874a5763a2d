package org.dulae.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dulae.DulaeTest;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.AuditTrail;
import org.dulae.access.NotFound;
import org.dulae.access.Role;
import org.dulae.access.SomeActor;
import org.dulae.access.TableOwner;
import org.dulae.access.Teams;
import org.dulae.access.UnitKind;
import org.dulae.person.People;
import org.dulae.person.PersonId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A case goes to another office, and with it whom it is about: the only ways out of one's own scope. */
@DulaeTest
class HandOverTests {
    private static final String NEXT_TAMBON = "521304";

    @Autowired
    private Casework casework;

    @Autowired
    private CaseReader reader;

    @Autowired
    private Plans plans;

    @Autowired
    private Concerns concerns;

    @Autowired
    private People people;

    @Autowired
    private Teams teams;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private Acting acting;

    @Autowired
    private JdbcClient app;

    private JdbcClient owner;
    private Actor officer;
    private Actor neighbour;
    private PersonId person;

    @Autowired
    void database(
            @Value("${spring.flyway.url}") String url,
            @Value("${spring.flyway.user}") String user,
            @Value("${spring.flyway.password}") String password) {
        owner = TableOwner.of(url, user, password);
        officer = SomeActor.stored(owner, SomeActor.officerOf(SomeCase.TAMBON));
        neighbour = SomeActor.stored(owner, SomeActor.officerOf(NEXT_TAMBON));
        person = SomeCase.person(owner, SomeCase.TAMBON, "แก้ว");
    }

    private Casework.HandOver nextDoor(UUID... along) {
        return new Casework.HandOver(neighbour.unit(), NEXT_TAMBON, Set.of(along), null, "ย้ายไปอยู่กับพี่สาว");
    }

    private UUID entryOf(CaseId id, PersonId other) {
        return entryOf(officer, id, other);
    }

    private UUID entryOf(Actor actor, CaseId id, PersonId other) {
        return reader.read(actor, id).matter().people().stream()
                .filter(one -> one.person().equals(other))
                .map(Matter.Concerned::id)
                .findFirst()
                .orElseThrow();
    }

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
        casework.handOver(
                officer,
                id,
                1,
                new Casework.HandOver(
                        province.unit(), SomeCase.TAMBON, Set.of(), Closure.Beyond.AUTHORITY, "เกินอำนาจของตำบล"));
        assertThat(told(officer, "select to_level from casework.report_departure where case_id = ?", id))
                .isEmpty();
    }

    @Test
    void remembersWhyACentreHandedItToAWiderOfficeAndAsksNobodyElse() {
        Actor province = SomeActor.stored(owner, SomeActor.provinceOfficerOf("52"));
        CaseId up = SomeCase.of(person).opened(casework, officer);
        casework.handOver(
                officer,
                up,
                1,
                new Casework.HandOver(
                        province.unit(), SomeCase.TAMBON, Set.of(), Closure.Beyond.AUTHORITY, "เกินอำนาจของตำบล"));
        CaseId aside = SomeCase.of(person).opened(casework, officer);
        casework.handOver(officer, aside, 1, nextDoor());
        String reasons = "select reason from casework.report_moved_up where case_id = ?";
        assertThat(told(officer, reasons, up)).containsExactly("AUTHORITY");
        assertThat(told(officer, reasons, aside)).isEmpty();
    }

    private List<String> told(Actor actor, String sql, CaseId id) {
        return acting.as(
                actor, () -> app.sql(sql).param(id.value()).query(String.class).list());
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
        casework.handOver(officer, id, 2, nextDoor(entryOf(id, child)));
        assertThat(reader.read(neighbour, id).matter().people())
                .extracting(Matter.Concerned::name, Matter.Concerned::seen)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("นางปุณณ์ ใจดีสมมุติ", true),
                        org.assertj.core.groups.Tuple.tuple("นางคำ ใจดีสมมุติ", false));
        assertThat(people.get(officer, feared).areaCode()).isEqualTo(SomeCase.TAMBON);
    }

    @Test
    void anOfficeThatSeesThePlaceAnywayChangesNothingAboutThePeople() {
        Actor province = SomeActor.stored(owner, SomeActor.provinceOfficerOf("52"));
        CaseId id = SomeCase.of(person).opened(casework, officer);
        casework.handOver(
                officer,
                id,
                1,
                new Casework.HandOver(
                        province.unit(), SomeCase.TAMBON, Set.of(), Closure.Beyond.AUTHORITY, "เกินอำนาจของตำบล"));
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
    void aRestrictedCaseIsRestrictedThereTooAndTheirsToSee() {
        UUID team = acting.as(officer, () -> teams.forMatter(officer, officer.unit(), Set.of()));
        Actor member = SomeActor.inTeams(officer, team);
        people.restrict(member, person, team);
        CaseId id = SomeCase.of(person).restrictedTo(team).opened(casework, member);
        casework.handOver(member, id, 1, nextDoor());
        UUID theirs = owner.sql("select team_id from casework.case_file where id = ?")
                .param(id.value())
                .query(UUID.class)
                .single();
        assertThat(theirs).isNotNull().isNotEqualTo(team);
        assertThat(owner.sql("select user_id from access.team_member where team_id = ?")
                        .param(theirs)
                        .query(UUID.class)
                        .list())
                .contains(neighbour.id().value());
        assertThatThrownBy(() -> reader.get(neighbour, id)).isInstanceOf(NotFound.class);
        Actor there = SomeActor.inTeams(neighbour, theirs);
        assertThat(reader.get(there, id).personName()).isEqualTo("นางแก้ว ใจดีสมมุติ");
        assertThatThrownBy(() -> people.get(neighbour, person)).isInstanceOf(NotFound.class);
    }

    @Test
    void aRestrictedCaseMovesNobodyWhomOthersKnowAndTheTeamThereKnowsTheNames() {
        Actor colleague = SomeActor.colleague(owner, officer, Role.OFFICER);
        PersonId child = SomeCase.person(owner, SomeCase.TAMBON, "ปุณณ์");
        UUID team = acting.as(
                officer,
                () -> teams.forMatter(
                        officer, officer.unit(), Set.of(colleague.id().value())));
        Actor member = SomeActor.inTeams(officer, team);
        CaseId id = SomeCase.of(person)
                .concerning(child, NewCase.Part.AFFECTED)
                .restrictedTo(team)
                .opened(casework, member);
        List<Map<String, Object>> before = records(child);
        casework.handOver(member, id, 1, nextDoor(entryOf(member, id, child)));
        assertThat(records(child)).as("not even their versions").isEqualTo(before);
        assertThat(people.get(colleague, person).areaCode()).isEqualTo(SomeCase.TAMBON);
        assertThatThrownBy(() -> people.get(neighbour, person)).isInstanceOf(NotFound.class);
        assertThat(trail.whoLooked(colleague, person.value(), SomeCase.TAMBON, null))
                .extracting(AuditTrail.Look::user)
                .containsOnly(colleague.id());
        UUID theirs = owner.sql("select team_id from casework.case_file where id = ?")
                .param(id.value())
                .query(UUID.class)
                .single();
        Actor there = SomeActor.inTeams(neighbour, theirs);
        assertThat(reader.get(there, id).personName()).isEqualTo("นางแก้ว ใจดีสมมุติ");
        assertThat(reader.read(there, id).matter().people())
                .extracting(Matter.Concerned::name, Matter.Concerned::seen)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("นางปุณณ์ ใจดีสมมุติ", false));
    }

    private List<Map<String, Object>> records(PersonId other) {
        return owner.sql("select * from person.person where id in (?, ?) order by id")
                .params(person.value(), other.value())
                .query()
                .listOfRows();
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
    void nobodyGivesARestrictedRecordToMoreThanATeam() {
        UUID team = acting.as(officer, () -> teams.forMatter(officer, officer.unit(), Set.of()));
        Actor member = SomeActor.inTeams(officer, team);
        people.restrict(member, person, team);
        assertThat(asked(
                        member, "select person.entrust(?, '521304', ?, null, '', '2026-11-22Z')", person.value(), team))
                .isFalse();
        CaseId id = SomeCase.of(person).restrictedTo(team).opened(casework, member);
        assertThat(asked(
                        member,
                        "select casework.hand_over(?, 1, '521304', null, ?, null, '2026-12-01Z', '2026-11-22Z')",
                        id.value(),
                        neighbour.unit().value()))
                .isFalse();
    }

    private boolean asked(Actor actor, String sql, Object... values) {
        return acting.as(
                actor, () -> app.sql(sql).params(values).query(Boolean.class).single());
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
