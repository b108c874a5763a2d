package org.dulae.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dulae.access.Actor;
import org.dulae.person.PersonRepository.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who lives with whom, from when to when. A member the actor may not see is simply not among the rows. */
@Repository
class HouseholdRepository {
    private final JdbcClient jdbc;

    HouseholdRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The household somebody lives in on a day; the latest if there should be two. */
    Optional<UUID> of(Actor actor, PersonId person, LocalDate on) {
        return jdbc.sql("""
                        select m.household_id from person.membership m
                         where m.person_id = :person and m.valid_from <= :on and (m.valid_to is null or m.valid_to > :on)
                           and m.area_code >= :lo and m.area_code < :hi and left(m.area_code, :len) = any(:areas)
                         order by m.valid_from desc, m.id desc limit 1
                        """)
                .param("person", person.value())
                .param("on", on)
                .params(actor.scope().params())
                .query((row, n) -> row.getObject("household_id", UUID.class))
                .optional();
    }

    /** Everybody who lives or lived there, today's first, the head before others, then by age. */
    List<Membership> members(Actor actor, UUID household, LocalDate today) {
        return jdbc.sql("""
                        select m.id, m.version, m.household_id, m.person_id, m.relation, m.valid_from, m.valid_to,
                               p.display_name, p.birth_date, p.birth_precision, p.birth_verified, p.died_on is not null as died
                          from person.membership m join person.person p on p.id = m.person_id
                         where m.household_id = :household
                           and m.area_code >= :lo and m.area_code < :hi and left(m.area_code, :len) = any(:areas)
                         order by (m.valid_to is null or m.valid_to > :today) desc, m.relation = 'HEAD' desc, p.birth_date, m.id
                        """)
                .param("household", household)
                .param("today", today)
                .params(actor.scope().params())
                .query((row, n) -> membership(row))
                .list();
    }

    private static Membership membership(ResultSet row) throws SQLException {
        return new Membership(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getObject("household_id", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("display_name"),
                PersonRepository.birth(row),
                row.getBoolean("died"),
                row.getString("relation"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }

    void insertHousehold(UUID id, Row person, Actor actor, Instant now) {
        jdbc.sql("""
                        insert into person.household (id, area_code, team_id, created_by, created_at) values (:id, :area, :team, :by, :now)
                        """)
                .param("id", id)
                .param("area", person.areaCode())
                .param("team", person.teamId())
                .param("by", actor.id().value())
                .param("now", Timestamp.from(now))
                .update();
    }

    void insert(UUID id, UUID household, Row person, String relation, LocalDate from, Actor actor, Instant now) {
        jdbc.sql("""
                        insert into person.membership (id, household_id, person_id, area_code, team_id, relation, valid_from, created_by, created_at)
                        values (:id, :household, :person, :area, :team, :relation, :from, :by, :now)
                        """)
                .param("id", id)
                .param("household", household)
                .param("person", person.id().value())
                .param("area", person.areaCode())
                .param("team", person.teamId())
                .param("relation", relation)
                .param("from", from)
                .param("by", actor.id().value())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** False when somebody else changed it, or when the last day would lie before the first. */
    boolean end(Actor actor, UUID membership, int version, LocalDate to) {
        return jdbc.sql("""
                                update person.membership m set valid_to = :to, version = version + 1
                                 where m.id = :id and m.version = :version and m.valid_from <= :to
                                   and m.area_code >= :lo and m.area_code < :hi and left(m.area_code, :len) = any(:areas)
                                """)
                        .param("id", membership)
                        .param("version", version)
                        .param("to", to)
                        .params(actor.scope().params())
                        .update()
                == 1;
    }

    boolean relate(Actor actor, UUID membership, int version, String relation) {
        return jdbc.sql("""
                                update person.membership m set relation = :relation, version = version + 1
                                 where m.id = :id and m.version = :version
                                   and m.area_code >= :lo and m.area_code < :hi and left(m.area_code, :len) = any(:areas)
                                """)
                        .param("id", membership)
                        .param("version", version)
                        .param("relation", relation)
                        .params(actor.scope().params())
                        .update()
                == 1;
    }
}
