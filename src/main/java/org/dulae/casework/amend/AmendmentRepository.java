package org.dulae.casework.amend;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dulae.access.Actor;
import org.dulae.casework.CaseFile;
import org.dulae.casework.CaseId;
import org.dulae.person.PersonFile;
import org.dulae.person.PersonId;
import org.dulae.shared.NewId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whose a case is, and who it was written on before. What hangs on it follows by triggers, in this module and in those above. */
@Repository
class AmendmentRepository {
    private final JdbcClient jdbc;

    AmendmentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when somebody else changed it first */
    boolean move(Actor actor, CaseFile file, PersonFile right, Instant now) {
        boolean concernedAgain = concernsAgain(actor, file);
        endConcern(actor, file.id(), right.id(), now);
        return jdbc.sql("""
                                update casework.case_file c
                                   set person_id = :right, concerned = array_remove(c.concerned, :right) || :again,
                                       known_as = case when c.known_as = '' then '' else :name end,
                                       version = c.version + 1, changed_by = :user, changed_at = :now
                                 where c.id = :case and c.version = :version
                                   and c.area_code >= :lo and c.area_code < :hi and left(c.area_code, :len) = any(:areas)
                                """)
                        .param("right", right.id().value())
                        .param(
                                "again",
                                concernedAgain ? new UUID[] {file.person().value()} : new UUID[0])
                        .param("name", right.displayName())
                        .param("case", file.id().value())
                        .param("version", file.version())
                        .param("user", actor.id().value())
                        .param("now", Timestamp.from(now))
                        .params(actor.scope().params())
                        .update()
                == 1;
    }

    /** Who was one of the others concerned until the case was moved to her is one of them again when it goes on: so moving it back undoes it. */
    private boolean concernsAgain(Actor actor, CaseFile file) {
        return jdbc.sql("""
                        update casework.case_person o set ended_at = null
                         where o.case_id = :case and o.person_id = :person
                           and o.area_code >= :lo and o.area_code < :hi and left(o.area_code, :len) = any(:areas)
                           and o.ended_at = (select max(h.at) from casework.case_change h
                                              where h.case_id = :case and h.kind = 'AMENDED' and h.new_code = :code
                                                and h.area_code >= :lo and h.area_code < :hi and left(h.area_code, :len) = any(:areas))
                        """)
                        .param("case", file.id().value())
                        .param("person", file.person().value())
                        .param("code", file.person().toString())
                        .params(actor.scope().params())
                        .update()
                > 0;
    }

    /** Whose case it is is not one of the others it concerns. */
    private void endConcern(Actor actor, CaseId id, PersonId right, Instant now) {
        jdbc.sql("""
                        update casework.case_person o set ended_at = :now
                         where o.case_id = :case and o.person_id = :person and o.ended_at is null
                           and o.area_code >= :lo and o.area_code < :hi and left(o.area_code, :len) = any(:areas)
                        """)
                .param("case", id.value())
                .param("person", right.value())
                .param("now", Timestamp.from(now))
                .params(actor.scope().params())
                .update();
    }

    /** In the story of the case. */
    void tell(CaseFile file, Amendments.Pair pair, String reason, Actor actor, Instant now) {
        jdbc.sql("""
                        insert into casework.case_change (id, case_id, person_id, area_code, team_id, kind, old_code, new_code, reason, at, by_user, by_name)
                        values (:id, :case, :right, :area, :team, 'AMENDED', :before, :after, :reason, :now, :user, :by)
                        """)
                .param("id", NewId.next())
                .param("case", file.id().value())
                .param("right", pair.to().id().value())
                .param("area", file.place().areaCode())
                .param("team", file.place().team(), Types.OTHER)
                .param("before", pair.from().id().toString())
                .param("after", pair.to().id().toString())
                .param("reason", reason)
                .param("now", Timestamp.from(now))
                .param("user", actor.id().value())
                .param("by", actor.name())
                .update();
    }

    /** On the pages of both people. */
    void insert(Amendments.Pair pair, Amendments.Matter matter, String reason, Actor actor, Instant now) {
        insert(Amendment.Side.FROM, pair.id(), pair.from(), pair.to(), matter, reason, actor, now);
        insert(Amendment.Side.TO, pair.id(), pair.to(), pair.from(), matter, reason, actor, now);
    }

