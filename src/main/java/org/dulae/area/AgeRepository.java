package org.dulae.area;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    /** Counted by single years, newest first. */
    List<Ages> counted(AreaCode code) {
        return jdbc.sql("""
                select as_of, male, female, outside, source from area.register_age where code = :code order by as_of desc
                """)
                .param("code", code.value())
                .query((row, n) -> new Ages(
                        code,
                        row.getObject("as_of", LocalDate.class),
                        Ages.Basis.COUNTED,
                        Ages.grouped(integers(row, "male")),
                        Ages.grouped(integers(row, "female")),
                        row.getInt("outside"),
                        row.getString("source")))
                .list();
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

    /** Every province's estimate, for sums. */
    List<Ages> provinces() {
        return jdbc.sql("""
                select distinct on (p.code) p.code, p.as_of, p.male, p.female, p.houses, p.source, s.shares
                  from area.population p join area.age_share s on s.code = p.code
                 where length(p.code) = 2
                 order by p.code, p.as_of desc, s.as_of desc
                """)
                .query((row, n) ->
                        Ages.estimated(AreaRepository.population(row), integers(row, "shares"), Ageing.SPREAD))
                .list();
    }

    void keep(List<RegisterAges.Row> rows, LocalDate asOf, String source, @Nullable UUID by, Instant now) {
        for (RegisterAges.Row row : rows) {
            jdbc.sql("""
                    insert into area.register_age (code, as_of, male, female, outside, source, imported_by, imported_at)
                    values (:code, :asOf, :male, :female, :outside, :source, :by, :now)
                    on conflict (code, as_of) do update set male = excluded.male, female = excluded.female, outside = excluded.outside,
                      source = excluded.source, imported_by = excluded.imported_by, imported_at = excluded.imported_at
                    """)
                    .param("code", row.code().value())
                    .param("asOf", asOf)
                    .param("male", row.male().toArray(Integer[]::new))
                    .param("female", row.female().toArray(Integer[]::new))
                    .param("outside", row.outside())
                    .param("source", source)
                    .param("by", by)
                    .param("now", java.sql.Timestamp.from(now))
                    .update();
        }
    }

    private static List<Integer> integers(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return List.of((Integer[]) array.getArray());
    }
}
