package org.dulae.privacy;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dulae.access.Actor;
import org.dulae.casework.refusal.Refusal;
import org.dulae.person.PersonFile;
import org.dulae.person.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Requests about the data of people. */
@Repository
class RequestRepository {
    private static final String REQUESTS = """
            select r.id, r.person_id, p.display_name, r.kind, r.asker, r.asker_name, r.wish, r.asked_on, r.safe, r.safety_note, r.checked_by, r.checked_at,
                   r.decision, r.reason, r.law, r.facts, r.appeal_to, r.appeal_by, r.appeal_law, r.decided_by, r.decided_at, r.version, r.by_name, r.created_at, r.unit_id, n.name_th, n.name_en
              from privacy.request r join person.card p on p.id = r.person_id join access.unit_card n on n.id = r.unit_id
             where r.area_code >= :lo and r.area_code < :hi and left(r.area_code, :len) = any(:areas)
            """;

    private final JdbcClient jdbc;

    RequestRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Actor actor, UUID id, PersonFile person, Request.Asked asked, Instant now) {
        jdbc.sql("""
                        insert into privacy.request (id, person_id, area_code, team_id, unit_id, kind, asker, asker_name, wish, asked_on, due_on,
                          by_user, by_name, created_at, changed_at)
                        values (:id, :person, :area, :team, :unit, :kind, :asker, :askerName, :wish, :on, :due, :user, :name, :now, :now)
                        """)
                .param("id", id)
                .param("person", person.id().value())
                .param("area", person.areaCode())
                .param("team", new SqlParameterValue(Types.OTHER, person.teamId()))
                .param("unit", actor.unit().value())
                .param("kind", asked.kind().name())
                .param("asker", asked.asker().name())
                .param("askerName", asked.name())
                .param("wish", asked.wish())
                .param("on", Date.valueOf(asked.on()))
                .param("due", Date.valueOf(asked.due()))
                .param("user", actor.id().value())
                .param("name", actor.name())
                .param("now", Timestamp.from(now))
                .update();
    }

    Optional<Request> find(Actor actor, UUID id) {
        return jdbc.sql(REQUESTS + " and r.id = :id")
                .param("id", id)
                .params(actor.scope().params())
                .query((row, n) -> request(row))
                .optional();
    }

    List<Request> ofPerson(Actor actor, PersonId person) {
        return jdbc.sql(REQUESTS + " and r.person_id = :person order by r.asked_on desc, r.id desc")
                .param("person", person.value())
                .params(actor.scope().params())
                .query((row, n) -> request(row))
                .list();
    }

    /** Of everybody in the person's house today; not where a colleague said that giving something out would do harm. */
    List<Request> ofHousehold(Actor actor, UUID person, LocalDate today) {
        return jdbc.sql(REQUESTS + """
                         and r.safe is distinct from false and r.person_id in (select privacy.living_with(:person, :today))
                         order by r.asked_on desc, r.id desc
                        """)
                .param("person", person)
                .param("today", today)
                .params(actor.scope().params())
                .query((row, n) -> request(row))
                .list();
    }

    /** An open case of the house, and who looks after it. */
    record Owned(UUID id, UUID owner) {}

    List<Owned> casesOfHousehold(Actor actor, UUID person, LocalDate today) {
        return jdbc.sql("""
                        select c.id, c.owner_id as owner from casework.card c
                         where c.status <> 'CLOSED' and c.owner_id is not null and c.person_id in (select privacy.living_with(:person, :today))
                           and c.area_code >= :lo and c.area_code < :hi and left(c.area_code, :len) = any(:areas)
                        """)
                .param("person", person)
                .param("today", today)
                .params(actor.scope().params())
                .query((row, n) -> new Owned(row.getObject("id", UUID.class), row.getObject("owner", UUID.class)))
                .list();
    }

    /**
     * Those that wait for an answer first, the soonest at the top; one more than asked for.
     *
     * @param unit of one office alone; null = of all in scope
     */
    List<Request> list(Actor actor, @Nullable UUID unit, boolean open, int size, int offset) {
        return jdbc.sql(REQUESTS + """
                         and (r.unit_id = :unit or cast(:unit as uuid) is null) and (r.decided_at is null or not :open)
                         order by r.decided_at desc nulls first, r.due_on, r.id limit :size + 1 offset :offset
                        """)
                .param("unit", new SqlParameterValue(Types.OTHER, unit))
                .param("open", open)
                .param("size", size)
                .param("offset", offset)
                .params(actor.scope().params())
                .query((row, n) -> request(row))
                .list();
    }

    /** Differs as soon as a request comes, is looked at or answered. */
    String mark(Actor actor) {
        return jdbc.sql("""
                        select count(*) || '-' || coalesce(max(r.changed_at)::text, '') from privacy.request r
                         where r.area_code >= :lo and r.area_code < :hi and left(r.area_code, :len) = any(:areas)
                        """).params(actor.scope().params()).query(String.class).single();
    }

    /** @return false when somebody else saved first */
    boolean save(Actor actor, Request after, Instant now) {
        Request.Check check = after.check();
        Request.Answer answer = after.answer();
        return jdbc.sql("""
                                update privacy.request r
                                   set safe = :safe, safety_note = :note, checked_by = :checkedBy, checked_at = :checkedAt, decision = :decision,
                                       reason = :reason, law = :law, facts = :facts, appeal_to = :appealTo, appeal_by = :appealBy, appeal_law = :appealLaw,
                                       decided_by = :decidedBy, decided_at = :decidedAt, version = r.version + 1, changed_at = :now
                                 where r.id = :id and r.version = :version
                                   and r.area_code >= :lo and r.area_code < :hi and left(r.area_code, :len) = any(:areas)
                                """)
                        .param("safe", check == null ? null : check.safe(), Types.BOOLEAN)
                        .param("note", check == null ? "" : check.note())
                        .param("checkedBy", check == null ? "" : check.by())
                        .param("checkedAt", check == null ? null : Timestamp.from(check.at()), Types.TIMESTAMP)
                        .param(
                                "decision",
                                answer == null ? null : answer.decision().name(),
                                Types.VARCHAR)
                        .param("reason", answer == null ? "" : answer.reason())
                        .param("decidedBy", answer == null ? "" : answer.by())
                        .param("decidedAt", answer == null ? null : Timestamp.from(answer.at()), Types.TIMESTAMP)
                        .param("id", after.id())
                        .param("version", after.version())
                        .param("now", Timestamp.from(now))
                        .params(refused(answer == null ? null : answer.refused()))
                        .params(actor.scope().params())
                        .update()
                == 1;
    }

    private static Map<String, Object> refused(Request.@Nullable Refused refused) {
        Map<String, Object> params = new HashMap<>();
        params.put("law", refused == null ? "" : refused.law());
        params.put("facts", refused == null ? "" : refused.facts());
        params.put("appealTo", refused == null ? "" : refused.appeal().to());
        params.put(
                "appealBy",
                new SqlParameterValue(
                        Types.DATE,
                        refused == null ? null : Date.valueOf(refused.appeal().by())));
        params.put("appealLaw", refused == null ? "" : refused.appeal().law());
        return params;
    }

    private static Request request(ResultSet row) throws SQLException {
        return new Request(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("display_name"),
                new Request.Asked(
                        Request.Kind.valueOf(row.getString("kind")),
                        Request.Asker.valueOf(row.getString("asker")),
                        row.getString("asker_name"),
                        row.getString("wish"),
                        row.getObject("asked_on", LocalDate.class)),
                check(row),
                answer(row),
                row.getInt("version"),
                new Request.Took(
                        row.getString("by_name"),
                        row.getTimestamp("created_at").toInstant(),
                        row.getObject("unit_id", UUID.class),
                        row.getString("name_th"),
                        row.getString("name_en")));
    }

    private static Request.@Nullable Check check(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("checked_at");
        return at == null
                ? null
                : new Request.Check(
                        row.getBoolean("safe"),
                        row.getString("safety_note"),
                        row.getString("checked_by"),
                        at.toInstant());
    }

    private static Request.@Nullable Answer answer(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("decided_at");
        return at == null
                ? null
                : new Request.Answer(
                        Request.Decision.valueOf(row.getString("decision")),
                        row.getString("reason"),
                        refused(row),
                        row.getString("decided_by"),
                        at.toInstant());
    }

    private static Request.@Nullable Refused refused(ResultSet row) throws SQLException {
        LocalDate by = row.getObject("appeal_by", LocalDate.class);
        return by == null
                ? null
                : new Request.Refused(
                        row.getString("law"),
                        row.getString("facts"),
                        new Refusal.Appeal(row.getString("appeal_to"), by, row.getString("appeal_law")));
    }
}
