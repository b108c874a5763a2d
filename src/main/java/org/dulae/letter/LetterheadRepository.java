package org.dulae.letter;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.dulae.access.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the letters of each office begin and end with. */
@Repository
class LetterheadRepository {
    private final JdbcClient jdbc;

    LetterheadRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Letterhead> find(UUID unit) {
        return jdbc.sql(
                        "select h.code, h.office, h.address, h.contact, h.version from letter.letterhead h where h.unit_id = :unit")
                .param("unit", unit)
                .query((row, n) -> new Letterhead(
                        row.getString("code"),
                        row.getString("office"),
                        row.getString("address"),
                        row.getString("contact"),
                        row.getInt("version")))
                .optional();
    }

    Instant changed(UUID unit) {
        return jdbc.sql("select h.changed_at from letter.letterhead h where h.unit_id = :unit")
                .param("unit", unit)
                .query(Timestamp.class)
                .single()
                .toInstant();
    }

    /** False when somebody else saved since. */
    boolean save(Actor actor, Letterhead head, Instant now) {
        return jdbc.sql("""
                        insert into letter.letterhead as h (unit_id, code, office, address, contact, version, by_user, changed_at)
                        values (:unit, :code, :office, :address, :contact, 1, :user, :now)
                            on conflict (unit_id) do update
                           set code = :code, office = :office, address = :address, contact = :contact, version = h.version + 1, by_user = :user,
                               changed_at = :now
                         where h.version = :version
                        """)
                        .param("unit", actor.unit().value())
                        .param("code", head.code())
                        .param("office", head.office())
                        .param("address", head.address())
                        .param("contact", head.contact())
                        .param("version", head.version())
                        .param("user", actor.id().value())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }
}
