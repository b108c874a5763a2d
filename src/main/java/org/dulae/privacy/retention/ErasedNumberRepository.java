package org.dulae.privacy.retention;

import java.time.LocalDate;
import java.util.List;
import org.dulae.access.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was counted before it was erased, in the actor's area. */
@Repository
class ErasedNumberRepository {
    private final JdbcClient jdbc;

    ErasedNumberRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest month first. */
    List<ErasedNumber> list(Actor actor, int most) {
        return jdbc.sql("""
                        select n.kind, n.month, n.code, sum(n.many)::int as many from privacy.erased_number n
                         where n.area_code >= :lo and n.area_code < :hi and left(n.area_code, :len) = any(:areas)
                         group by n.kind, n.month, n.code order by n.month desc, n.kind, n.code limit :most
                        """)
                .param("most", most)
                .params(actor.scope().params())
                .query((row, n) -> new ErasedNumber(
                        DueKind.valueOf(row.getString("kind")),
                        row.getObject("month", LocalDate.class),
                        row.getString("code"),
                        row.getInt("many")))
                .list();
    }
}
