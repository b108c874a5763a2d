package org.dulae.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dulae.access.Actor;
import org.dulae.access.TaskSource.Asked;
import org.dulae.access.UserId;
import org.dulae.access.WorkItem.Group;
import org.dulae.shared.ThaiDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What there is to do on open cases. A case with open tasks is on the list by its tasks, a case without by its next step. Whose work
 * is asked for decides which index is walked, so there are two statements instead of one with an "or". Of an office's matters those that
 * are due first are looked through: nobody works down a backlog of thousands from its end, and counting it would take a second.
 */
@Repository
class WorkRepository {
    private static final String LINES = """
            , mine as (
              select n.id, n.owner_id, n.due_at, n.waiting_for, n.changed_at, n.whole from near n union
              select c.id, c.owner_id, c.due_at, c.waiting_for, c.changed_at, true
                from casework.case_file c
               where c.id = any(:clocked::uuid[]) and c.unit_id = :unit and c.closed_at is null and (c.owner_id is null or not :mine)
                 and (:urgency::text is null or c.urgency = :urgency)
                 and c.area_code >= :lo and c.area_code < :hi and left(c.area_code, :len) = any(:areas)
            ), line as (
              select c.id as case_id, null::uuid as task_id, c.due_at,
                     case when c.owner_id is null then 'NEW' when c.waiting_for <> '' and c.due_at >= :now then 'WAITING'
                          when c.due_at < :now then 'LATE' when c.due_at < :tomorrow then 'TODAY' else 'LATER' end as grp
                from mine c
               where not exists (select from casework.task t where t.case_id = c.id and t.done_at is null and t.dropped_at is null) union all
              select t.case_id, t.id, t.due_at,
                     case when c.owner_id is null then 'NEW' when t.due_at < :now then 'LATE'
                          when t.who <> '' or (:mine and t.assignee_id <> all((select ids from us)::uuid[])) then 'WAITING'
                          when t.due_at < :tomorrow then 'TODAY' when t.remind_on <= :today then 'SOON' else 'LATER' end
                from mine c join casework.task t on t.case_id = c.id and t.done_at is null and t.dropped_at is null
               where c.whole or t.assignee_id = any((select ids from us)::uuid[])
            ), placed as (
              select l.case_id, l.task_id, l.due_at, l.grp,
                     row_number() over (partition by l.case_id order by array_position(array['LATE', 'TODAY', 'NEW', 'WAITING', 'SOON', 'LATER'], l.grp),
                       l.due_at, l.task_id) as nth
                from line l
            ), timed as (
              select l.case_id, l.task_id, k.case_id is not null as asks, least(l.due_at, k.due_at) as due_at,
                     case when k.due_at is null or l.grp = 'LATE' then l.grp when k.due_at < :now then 'LATE' when l.grp = 'NEW' then 'NEW'
                          else 'TODAY' end as grp
                from placed l left join unnest(:clocked::uuid[], :rings::timestamptz[]) as k (case_id, due_at) on k.case_id = l.case_id and l.nth = 1
            ), ranked as (
              select l.case_id, l.task_id, l.asks, l.due_at, l.grp,
                     row_number() over (partition by l.grp order by l.due_at, l.case_id) as place, count(*) over (partition by l.grp) as total
                from timed l
            )
            select r.grp, r.total, r.place, r.due_at, r.asks, r.case_id, r.task_id, t.title, t.who, t.assignee_id, t.assignee_name, t.version as task_version,
                   c.number, c.team_id, p.display_name, c.status, c.urgency, c.story, c.waiting_for, c.version, c.owner_id, c.owner_name,
                   c.since, c.first_help_at, case when t.remind_on <= :today then t.remind_on end as reminded,
                   coalesce(coalesce(t.assignee_id, c.owner_id) <> :me and coalesce(t.assignee_id, c.owner_id) = any((select ids from us)::uuid[]), false) as instead,
                   (select count(*) >= :enough from near n where n.owner_id is null or not :mine) as beyond
              from ranked r
             cross join lateral (
               select c.number, c.team_id, c.person_id, c.status, c.urgency, c.story, c.waiting_for, c.version, c.owner_id, c.owner_name,
                      coalesce(c.owned_since, c.received_at) as since, c.first_help_at
                 from casework.case_file c where c.id = r.case_id offset 0) c
              left join casework.task t on t.id = r.task_id
              left join lateral (select p.display_name from person.card p where p.id = c.person_id offset 0) p on true
             where r.place = 1 or (r.grp <> 'LATER' and r.place > :skip and r.place <= :upto)
             order by r.due_at, r.case_id
            """;

