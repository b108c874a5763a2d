package org.dulae;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TestDatabaseTests {
    @Test
    void givesEachTestAnEmptyMigratedCopyOfItsOwn() {
        try (TestDatabase one = TestDatabase.fresh();
                TestDatabase other = TestDatabase.fresh()) {
            one.owner().sql("create table public.only_here (id int)").update();
            assertThat(other.owner()
                            .sql("select count(*) from pg_tables where tablename = 'only_here'")
                            .query(Integer.class)
                            .single())
                    .isZero();
            assertThat(other.app()
                            .sql("select count(*) from runtime.event_publication")
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
    }

    @Test
    void theApplicationsRoleOwnsNothingAndHasNoWayRoundRowLevelSecurity() {
        try (TestDatabase database = TestDatabase.fresh()) {
            String rights = database.app().sql("""
                            select concat_ws(' ', rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
                                (select count(*) from pg_class where relowner = r.oid),
                                (select count(*) from pg_proc where proowner = r.oid),
                                (select count(*) from pg_namespace where nspowner = r.oid),
                                (select count(*) from pg_auth_members where member = r.oid))
                            from pg_roles r where rolname = current_user
                            """).query(String.class).single();
            assertThat(rights).isEqualTo("f f f f 0 0 0 0");
        }
    }

    @Test
    void findsThaiWordsByTrigram() {
        try (TestDatabase database = TestDatabase.fresh()) {
            assertThat(database.app()
                            .sql("select similarity('ปู่แก้ว', 'ปู่แกว') > 0.3")
                            .query(Boolean.class)
                            .single())
                    .isTrue();
        }
    }
}
