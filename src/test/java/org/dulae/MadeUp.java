package org.dulae;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Made-up values by type; a type that is missing here stops the test, so that somebody thinks of one. */
final class MadeUp {
    static final String MARK = "ความลับ";
    static final List<String> IDS = Stream.of(1, 2, 3)
            .map(row -> new UUID(0xdeadL << 48, row).toString())
            .toList();

    private MadeUp() {}

    /** Values are made up by type; what a check would say about them is not the question here. */
    static void dropChecks(JdbcClient root) {
        root.sql("""
                        select format('alter table %s drop constraint %I', conrelid::regclass, conname) from pg_constraint k
                          join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
                         where contype in ('c', 'x') and coninhcount = 0 and n.nspname not like 'pg%' and n.nspname <> 'information_schema'
                        """).query(String.class).list().forEach(drop -> root.sql(drop).update());
    }

    static String id(int row) {
        return IDS.get(row - 1);
    }

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
            case "uuid" -> "'" + id(row) + "'::uuid";
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
