package org.dulae.casework.conference;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dulae.access.Actor;
import org.dulae.casework.CaseFile;
import org.dulae.casework.CaseId;
import org.dulae.casework.Plans;
import org.dulae.shared.NewId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Conferences, who is asked to them, and what they decide. */
@Repository
class ConferenceRepository {
    private final JdbcClient jdbc;

    ConferenceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static Map<String, @Nullable Object> owned(CaseFile file, Actor actor, Instant now) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("case", file.id().value());
        columns.put("person", file.person().value());
        columns.put("area", file.place().areaCode());
        columns.put("team", new SqlParameterValue(Types.OTHER, file.place().team()));
        columns.put("user", actor.id().value());
        columns.put("now", Timestamp.from(now));
        return columns;
    }

    void insert(UUID id, CaseFile file, Conference.Told told, Actor actor, Instant now) {
        jdbc.sql("""
                        insert into casework.conference (id, case_id, person_id, area_code, team_id, meets_at, place, facts, created_by, by_name,
                          created_at, changed_at)
                        values (:id, :case, :person, :area, :team, :meets, :place, :facts, :user, :name, :now, :now)
                        """)
                .param("id", id)
                .params(owned(file, actor, now))
                .param("meets", Timestamp.from(told.meetsAt()))
                .param("place", told.place())
                .param("facts", told.facts())
                .param("name", actor.name())
                .update();
    }

    /** Newest first, without members and decisions. */
    List<Conference> of(Actor actor, CaseId id) {
        return jdbc.sql("""
                        select c.id, c.meets_at, c.place, c.facts, c.called_off_at, c.by_name, c.version, c.changed_at from casework.conference c
                         where c.case_id = :case and c.area_code >= :lo and c.area_code < :hi and left(c.area_code, :len) = any(:areas)
                         order by c.meets_at desc, c.id desc
                        """)
                .param("case", id.value())
                .params(actor.scope().params())
                .query((row, n) -> conference(row))
                .list();
    }

    private static Conference conference(ResultSet row) throws SQLException {
        return new Conference(
                row.getObject("id", UUID.class),
                new Conference.Told(
                        row.getTimestamp("meets_at").toInstant(), row.getString("place"), row.getString("facts")),
                instant(row.getTimestamp("called_off_at")),
                row.getString("by_name"),
                row.getInt("version"),
                row.getTimestamp("changed_at").toInstant(),
                List.of(),
                List.of());
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private static @Nullable Timestamp time(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    boolean save(Actor actor, UUID id, int version, Conference.Told told, Instant now) {
        return jdbc.sql("""
                                update casework.conference c
                                   set meets_at = :meets, place = :place, facts = :facts, version = version + 1, changed_at = :now
                                 where c.id = :id and c.version = :version
                                   and c.area_code >= :lo and c.area_code < :hi and left(c.area_code, :len) = any(:areas)
                                """)
                        .param("meets", Timestamp.from(told.meetsAt()))
                        .param("place", told.place())
                        .param("facts", told.facts())
                        .param("now", Timestamp.from(now))
                        .param("id", id)
                        .param("version", version)
                        .params(actor.scope().params())
                        .update()
                == 1;
    }

    boolean callOff(Actor actor, UUID id, int version, @Nullable Instant at, Instant now) {
        return jdbc.sql("""
                                update casework.conference c set called_off_at = :at, version = version + 1, changed_at = :now
                                 where c.id = :id and c.version = :version
                                   and c.area_code >= :lo and c.area_code < :hi and left(c.area_code, :len) = any(:areas)
                                """)
                        .param("at", time(at), Types.TIMESTAMP)
                        .param("now", Timestamp.from(now))
                        .param("id", id)
                        .param("version", version)
                        .params(actor.scope().params())
                        .update()
                == 1;
    }

    // ---- members

    void insert(UUID conference, CaseFile file, Conference.Member member, Actor actor, Instant now) {
        jdbc.sql("""
                        insert into casework.conference_member (id, conference_id, case_id, person_id, area_code, team_id, user_id, name, role,
                          organisation, way, created_by, created_at)
                        values (:id, :conference, :case, :person, :area, :team, :member, :name, :role, :organisation, :way, :user, :now)
                        """)
                .param("id", member.id())
                .param("conference", conference)
                .params(owned(file, actor, now))
                .param("member", member.user(), Types.OTHER)
                .param("name", member.name())
                .param("role", member.role().name())
                .param("organisation", member.organisation())
                .param("way", member.way().name())
                .update();
    }

    List<Conference.Member> members(Actor actor, UUID conference) {
        return jdbc.sql("""
                        select m.id, m.user_id, m.name, m.role, m.organisation, m.way, m.came from casework.conference_member m
                         where m.conference_id = :conference and m.ended_at is null
                           and m.area_code >= :lo and m.area_code < :hi and left(m.area_code, :len) = any(:areas)
                         order by m.created_at, m.id
                        """)
                .param("conference", conference)
                .params(actor.scope().params())
                .query((row, n) -> new Conference.Member(
                        row.getObject("id", UUID.class),
                        row.getObject("user_id", UUID.class),
                        row.getString("name"),
                        Conference.Role.valueOf(row.getString("role")),
                        row.getString("organisation"),
                        Conference.Way.valueOf(row.getString("way")),
                        row.getBoolean("came")))
                .list();
    }

    void came(Actor actor, UUID conference, List<UUID> members) {
        jdbc.sql("""
                        update casework.conference_member m set came = m.id = any(:members)
                         where m.conference_id = :conference
                           and m.area_code >= :lo and m.area_code < :hi and left(m.area_code, :len) = any(:areas)
                        """)
                .param("members", members.toArray(UUID[]::new))
                .param("conference", conference)
                .params(actor.scope().params())
                .update();
    }

    boolean excuse(Actor actor, UUID conference, UUID member, @Nullable Instant at) {
        return jdbc.sql("""
                                update casework.conference_member m set ended_at = :at
                                 where m.id = :id and m.conference_id = :conference
                                   and m.area_code >= :lo and m.area_code < :hi and left(m.area_code, :len) = any(:areas)
                                """)
                        .param("at", time(at), Types.TIMESTAMP)
                        .param("id", member)
                        .param("conference", conference)
                        .params(actor.scope().params())
                        .update()
                == 1;
    }

    // ---- decisions

    void insert(UUID conference, CaseFile file, UUID task, Plans.NewTask decided, Actor actor, Instant now) {
        jdbc.sql("""
                        insert into casework.conference_decision (id, conference_id, case_id, person_id, area_code, team_id, task_id, content, who, due_at,
                          created_by, created_at)
                        values (:id, :conference, :case, :person, :area, :team, :task, :content, :who, :due, :user, :now)
                        """)
                .param("id", NewId.next())
                .param("conference", conference)
                .params(owned(file, actor, now))
                .param("task", task)
                .param("content", decided.title())
                .param("who", decided.who().isEmpty() ? decided.assigneeName() : decided.who())
                .param("due", Timestamp.from(decided.dueAt()))
                .update();
    }

    List<Conference.Decision> decisions(Actor actor, UUID conference) {
        return jdbc.sql("""
                        select d.id, d.task_id, d.content, d.who, d.due_at, d.ended_at, d.version from casework.conference_decision d
                         where d.conference_id = :conference
                           and d.area_code >= :lo and d.area_code < :hi and left(d.area_code, :len) = any(:areas)
                         order by d.created_at, d.id
                        """)
                .param("conference", conference)
                .params(actor.scope().params())
                .query((row, n) -> new Conference.Decision(
                        row.getObject("id", UUID.class),
                        row.getObject("task_id", UUID.class),
                        row.getString("content"),
                        row.getString("who"),
                        row.getTimestamp("due_at").toInstant(),
                        instant(row.getTimestamp("ended_at")),
                        row.getInt("version")))
                .list();
    }

    boolean withdraw(Actor actor, UUID decision, int version, @Nullable Instant at) {
        return jdbc.sql("""
                                update casework.conference_decision d set ended_at = :at, version = version + 1
                                 where d.id = :id and d.version = :version
                                   and d.area_code >= :lo and d.area_code < :hi and left(d.area_code, :len) = any(:areas)
                                """)
                        .param("at", time(at), Types.TIMESTAMP)
                        .param("id", decision)
                        .param("version", version)
                        .params(actor.scope().params())
                        .update()
                == 1;
    }
}
