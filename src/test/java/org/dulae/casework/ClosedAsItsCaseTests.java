package org.dulae.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dulae.DulaeTest;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.SomeActor;
import org.dulae.access.TableOwner;
import org.dulae.access.Teams;
import org.dulae.person.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What belongs to a case is as closed as the case, also for statements the program never sends. */
@DulaeTest
class ClosedAsItsCaseTests {
    private static final String REMARK = """
            insert into casework.note (id, case_id, person_id, area_code, team_id, content, created_by, by_name, created_at)
            select gen_random_uuid(), :case, :person, :area, :team::uuid, 'ความลับ', :user, 'x', '2026-11-22Z'
            """;

    @Autowired
    private Casework casework;

    @Autowired
    private Plans plans;

    @Autowired
    private Records records;

    @Autowired
    private Teams teams;

    @Autowired
    private Acting acting;

    @Autowired
    private JdbcClient app;

    private JdbcClient owner;
    private Actor officer;
    private Actor outside;
    private PersonId person;
    private PersonId child;

    @Autowired
    void database(
            @Value("${spring.flyway.url}") String url,
            @Value("${spring.flyway.user}") String user,
            @Value("${spring.flyway.password}") String password) {
        owner = TableOwner.of(url, user, password);
    }

    @BeforeEach
    void people() {
        officer = SomeActor.stored(owner, SomeActor.officerOf(SomeCase.TAMBON));
        outside = SomeActor.stored(owner, SomeActor.officerOf(SomeCase.TAMBON));
        person = SomeCase.person(owner, SomeCase.TAMBON, "แก้ว");
        child = SomeCase.person(owner, SomeCase.TAMBON, "ปุณณ์");
    }

    private List<String> parts() {
        return owner.sql("""
                        select a.attrelid::regclass::text from pg_attribute a join pg_class c on c.oid = a.attrelid
                          join pg_namespace n on n.oid = c.relnamespace
                         where n.nspname = 'casework' and c.relkind = 'r' and a.attname = 'case_id' order by 1
                        """).query(String.class).list();
    }

    private int count(Actor actor, String table, CaseId id) {
        return acting.as(
                actor,
                () -> app.sql("select count(*)::int from " + table + " where case_id = ?")
                        .params(id.value())
                        .query(Integer.class)
                        .single());
    }

    private CaseId worked(SomeCase some, Actor by) {
        CaseId id = some.concerning(child, NewCase.Part.AFFECTED).opened(casework, by);
        casework.assign(by, id, 1, by.id(), by.name());
        records.note(by, id, "เด็กไม่ได้ไปโรงเรียน", false);
        Plans.NewTask task = new Plans.NewTask("พาไปโรงเรียน", "", null, "", SomeCase.MORNING.plusSeconds(86_400));
        plans.addGoal(by, id, "ได้เรียน", true, List.of(task));
        return id;
    }

    private int remark(Actor actor, CaseId id, UUID team, String area) {
        return acting.as(
                actor,
                () -> app.sql(REMARK)
                        .param("case", id.value())
                        .param("person", person.value())
                        .param("area", area)
                        .param("team", team)
                        .param("user", actor.id().value())
                        .update());
    }

    @Test
    void everyPartOfACaseHasTheRule() {
        assertThat(parts())
                .hasSizeGreaterThan(9)
                .allSatisfy(table -> assertThat(
                                owner.sql("select polname::text from pg_policy where polrelid = ?::regclass")
                                        .params(table)
                                        .query(String.class)
                                        .list())
                        .as(table)
                        .containsAnyOf("as_its_case", "concerned"));
    }

    @Test
    void whoIsBarredFromOneOfTheOthersReadsNoPartOfTheCase() {
        CaseId id = worked(SomeCase.of(person), officer);
        Actor kin = SomeActor.barredFrom(outside, child.value());
        assertThat(List.of("note", "goal", "task", "case_change", "case_problem", "case_person"))
                .map(table -> "casework." + table)
                .allSatisfy(table -> {
                    assertThat(count(outside, table, id)).as(table).isPositive();
                    assertThat(count(kin, table, id)).as(table).isZero();
                });
    }

    @Test
    void nobodyWritesAPartThatIsMoreOpenThanItsCase() {
        UUID team = acting.as(officer, () -> teams.forMatter(officer, officer.unit(), Set.of()));
        Actor member = SomeActor.inTeams(officer, team);
        CaseId id = worked(SomeCase.of(person).restrictedTo(team), member);
        assertThat(remark(member, id, team, SomeCase.TAMBON)).isOne();
        assertThatThrownBy(() -> remark(member, id, null, SomeCase.TAMBON)).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> remark(member, id, team, SomeCase.TAMBON + "01"))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> remark(outside, id, null, SomeCase.TAMBON)).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> acting.as(
                        member,
                        () -> app.sql("update casework.task set team_id = null where case_id = ?")
                                .params(id.value())
                                .update()))
                .isInstanceOf(DataAccessException.class);
        for (String table : parts()) {
            assertThat(count(outside, table, id)).as(table).isZero();
        }
    }
}
