package org.dulae;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dulae.Locked.Table;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The second lock, asked of the catalogue, so that a table made tomorrow is covered today. Every table with people gets three rows: of
 * another tambon, of a restricted team, and about somebody the actor is barred from. The application's role, acting as an officer with
 * every role there is in a tambon of its own, sees none of them, changes none and adds none: directly, through every view and through
 * every function that runs with its owner's rights.
 */
class RowLevelSecurityTests {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final JdbcClient ROOT = DATABASE.superuser();
    private static final String APP = DATABASE.urls().app().user();
    private static final Locked LOCKED = new Locked(DATABASE);
    private static final UUID ACTOR = UUID.fromString("00000000-aaaa-4000-8000-000000000001");

    private static List<Table> tables = List.of();

    @BeforeAll
    static void aRowOfEachKindInEveryTable() {
        ROOT.sql("set session_replication_role = replica").update();
        MadeUp.dropChecks(ROOT);
        tables = LOCKED.tablesWithPeople();
        for (Table table : tables) {
            for (int row = 1; row <= 3; row++) {
                if (row == 1 || row == 2 && table.has("team_id") || row == 3 && table.barred()) {
                    ROOT.sql("insert into " + table.name() + " (" + table.columnList()
                                    + ") overriding system value values (" + table.values(row) + ")")
                            .update();
                }
            }
        }
        ROOT.sql("set session_replication_role = origin").update();
    }

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @Test
    void seesNoRowOfOthers() {
        assertThat(tables)
                .allSatisfy(table -> assertThat(asStranger("select count(*)::int from " + table.name()))
                        .as(table.name())
                        .matches(answer -> answer.refused() || answer.text().equals("0")));
    }

    @Test
    void changesAndRemovesNoRowOfOthers() {
        for (Table table : tables) {
            for (Locked.Column column : table.columns()) {
                String update = "update " + table.name() + " set \"" + column.name() + "\" = \"" + column.name() + "\"";
                assertThat(touched(update)).as(update).isZero();
            }
            assertThat(touched("delete from " + table.name())).as(table.name()).isZero();
        }
    }

    @Test
    void addsNoRowForOthers() {
        for (Table table : tables) {
            for (int row = 1; row <= 3; row++) {
                if (row == 1 || row == 2 && table.has("team_id") || row == 3 && table.barred()) {
                    String insert = "insert into " + table.name() + " (" + table.columnList()
                            + ") overriding system value values (" + table.values(row) + ")";
                    Answer answer = asStranger(insert);
                    assertThat(answer.refused()).as(insert + " → " + answer).isTrue();
                }
            }
        }
    }

    @Test
    void raisesWithoutAnActor() {
        assertThat(tables.stream().filter(table -> LOCKED.may(table.name(), "select")))
                .allSatisfy(table -> {
                    Answer answer = in("set local role \"" + APP + "\"", "select count(*) from " + table.name());
                    assertThat(answer.refused())
                            .as(table.name() + " → " + answer)
                            .isTrue();
                });
    }

    @Test
    void learnsNothingThroughAnyView() {
        List<String> views = ROOT.sql("""
                        select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                         where c.relkind = 'v' and n.nspname not like 'pg\\_%' and n.nspname not in ('information_schema', 'public')
                        """).query(String.class).list();
        assertThat(views).isNotEmpty().allSatisfy(view -> {
            Answer answer = asStranger("select coalesce(string_agg(v::text, ' '), '') from " + view + " v");
            assertThat(answer.tells()).as(view + " → " + answer).isFalse();
        });
    }

    @Test
    void learnsAndChangesNothingThroughAnyFunctionWithItsOwnersRights() {
        for (Locked.Function function : LOCKED.functions()) {
            if (!function.callable()) {
                continue;
            }
            for (int row = 1; row <= 3; row++) {
                String call = "select coalesce(string_agg(f::text, ' '), '') from " + function.name() + "("
                        + function.arguments(row) + ") f";
                Answer answer = asStranger(call);
                assertThat(answer.tells()).as(call + " → " + answer).isFalse();
                assertThat(answer.changed()).as(call + " changed a row").isFalse();
            }
        }
    }

    // ---- acting

    /** @param text the one value that came back */
    record Answer(String text, Optional<String> error, boolean changed) {
        boolean refused() {
            return error.filter(message -> message.contains("permission denied")
                            || message.contains("row-level security")
                            || message.contains("no actor")
                            || message.contains("refused:"))
                    .isPresent();
        }

        boolean tells() {
            return text.contains(MadeUp.MARK) || MadeUp.IDS.stream().anyMatch(text::contains);
        }
    }

    private static Answer asStranger(String statement) {
        return in(STRANGER, statement);
    }

    private static int touched(String statement) {
        Answer answer = in(STRANGER, statement);
        return answer.refused() ? 0 : Integer.parseInt(answer.text());
    }

    private static final String STRANGER = """
            select set_config('dulae.user', '%1$s', true), set_config('dulae.unit', '%1$s', true),
                   set_config('dulae.roles', '{OPERATOR,OFFICER,SOCIAL_WORKER,PROVINCE_OFFICER,PROVINCE_HEAD,PRIVACY,ADMIN}', true),
                   set_config('dulae.area_lo', '888801', true), set_config('dulae.area_hi', '888802', true),
                   set_config('dulae.area_len', '6', true), set_config('dulae.areas', '{888801}', true),
                   set_config('dulae.teams', '{}', true), set_config('dulae.barred', '{%2$s}', true),
                   set_config('role', '%3$s', true)
            """.formatted(ACTOR, MadeUp.id(3), APP);

    /** In a transaction of its own, rolled back: as the role, then as the superuser again to see what changed. */
    private static Answer in(String begin, String statement) {
        ROOT.sql("begin").update();
        try {
            List<String> before = rows();
            run(begin);
            String text = "";
            Optional<String> error = Optional.empty();
            ROOT.sql("savepoint attempt").update();
            try {
                text = statement.startsWith("select")
                        ? ROOT.sql(statement).query(String.class).single()
                        : String.valueOf(ROOT.sql(statement).update());
            } catch (DataAccessException e) {
                error = Optional.of(String.valueOf(e.getMostSpecificCause().getMessage()));
                ROOT.sql("rollback to savepoint attempt").update();
            }
            ROOT.sql("set local role none").update();
            return new Answer(text, error, !rows().containsAll(before));
        } finally {
            ROOT.sql("rollback").update();
        }
    }

    private static void run(String begin) {
        if (begin.startsWith("select")) {
            ROOT.sql(begin).query((row, n) -> Boolean.TRUE).single();
        } else {
            ROOT.sql(begin).update();
        }
    }

    private static List<String> rows() {
        List<String> all = new ArrayList<>();
        for (Table table : tables) {
            ROOT.sql("select md5(t::text) from " + table.name() + " t")
                    .query(String.class)
                    .list()
                    .forEach(row -> all.add(table.name() + row));
        }
        return all;
    }
}
