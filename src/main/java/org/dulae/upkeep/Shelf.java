package org.dulae.upkeep;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a backup takes with it, asked of the catalogue, so that a table made tomorrow is in it: every table of ours in an order in which each comes
 * after those it refers to, and the sequences. Who is signed in stays behind, and the histories of migrations, which a restore writes itself.
 */
record Shelf(List<Table> tables, List<String> sequences, List<String> months) {
    /** @param columns what is kept of each row, quoted; computed ones compute themselves */
    record Table(String name, String columns) {
        String copyOut() {
            // Also of a table in parts.
            return "copy (select " + columns + " from " + name + ") to stdout";
        }

        String copyIn() {
            return "copy " + name + " (" + columns + ") from stdin";
        }
    }

    private static final String OURS = """
            n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg\\_%'
            and not exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype = 'e')
            and c.relname not like 'flyway\\_schema\\_history%'
            and (n.nspname, c.relname) not in (('runtime', 'session'), ('runtime', 'session_attributes'), ('runtime', 'migrated'))
            """;

    private static final String TABLES = """
            select format('%I.%I', n.nspname, c.relname),
                   (select string_agg(format('%I', a.attname), ', ' order by a.attnum) from pg_attribute a
                     where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '')
              from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where c.relkind in ('r', 'p') and not c.relispartition and
            """ + OURS + " order by 1";

    private static final String REFERENCES = """
            select distinct format('%I.%I', n.nspname, c.relname), format('%I.%I', m.nspname, r.relname)
              from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
              join pg_class r on r.oid = k.confrelid join pg_namespace m on m.oid = r.relnamespace
             where k.contype = 'f' and k.conrelid <> k.confrelid and
            """ + OURS;

    private static final String SEQUENCES = """
            select format('%I.%I', n.nspname, c.relname)
              from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'S' and
            """ + OURS + " order by 1";

    private static final String MONTHS = """
            select to_date(right(c.relname, 6), 'YYYYMM')::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where c.relispartition and n.nspname = 'access' and c.relname ~ '^audit_[0-9]{6}$' order by 1
            """;

    static Shelf of(Connection connection) throws SQLException {
        Map<String, Table> tables = new LinkedHashMap<>();
        for (String[] row : rows(connection, TABLES, 2)) {
            tables.put(row[0], new Table(row[0], row[1]));
        }
        Map<String, Set<String>> needs = new LinkedHashMap<>();
        for (String[] row : rows(connection, REFERENCES, 2)) {
            needs.computeIfAbsent(row[0], any -> new LinkedHashSet<>()).add(row[1]);
        }
        Set<String> order = new LinkedHashSet<>();
        tables.keySet().forEach(table -> put(table, needs, order, new LinkedHashSet<>()));
        order.retainAll(tables.keySet());
        return new Shelf(
                order.stream().map(tables::get).toList(),
                rows(connection, SEQUENCES, 1).stream().map(row -> row[0]).toList(),
                rows(connection, MONTHS, 1).stream().map(row -> row[0]).toList());
    }

    private static void put(String table, Map<String, Set<String>> needs, Set<String> order, Set<String> waiting) {
        if (order.contains(table)) {
            return;
        }
        if (!waiting.add(table)) {
            throw new IllegalStateException("tables that refer to each other in a circle: " + waiting);
        }
        needs.getOrDefault(table, Set.of()).forEach(needed -> put(needed, needs, order, waiting));
        waiting.remove(table);
        order.add(table);
    }

    /** Whether nothing of anybody is in this database. */
    static boolean isEmpty(Connection connection) throws SQLException {
        return rows(connection, TABLES, 2).isEmpty();
    }

    /** The same text for the same value on every machine and in every version. */
    static void speakPlainly(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "set local timezone = 'UTC'; set local datestyle = 'ISO, MDY'; set local intervalstyle = 'postgres';"
                            + " set local bytea_output = 'hex'; set local extra_float_digits = 1");
        }
    }

    static List<String[]> rows(Connection connection, String question, int columns) throws SQLException {
        List<String[]> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(question)) {
            while (result.next()) {
                String[] row = new String[columns];
                for (int i = 0; i < columns; i++) {
                    row[i] = result.getString(i + 1);
                }
                rows.add(row);
            }
        }
        return rows;
    }
}
