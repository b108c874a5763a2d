package org.dulae;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a database is made of, in its own words: to compare two of them, and to describe one. */
record Catalogue(JdbcClient owner) {
    /** A table or view of ours and the sentence that says what it is for. */
    record Relation(String schema, String name, boolean view, String comment) {
        String fullName() {
            return schema + "." + name;
        }
    }

    /** A column; {@code coded} when a check lists the codes it may hold. */
    record Column(String relation, String name, String type, boolean needed, boolean coded, String comment) {}

    /** Schemas that migrations made; partitions of a table are the table. */
    private static final String OURS = """
            n.nspname not like 'pg\\_%' and n.nspname not in ('information_schema', 'public')
            """;

    List<Relation> relations() {
        return owner.sql("""
                        select n.nspname as schema, c.relname as name, c.relkind = 'v' as view,
                               coalesce(obj_description(c.oid, 'pg_class'), '') as comment
                          from pg_class c join pg_namespace n on n.oid = c.relnamespace
                         where c.relkind in ('r', 'p', 'v') and not c.relispartition and %s
                         order by n.nspname, c.relkind = 'v', c.relname
                        """.formatted(OURS)).query(Relation.class).list();
    }

    List<Column> columns() {
        return owner.sql("""
                        select n.nspname || '.' || c.relname as relation, a.attname as name,
                               format_type(a.atttypid, a.atttypmod) as type, a.attnotnull as needed,
                               exists (select 1 from pg_constraint k
                                        where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]
                                          and pg_get_constraintdef(k.oid) like '%%ARRAY[%%') as coded,
                               coalesce(col_description(c.oid, a.attnum), '') as comment
                          from pg_class c
                          join pg_namespace n on n.oid = c.relnamespace
                          join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                         where c.relkind in ('r', 'p') and not c.relispartition and %s
                         order by n.nspname, c.relname, a.attnum
                        """.formatted(OURS)).query(Column.class).list();
    }

    /** Everything two installations must agree on, one line each, in a stable order; the order of columns is not part of it. */
    List<String> everything() {
        return owner.sql("""
                        select line from (
                          select format('column %%s.%%s.%%s %%s %%s %%s', n.nspname, c.relname, a.attname,
                                        format_type(a.atttypid, a.atttypmod), a.attnotnull, pg_get_expr(d.adbin, d.adrelid)) as line
                            from pg_class c join pg_namespace n on n.oid = c.relnamespace
                            join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                            left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
                           where c.relkind in ('r', 'p', 'v') and %1$s
                          union all
                          select format('relation %%s.%%s %%s %%s %%s %%s', n.nspname, c.relname, c.relkind, c.relrowsecurity,
                                        c.relacl, c.reloptions)
                            from pg_class c join pg_namespace n on n.oid = c.relnamespace where %1$s
                          union all
                          select format('constraint %%s %%s %%s', k.conrelid::regclass, k.conname, pg_get_constraintdef(k.oid))
                            from pg_constraint k join pg_namespace n on n.oid = k.connamespace where %1$s
                          union all
                          select pg_get_indexdef(i.indexrelid)
                            from pg_index i join pg_class c on c.oid = i.indexrelid
                            join pg_namespace n on n.oid = c.relnamespace where %1$s
                          union all
                          select format('policy %%s %%s %%s %%s %%s %%s', tablename, policyname, permissive, cmd, qual, with_check)
                            from pg_policies
                          union all
                          select format('function %%s %%s', p.oid::regprocedure, p.proacl) || pg_get_functiondef(p.oid)
                            from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                           where p.prokind in ('f', 'p') and %1$s
                          union all
                          select format('view %%s %%s', c.oid::regclass, pg_get_viewdef(c.oid))
                            from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'v' and %1$s
                          union all
                          select format('schema %%s %%s', n.nspname, n.nspacl) from pg_namespace n where %1$s
                          union all
                          select format('comment %%s %%s %%s', d.objoid::regclass, d.objsubid, d.description)
                            from pg_description d join pg_class c on c.oid = d.objoid and d.classoid = 'pg_class'::regclass
                            join pg_namespace n on n.oid = c.relnamespace where %1$s
                        ) lines order by line collate "C"
                        """.formatted(OURS)).query(String.class).list();
    }
}
