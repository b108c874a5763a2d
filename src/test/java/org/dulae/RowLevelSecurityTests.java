package org.dulae;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private static final List<String> EXEMPT = exempt();
    private static final String MARK = "ความลับ";
    private static final List<String> IDS = Stream.of(1, 2, 3)
            .map(row -> new UUID(0xdeadL << 48, row).toString())
            .toList();
    private static final UUID ACTOR = UUID.fromString("00000000-aaaa-4000-8000-000000000001");

    private static List<Table> tables = List.of();

    record Column(String name, String type, boolean needed) {}

    record Table(String name, List<Column> columns, List<String> people) {
        /** Whether a policy asks for the person of a row. */
        boolean barred() {
            return !people.isEmpty();
        }

        boolean has(String column) {
            return columns.stream().anyMatch(one -> one.name().equals(column));
        }

        String columnList() {
            return columns.stream().map(one -> '"' + one.name() + '"').collect(Collectors.joining(", "));
        }

        /** A row as values: 1 elsewhere, 2 of a team, 3 about somebody barred. */
        String values(int row) {
            return columns.stream().map(column -> value(column, row)).collect(Collectors.joining(", "));
        }

        private String value(Column column, int row) {
            if (column.name().equals("area_code")) {
                return row == 1 ? "'999901'" : "'888801'";
            }
            if (column.name().equals("team_id")) {
                return row == 2 || column.needed() ? "'" + IDS.get(row - 1) + "'" : "null";
            }
            return Values.of(column.type(), row);
        }
    }

    @BeforeAll
    static void aRowOfEachKindInEveryTable() {
        ROOT.sql("set session_replication_role = replica").update();
        dropChecks();
        tables = peopleTables();
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

    private static List<String> exempt() {
        try {
            return Files.readAllLines(Path.of("docs/tables-without-people.txt")).stream()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static boolean isExempt(String table) {
        return EXEMPT.stream()
                .anyMatch(line -> line.endsWith("*")
                        ? table.startsWith(line.substring(0, line.length() - 1))
                        : table.equals(line));
    }

    /** Values are made up by type; what a check would say about them is not the question here. */
    private static void dropChecks() {
        ROOT.sql("""
                        select format('alter table %s drop constraint %I', conrelid::regclass, conname) from pg_constraint k
                          join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
                         where contype in ('c', 'x') and coninhcount = 0 and n.nspname not like 'pg%' and n.nspname <> 'information_schema'
                        """).query(String.class).list().forEach(drop -> ROOT.sql(drop).update());
    }

    private static List<String> allTables() {
        return ROOT.sql("""
                        select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                         where c.relkind in ('r', 'p') and not c.relispartition
                           and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema' order by 1
                        """).query(String.class).list();
    }

    private static List<Table> peopleTables() {
        return allTables().stream()
                .filter(table -> !isExempt(table))
                .map(table -> new Table(table, columns(table), personColumns(table)))
                .toList();
    }

    private static List<Column> columns(String table) {
        return ROOT.sql("""
                        select a.attname as name, format_type(a.atttypid, null) as type, a.attnotnull as needed from pg_attribute a
                         where a.attrelid = ?::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                         order by a.attnum
                        """).params(table).query(Column.class).list();
    }

    private static List<String> personColumns(String table) {
        return ROOT.sql("""
                        select polname from pg_policy where polrelid = ?::regclass and not polpermissive
                           and pg_get_expr(polqual, polrelid) like '%barred%'
                        """).params(table).query(String.class).list();
    }

    private static boolean may(String table, String right) {
        return ROOT.sql("select has_table_privilege(?, ?, ?)")
                .params(APP, table, right)
                .query(Boolean.class)
                .single();
    }

    private static boolean anyRight(String table) {
        return Stream.of("select", "insert", "update", "delete", "truncate").anyMatch(right -> may(table, right));
    }

    // ---- what the catalogue says

    @Test
    void everyTableWithPeopleHasAPolicyForEachCommandOrNoDoorAtAll() {
        assertThat(tables).hasSizeGreaterThan(5).allSatisfy(table -> {
            if (anyRight(table.name())) {
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
        List<String> all = allTables();
        assertThat(EXEMPT)
                .allSatisfy(line -> assertThat(all)
                        .as(line)
                        .anyMatch(table -> line.endsWith("*")
                                ? table.startsWith(line.substring(0, line.length() - 1))
                                : table.equals(line)));
    }

    @Test
    void staffAndOfficesAreWrittenThroughFunctionsOnly() {
        assertThat(allTables().stream().filter(table -> table.startsWith("access.") && isExempt(table)))
                .isNotEmpty()
                .allSatisfy(table -> assertThat(Stream.of("insert", "update", "delete", "truncate")
                                .filter(right -> may(table, right)))
                        .as(table)
                        .isEmpty());
    }

    @Test
    void partitionsHaveNoDoorOfTheirOwn() {
        assertThat(ROOT.sql("""
                                select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                                 where c.relispartition and c.relkind in ('r', 'p') and n.nspname not like 'pg\\_%'
                                """).query(String.class).list()).noneMatch(RowLevelSecurityTests::anyRight);
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
        assertThat(functions())
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

    // ---- what the application's role can do

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
            for (Column column : table.columns()) {
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
        assertThat(tables.stream().filter(table -> may(table.name(), "select"))).allSatisfy(table -> {
            Answer answer = in("set local role \"" + APP + "\"", "select count(*) from " + table.name());
            assertThat(answer.refused()).as(table.name() + " → " + answer).isTrue();
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
        for (Function function : functions()) {
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

    record Function(String name, List<String> types, List<String> names, String config, boolean callable) {
        String arguments(int row) {
            List<String> values = new ArrayList<>();
            for (int i = 0; i < types.size(); i++) {
                boolean area = i < names.size() && names.get(i).contains("area");
                values.add(area && types.get(i).equals("text") ? "'999901'" : Values.asked(types.get(i), row));
            }
            return String.join(", ", values);
        }
    }

    private static List<Function> functions() {
        return ROOT.sql("""
                        select p.oid::regproc::text as name,
                               array(select format_type(t, null) from unnest(p.proargtypes) with ordinality as a(t, n) order by n) as types,
                               coalesce(p.proargnames, '{}') as names, coalesce(array_to_string(p.proconfig, ' '), '') as config,
                               has_function_privilege(?, p.oid, 'execute') and has_schema_privilege(?, p.pronamespace, 'usage')
                                 and p.prorettype <> 'trigger'::regtype and p.prokind = 'f' as callable
                          from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                         where p.prosecdef and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema' order by 1
                        """)
                .params(APP, APP)
                .query((row, n) -> new Function(
                        row.getString("name"),
                        List.of((String[]) row.getArray("types").getArray()),
                        List.of((String[]) row.getArray("names").getArray()),
                        row.getString("config"),
                        row.getBoolean("callable")))
                .list();
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
            return text.contains(MARK) || IDS.stream().anyMatch(text::contains);
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
            """.formatted(ACTOR, IDS.get(2), APP);

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

    /** Made-up values by type; a type that is missing here stops the test, so that somebody thinks of one. */
    static final class Values {
        private Values() {}

        /** Stored: recognisable wherever it comes out. */
        static String of(String type, int row) {
            return value(type, row, MARK + " " + row);
        }

        /** Asked with: finds what is stored without being it. */
        static String asked(String type, int row) {
            return value(type, row, "ความ");
        }

        private static String value(String type, int row, String text) {
            if (type.endsWith("[]")) {
                return "array[" + value(type.substring(0, type.length() - 2), row, text) + "]::" + type;
            }
            return switch (type) {
                case "uuid" -> "'" + IDS.get(row - 1) + "'::uuid";
                case "text", "character varying", "name" -> "'" + text + "'::text";
                case "character" -> "'" + row + "'";
                case "integer", "bigint", "smallint", "numeric", "double precision", "real" -> "" + row;
                case "boolean" -> "false";
                case "date" -> "date '2026-01-0" + row + "'";
                case "timestamp with time zone" -> "timestamptz '2026-01-0" + row + " 00:00Z'";
                case "time without time zone" -> "time '0" + row + ":00'";
                case "bytea" -> "'\\x0" + row + "'::bytea";
                case "jsonb", "json" -> "'{}'::" + type;
                case "xid8" -> "'" + row + "'::xid8";
                case "interval" -> "interval '1 day'";
                case "daterange" -> "daterange('2026-01-0" + row + "', null)";
                case "int4range" -> "int4range(1, 2)";
                default -> throw new IllegalArgumentException("no made-up value for the type " + type);
            };
        }
    }
}
