package org.dulae.person.fact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dulae.access.Actor;
import org.dulae.person.PersonId;
import org.dulae.shared.NewId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Facts of people, written once and ended by the next. */
@Repository
class FactRepository {
    private final JdbcClient jdbc;

    FactRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<KnownFact> current(Actor actor, PersonId id) {
        return jdbc.sql("""
                        select f.code, f.value, f.origin, f.as_of from person.fact f
                         where f.person_id = :person and f.ended_at is null
                           and f.area_code >= :lo and f.area_code < :hi and left(f.area_code, :len) = any(:areas)
                         order by f.as_of desc, f.code
                        """)
                .param("person", id.value())
                .params(actor.scope().params())
                .query((row, n) -> fact(row))
                .list();
    }

    /** The same of some facts of other people, each from a day on, but for those of whom only a team may know. */
    List<KnownFact> ofOthers(Actor actor, Map<PersonId, LocalDate> people, Collection<String> codes) {
        return jdbc.sql("""
                        select f.code, f.value, f.origin, f.as_of from person.fact f
                          join person.person p on p.id = f.person_id and p.team_id is null
                          join unnest(:people::uuid[], :since::date[]) as o (id, since) on o.id = f.person_id and f.as_of >= o.since
                         where f.code = any(:codes) and f.ended_at is null and f.team_id is null
                           and f.area_code >= :lo and f.area_code < :hi and left(f.area_code, :len) = any(:areas)
                         order by f.as_of desc, f.created_at desc, f.code
                        """)
                .param(
                        "people",
                        people.keySet().stream().map(PersonId::toString).toArray(String[]::new))
                .param(
                        "since",
                        people.values().stream().map(LocalDate::toString).toArray(String[]::new))
                .param("codes", codes.toArray(String[]::new))
                .params(actor.scope().params())
                .query((row, n) -> fact(row))
                .list();
    }

    /** What was known and is no longer, the latest ended first. */
    List<KnownFact.Ended> ended(Actor actor, PersonId id, int most) {
        return jdbc.sql("""
                        select f.code, f.value, f.origin, f.as_of, f.ended_at from person.fact f
                         where f.person_id = :person and f.ended_at is not null
                           and f.area_code >= :lo and f.area_code < :hi and left(f.area_code, :len) = any(:areas)
                         order by f.ended_at desc, f.code limit :most
                        """)
                .param("person", id.value())
                .param("most", most)
                .params(actor.scope().params())
                .query((row, n) -> new KnownFact.Ended(
                        fact(row), row.getTimestamp("ended_at").toInstant()))
                .list();
    }

    /** What was said in one contact and still holds. */
    List<KnownFact> heard(Actor actor, PersonId id, UUID in) {
        return jdbc.sql("""
                        select f.code, f.value, f.origin, f.as_of from person.fact f
                         where f.person_id = :person and f.told_in = :in and f.ended_at is null
                           and f.area_code >= :lo and f.area_code < :hi and left(f.area_code, :len) = any(:areas)
                         order by f.id
                        """)
                .param("person", id.value())
                .param("in", in)
                .params(actor.scope().params())
                .query((row, n) -> fact(row))
                .list();
    }

    /** Whether a team alone may know of the person. */
    enum Hold {
        OPEN,
        RESTRICTED
    }

    /** Until the transaction ends nobody else tells anything of this person; empty when she is not the actor's to see. */
    Optional<Hold> hold(Actor actor, PersonId id) {
        return jdbc.sql("""
                        select p.team_id is null from person.person p
                         where p.id = :person
                           and p.area_code >= :lo and p.area_code < :hi and left(p.area_code, :len) = any(:areas)
                           for no key update
                        """)
                .param("person", id.value())
                .params(actor.scope().params())
                .query((row, n) -> row.getBoolean(1) ? Hold.OPEN : Hold.RESTRICTED)
                .optional();
    }

    private static KnownFact fact(ResultSet row) throws SQLException {
        return new KnownFact(
                row.getString("code"),
                row.getString("value"),
                KnownFact.Source.valueOf(row.getString("origin")),
                row.getObject("as_of", LocalDate.class));
    }

    /** How often something was told of this person: changes with every telling. */
    int told(Actor actor, PersonId id) {
        return jdbc.sql("""
                        select count(*)::int from person.fact f
                         where f.person_id = :person
                           and f.area_code >= :lo and f.area_code < :hi and left(f.area_code, :len) = any(:areas)
                        """)
                .param("person", id.value())
                .params(actor.scope().params())
                .query(Integer.class)
                .single();
    }

    void end(Actor actor, PersonId id, Collection<String> codes, Instant now) {
        jdbc.sql("""
                        update person.fact f set ended_at = :now
                         where f.person_id = :person and f.code = any(:codes) and f.ended_at is null
                           and f.area_code >= :lo and f.area_code < :hi and left(f.area_code, :len) = any(:areas)
                        """)
                .param("person", id.value())
                .param("codes", codes.toArray(String[]::new))
                .param("now", Timestamp.from(now))
                .params(actor.scope().params())
                .update();
    }

    /** @param in the contact in which it was said; null = told on a page of hers */
    void insert(Actor actor, PersonId id, KnownFact fact, @Nullable UUID in, Instant now) {
        jdbc.sql("""
                        insert into person.fact (id, person_id, area_code, team_id, code, value, origin, as_of, told_in, created_by, created_at)
                        select :id, p.id, p.area_code, p.team_id, :code, :value, :origin, :on, :in, :by, :now
                          from person.person p
                         where p.id = :person
                           and p.area_code >= :lo and p.area_code < :hi and left(p.area_code, :len) = any(:areas)
                            on conflict do nothing
                        """)
                .param("id", NewId.next())
                .param("person", id.value())
                .param("code", fact.code())
                .param("value", fact.value())
                .param("origin", fact.source().name())
                .param("on", fact.on())
                .param("in", in, Types.OTHER)
                .param("by", actor.id().value())
                .param("now", Timestamp.from(now))
                .params(actor.scope().params())
                .update();
    }
}
