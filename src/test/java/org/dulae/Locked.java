package org.dulae;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database itself says about who may touch what, so that a table or function made tomorrow is asked about today. */
final class Locked {
    static final List<String> EXEMPT = exempt();
    private final JdbcClient root;
    private final String app;

    Locked(TestDatabase database) {
        root = database.superuser();
        app = database.urls().app().user();
    }

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
                return row == 2 || column.needed() ? "'" + MadeUp.id(row) + "'" : "null";
            }
            return MadeUp.of(column.type(), row);
        }
    }

    record Function(String name, List<String> types, List<String> names, String config, boolean callable) {
        String arguments(int row) {
            List<String> values = new ArrayList<>();
            for (int i = 0; i < types.size(); i++) {
                boolean area = i < names.size() && names.get(i).contains("area");
                values.add(area && types.get(i).equals("text") ? "'999901'" : MadeUp.asked(types.get(i), row));
            }
            return String.join(", ", values);
        }
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

    static boolean isExempt(String table) {
        return EXEMPT.stream()
                .anyMatch(line -> line.endsWith("*")
                        ? table.startsWith(line.substring(0, line.length() - 1))
                        : table.equals(line));
    }

    List<String> allTables() {
        return root.sql("""
                        select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                         where c.relkind in ('r', 'p') and not c.relispartition
                           and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema' order by 1
                        """).query(String.class).list();
    }

    List<Table> tablesWithPeople() {
        return allTables().stream()
                .filter(table -> !isExempt(table))
                .map(table -> new Table(table, columns(table), personColumns(table)))
                .toList();
    }

    private List<Column> columns(String table) {
        return root.sql("""
                        select a.attname as name, format_type(a.atttypid, null) as type, a.attnotnull as needed from pg_attribute a
                         where a.attrelid = ?::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                         order by a.attnum
                        """).params(table).query(Column.class).list();
    }

    private List<String> personColumns(String table) {
        return root.sql("""
                        select polname from pg_policy where polrelid = ?::regclass and not polpermissive
                           and pg_get_expr(polqual, polrelid) like '%barred%'
                        """).params(table).query(String.class).list();
    }

    boolean may(String table, String right) {
        return root.sql("select has_table_privilege(?, ?, ?)")
                .params(app, table, right)
                .query(Boolean.class)
                .single();
    }

    boolean anyRight(String table) {
        return Stream.of("select", "insert", "update", "delete", "truncate").anyMatch(right -> may(table, right));
    }

    List<Function> functions() {
        return root.sql("""
                        select p.oid::regproc::text as name,
                               array(select format_type(t, null) from unnest(p.proargtypes) with ordinality as a(t, n) order by n) as types,
                               coalesce(p.proargnames, '{}') as names, coalesce(array_to_string(p.proconfig, ' '), '') as config,
                               has_function_privilege(?, p.oid, 'execute') and has_schema_privilege(?, p.pronamespace, 'usage')
                                 and p.prorettype <> 'trigger'::regtype and p.prokind = 'f' as callable
                          from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                         where p.prosecdef and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema' order by 1
                        """)
                .params(app, app)
                .query((row, n) -> new Function(
                        row.getString("name"),
                        List.of((String[]) row.getArray("types").getArray()),
                        List.of((String[]) row.getArray("names").getArray()),
                        row.getString("config"),
                        row.getBoolean("callable")))
                .list();
    }
}
