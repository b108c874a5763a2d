package org.dulae.person.family;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.dulae.access.Actor;
import org.dulae.person.Birth;
import org.dulae.person.PersonId;
import org.dulae.person.Sex;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is whose kin. A tie of which one end is hidden from the actor is not among the rows: a policy of the table asks for both. */
@Repository
class FamilyRepository {
    private final JdbcClient jdbc;

    FamilyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What lasts and what ended, without what was struck out. */
    List<Tie> ties(Actor actor, Collection<PersonId> people) {
        return jdbc.sql("""
                        select k.id, k.version, k.kind, k.person_id, k.other_id, k.valid_from, k.valid_to, k.ended_as from person.kinship k
                         where (k.person_id = any(:people) or k.other_id = any(:people)) and k.struck_at is null
                           and k.area_code >= :lo and k.area_code < :hi and left(k.area_code, :len) = any(:areas)
                         order by k.created_at, k.id
                        """)
                .param("people", ids(people))
                .params(actor.scope().params())
                .query((row, n) -> tie(row))
                .list();
    }

    private static UUID[] ids(Collection<PersonId> people) {
        return people.stream().map(PersonId::value).toArray(UUID[]::new);
    }

    private static Tie tie(ResultSet row) throws SQLException {
        String ending = row.getString("ended_as");
        return new Tie(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                Tie.Kind.valueOf(row.getString("kind")),
                new PersonId(row.getObject("person_id", UUID.class)),
                new PersonId(row.getObject("other_id", UUID.class)),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                ending == null ? null : Tie.Ending.valueOf(ending));
    }

    List<Relative> relatives(Actor actor, Collection<PersonId> people) {
        return jdbc.sql("""
                        select p.id, p.display_name, case when p.given = '' then p.nickname else p.given end as called, p.sex, p.birth_date,
                               p.birth_precision, p.birth_verified, p.died_on
                          from person.person p
                         where p.id = any(:people) and p.area_code >= :lo and p.area_code < :hi and left(p.area_code, :len) = any(:areas)
                         order by p.birth_date, p.id
                        """)
                .param("people", ids(people))
                .params(actor.scope().params())
                .query((row, n) -> relative(row))
                .list();
    }

    private static Relative relative(ResultSet row) throws SQLException {
        return new Relative(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("display_name"),
                row.getString("called"),
                Sex.valueOf(row.getString("sex")),
                new Birth(
                        row.getObject("birth_date", LocalDate.class),
                        Birth.Precision.valueOf(row.getString("birth_precision")),
                        row.getBoolean("birth_verified")),
                row.getObject("died_on", LocalDate.class),
                false,
                false);
    }

    /** False when the actor may not know of both. */
    boolean insert(Tie tie, Actor actor, Instant now) {
        return jdbc.sql("""
                                insert into person.kinship (id, person_id, other_id, area_code, team_id, kind, valid_from, created_by, created_at)
                                select :id, p.id, o.id, p.area_code, p.team_id, :kind, :since, :by, :now
                                  from person.person p, person.person o
                                 where p.id = :from and o.id = :to
                                   and p.area_code >= :lo and p.area_code < :hi and left(p.area_code, :len) = any(:areas)
                                """)
                        .param("id", tie.id())
                        .param("from", tie.from().value())
                        .param("to", tie.to().value())
                        .param("kind", tie.kind().name())
                        .param("since", tie.since(), Types.DATE)
                        .param("by", actor.id().value())
                        .param("now", Timestamp.from(now))
                        .params(actor.scope().params())
                        .update()
                == 1;
    }

    boolean isThere(Actor actor, UUID tie) {
        return jdbc.sql("""
                        select count(*) from person.kinship k
                         where k.id = :id and k.area_code >= :lo and k.area_code < :hi and left(k.area_code, :len) = any(:areas)
                        """)
                        .param("id", tie)
                        .params(actor.scope().params())
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** False when somebody else changed it, or when it would have ended before it began. */
    boolean end(Actor actor, UUID tie, int version, Tie.Ending ending, @Nullable LocalDate until) {
        return jdbc.sql("""
                                update person.kinship k
                                   set ended_as = :ending, valid_to = cast(:until as date), version = version + 1
                                 where k.id = :id and k.version = :version and k.struck_at is null
                                   and (k.valid_from is null or cast(:until as date) is null or k.valid_from <= cast(:until as date))
                                   and k.area_code >= :lo and k.area_code < :hi and left(k.area_code, :len) = any(:areas)
                                """)
                        .param("ending", ending.name())
                        .param("until", until, Types.DATE)
                        .param("id", tie)
                        .param("version", version)
                        .params(actor.scope().params())
                        .update()
                == 1;
    }

    boolean strike(Actor actor, UUID tie, int version, Instant now) {
        return jdbc.sql("""
                                update person.kinship k set struck_at = :now, version = version + 1
                                 where k.id = :id and k.version = :version and k.struck_at is null
                                   and k.area_code >= :lo and k.area_code < :hi and left(k.area_code, :len) = any(:areas)
                                """)
                        .param("now", Timestamp.from(now))
                        .param("id", tie)
                        .param("version", version)
                        .params(actor.scope().params())
                        .update()
                == 1;
    }

    /** What was struck out stands again; what ended, if it was not struck out, lasts. */
    boolean restore(Actor actor, UUID tie, int version) {
        return jdbc.sql("""
                                update person.kinship k
                                   set ended_as = case when k.struck_at is not null then k.ended_as end,
                                       valid_to = case when k.struck_at is not null then k.valid_to end, struck_at = null, version = version + 1
                                 where k.id = :id and k.version = :version
                                   and k.area_code >= :lo and k.area_code < :hi and left(k.area_code, :len) = any(:areas)
                                """)
                        .param("id", tie)
                        .param("version", version)
                        .params(actor.scope().params())
                        .update()
                == 1;
    }
}
