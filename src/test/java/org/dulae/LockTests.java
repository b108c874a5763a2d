package org.dulae;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The second lock as the catalogue shows it: policies, rights and owners of every table, view and function. */
class LockTests {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final JdbcClient ROOT = DATABASE.superuser();
    private static final String APP = DATABASE.urls().app().user();
    private static final Locked LOCKED = new Locked(DATABASE);

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @Test
    void everyTableWithPeopleHasAPolicyForEachCommandOrNoDoorAtAll() {
        assertThat(LOCKED.tablesWithPeople()).hasSizeGreaterThan(5).allSatisfy(table -> {
            if (LOCKED.anyRight(table.name())) {
                assertThat(ROOT.sql("select relrowsecurity from pg_class where oid = ?::regclass")
                                .params(table.name())
                                .query(Boolean.class)
                                .single())
                        .as(table.name())
                        .isTrue();
                assertThat(ROOT.sql(
                                        "select distinct polcmd::text from pg_policy where polrelid = ?::regclass and polpermissive")
                                .params(table.name())
                                .query(String.class)
                                .list())
                        .as(table.name())
                        .containsExactlyInAnyOrder("r", "a", "w", "d");
            }
        });
    }

    @Test
    void everyLineOfTheListOfTablesWithoutPeopleIsNeeded() {
        List<String> all = LOCKED.allTables();
        assertThat(Locked.EXEMPT)
                .allSatisfy(line -> assertThat(all)
                        .as(line)
                        .anyMatch(table -> line.endsWith("*")
                                ? table.startsWith(line.substring(0, line.length() - 1))
                                : table.equals(line)));
    }

    @Test
    void staffAndOfficesAreWrittenThroughFunctionsOnly() {
        assertThat(LOCKED.allTables().stream().filter(table -> table.startsWith("access.") && Locked.isExempt(table)))
                .isNotEmpty()
                .allSatisfy(table -> assertThat(Stream.of("insert", "update", "delete", "truncate")
                                .filter(right -> LOCKED.may(table, right)))
                        .as(table)
                        .isEmpty());
    }

    @Test
    void partitionsHaveNoDoorOfTheirOwn() {
        assertThat(ROOT.sql("""
                                select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                                 where c.relispartition and c.relkind in ('r', 'p') and n.nspname not like 'pg\\_%'
                                """).query(String.class).list()).noneMatch(LOCKED::anyRight);
    }

    @Test
    void everyViewRunsWithItsReadersRights() {
        assertThat(ROOT.sql("""
                                select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                                 where n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
                                   and (c.relkind = 'm' or c.relkind = 'v'
                                        and not coalesce(c.reloptions, '{}') && array['security_invoker=true', 'security_invoker=on'])
                                   and not exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype = 'e')
                                """).query(String.class).list()).isEmpty();
    }

    @Test
    void everyFunctionWithItsOwnersRightsPinsItsSearchPath() {
        assertThat(LOCKED.functions())
                .isNotEmpty()
                .allSatisfy(function -> assertThat(function.config())
                        .as(function.name())
                        .containsPattern("search_path=[a-z, ]+, pg_temp(?! *,)"));
    }

    @Test
    void nobodyExecutesAFunctionThatWasNotGivenToThem() {
        assertThat(ROOT.sql("""
                                select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                                 where n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
                                   and has_function_privilege('public', p.oid, 'execute')
                                   and not exists (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e')
                                """).query(String.class).list()).as("for everybody").isEmpty();
        assertThat(ROOT.sql("""
                                select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                                 where n.nspname = 'access' and p.proname in ('taker', 'team_concerns')
                                   and not has_function_privilege(?, p.oid, 'execute')
                                """).params(APP).query(String.class).list())
                .as("for other modules' functions alone")
                .containsExactlyInAnyOrder("taker", "team_concerns");
    }

    @Test
    void theApplicationOwnsNothingAndIsNobodySpecial() {
        assertThat(ROOT.sql("""
                                select count(*)::int from pg_shdepend d join pg_roles r on r.oid = d.refobjid
                                 where r.rolname = ? and d.deptype = 'o'
                                """).params(APP).query(Integer.class).single())
                .as("owned")
                .isZero();
        assertThat(ROOT.sql(
                                "select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication from pg_roles where rolname = ?")
                        .params(APP)
                        .query(Boolean.class)
                        .single())
                .isFalse();
        assertThat(ROOT.sql(
                                "select count(*)::int from pg_auth_members m join pg_roles r on r.oid = m.member where r.rolname = ?")
                        .params(APP)
                        .query(Integer.class)
                        .single())
                .as("member of other roles")
                .isZero();
    }
}
