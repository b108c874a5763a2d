package org.dulae.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dulae.access.Actor;
import org.dulae.person.PersonId;
import org.dulae.shared.NewId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Problems of cases and the others concerned. */
@Repository
class MatterRepository {
    private final JdbcClient jdbc;

    MatterRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Matter of(Actor actor, CaseId id) {
        return new Matter(problems(actor, id), people(actor, id));
    }

    private List<Matter.Problem> problems(Actor actor, CaseId id) {
        return jdbc.sql("""
                        select b.id, b.code, b.note, b.outcome, b.outcome_note, b.ended_at, b.version, b.changed_at
                          from casework.case_problem b
                         where b.case_id = :case and b.area_code >= :lo and b.area_code < :hi and left(b.area_code, :len) = any(:areas)
                         order by b.id
                        """)
                .param("case", id.value())
                .params(actor.scope().params())
                .query((row, n) -> problem(row))
                .list();
    }

    private List<Matter.Concerned> people(Actor actor, CaseId id) {
        return jdbc.sql("""
                        select o.id, o.person_id, coalesce(p.display_name, nullif(o.known_as, '')) as name, p.id is not null as seen, o.role, o.note
                          from casework.case_person o left join person.card p on p.id = o.person_id
                         where o.case_id = :case and o.ended_at is null
                           and o.area_code >= :lo and o.area_code < :hi and left(o.area_code, :len) = any(:areas)
                         order by o.id
                        """)
                .param("case", id.value())
                .params(actor.scope().params())
                .query((row, n) -> new Matter.Concerned(
                        row.getObject("id", UUID.class),
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getString("name"),
                        row.getBoolean("seen"),
                        NewCase.Part.valueOf(row.getString("role")),
                        row.getString("note")))
                .list();
    }

    void addProblem(CaseFile file, String code, String note, Actor actor, Instant now) {
        jdbc.sql("""
                        insert into casework.case_problem (id, case_id, person_id, area_code, team_id, code, note, created_by, created_at, changed_at)
                        values (:id, :case, :person, :area, :team, :code, :note, :user, :now, :now)
                        """)
                .param("id", NewId.next())
                .params(CaseFileRow.owned(file))
                .param("code", code)
                .param("note", note)
                .param("user", actor.id().value())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** @return false when somebody else changed it first */
    boolean save(Matter.Problem problem, CaseId id, Actor actor, Instant now) {
        return jdbc.sql("""
                                update casework.case_problem b
                                   set note = :note, outcome = :outcome, outcome_note = :outcomeNote, ended_at = :ended, version = version + 1, changed_at = :now
                                 where b.id = :id and b.case_id = :case and b.version = :version
                                   and b.area_code >= :lo and b.area_code < :hi and left(b.area_code, :len) = any(:areas)
                                """)
                        .param("note", problem.note())
                        .param(
                                "outcome",
                                problem.outcome() == null
                                        ? null
                                        : problem.outcome().name(),
                                Types.VARCHAR)
                        .param("outcomeNote", problem.outcomeNote())
                        .param("ended", CaseFileRow.time(problem.endedAt()), Types.TIMESTAMP)
                        .param("id", problem.id())
                        .param("case", id.value())
                        .param("version", problem.version())
                        .param("now", Timestamp.from(now))
                        .params(actor.scope().params())
                        .update()
                == 1;
    }

    void addPerson(CaseFile file, PersonId other, NewCase.Part part, String note, Actor actor, Instant now) {
        jdbc.sql("""
                        insert into casework.case_person (id, case_id, person_id, area_code, team_id, role, note, created_by, created_at)
                        values (:id, :case, :other, :area, :team, :role, :note, :user, :now)
                        """)
                .param("id", NewId.next())
                .params(CaseFileRow.owned(file))
                .param("other", other.value())
                .param("role", part.name())
                .param("note", note)
                .param("user", actor.id().value())
                .param("now", Timestamp.from(now))
                .update();
    }

    /**
     * Writes down how those concerned are called, as far as the case's readers may know: an office elsewhere may not see their records. Of a
     * restricted case the person herself, too, whose record stays where others know it.
     */
    void keepNames(Actor actor, CaseId id) {
        jdbc.sql("""
                        update casework.case_file c set known_as = p.display_name
                          from person.card p
                         where p.id = c.person_id and c.id = :case and c.team_id is not null and (p.team_id is null or p.team_id = c.team_id)
                           and c.area_code >= :lo and c.area_code < :hi and left(c.area_code, :len) = any(:areas)
                        """).param("case", id.value()).params(actor.scope().params()).update();
        jdbc.sql("""
                        update casework.case_person o set known_as = p.display_name
                          from person.card p
                         where p.id = o.person_id and o.case_id = :case and (p.team_id is null or p.team_id = o.team_id)
                           and o.area_code >= :lo and o.area_code < :hi and left(o.area_code, :len) = any(:areas)
                        """).param("case", id.value()).params(actor.scope().params()).update();
    }

    void endPerson(CaseId id, UUID entry, Actor actor, Instant now) {
        jdbc.sql("""
                        update casework.case_person o set ended_at = :now
                         where o.id = :id and o.case_id = :case
                           and o.area_code >= :lo and o.area_code < :hi and left(o.area_code, :len) = any(:areas)
                        """)
                .param("now", Timestamp.from(now))
                .param("id", entry)
                .param("case", id.value())
                .params(actor.scope().params())
                .update();
    }

    private static Matter.Problem problem(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return new Matter.Problem(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("note"),
                outcome == null ? null : Matter.Outcome.valueOf(outcome),
                row.getString("outcome_note"),
                CaseFileRow.instant(row.getTimestamp("ended_at")),
                row.getInt("version"),
                row.getTimestamp("changed_at").toInstant());
    }
}
