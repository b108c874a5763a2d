package org.dulae.insight.monthly;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dulae.access.Actor;
import org.dulae.shared.NewId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Invented work of one office, row by row, so that it can be counted by hand. */
final class SomeReturn {
    private final JdbcClient owner;
    private final Actor actor;
    private final String tambon;

    SomeReturn(JdbcClient owner, Actor actor, String tambon) {
        this.owner = owner;
        this.actor = actor;
        this.tambon = tambon;
    }

    /**
     * What an October is known to be made of: 2 cases carried over, 3 received, 2 closed, 3 left, 1 handed on; 3 times help to 2 people, 3,500.50
     * baht; 2 contacts. Around it stands what just does not belong to it, and one matter that only the team may know of.
     */
    void october(Actor above, UUID team) {
        UUID carried = opened("2025-09-30T16:59:59Z", null, List.of("INCOME"), List.of("ELDERLY"));
        UUID first = opened(
                "2025-09-30T17:00:00Z",
                "2025-10-20T03:00:00Z",
                List.of("INCOME", "HOUSING"),
                List.of("ELDERLY", "DISABLED"));
        opened("2025-10-15T03:00:00Z", null, List.of("HEALTH"), List.of());
        UUID quiet = opened("2025-10-16T03:00:00Z", null, List.of("MENTAL_HEALTH"), List.of("HIV"));
        opened("2025-10-31T17:00:00Z", null, List.of("INCOME"), List.of("ELDERLY"));
        opened("2025-08-01T03:00:00Z", "2025-09-30T16:59:59Z", List.of("INCOME"), List.of());
        opened("2025-08-02T03:00:00Z", "2025-10-31T16:59:59Z", List.of("BEGGING"), List.of());
        helped(carried, "2025-10-02T03:00:00Z", "MONEY", "2000");
        helped(first, "2025-10-03T03:00:00Z", "MONEY", "1500.50");
        helped(first, "2025-10-04T03:00:00Z", "GOODS", null);
        helped(quiet, "2025-09-30T16:59:59Z", "GOODS", null);
        movedUp(carried, "2025-10-12T03:00:00Z", "BUDGET", above);
        movedUp(carried, "2025-10-13T03:00:00Z", "AUTHORITY", above);
        movedUp(quiet, "2025-10-13T03:00:00Z", "SAFETY", above);
        contacted("2025-10-05T03:00:00Z", "PHONE", "ADVICE", List.of("INCOME"), List.of("ELDERLY"));
        contacted("2025-10-06T03:00:00Z", "WALK_IN", "SMALL_MATTER", List.of(), List.of());
        contacted("2025-10-31T17:00:00Z", "PHONE", "ADVICE", List.of("INCOME"), List.of());
        UUID hidden = opened("2025-10-10T03:00:00Z", null, List.of("DOMESTIC_VIOLENCE"), List.of("WOMAN"));
        helped(hidden, "2025-10-11T03:00:00Z", "PROTECTION", "300");
        restrict(hidden, team);
    }

