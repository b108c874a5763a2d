package org.dulae.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dulae.access.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Drafts of contacts, seen by their writer only, and encrypted: whole identity numbers and phones stand in what is typed. */
@Repository
class DraftRepository {
    private final JdbcClient jdbc;
    private final FormSecret secret;

    DraftRepository(JdbcClient jdbc, FormSecret secret) {
        this.jdbc = jdbc;
        this.secret = secret;
    }

    /** {@code seq} counts the saves of one page, so that a late answer never overwrites a later one. */
    record Draft(DraftId id, String channel, ContactForm form, long seq, Instant startedAt, Instant updatedAt) {}

    void insert(DraftId id, Actor actor, String channel, ContactForm form, Instant now) {
        jdbc.sql("""
                        insert into intake.draft (id, area_code, user_id, unit_id, channel, fields, started_at, updated_at)
                        values (:id, :area, :user, :unit, :channel, :fields, :now, :now)
                        """)
                .param("id", id.value())
                .param("area", actor.deskArea())
                .param("user", actor.id().value())
                .param("unit", actor.unit().value())
                .param("channel", channel)
                .param("fields", secret.closed(form))
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Keeps what was typed unless a later save is there already; false when there is no such open draft. */
    boolean update(DraftId id, Actor actor, ContactForm form, long seq, Instant now) {
        return jdbc.sql("""
                                update intake.draft
                                   set fields = case when :seq >= seq then :fields else fields end,
                                       channel = case when :seq >= seq then :channel else channel end,
                                       seq = greatest(seq, :seq), updated_at = :now
                                 where id = :id and user_id = :user and ended_at is null
                                """)
                        .param("id", id.value())
                        .param("user", actor.id().value())
                        .param("fields", secret.closed(form))
                        .param("channel", form.channel())
                        .param("seq", seq)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    void end(DraftId id, Actor actor, Instant now) {
        // What was kept as a contact needs no second copy of somebody's story.
        jdbc.sql(
                        "update intake.draft set ended_at = :now, fields = '' where id = :id and user_id = :user and ended_at is null")
                .param("id", id.value())
                .param("user", actor.id().value())
                .param("now", Timestamp.from(now))
                .update();
    }

    Optional<Draft> find(DraftId id, Actor actor) {
        return jdbc.sql("""
                        select id, channel, fields, seq, started_at, updated_at
                          from intake.draft where id = :id and user_id = :user and ended_at is null
                        """)
                .param("id", id.value())
                .param("user", actor.id().value())
                .query(this::draft)
                .optional();
    }

    List<Draft> open(Actor actor) {
        return jdbc.sql("""
                        select id, channel, fields, seq, started_at, updated_at
                          from intake.draft where user_id = :user and ended_at is null order by updated_at desc limit 20
                        """)
                .param("user", actor.id().value())
                .query(this::draft)
                .list();
    }

    private Draft draft(ResultSet row, int n) throws SQLException {
        return new Draft(
                new DraftId(row.getObject("id", UUID.class)),
                row.getString("channel"),
                secret.opened(row.getBytes("fields")),
                row.getLong("seq"),
                row.getTimestamp("started_at").toInstant(),
                row.getTimestamp("updated_at").toInstant());
    }
}
