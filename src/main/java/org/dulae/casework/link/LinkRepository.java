package org.dulae.casework.link;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dulae.access.Actor;
import org.dulae.casework.CaseFile;
import org.dulae.casework.CaseId;
import org.dulae.casework.CaseStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Links between cases; both sides are written together. */
@Repository
class LinkRepository {
    private final JdbcClient jdbc;

    LinkRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first; only to cases the actor sees as well. */
    List<CaseLink> of(Actor actor, CaseId id) {
        return jdbc.sql("""
                        select l.id, l.other_id, o.number, o.status, coalesce(p.display_name, nullif(o.known_as, '')) as name,
                               l.reason, l.note, l.by_name, l.created_at
                          from casework.link l
                          join casework.case_file o on o.id = l.other_id
                          left join person.card p on p.id = o.person_id
                         where l.case_id = :case and l.ended_at is null
                           and l.area_code >= :lo and l.area_code < :hi and left(l.area_code, :len) = any(:areas)
                           and o.area_code >= :lo and o.area_code < :hi and left(o.area_code, :len) = any(:areas)
                         order by l.created_at desc, l.id desc
                        """)
                .param("case", id.value())
                .params(actor.scope().params())
                .query((row, n) -> new CaseLink(
                        row.getObject("id", UUID.class),
                        new CaseLink.Other(
                                new CaseId(row.getObject("other_id", UUID.class)),
                                row.getString("number"),
                                CaseStatus.valueOf(row.getString("status")),
                                row.getString("name")),
                        CaseLink.Reason.valueOf(row.getString("reason")),
                        row.getString("note"),
                        row.getString("by_name"),
                        row.getTimestamp("created_at").toInstant()))
                .list();
    }

    /** One side of it; nothing happens when the two are linked already. */
    void insert(UUID id, CaseFile here, CaseId other, CaseLink.Reason reason, String note, Actor actor, Instant now) {
        jdbc.sql("""
                        insert into casework.link (id, case_id, other_id, person_id, area_code, team_id, reason, note, created_by, by_name,
                          created_at)
                        values (:id, :case, :other, :person, :area, :team, :reason, :note, :user, :name, :now)
                        on conflict (case_id, other_id) where ended_at is null do nothing
                        """)
                .param("id", id)
                .param("case", here.id().value())
                .param("other", other.value())
                .param("person", here.person().value())
                .param("area", here.place().areaCode())
                .param("team", here.place().team())
                .param("reason", reason.name())
                .param("note", note)
                .param("user", actor.id().value())
                .param("name", actor.name())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Both sides; false when there is no such link, or none for this actor. */
    boolean end(Actor actor, UUID id, Instant now) {
        return jdbc.sql("""
                        update casework.link l set ended_at = :now, ended_by = :user
                         where l.id = :id and l.ended_at is null
                           and l.area_code >= :lo and l.area_code < :hi and left(l.area_code, :len) = any(:areas)
                        """)
                        .param("id", id)
                        .param("now", Timestamp.from(now))
                        .param("user", actor.id().value())
                        .params(actor.scope().params())
                        .update()
                > 0;
    }

    /** Takes the ending back. */
    void resume(Actor actor, UUID id) {
        jdbc.sql("""
                        update casework.link l set ended_at = null, ended_by = null
                         where l.id = :id and l.ended_by = :user
                           and l.area_code >= :lo and l.area_code < :hi and left(l.area_code, :len) = any(:areas)
                           and not exists (select from casework.link n
                                            where n.case_id = l.case_id and n.other_id = l.other_id and n.ended_at is null)
                        """)
                .param("id", id)
                .param("user", actor.id().value())
                .params(actor.scope().params())
                .update();
    }
}
