package org.dulae.area;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.dulae.area.AgeFiles.Import;
import org.dulae.area.AgeFiles.Kept;
import org.dulae.area.RegisterAges.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Age files while they are looked at, and what was taken from them. */
@Repository
class AgeFileRepository {
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final int LATEST = 100;

    private final JdbcClient jdbc;

    AgeFileRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What this sender kept before, and what anybody has left lying for a day. */
    void clear(UUID by, Instant now) {
        jdbc.sql("delete from area.age_file where kept_by = :by or kept_at < :old")
                .param("by", by)
                .param("old", Timestamp.from(now.minus(A_DAY)))
                .update();
    }

    void keep(UUID id, String name, byte[] content, UUID by, Instant now) {
        jdbc.sql("""
                insert into area.age_file (id, name, content, kept_by, kept_at) values (:id, :name, :content, :by, :now)
                """)
                .param("id", id)
                .param("name", name)
                .param("content", content)
                .param("by", by)
                .param("now", Timestamp.from(now))
                .update();
    }

    void describe(UUID id, UUID by, LocalDate asOf, RegisterBase base) {
        jdbc.sql("update area.age_file set as_of = :asOf, base = :base where id = :id and kept_by = :by")
                .param("asOf", asOf)
                .param("base", base.name())
                .param("id", id)
                .param("by", by)
                .update();
    }

    Optional<Kept> kept(UUID id, UUID by) {
        return jdbc.sql("select id, name, as_of, base from area.age_file where id = :id and kept_by = :by")
                .param("id", id)
                .param("by", by)
                .query((row, n) -> new Kept(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getObject("as_of", LocalDate.class),
                        row.getString("base") == null ? null : RegisterBase.valueOf(row.getString("base"))))
                .optional();
    }

    byte[] content(UUID id) {
        return jdbc.sql("select content from area.age_file where id = :id")
                .param("id", id)
                .query((row, n) -> row.getBytes("content"))
                .single();
    }

    void drop(UUID id) {
        jdbc.sql("delete from area.age_file where id = :id").param("id", id).update();
    }

    /** How many of these rows say something else than what counts for their area on that day. */
    int changes(List<Row> rows, LocalDate asOf, RegisterBase base) {
        return asTable(jdbc.sql("""
                with now as (
                  select distinct on (r.code) r.code, i.base, r.male, r.female, r.outside
                    from area.register_age r join area.age_import i on i.id = r.import_id
                   where i.as_of = :asOf
                   order by r.code, i.taken_at desc
                )
                select count(*) from unnest(:codes, :males, :females, :outsides) as f (code, male, female, outside)
                  left join now n on n.code = f.code
                 where n.code is null or n.base <> :base or n.male <> f.male::int[] or n.female <> f.female::int[] or n.outside <> f.outside
                """), rows)
                .param("asOf", asOf)
                .param("base", base.name())
                .query(Integer.class)
                .single();
    }

    void insert(Import fresh, List<Row> rows) {
        jdbc.sql("""
                insert into area.age_import (id, area_code, name, as_of, base, areas, refused, taken_by, taken_at)
                values (:id, :area, :name, :asOf, :base, :areas, :refused, :by, :at)
                """)
                .param("id", fresh.id())
                .param("area", fresh.area().value())
                .param("name", fresh.name())
                .param("asOf", fresh.asOf())
                .param("base", fresh.base().name())
                .param("areas", fresh.areas())
                .param("refused", fresh.refused())
                .param("by", fresh.by())
                .param("at", Timestamp.from(fresh.at()))
                .update();
        asTable(jdbc.sql("""
                insert into area.register_age (import_id, code, male, female, outside)
                select :id, f.code, f.male::int[], f.female::int[], f.outside
                  from unnest(:codes, :males, :females, :outsides) as f (code, male, female, outside)
                """), rows).param("id", fresh.id()).update();
    }

    /** A whole file in one statement: row by row a nation's file would be nine thousand questions. */
    private static JdbcClient.StatementSpec asTable(JdbcClient.StatementSpec statement, List<Row> rows) {
        return statement
                .param("codes", texts(rows, row -> row.code().value()))
                .param("males", texts(rows, row -> array(row.male())))
                .param("females", texts(rows, row -> array(row.female())))
                .param("outsides", rows.stream().map(Row::outside).toArray(Integer[]::new));
    }

    private static String[] texts(List<Row> rows, Function<Row, String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }

    /** As the database writes an array. */
    private static String array(List<Integer> numbers) {
        return numbers.toString().replace('[', '{').replace(']', '}');
    }

    List<Import> imports() {
        return jdbc.sql("""
                select id, area_code, name, as_of, base, areas, refused, taken_by, taken_at, undone_by, undone_at
                  from area.age_import order by taken_at desc limit :most
                """)
                .param("most", LATEST)
                .query((row, n) -> imported(row))
                .list();
    }

    Optional<Import> find(UUID id) {
        return jdbc.sql("""
                select id, area_code, name, as_of, base, areas, refused, taken_by, taken_at, undone_by, undone_at
                  from area.age_import where id = :id
                """).param("id", id).query((row, n) -> imported(row)).optional();
    }

    private static Import imported(ResultSet row) throws SQLException {
        Timestamp undone = row.getTimestamp("undone_at");
        return new Import(
                row.getObject("id", UUID.class),
                new AreaCode(row.getString("area_code")),
                row.getString("name"),
                row.getObject("as_of", LocalDate.class),
                RegisterBase.valueOf(row.getString("base")),
                row.getInt("areas"),
                row.getInt("refused"),
                row.getObject("taken_by", UUID.class),
                row.getTimestamp("taken_at").toInstant(),
                row.getObject("undone_by", UUID.class),
                undone == null ? null : undone.toInstant());
    }

    boolean undo(UUID id, UUID by, Instant now) {
        boolean first = jdbc.sql("""
                        update area.age_import set undone_by = :by, undone_at = :now where id = :id and undone_at is null
                        """)
                        .param("by", by)
                        .param("now", Timestamp.from(now))
                        .param("id", id)
                        .update()
                == 1;
        jdbc.sql("delete from area.register_age where import_id = :id")
                .param("id", id)
                .update();
        return first;
    }
}
