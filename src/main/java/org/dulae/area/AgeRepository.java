package org.dulae.area;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is known of how old people are. */
@Repository
class AgeRepository {
    private final JdbcClient jdbc;

    AgeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Earliest first. */
    List<Population> years(AreaCode code) {
        return jdbc.sql("""
                select code, as_of, male, female, houses, source from area.population where code = :code order by as_of
                """)
                .param("code", code.value())
                .query((row, n) -> AreaRepository.population(row))
                .list();
    }

    /** Counted by single years, newest first; of each day what was taken in last. */
    List<Ages> counted(AreaCode code) {
        return jdbc.sql("""
                select distinct on (i.as_of) i.as_of, i.name, i.base, r.male, r.female, r.outside
                  from area.register_age r join area.age_import i on i.id = r.import_id
                 where r.code = :code
                 order by i.as_of desc, i.taken_at desc
                """)
                .param("code", code.value())
                .query((row, n) -> ages(code, row))
                .list();
    }

    private static Ages ages(AreaCode code, ResultSet row) throws SQLException {
        return new Ages(
                code,
                row.getObject("as_of", LocalDate.class),
                Ages.Basis.COUNTED,
                Ages.grouped(integers(row, "male")),
                Ages.grouped(integers(row, "female")),
                row.getInt("outside"),
                row.getString("name"),
                RegisterBase.valueOf(row.getString("base")));
    }

    /** Spread of a province over ages. */
    record Shares(LocalDate asOf, List<String> pooled, List<Integer> shares) {}

    Optional<Shares> shares(AreaCode province) {
        return jdbc.sql("""
                select as_of, pooled, shares from area.age_share where code = :code order by as_of desc limit 1
                """)
                .param("code", province.value())
                .query((row, n) -> new Shares(
                        row.getObject("as_of", LocalDate.class),
                        List.of((String[]) row.getArray("pooled").getArray()),
                        integers(row, "shares")))
                .optional();
    }

    /** An estimate for each place of one level in an area. */
    List<Ages> estimates(String above, int digits) {
        return jdbc.sql("""
                select distinct on (a.code) p.code, p.as_of, p.male, p.female, p.houses, p.source, s.shares
                  from area.area a join area.age_share s on s.code = left(a.code, 2)
                  join lateral (
                    select c.code, c.as_of, c.male, c.female, c.houses, c.source
                      from area.population c where c.code = a.code order by c.as_of desc limit 1
                  ) p on true
                 where starts_with(a.code, :above) and length(a.code) = :digits and a.code <> '00'
                 order by a.code, s.as_of desc
                """)
                .param("above", above)
                .param("digits", digits)
                .query((row, n) ->
                        Ages.estimated(AreaRepository.population(row), integers(row, "shares"), Ageing.SPREAD))
                .list();
    }

    /** The newest count of each place of one level in an area that has one. */
    List<Ages> latest(String above, int digits) {
        return jdbc.sql("""
                select distinct on (r.code) r.code, i.as_of, i.name, i.base, r.male, r.female, r.outside
                  from area.register_age r join area.age_import i on i.id = r.import_id
                 where starts_with(r.code, :above) and length(r.code) = :digits and r.code <> '00'
                 order by r.code, i.as_of desc, i.taken_at desc
                """)
                .param("above", above)
                .param("digits", digits)
                .query((row, n) -> ages(new AreaCode(row.getString("code")), row))
                .list();
    }

    private static List<Integer> integers(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return List.of((Integer[]) array.getArray());
    }
}
