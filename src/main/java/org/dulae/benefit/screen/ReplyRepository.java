package org.dulae.benefit.screen;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.dulae.access.Actor;
import org.dulae.benefit.screen.MissingRights.Said;
import org.dulae.person.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What came of findings, written once each. */
@Repository
class ReplyRepository {
    private final JdbcClient jdbc;

    ReplyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether there is such a line for this actor, by whichever facts. */
    boolean isThere(Actor actor, PersonId person, String code) {
        return jdbc.sql("""
                        select exists (select from benefit.finding f
                          where f.person_id = :person and f.code = :code
                            and f.area_code >= :lo and f.area_code < :hi and left(f.area_code, :len) = any(:areas))
                        """)
                .param("person", person.value())
                .param("code", code)
                .params(actor.scope().params())
                .query(Boolean.class)
                .single();
    }

    /** False when what it answers is no longer so, or was never the actor's to see. */
    boolean insert(
            Actor actor, UUID id, PersonId person, String code, String basis, Said said, int fiscalYear, Instant now) {
        return jdbc.sql("""
                                insert into benefit.reply (id, person_id, area_code, code, basis, fiscal_year, said, by_user, by_name, created_at)
                                select :id, f.person_id, f.area_code, f.code, f.basis, :year, :said, :by, :name, :now
                                  from benefit.finding f
                                 where f.person_id = :person and f.code = :code and f.basis = :basis
                                   and f.area_code >= :lo and f.area_code < :hi and left(f.area_code, :len) = any(:areas)
                                """)
                        .param("id", id)
                        .param("person", person.value())
                        .param("code", code)
                        .param("basis", basis)
                        .param("said", said.name())
                        .param("year", fiscalYear)
                        .param("by", actor.id().value())
                        .param("name", actor.name())
                        .param("now", Timestamp.from(now))
                        .params(actor.scope().params())
                        .update()
                == 1;
    }

    /** False when there is none, not for this actor, or it was taken back already. */
    boolean takeBack(Actor actor, UUID id, UUID reply, Instant now) {
        return jdbc.sql("""
                                insert into benefit.reply (id, person_id, area_code, team_id, code, basis, fiscal_year, said, takes_back, by_user, by_name, created_at)
                                select :id, r.person_id, r.area_code, r.team_id, r.code, r.basis, r.fiscal_year, 'TAKEN_BACK', r.id, :by, :name, :now
                                  from benefit.reply r
                                 where r.id = :reply and r.said <> 'TAKEN_BACK'
                                   and r.area_code >= :lo and r.area_code < :hi and left(r.area_code, :len) = any(:areas)
                                    on conflict do nothing
                                """)
                        .param("id", id)
                        .param("reply", reply)
                        .param("by", actor.id().value())
                        .param("name", actor.name())
                        .param("now", Timestamp.from(now))
                        .params(actor.scope().params())
                        .update()
                == 1;
    }

    UUID person(Actor actor, UUID reply) {
        return jdbc.sql("""
                        select r.person_id from benefit.reply r
                         where r.id = :reply and r.area_code >= :lo and r.area_code < :hi and left(r.area_code, :len) = any(:areas)
                        """)
                .param("reply", reply)
                .params(actor.scope().params())
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new org.dulae.access.NotFound("reply"));
    }
}
