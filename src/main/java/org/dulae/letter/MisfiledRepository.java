package org.dulae.letter;

import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.dulae.access.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Scans that were put to the wrong letter. They have no place of their own: the first lock is the door of the letter, the second its policies. */
@Repository
class MisfiledRepository {
    private final JdbcClient jdbc;

    MisfiledRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Actor actor, UUID letter, Misfiled one) {
        jdbc.sql("""
                        insert into letter.misfiled (file_id, letter_id, size, kept_by, kept_at, reason, by_user, by_name, taken_at)
                        values (:file, :letter, :size, :keptBy, :keptAt, :reason, :user, :name, :now)
                        """)
                .param("file", one.file())
                .param("letter", letter)
                .param("size", one.size())
                .param("keptBy", one.keptBy())
                .param("keptAt", Timestamp.from(one.keptAt()))
                .param("reason", one.reason())
                .param("user", actor.id().value())
                .param("name", one.by())
                .param("now", Timestamp.from(one.at()))
                .update();
    }

    /** Newest first. */
    List<Misfiled> of(UUID letter) {
        return jdbc.sql("""
                        select m.file_id, m.size, m.kept_by, m.kept_at, m.reason, m.by_name, m.taken_at
                          from letter.misfiled m
                         where m.letter_id = :letter
                         order by m.taken_at desc, m.file_id desc
                        """)
                .param("letter", letter)
                .query((row, n) -> new Misfiled(
                        row.getObject("file_id", UUID.class),
                        row.getInt("size"),
                        row.getString("kept_by"),
                        row.getTimestamp("kept_at").toInstant(),
                        row.getString("reason"),
                        row.getString("by_name"),
                        row.getTimestamp("taken_at").toInstant()))
                .list();
    }
}