    private void insert(
            Amendment.Side side,
            UUID id,
            PersonFile here,
            PersonFile other,
            Amendments.Matter matter,
            String reason,
            Actor actor,
            Instant now) {
        jdbc.sql("""
                        insert into casework.amendment (id, side, person_id, other_id, concerned, area_code, team_id, case_id, contact_id, reason, by_user,
                          by_name, created_at)
                        values (:id, :side, :person, :other, :concerned, :area, :team, :case, :contact, :reason, :user, :by, :now)
                        """)
                .param("id", id)
                .param("side", side.name())
                .param("person", here.id().value())
                .param("other", other.id().value())
                .param("concerned", matter.concerned().toArray(UUID[]::new))
                .param("area", here.areaCode())
                .param("team", matter.team(), Types.OTHER)
                .param("case", matter.caseId(), Types.OTHER)
                .param("contact", matter.contact(), Types.OTHER)
                .param("reason", reason)
                .param("user", actor.id().value())
                .param("by", actor.name())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Told to who may see the person herself. */
    List<Amendment> ofPerson(Actor actor, PersonId person) {
        return jdbc.sql("""
                        select a.side, c.id as case_id, c.number, o.id as other_id, o.display_name as name, a.reason, a.created_at, a.by_name
                          from casework.amendment a
                          join person.card s on s.id = a.person_id
                          left join person.card o on o.id = a.other_id
                          left join casework.case_file c on c.id = a.case_id
                               and c.area_code >= :lo and c.area_code < :hi and left(c.area_code, :len) = any(:areas)
                         where a.person_id = :person and a.area_code >= :lo and a.area_code < :hi and left(a.area_code, :len) = any(:areas)
                         order by a.created_at desc, a.id
                        """)
                .param("person", person.value())
                .params(actor.scope().params())
                .query((row, n) -> amendment(row))
                .list();
    }

    List<Amendment> ofContact(Actor actor, UUID contact) {
        return jdbc.sql("""
                        select a.side, null::uuid as case_id, null as number, o.id as other_id, o.display_name as name, a.reason, a.created_at, a.by_name
                          from casework.amendment a
                          join person.card s on s.id = a.person_id
                          left join person.card o on o.id = a.other_id
                         where a.contact_id = :contact and a.side = 'TO'
                           and a.area_code >= :lo and a.area_code < :hi and left(a.area_code, :len) = any(:areas)
                         order by a.created_at desc, a.id
                        """)
                .param("contact", contact)
                .params(actor.scope().params())
                .query((row, n) -> amendment(row))
                .list();
    }

    /** The steps of one case from person to person, newest first. */
    List<Amendment.Step> steps(Actor actor, CaseId id) {
        return jdbc.sql("""
                        select f.id as from_id, f.display_name as from_name, p.id as to_id, p.display_name as to_name, h.reason, h.at, h.by_name
                          from casework.case_change h
                          left join person.card f on f.id = case when h.kind = 'AMENDED' then h.old_code::uuid end
                          left join person.card p on p.id = case when h.kind = 'AMENDED' then h.new_code::uuid end
                         where h.case_id = :case and h.kind = 'AMENDED'
                           and h.area_code >= :lo and h.area_code < :hi and left(h.area_code, :len) = any(:areas)
                         order by h.at desc, h.id desc
                        """)
                .param("case", id.value())
                .params(actor.scope().params())
                .query((row, n) -> new Amendment.Step(
                        person(row, "from_id"),
                        row.getString("from_name"),
                        person(row, "to_id"),
                        row.getString("to_name"),
                        row.getString("reason"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("by_name")))
                .list();
    }

    private static Amendment amendment(ResultSet row) throws SQLException {
        UUID about = row.getObject("case_id", UUID.class);
        return new Amendment(
                Amendment.Side.valueOf(row.getString("side")),
                about == null ? null : new CaseId(about),
                row.getString("number"),
                person(row, "other_id"),
                row.getString("name"),
                row.getString("reason"),
                row.getTimestamp("created_at").toInstant(),
                row.getString("by_name"));
    }

    private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new PersonId(id);
    }
}
