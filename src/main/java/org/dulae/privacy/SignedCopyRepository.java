package org.dulae.privacy;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dulae.access.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which signed copies of an agreement there are, in the actor's area; the database gives them to privacy officers alone. */
@Repository
class SignedCopyRepository {
    private final JdbcClient jdbc;

    SignedCopyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Actor actor, UUID id, UUID agreement, LocalDate signed, String words, Instant now) {
        jdbc.sql("""
                        insert into privacy.signed_copy (id, agreement_id, area_code, signed_on, words, by_user, by_name, created_at)
                        select :id, a.id, a.area_code, :signed, :words, :user, :name, :now from privacy.agreement a
                         where a.id = :agreement and a.area_code >= :lo and a.area_code < :hi and left(a.area_code, :len) = any(:areas)
                        """)
                .param("id", id)
                .param("agreement", agreement)
                .param("signed", signed)
                .param("words", words)
                .param("user", actor.id().value())
                .param("name", actor.name())
                .param("now", Timestamp.from(now))
                .params(actor.scope().params())
                .update();
        jdbc.sql("""
                        update privacy.agreement a set copy_on = greatest(a.copy_on, :signed), changed_at = :now
                         where a.id = :agreement and a.area_code >= :lo and a.area_code < :hi and left(a.area_code, :len) = any(:areas)
                        """)
                .param("agreement", agreement)
                .param("signed", signed)
                .param("now", Timestamp.from(now))
                .params(actor.scope().params())
                .update();
    }

    /** One of them without its file. */
    record Row(UUID id, LocalDate signed, String words, String by, Instant at) {}

    /** The newest first. */
    List<Row> of(Actor actor, UUID agreement) {
        return jdbc.sql("""
                        select s.id, s.signed_on, s.words, s.by_name, s.created_at from privacy.signed_copy s
                         where s.agreement_id = :agreement and s.area_code >= :lo and s.area_code < :hi and left(s.area_code, :len) = any(:areas)
                         order by s.signed_on desc, s.created_at desc, s.id
                        """)
                .param("agreement", agreement)
                .params(actor.scope().params())
                .query((row, n) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getObject("signed_on", LocalDate.class),
                        row.getString("words"),
                        row.getString("by_name"),
                        row.getTimestamp("created_at").toInstant()))
                .list();
    }
}
