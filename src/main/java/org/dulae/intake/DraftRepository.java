package org.dulae.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dulae.access.Actor;
import org.dulae.access.UserId;
import org.dulae.shared.ThaiDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Drafts of contacts, seen by their writer only, or, when that one has left, by those at the same desk; encrypted, as whole identity numbers
 * and phones stand in what is typed.
 */
@Repository
class DraftRepository {
    private final JdbcClient jdbc;
    private final FormSecret secret;

    DraftRepository(JdbcClient jdbc, FormSecret secret) {
        this.jdbc = jdbc;
        this.secret = secret;
    }

    /**
     * @param seq counts the saves of one page, so that a late answer never overwrites a later one; 0 = nothing typed yet
     * @param leftBy the colleague who began it and left; empty = began by whoever writes it
     */
    record Draft(
            DraftId id,
            String channel,
            ContactForm form,
            long seq,
            Instant startedAt,
            Instant updatedAt,
            String leftBy) {}

    private static final String COLUMNS = """
            d.id, d.channel, d.fields, d.seq, d.started_at, d.updated_at,
            coalesce((select u.name from access.user_card u where u.id = d.left_by), '') as left_by
            """;

    void insert(DraftId id, Actor actor, ContactForm form, boolean restricted, Instant now) {
        jdbc.sql("""
                        insert into intake.draft (id, area_code, user_id, unit_id, person_id, not_them, restricted, channel, fields, seq, started_at, updated_at)
                        values (:id, :area, :user, :unit, :person, :notThem, :restricted, :channel, :fields, :seq, :now, :now)
                        """)
                .param("id", id.value())
                .param("area", actor.deskArea())
                .param("user", actor.id().value())
                .param("unit", actor.unit().value())
                .params(told(form, restricted))
                .param("seq", form.raw("notes").isBlank() ? 0 : 1)
                .param("now", Timestamp.from(now))
                .update();
    }

    private Map<String, Object> told(ContactForm form, boolean restricted) {
        return Map.of(
                "person", new SqlParameterValue(Types.OTHER, form.some("personId")),
                "notThem", form.notThem().toArray(UUID[]::new),
                "restricted", restricted,
                "channel", form.channel(),
                "fields", secret.closed(form));
    }

    /** Keeps what was typed unless a later save is there already; false when there is no such open draft. */
    boolean update(DraftId id, Actor actor, ContactForm form, boolean restricted, long seq, Instant now) {
        return jdbc.sql("""
                                update intake.draft
                                   set fields = case when :seq >= seq then :fields else fields end,
                                       channel = case when :seq >= seq then :channel else channel end,
                                       person_id = case when :seq >= seq then :person else person_id end,
                                       not_them = case when :seq >= seq then :notThem else not_them end,
                                       restricted = case when :seq >= seq then :restricted else restricted end,
                                       seq = greatest(seq, :seq), updated_at = :now
                                 where id = :id and user_id = :user and ended_at is null
                                """)
                        .param("id", id.value())
                        .param("user", actor.id().value())
                        .params(told(form, restricted))
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
        return jdbc.sql("select " + COLUMNS
                        + " from intake.draft d where d.id = :id and d.user_id = :user and d.ended_at is null")
                .param("id", id.value())
                .param("user", actor.id().value())
                .query(this::draft)
                .optional();
    }

    List<Draft> open(Actor actor) {
        return jdbc.sql(
                        "select " + COLUMNS
                                + " from intake.draft d where d.user_id = :user and d.ended_at is null order by d.updated_at desc limit 20")
                .param("user", actor.id().value())
                .query(this::draft)
                .list();
    }

    /** What colleagues who left had begun at this desk, longest waiting first. */
    List<Draft> left(Actor actor) {
        return jdbc.sql("select " + COLUMNS + """
                          from intake.draft d
                         where d.user_id is null and d.unit_id = :unit and :user <> all(d.not_them) and d.ended_at is null
                         order by d.started_at limit 20
                        """)
                .param("unit", actor.unit().value())
                .param("user", actor.id().value())
                .query(this::draft)
                .list();
    }

    /** False when somebody else was first, or there is no such draft for this actor. */
    boolean takeOver(DraftId id, Actor actor) {
        return jdbc.sql("""
                                update intake.draft set user_id = :user
                                 where id = :id and (user_id = :user or user_id is null and unit_id = :unit and :user <> all(not_them))
                                   and ended_at is null
                                """)
                        .param("id", id.value())
                        .param("unit", actor.unit().value())
                        .param("user", actor.id().value())
                        .update()
                == 1;
    }

    int inName(UserId colleague) {
        return jdbc.sql("select intake.drafts_in_name(:user)")
                .param("user", colleague.value())
                .query(Integer.class)
                .single();
    }

    List<UUID> passOn(UserId leaver, @Nullable UserId successor, Instant now) {
        return jdbc.sql("select intake.pass_on_drafts(:leaver, :successor, :today, :now)")
                .param("leaver", leaver.value())
                .param("successor", successor == null ? null : successor.value(), Types.OTHER)
                .param("today", LocalDate.ofInstant(now, ThaiDate.ZONE))
                .param("now", Timestamp.from(now))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    private Draft draft(ResultSet row, int n) throws SQLException {
        return new Draft(
                new DraftId(row.getObject("id", UUID.class)),
                row.getString("channel"),
                secret.opened(row.getBytes("fields")),
                row.getLong("seq"),
                row.getTimestamp("started_at").toInstant(),
                row.getTimestamp("updated_at").toInstant(),
                row.getString("left_by"));
    }
}
