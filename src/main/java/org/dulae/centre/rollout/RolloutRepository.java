package org.dulae.centre.rollout;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dulae.access.Scope;
import org.dulae.access.UserId;
import org.dulae.centre.Tambons;
import org.dulae.centre.rollout.Board.Late;
import org.dulae.centre.rollout.Rollout.Planned;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The plan and what is late in it: public facts, so no scope to read; written within the scope. */
@Repository
class RolloutRepository {
    private final JdbcClient jdbc;

    RolloutRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Fresh(
            UUID id,
            String tambon,
            int after,
            @Nullable LocalDate openBy,
            @Nullable String note,
            UUID batch) {}

    /** One tambon of a batch, and what held in it before. */
    record Before(
            String tambon,
            int ordinal,
            @Nullable LocalDate openBy,
            @Nullable String note) {}

    /**
     * Until the end of this transaction every statement is planned for its own bounds. One plan for all takes a country for a few tambons and
     * looks up seven thousand rows one by one (158 ms against 40).
     */
    void planForTheseBounds() {
        jdbc.sql("select set_config('plan_cache_mode', 'force_custom_plan', true)")
                .query(String.class)
                .single();
    }

    /** What holds now, without who set it. */
    List<Planned> current(Tambons tambons) {
        return jdbc.sql("""
                        select p.area_code, p.ordinal, p.open_by, p.note, '' as by_name, p.created_at
                          from centre.planned p where p.area_code between :first and :last
                        """)
                .params(tambons.params())
                .query((row, n) -> planned(row))
                .list();
    }

    List<Planned> history(String tambon) {
        return jdbc.sql("""
                        select p.area_code, p.ordinal, p.open_by, p.note, coalesce(u.name, '') as by_name, p.created_at
                          from centre.plan p left join access.user_card u on u.id = p.created_by
                         where p.area_code = :tambon order by p.ordinal desc
                        """)
                .param("tambon", tambon)
                .query((row, n) -> planned(row))
                .list();
    }

    private static Planned planned(ResultSet row) throws SQLException {
        return new Planned(
                row.getString("area_code"),
                row.getInt("ordinal"),
                row.getObject("open_by", LocalDate.class),
                row.getString("note"),
                row.getString("by_name"),
                row.getTimestamp("created_at").toInstant());
    }

    /** What resolutions gave out and nobody did in time: in the tambon of the centre it is about, else where the meeting was. */
    List<Late> late(Tambons tambons, LocalDate today) {
        return jdbc.sql("""
                        select r.meeting_id, r.due_on, coalesce(o.area_code, m.area_code) as area_code
                          from centre.resolution r
                          join centre.meeting m on m.id = r.meeting_id
                          left join directory.card o on o.id = r.centre_id
                         where r.owner_id is not null and r.done_on is null and r.due_on < :today
                           and coalesce(o.area_code, m.area_code) between :first and :last
                         order by r.due_on
                        """)
                .params(tambons.params())
                .param("today", today)
                .query((row, n) -> new Late(
                        row.getString("area_code"),
                        row.getObject("meeting_id", UUID.class),
                        row.getObject("due_on", LocalDate.class)))
                .list();
    }

    Set<String> pilots(Tambons tambons, LocalDate on) {
        return jdbc.sql("""
                        select distinct r.area_code from centre.responsibility r
                         where r.pilot and r.duty = 'GUIDES' and r.area_code between :first and :last
                           and r.valid_from <= :on and (r.valid_to is null or r.valid_to >= :on)
                        """)
                .params(tambons.params())
                .param("on", on)
                .query((row, n) -> row.getString("area_code"))
                .set();
    }

    /** False when somebody else planned this tambon first. */
    boolean insert(Scope scope, Fresh fresh, UserId by, Instant now) {
        return jdbc.sql("""
                                insert into centre.plan (id, area_code, ordinal, open_by, note, batch_id, created_by, created_at)
                                select :id, a.area_code, :after + 1, :open::date, :note::text, :batch, :by, :now
                                  from (values (:tambon::text)) a (area_code)
                                 where a.area_code >= :lo and a.area_code < :hi and left(a.area_code, :len) = any(:areas)
                                   and :after = (select count(*) from centre.plan p where p.area_code = a.area_code)
                                on conflict (area_code, ordinal) do nothing
                                """)
                        .params(scope.params())
                        .param("id", fresh.id())
                        .param("tambon", fresh.tambon())
                        .param("after", fresh.after())
                        .param("open", fresh.openBy(), Types.DATE)
                        .param("note", fresh.note())
                        .param("batch", fresh.batch())
                        .param("by", by.value())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    List<Before> before(UUID batch) {
        return jdbc.sql("""
                        select p.area_code, p.ordinal, b.open_by, b.note
                          from centre.plan p left join centre.plan b on b.area_code = p.area_code and b.ordinal = p.ordinal - 1
                         where p.batch_id = :batch order by p.area_code
                        """)
                .param("batch", batch)
                .query((row, n) -> new Before(
                        row.getString("area_code"),
                        row.getInt("ordinal"),
                        row.getObject("open_by", LocalDate.class),
                        row.getString("note")))
                .list();
    }
}