    /** A case of somebody new, on the hotline, about these problems of these target groups. */
    UUID opened(String at, @Nullable String closedAt, List<String> problems, List<String> groups) {
        UUID person = NewId.next();
        UUID id = NewId.next();
        owner.sql("""
                        insert into person.person (id, area_code, title, given, family, sex, birth_date, birth_precision, number_kind, search,
                          created_by, created_at, changed_by, changed_at)
                        values (:id, :area, 'นาง', 'นับ', 'สมมุติ', 'FEMALE', '1970-01-01', 'DAY', 'NONE', 'นับ', :by, :at, :by, :at)
                        """)
                .param("id", person)
                .param("area", tambon)
                .param("by", actor.id().value())
                .param("at", moment(at))
                .update();
        owner.sql("""
                        insert into casework.case_file (id, number, area_code, person_id, unit_id, status, status_since, urgency, urgency_by, urgency_at,
                          target_groups, channel, received_at, due_at, closed_at, closure_reason, closed_level, created_by, created_at, changed_by, changed_at)
                        values (:id, :number, :area, :person, :unit, case when :closed::timestamptz is null then 'HELPING' else 'CLOSED' end, :at, 'P2', :by,
                          :at, :groups, 'HOTLINE_1300', :at, :at, :closed, case when :closed::timestamptz is not null then 'GOAL_MET' end,
                          case when :closed::timestamptz is not null then 'TAMBON' end, :by, :at, :by, :at)
                        """)
                .param("id", id)
                .param("number", "45-" + id)
                .param("area", tambon)
                .param("person", person)
                .param("unit", actor.unit().value())
                .param("by", actor.id().value())
                .param("at", moment(at))
                .param("closed", closedAt == null ? null : moment(closedAt))
                .param("groups", groups.toArray(String[]::new))
                .update();
        problems.forEach(problem -> problem(id, problem));
        return id;
    }

    private void problem(UUID matter, String code) {
        owner.sql("""
                        insert into casework.case_problem (id, case_id, person_id, area_code, code, created_by, created_at, changed_at)
                        select :id, c.id, c.person_id, c.area_code, :code, c.created_by, c.created_at, c.created_at from casework.case_file c where c.id = :case
                        """)
                .param("id", NewId.next())
                .param("case", matter)
                .param("code", code)
                .update();
    }

    void helped(UUID matter, String at, String kind, @Nullable String baht) {
        owner.sql("""
                        insert into casework.help (id, case_id, person_id, area_code, kind, what, amount, level, given_at, created_by, by_name, created_at)
                        select :id, c.id, c.person_id, c.area_code, :kind, 'ช่วย', :baht, 'TAMBON', :at, c.created_by, 'ทดลอง', :at
                          from casework.case_file c where c.id = :case
                        """)
                .param("id", NewId.next())
                .param("case", matter)
                .param("kind", kind)
                .param("baht", baht == null ? null : new BigDecimal(baht))
                .param("at", moment(at))
                .update();
    }

    UUID contacted(String at, String channel, String type, List<String> problems, List<String> groups) {
        UUID id = NewId.next();
        owner.sql("""
                        insert into intake.contact (id, area_code, unit_id, taken_by, taken_in, channel, type, status, started_at, received_at, notes, problems,
                          target_groups, flags)
                        values (:id, :area, :unit, :by, :unit, :channel, :type, 'DONE', :at, :at, 'ถามเรื่องเบี้ย', :problems, :groups, '{}')
                        """)
                .param("id", id)
                .param("area", tambon)
                .param("unit", actor.unit().value())
                .param("by", actor.id().value())
                .param("channel", channel)
                .param("type", type)
                .param("at", moment(at))
                .param("problems", problems.toArray(String[]::new))
                .param("groups", groups.toArray(String[]::new))
                .update();
        return id;
    }

    void movedUp(UUID matter, String at, String reason, Actor to) {
        owner.sql("""
                        insert into casework.moved_up (id, case_id, person_id, concerned, area_code, from_unit, to_unit, reason, at, by_user)
                        select :id, c.id, c.person_id, '{}', c.area_code, c.unit_id, :to, :reason, :at, c.created_by from casework.case_file c where c.id = :case
                        """)
                .param("id", NewId.next())
                .param("case", matter)
                .param("to", to.unit().value())
                .param("reason", reason)
                .param("at", moment(at))
                .update();
    }

    /** As if it had been told so. */
    void restrict(UUID matter, UUID team) {
        for (String table : List.of("case_problem", "help")) {
            owner.sql("update casework." + table + " set team_id = ? where case_id = ?")
                    .params(team, matter)
                    .update();
        }
        owner.sql("update casework.case_file set team_id = ? where id = ?")
                .params(team, matter)
                .update();
    }

    private static Timestamp moment(String at) {
        return Timestamp.from(Instant.parse(at));
    }
}
