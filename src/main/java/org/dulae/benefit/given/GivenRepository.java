package org.dulae.benefit.given;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.dulae.access.Actor;
import org.dulae.person.PersonId;
import org.dulae.shared.Baht;
import org.dulae.shared.ThaiDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Money and named aid from the matters of a person, each with the locks of its reader. */
@Repository
class GivenRepository {
    private final JdbcClient jdbc;

    GivenRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Oldest first. */
    List<GivenHelp> of(Actor actor, Collection<PersonId> people, LocalDate from) {
        return jdbc.sql("""
                        select g.person_id, g.code, g.what, g.amount, g.given_at, g.provider, g.level, g.team_id is not null as restricted
                          from benefit.given g
                         where g.person_id = any(:people) and g.given_at >= :from and (g.kind = 'MONEY' or g.code <> '')
                           and g.area_code >= :lo and g.area_code < :hi and left(g.area_code, :len) = any(:areas)
                         order by g.given_at, g.id
                        """)
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("from", Timestamp.from(from.atStartOfDay(ThaiDate.ZONE).toInstant()))
                .params(actor.scope().params())
                .query((row, n) -> help(row))
                .list();
    }

    private static GivenHelp help(ResultSet row) throws SQLException {
        BigDecimal amount = row.getBigDecimal("amount");
        return new GivenHelp(
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("code"),
                row.getString("what"),
                amount == null ? null : Baht.of(amount),
                LocalDate.ofInstant(row.getTimestamp("given_at").toInstant(), ThaiDate.ZONE),
                row.getString("provider"),
                row.getString("level"),
                row.getBoolean("restricted"));
    }
}
