package org.dulae.area;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AreaRepository {
    private final JdbcClient jdbc;

    AreaRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Parents before children, each level in the order of its codes. */
    List<Area> all() {
        return jdbc.sql("""
                select a.code, a.name_th, a.name_en, a.lat, a.lon, a.postcode,
                       array_to_string(a.other_postcodes, ',') as other_postcodes, coalesce(p.people, 0) as people
                from area.area a
                left join lateral (
                  select p.male + p.female as people
                  from area.population p where p.code = a.code order by p.as_of desc limit 1
                ) p on true
                order by length(a.code), a.code
                """).query((row, n) -> area(row)).list();
    }

    private static Area area(ResultSet row) throws SQLException {
        String others = row.getString("other_postcodes");
        return new Area(
                new AreaCode(row.getString("code")),
                row.getString("name_th"),
                row.getString("name_en"),
                row.getDouble("lat"),
                row.getDouble("lon"),
                row.getString("postcode"),
                others.isEmpty() ? List.of() : List.of(others.split(",")),
                row.getInt("people"));
    }

    List<Village> villages(AreaCode tambon) {
        return jdbc.sql("""
                select code, moo, name_th from area.village where tambon = :tambon order by code
                """)
                .param("tambon", tambon.value())
                .query((row, n) ->
                        new Village(new AreaCode(row.getString("code")), row.getInt("moo"), row.getString("name_th")))
                .list();
    }

    /** Old codes whose place is gone, each with what it became; one that goes on smaller is still itself. */
    List<AreaIndex.Change> changes() {
        return jdbc.sql("""
                select old_code, new_code from area.code_change where kind <> 'PARTED' order by old_code, new_code
                """)
                .query((row, n) -> new AreaIndex.Change(
                        new AreaCode(row.getString("old_code")), new AreaCode(row.getString("new_code"))))
                .list();
    }

    Optional<Population> population(AreaCode code) {
        return jdbc.sql("""
                select code, as_of, male, female, houses, source
                from area.population where code = :code order by as_of desc limit 1
                """)
                .param("code", code.value())
                .query((row, n) -> population(row))
                .optional();
    }

    static Population population(ResultSet row) throws SQLException {
        return new Population(
                new AreaCode(row.getString("code")),
                row.getObject("as_of", LocalDate.class),
                row.getInt("male"),
                row.getInt("female"),
                row.getInt("houses"),
                row.getString("source"));
    }
}
