package org.dulae.centre;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dulae.access.Scope;
import org.dulae.access.UnitId;
import org.dulae.access.UserId;
import org.dulae.centre.Meeting.Group;
import org.dulae.centre.Meeting.Named;
import org.dulae.centre.Meeting.Resolution;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Meetings, who came, and what they resolved: read by everybody who works here, written within the scope. */
@Repository
class MeetingRepository {
    private static final int LATEST = 100;
    private final JdbcClient jdbc;

    MeetingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Came(Group group, int people) {}

    Optional<Meeting> find(UUID id) {
        Map<Group, Integer> people = people(id);
        List<Resolution> resolutions = resolutions(id);
        return jdbc.sql("""
                        select m.id, m.kind, m.begins_at, m.area_code, m.venue, m.host, m.chair, m.agenda, m.minutes, m.total, m.version
                          from centre.meeting m where m.id = :id
                        """)
                .param("id", id)
                .query((row, n) -> meeting(row, people, resolutions))
                .optional();
    }

    /** The latest of an area, without who came and what was resolved. */
    List<Meeting> list(String area) {
        return jdbc.sql("""
                        select m.id, m.kind, m.begins_at, m.area_code, m.venue, m.host, m.chair, m.agenda, m.minutes, m.total, m.version
                          from centre.meeting m where starts_with(m.area_code, :area)
                         order by m.begins_at desc, m.id limit :most
                        """)
                .param("area", area)
                .param("most", LATEST)
                .query((row, n) -> meeting(row, Map.of(), List.of()))
                .list();
    }

    private static Meeting meeting(ResultSet row, Map<Group, Integer> people, List<Resolution> resolutions)
            throws SQLException {
        return new Meeting(
                row.getObject("id", UUID.class),
                Meeting.Kind.valueOf(row.getString("kind")),
                row.getTimestamp("begins_at").toInstant(),
                row.getString("area_code"),
                row.getString("venue"),
                row.getString("host"),
                row.getString("chair"),
                row.getString("agenda"),
                row.getString("minutes"),
                row.getInt("total"),
                people,
                resolutions,
                row.getInt("version"));
    }

    private Map<Group, Integer> people(UUID meeting) {
        return jdbc
                .sql("select kind, people from centre.participation where meeting_id = :meeting")
                .param("meeting", meeting)
                .query((row, n) -> new Came(Group.valueOf(row.getString("kind")), row.getInt("people")))
                .list()
                .stream()
                .collect(Collectors.toMap(Came::group, Came::people));
    }

    private List<Resolution> resolutions(UUID meeting) {
        return jdbc.sql("""
                        select r.id, r.ordinal, r.content, r.due_on, r.done_on, r.centre_id, c.name_th as centre_th, c.name_en as centre_en,
                               r.owner_id, o.name_th as owner_th, o.name_en as owner_en
                          from centre.resolution r
                          left join directory.card c on c.id = r.centre_id
                          left join directory.card o on o.id = r.owner_id
                         where r.meeting_id = :meeting order by r.ordinal
                        """)
                .param("meeting", meeting)
                .query((row, n) -> resolution(row))
                .list();
    }

    private static Resolution resolution(ResultSet row) throws SQLException {
        return new Resolution(
                row.getObject("id", UUID.class),
                row.getInt("ordinal"),
                row.getString("content"),
                named(row, "centre"),
                named(row, "owner"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("done_on", LocalDate.class));
    }

    private static @Nullable Named named(ResultSet row, String what) throws SQLException {
        UUID id = row.getObject(what + "_id", UUID.class);
        return id == null ? null : new Named(id, row.getString(what + "_th"), row.getString(what + "_en"));
    }

    boolean insert(Scope scope, UUID id, Meetings.NewMeeting meeting, UserId by, Instant now) {
        return jdbc.sql("""
                                insert into centre.meeting
                                  (id, kind, begins_at, area_code, venue, host, chair, agenda, minutes, total, created_by, created_at)
                                select :id, :kind, :begins, a.area_code, :venue, :host::text, :chair::text, :agenda::text, :minutes::text, :total, :by, :now
                                  from (values (:area::text)) a (area_code)
                                 where a.area_code >= :lo and a.area_code < :hi and left(a.area_code, :len) = any(:areas)
                                """)
                        .params(scope.params())
                        .param("id", id)
                        .param("kind", meeting.kind().name())
                        .param("begins", Timestamp.from(meeting.beginsAt()))
                        .param("area", meeting.areaCode())
                        .param("venue", meeting.venue())
                        .param("host", meeting.host())
                        .param("chair", meeting.chair())
                        .param("agenda", meeting.agenda())
                        .param("minutes", meeting.minutes())
                        .param("total", meeting.total())
                        .param("by", by.value())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    void insertPeople(UUID meeting, Group group, int people) {
        jdbc.sql("insert into centre.participation (meeting_id, kind, people) values (:meeting, :kind, :people)")
                .param("meeting", meeting)
                .param("kind", group.name())
                .param("people", people)
                .update();
    }

    /** False when somebody else saved first. */
    boolean minutes(Scope scope, UUID id, String minutes, int version) {
        return jdbc.sql("""
                                update centre.meeting m set minutes = :minutes, version = m.version + 1
                                 where m.id = :id and m.version = :version
                                   and m.area_code >= :lo and m.area_code < :hi and left(m.area_code, :len) = any(:areas)
                                """)
                        .params(scope.params())
                        .param("id", id)
                        .param("minutes", minutes)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** False when somebody else wrote a resolution at the same moment. */
    boolean insert(Scope scope, UUID id, UUID meeting, Meetings.NewResolution fresh, UserId by, Instant now) {
        return jdbc.sql("""
                                insert into centre.resolution (id, meeting_id, ordinal, content, centre_id, owner_id, due_on, created_by, created_at)
                                select :id, m.id, 1 + (select count(*) from centre.resolution r where r.meeting_id = m.id), :content,
                                       :centre::uuid, :owner::uuid, :due::date, :by, :now
                                  from centre.meeting m
                                 where m.id = :meeting
                                   and m.area_code >= :lo and m.area_code < :hi and left(m.area_code, :len) = any(:areas)
                                on conflict (meeting_id, ordinal) do nothing
                                """)
                        .params(scope.params())
                        .param("id", id)
                        .param("meeting", meeting)
                        .param("content", fresh.content())
                        .param("centre", id(fresh.centre()))
                        .param("owner", id(fresh.owner()))
                        .param("due", fresh.dueOn())
                        .param("by", by.value())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    private static @Nullable UUID id(@Nullable UnitId unit) {
        return unit == null ? null : unit.value();
    }
}
