package org.dulae.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.dulae.DulaeTest;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.NotFound;
import org.dulae.access.SomeActor;
import org.dulae.access.Stale;
import org.dulae.access.TableOwner;
import org.dulae.access.UserId;
import org.dulae.person.PersonId;
import org.dulae.shared.NewId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The door of cases over a real database, as the application's role: two tambons, two centres. */
@DulaeTest
class CaseworkTests {
    private static final String NEXT_TAMBON = "521304";
    private final Casework casework;
    private final CaseReader reader;
    private final Acting acting;
    private final JdbcClient app;
    private final JdbcClient owner;
    private final Actor officer;
    private final Actor neighbour;
    private final PersonId person;

    @Autowired
    CaseworkTests(
            Casework casework,
            CaseReader reader,
            Acting acting,
            JdbcClient app,
            @Value("${spring.flyway.url}") String url,
            @Value("${spring.flyway.user}") String user,
            @Value("${spring.flyway.password}") String password) {
        this.casework = casework;
        this.reader = reader;
        this.acting = acting;
        this.app = app;
        this.owner = TableOwner.of(url, user, password);
        this.officer = SomeActor.stored(owner, SomeActor.officerOf(SomeCase.TAMBON));
        this.neighbour = SomeActor.stored(owner, SomeActor.officerOf(NEXT_TAMBON));
        this.person = SomeCase.person(owner, SomeCase.TAMBON, "แก้ว");
    }

    @Test
    void S1_01_oneCaseHasSeveralProblems() {
        CaseId id = SomeCase.of(person).opened(casework, officer);
        CaseSummary found = reader.get(officer, id);
        assertThat(found.problems()).containsExactlyInAnyOrder("INCOME", "SINGLE_PARENT", "EDUCATION");
        assertThat(found.personName()).isEqualTo("นางแก้ว ใจดีสมมุติ");
        assertThat(found.number()).matches("52-25\\d\\d-\\d{5}");
    }

    @Test
    void givesEachCaseOfAProvinceAndYearItsOwnNumber() {
        CaseId one = SomeCase.of(person).opened(casework, officer);
        CaseId other = SomeCase.of(person).opened(casework, officer);
        assertThat(reader.get(officer, one).number())
                .isLessThan(reader.get(officer, other).number());
    }

    @Test
    void findsACaseByTheLastFiguresOfItsNumber() {
        CaseId id = SomeCase.of(person).opened(casework, officer);
        String number = reader.get(officer, id).number();
        assertThat(reader.list(officer, CaseFilter.numbered(number)).items())
                .extracting(CaseSummary::id)
                .containsExactly(id);
        String tail = String.valueOf(Integer.parseInt(number.substring(number.lastIndexOf('-') + 1)));
        assertThat(reader.list(officer, CaseFilter.numbered(tail)).items())
                .extracting(CaseSummary::id)
                .contains(id);
        assertThat(reader.list(officer, CaseFilter.numbered("ไม่ใช่เลข")).items())
                .isEmpty();
    }

    @Test
    void anotherTambonsCaseLooksAsIfItWereNotThere() {
        CaseId id = SomeCase.of(person).opened(casework, officer);
        assertThatThrownBy(() -> reader.get(neighbour, id)).isInstanceOf(NotFound.class);
        assertThat(reader.list(neighbour, CaseFilter.ofPerson(person.value())).items())
                .isEmpty();
        assertThatThrownBy(() -> casework.move(neighbour, id, 1, CaseStatus.FACT_FINDING, ""))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void theSecondLockHoldsWhenTheFirstIsForgotten() {
        SomeCase.of(person).opened(casework, officer);
        for (String table : List.of("case_file", "case_problem", "card")) {
            assertThat(acting.as(
                            neighbour,
                            () -> app.sql("select count(*) from casework." + table + " where person_id = ?")
                                    .param(person.value())
                                    .query(Integer.class)
                                    .single()))
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void aRestrictedCaseIsThereForItsTeamOnly() {
        UUID team = NewId.next();
        Actor member = SomeActor.inTeams(officer, team);
        CaseId id = SomeCase.of(person).restrictedTo(team).opened(casework, member);
        assertThat(reader.get(member, id).restricted()).isTrue();
        assertThatThrownBy(() -> reader.get(officer, id)).isInstanceOf(NotFound.class);
        assertThat(reader.list(officer, CaseFilter.ofPerson(person.value())).items())
                .extracting(CaseSummary::id)
                .doesNotContain(id);
    }

    @Test
    void aConflictWithAnyoneConcernedBarsTheCase() {
        PersonId husband = SomeCase.person(owner, SomeCase.TAMBON, "คำ");
        CaseId id = SomeCase.of(person).concerning(husband, NewCase.Part.FEARED).opened(casework, officer);
        Actor kin = SomeActor.barredFrom(officer, husband.value());
        assertThatThrownBy(() -> reader.get(kin, id)).isInstanceOf(NotFound.class);
        Actor herOwnKin = SomeActor.barredFrom(officer, person.value());
        assertThatThrownBy(() -> reader.get(herOwnKin, id)).isInstanceOf(NotFound.class);
    }

    @Test
    void aWalkInFromNextDoorIsOpenedThereAndSeenThereOnly() {
        CaseId id = casework.open(
                        officer,
                        SomeCase.of(person).in(NEXT_TAMBON, neighbour.unit()).told())
                .id();
        assertThat(reader.get(neighbour, id).status()).isEqualTo(CaseStatus.RECEIVED);
        assertThatThrownBy(() -> reader.get(officer, id)).isInstanceOf(NotFound.class);
    }

    @Test
    void nobodyOpensARestrictedCaseForATeamOfOthers() {
        assertThatThrownBy(() -> SomeCase.of(person).restrictedTo(NewId.next()).opened(casework, officer))
                .hasStackTraceContaining("not a member of the team");
    }

    @Test
    void refusesAStaleVersion() {
        CaseId id = SomeCase.of(person).opened(casework, officer);
        casework.assign(officer, id, 1, officer.id(), officer.name());
        assertThatThrownBy(() -> casework.move(officer, id, 1, CaseStatus.FACT_FINDING, ""))
                .isInstanceOf(Stale.class);
        casework.move(officer, id, 2, CaseStatus.FACT_FINDING, "");
        assertThat(reader.get(officer, id).status()).isEqualTo(CaseStatus.FACT_FINDING);
    }

    @Test
    void keepsTheHistoryOfWhatWasDecidedAndWhy() {
        CaseId id = SomeCase.of(person).opened(casework, officer);
        casework.assign(officer, id, 1, new UserId(officer.id().value()), officer.name());
        casework.decideUrgency(officer, id, 2, Urgency.P1, "ไม่มีข้าวกินแล้ว");
        assertThat(owner.sql(
                                "select kind || ' ' || new_code || ' ' || reason from casework.case_change where case_id = ? order by id")
                        .param(id.value())
                        .query(String.class)
                        .list())
                .containsExactly("OWNER " + officer.name() + " ", "URGENCY P1 ไม่มีข้าวกินแล้ว");
    }

    @Test
    void everyReadAndWriteIsAudited() {
        CaseId id = SomeCase.of(person).opened(casework, officer);
        reader.get(officer, id);
        reader.list(officer, CaseFilter.ofPerson(person.value()));
        assertThat(owner.sql("select act from access.audit where ? = any(subjects) order by id")
                        .param(id.value())
                        .query(String.class)
                        .list())
                .containsExactly("casework.open", "casework.read", "casework.list");
    }
}