    private static final String OF_UNIT = """
            with us as (select array[:me::uuid] as ids), near as (
              select c.id, c.owner_id, c.due_at, c.waiting_for, c.changed_at, true as whole
                from casework.due_first(null, :unit, false, :urgency, :enough) c
               where c.area_code >= :lo and c.area_code < :hi and left(c.area_code, :len) = any(:areas)
            )
            """;

    private static final String OF_OFFICER = """
            with ordinary as (select array(select :me::uuid union all select access.stands_in_for(:me, :today)) as ids),
            us as (select array(select unnest(ids) from ordinary union select unnest(:deputyOf::uuid[])) as ids), assigned as materialized (
              select distinct t.case_id
                from casework.task t
               where t.assignee_id = any((select ids from us)::uuid[]) and t.done_at is null and t.dropped_at is null
                 and (t.assignee_id = any((select ids from ordinary)::uuid[]) or t.team_id = any(:deputyTeams::uuid[]))
                 and t.area_code >= :lo and t.area_code < :hi and left(t.area_code, :len) = any(:areas)
            ), near as (
              select c.id, c.owner_id, c.due_at, c.waiting_for, c.changed_at, true as whole
                from unnest((select ids from us)) as u (id) cross join lateral casework.due_first(u.id, null, false, :urgency, :enough) c
               where (c.owner_id = any((select ids from ordinary)::uuid[]) or c.team_id = any(:deputyTeams::uuid[]))
                 and c.area_code >= :lo and c.area_code < :hi and left(c.area_code, :len) = any(:areas) union all
              select c.id, c.owner_id, c.due_at, c.waiting_for, c.changed_at, true
                from casework.due_first(null, :unit, true, :urgency, :enough) c
               where c.area_code >= :lo and c.area_code < :hi and left(c.area_code, :len) = any(:areas)
              union all
              select c.id, c.owner_id, c.due_at, c.waiting_for, c.changed_at, false
                from assigned a cross join lateral (
                  select c.id, c.owner_id, c.due_at, c.waiting_for, c.changed_at from casework.case_file c
                   where c.id = a.case_id and c.closed_at is null and c.owner_id <> all((select ids from ordinary)::uuid[])
                     and (c.owner_id <> all(:deputyOf::uuid[]) or c.team_id is null or c.team_id <> all(:deputyTeams::uuid[]))
                     and (:urgency::text is null or c.urgency = :urgency)
                     and c.area_code >= :lo and c.area_code < :hi and left(c.area_code, :len) = any(:areas) offset 0) c
            )
            """;

    /** Open matters of an office that are looked through, those due first. */
    static final int ENOUGH = 1_000;

    private final JdbcClient jdbc;

    WorkRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One line, with what the page needs of its case.
     *
     * @param asks the clocks of its case stand on this line
     * @param task null where the case itself is next
     * @param reminded since when it stands there as a reminder of its task
     * @param beyond the office has more than was looked through
     */
    record Line(
            Group group,
            int total,
            long place,
            Instant dueAt,
            boolean asks,
            CaseId id,
            @Nullable Next task,
            @Nullable LocalDate reminded,
            String number,
            boolean restricted,
            @Nullable String name,
            CaseStatus status,
            String urgency,
            String story,
            String waitingFor,
            int version,
            @Nullable UUID ownerId,
            String owner,
            Instant since,
            boolean helped,
            boolean instead,
            boolean beyond) {
        record Next(
                UUID id, String title, String who, @Nullable UUID assignee, String assigneeName, int version) {}
    }

