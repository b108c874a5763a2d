package org.dulae.privacy.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dulae.access.Actor;
import org.dulae.access.Role;
import org.dulae.access.UserId;
import org.dulae.privacy.retention.Disposal.By;
import org.dulae.privacy.retention.Disposal.Decided;
import org.dulae.privacy.retention.Disposal.Done;
import org.dulae.privacy.retention.Retention.Due;
import org.dulae.shared.ThaiDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is due, and the proposals: read in the actor's area, written and carried out by functions that ask who is acting. */
@Repository
class RetentionRepository {
    private static final String DISPOSALS = """
            select d.id, d.kind, d.restricted, d.before_at, d.proposed_by, case when d.restricted then '' else d.proposed_name end as proposed_name,
                   d.proposed_at, d.approved, d.decided_by, d.decided_name, d.decided_why, d.decided_at,
                   case when d.restricted then '' else u.name_th end as name_th, case when d.restricted then '' else u.name_en end as name_en,
                   count(i.record_id)::int as items,
                   count(i.record_id) filter (where i.outcome = 'ERASED')::int as erased,
                   count(i.record_id) filter (where i.outcome = 'HELD')::int as held,
                   count(i.record_id) filter (where i.outcome = 'GONE')::int as gone, max(i.done_at) as last_at
              from privacy.disposal d join access.unit_card u on u.id = d.unit_id
              left join privacy.disposal_item i on i.disposal_id = d.id
             where d.area_code >= :lo and d.area_code < :hi and left(d.area_code, :len) = any(:areas)
               and (not d.restricted or d.proposed_by = :user or :reviews)
            """;
    private static final String GROUPED = " group by d.id, u.name_th, u.name_en";
    private final JdbcClient jdbc;

    RetentionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The oldest first. */
    List<Due> due(DueKind kind, int most, Instant now) {
        return jdbc.sql("""
                        select r.id, r.at, coalesce(u.name_th, '') as name_th, coalesce(u.name_en, '') as name_en, r.title, r.hold
                          from privacy.due(:kind, :before, null, :most, :today) r left join access.unit_card u on u.id = r.unit_id
                         order by r.at, r.id
                        """)
                .param("kind", kind.name())
                .param("before", Timestamp.from(kind.before(now)))
                .param("most", most)
                .param("today", LocalDate.ofInstant(now, ThaiDate.ZONE))
                .query((row, n) -> new Due(
                        row.getObject("id", UUID.class),
                        row.getTimestamp("at").toInstant(),
                        row.getString("name_th"),
                        row.getString("name_en"),
                        row.getString("title"),
                        row.getString("hold")))
                .list();
    }

    /** @return how many of them wait in no other proposal and are in this one */
    int propose(Actor actor, UUID id, DueKind kind, List<UUID> records, Instant now) {
        return jdbc.sql("select privacy.propose_disposal(:id, :area, :unit, :kind, :before, :records, :by, :now)")
                .param("id", id)
                .param("area", actor.deskArea())
                .param("unit", actor.unit().value())
                .param("kind", kind.name())
                .param("before", Timestamp.from(kind.before(now)))
                .param("records", records.toArray(UUID[]::new))
                .param("by", actor.name())
                .param("now", Timestamp.from(now))
                .query(Integer.class)
                .single();
    }

    /** @return false when it is decided already */
    boolean decide(Actor actor, UUID id, boolean yes, String why, Instant now) {
        return jdbc.sql("select privacy.decide_disposal(:id, :yes, :why, :by, :now)")
                .param("id", id)
                .param("yes", yes)
                .param("why", why)
                .param("by", actor.name())
                .param("now", Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }

    /**
     * @param kept a module above keeps it
     * @return what became of it; empty when somebody else has done it meanwhile
     */
    String dispose(UUID disposal, UUID record, boolean kept, Instant now) {
        return jdbc.sql("select privacy.dispose(:disposal, :record, :kept, :now)")
                .param("disposal", disposal)
                .param("record", record)
                .param("kept", kept)
                .param("now", Timestamp.from(now))
                .query(String.class)
                .single();
    }

    /** A record of a proposal that is still to do, with its number if it is a case. */
    record Left(UUID id, @Nullable String number) {}

    List<Left> left(UUID disposal) {
        return jdbc.sql("select l.record_id, l.number from privacy.left_of(:disposal) l")
                .param("disposal", disposal)
                .query((row, n) -> new Left(row.getObject("record_id", UUID.class), row.getString("number")))
                .list();
    }

    /** The newest first. */
    List<Disposal> list(Actor actor, int most) {
        return jdbc.sql(DISPOSALS + GROUPED + " order by d.proposed_at desc, d.id limit :most")
                .param("most", most)
                .params(seen(actor))
                .query((row, n) -> disposal(row))
                .list();
    }

    /** Of restricted matters, proposed by the actor. */
    List<Disposal> restricted(Actor actor, int most) {
        return jdbc.sql(DISPOSALS + " and d.restricted and d.proposed_by = :user" + GROUPED
                        + " order by d.proposed_at desc, d.id limit :most")
                .param("most", most)
                .params(seen(actor))
                .query((row, n) -> disposal(row))
                .list();
    }

    private static Map<String, Object> seen(Actor actor) {
        Map<String, Object> seen = new HashMap<>(actor.scope().params());
        seen.put("user", actor.id().value());
        seen.put("reviews", actor.has(Role.PRIVACY));
        return seen;
    }

    Optional<Disposal> find(Actor actor, UUID id) {
        return jdbc.sql(DISPOSALS + " and d.id = :id" + GROUPED)
                .param("id", id)
                .params(seen(actor))
                .query((row, n) -> disposal(row))
                .optional();
    }

    String mark(Actor actor) {
        return jdbc.sql("""
                        select count(*) || '-' || count(d.decided_at) from privacy.disposal d
                         where d.area_code >= :lo and d.area_code < :hi and left(d.area_code, :len) = any(:areas)
                           and (not d.restricted or d.proposed_by = :user or :reviews)
                        """).params(seen(actor)).query(String.class).single();
    }

    private static Disposal disposal(ResultSet row) throws SQLException {
        Timestamp decided = row.getTimestamp("decided_at");
        Timestamp last = row.getTimestamp("last_at");
        return new Disposal(
                row.getObject("id", UUID.class),
                DueKind.valueOf(row.getString("kind")),
                row.getBoolean("restricted"),
                row.getTimestamp("before_at").toInstant(),
                by(row, "proposed", row.getTimestamp("proposed_at")),
                decided == null
                        ? null
                        : new Decided(
                                row.getBoolean("approved"), by(row, "decided", decided), row.getString("decided_why")),
                new Done(
                        row.getInt("items"),
                        row.getInt("erased"),
                        row.getInt("held"),
                        row.getInt("gone"),
                        last == null ? null : last.toInstant()),
                row.getString("name_th"),
                row.getString("name_en"));
    }

    private static By by(ResultSet row, String which, Timestamp at) throws SQLException {
        return new By(
                new UserId(row.getObject(which + "_by", UUID.class)), row.getString(which + "_name"), at.toInstant());
    }
}