    /** @param rings when the first clock that asks on a case is over */
    List<Line> lines(Actor actor, Asked asked, Map<UUID, Instant> rings) {
        return near(LINES, actor, asked)
                .param("mine", asked.mine())
                .param("now", Timestamp.from(asked.now()))
                .param("tomorrow", Timestamp.from(asked.tomorrow()))
                .param("skip", asked.skip())
                .param("upto", asked.skip() + asked.most())
                .param("clocked", rings.keySet().toArray(UUID[]::new))
                .param("rings", rings.values().stream().map(Timestamp::from).toArray(Timestamp[]::new))
                .query((row, n) -> line(row))
                .list();
    }

    /** Differs as soon as a line appears, goes or changes. */
    String mark(Actor actor, Asked asked) {
        return near("""
                        select concat_ws('.', count(distinct c.id), to_char(extract(epoch from max(c.changed_at)) * 1000, 'FM999999999999999'),
                                 count(t.id), sum(t.version))
                          from near c
                          left join casework.task t on t.case_id = c.id and t.done_at is null and t.dropped_at is null
                        """, actor, asked).query(String.class).single();
    }

    private JdbcClient.StatementSpec near(String sql, Actor actor, Asked asked) {
        return jdbc.sql((asked.mine() ? OF_OFFICER : OF_UNIT) + sql)
                .param("me", actor.id().value())
                .param("today", LocalDate.ofInstant(asked.now(), ThaiDate.ZONE))
                .param("unit", actor.unit().value())
                .param("enough", ENOUGH)
                .param("urgency", asked.urgency(), Types.VARCHAR)
                .params(actor.deputyParams())
                .params(actor.scope().params());
    }

    /** Asked by an administrator, who sees none of it. */
    int openInName(UserId colleague) {
        return jdbc.sql("select casework.open_in_name(:user)")
                .param("user", colleague.value())
                .query(Integer.class)
                .single();
    }

    /** @return the cases in which something was passed on */
    List<UUID> passOn(UserId leaver, @Nullable UserId successor, Instant now) {
        return jdbc.sql("select casework.pass_on(:leaver, :successor, :today, :now)")
                .param("leaver", leaver.value())
                .param("successor", successor == null ? null : successor.value(), Types.OTHER)
                .param("today", LocalDate.ofInstant(now, ThaiDate.ZONE))
                .param("now", Timestamp.from(now))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                Group.valueOf(row.getString("grp")),
                row.getInt("total"),
                row.getLong("place"),
                row.getTimestamp("due_at").toInstant(),
                row.getBoolean("asks"),
                new CaseId(row.getObject("case_id", UUID.class)),
                next(row),
                row.getObject("reminded", LocalDate.class),
                row.getString("number"),
                row.getObject("team_id") != null,
                row.getString("display_name"),
                CaseStatus.valueOf(row.getString("status")),
                row.getString("urgency"),
                row.getString("story"),
                row.getString("waiting_for"),
                row.getInt("version"),
                row.getObject("owner_id", UUID.class),
                row.getString("owner_name"),
                row.getTimestamp("since").toInstant(),
                row.getTimestamp("first_help_at") != null,
                row.getBoolean("instead"),
                row.getBoolean("beyond"));
    }

    private static Line.@Nullable Next next(ResultSet row) throws SQLException {
        UUID task = row.getObject("task_id", UUID.class);
        return task == null
                ? null
                : new Line.Next(
                        task,
                        row.getString("title"),
                        row.getString("who"),
                        row.getObject("assignee_id", UUID.class),
                        row.getString("assignee_name"),
                        row.getInt("task_version"));
    }
}
