package org.dulae.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dulae.access.Actor;
import org.dulae.person.PersonFile.FormerName;
import org.dulae.person.PersonFile.Group;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** People, the names they bore before and the groups they belong to. */
@Repository
class PersonRepository {
    private final JdbcClient jdbc;
    private final Secrets secrets;

    PersonRepository(JdbcClient jdbc, Secrets secrets) {
        this.jdbc = jdbc;
        this.secrets = secrets;
    }

    /** A person's own row, without addresses and phones. */
    record Row(
            PersonId id,
            int version,
            Names names,
            String displayName,
            Sex sex,
            Birth birth,
            @Nullable LocalDate diedOn,
            @Nullable String nationality,
            NumberKind numberKind,
            String number,
            String areaCode,
            @Nullable UUID teamId,
            String communication,
            Instant changedAt) {}

    void insert(Row person, String search, Actor actor, Instant now) {
        jdbc.sql("""
                        insert into person.person (id, area_code, team_id, title, given, family, nickname, sex, birth_date, birth_precision, birth_verified,
                                                   died_on, nationality, number_kind, number_secret, number_hash, number_tail_hash, communication, search,
                                                   created_by, created_at, changed_by, changed_at)
                        values (:id, :area, :team, :title, :given, :family, :nickname, :sex, :birth, :precision, :verified,
                                :died, :nationality, :kind, :secret, :hash, :tail, :communication, :search, :by, :now, :by, :now)
                        """)
                .param("id", person.id().value())
                .param("area", person.areaCode())
                .param("team", person.teamId())
                .params(new Values(person, secrets, search, actor, now).all())
                .update();
    }

    Optional<Row> find(Actor actor, PersonId id) {
        return jdbc.sql("""
                        select p.id, p.version, p.title, p.given, p.family, p.nickname, p.display_name, p.sex, p.birth_date, p.birth_precision, p.birth_verified,
                               p.died_on, p.nationality, p.number_kind, p.number_secret, p.area_code, p.team_id, p.communication, p.changed_at
                          from person.person p
                         where p.id = :id and p.area_code >= :lo and p.area_code < :hi and left(p.area_code, :len) = any(:areas)
                        """)
                .param("id", id.value())
                .params(actor.scope().params())
                .query((row, n) -> row(row))
                .optional();
    }

    /** Of these, those a team alone may know of, with the team. */
    Map<UUID, UUID> restricted(Actor actor, Collection<UUID> ids) {
        Map<UUID, UUID> teams = new HashMap<>();
        jdbc.sql("""
                        select p.id, p.team_id from person.person p
                         where p.id = any(:ids) and p.team_id is not null
                           and p.area_code >= :lo and p.area_code < :hi and left(p.area_code, :len) = any(:areas)
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .params(actor.scope().params())
                .query(row -> {
                    teams.put(row.getObject("id", UUID.class), row.getObject("team_id", UUID.class));
                });
        return teams;
    }

    private Row row(ResultSet row) throws SQLException {
        return new Row(
                new PersonId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                names(row),
                row.getString("display_name"),
                Sex.valueOf(row.getString("sex")),
                birth(row),
                row.getObject("died_on", LocalDate.class),
                row.getString("nationality"),
                NumberKind.valueOf(row.getString("number_kind")),
                secrets.open(row.getBytes("number_secret")),
                row.getString("area_code"),
                row.getObject("team_id", UUID.class),
                row.getString("communication"),
                row.getTimestamp("changed_at").toInstant());
    }

    static Names names(ResultSet row) throws SQLException {
        return new Names(
                row.getString("title"), row.getString("given"), row.getString("family"), row.getString("nickname"));
    }

    static Birth birth(ResultSet row) throws SQLException {
        return new Birth(
                row.getObject("birth_date", LocalDate.class),
                Birth.Precision.valueOf(row.getString("birth_precision")),
                row.getBoolean("birth_verified"));
    }

    /** False when somebody else saved first. */
    boolean update(Row person, String search, Actor actor, Instant now) {
        return jdbc.sql("""
                                update person.person p
                                   set title = :title, given = :given, family = :family, nickname = :nickname, sex = :sex, birth_date = :birth,
                                       birth_precision = :precision, birth_verified = :verified, died_on = :died, nationality = :nationality,
                                       number_kind = :kind, number_secret = :secret, number_hash = :hash, number_tail_hash = :tail,
                                       communication = :communication, search = :search, version = version + 1, changed_by = :by, changed_at = :now
                                 where p.id = :id and p.version = :version
                                   and p.area_code >= :lo and p.area_code < :hi and left(p.area_code, :len) = any(:areas)
                                """)
                        .param("id", person.id().value())
                        .param("version", person.version())
                        .params(new Values(person, secrets, search, actor, now).all())
                        .params(actor.scope().params())
                        .update()
                == 1;
    }

    /** Moves a person and all that names her to another place, out of the actor's scope too; false when not allowed or no longer so. */
    boolean place(PersonId id, String areaCode, String search, int version, Actor actor, Instant now) {
        return jdbc.sql("select person.place(:id, :area, :search, :version, :by, :now)")
                .param("id", id.value())
                .param("area", areaCode)
                .param("search", search)
                .param("version", version)
                .param("by", actor.id().value())
                .param("now", Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }

    /** Gives somebody's record to another area; false when it is not the actor's to give. */
    boolean entrust(PersonId id, String areaCode, People.Teamed teams, String search, Instant now) {
        return jdbc.sql("select person.entrust(:id, :area, :before, :after, :search, :now)")
                .param("id", id.value())
                .param("area", areaCode)
                .param("before", teams.before(), java.sql.Types.OTHER)
                .param("after", teams.after(), java.sql.Types.OTHER)
                .param("search", search)
                .param("now", Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }

    boolean restrict(PersonId id, @Nullable UUID team) {
        return jdbc.sql("select person.restrict(:id, :team)")
                .param("id", id.value())
                .param("team", team, java.sql.Types.OTHER)
                .query(Boolean.class)
                .single();
    }

    List<FormerName> formerNames(Actor actor, PersonId id) {
        return jdbc.sql("""
                        select f.given, f.family from person.former_name f
                         where f.person_id = :id and f.area_code >= :lo and f.area_code < :hi and left(f.area_code, :len) = any(:areas)
                         order by f.created_at, f.id
                        """)
                .param("id", id.value())
                .params(actor.scope().params())
                .query((row, n) -> new FormerName(row.getString("given"), row.getString("family")))
                .list();
    }

    void addFormerName(UUID id, Row person, FormerName name, Actor actor, Instant now) {
        jdbc.sql("""
                        insert into person.former_name (id, person_id, area_code, team_id, given, family, created_by, created_at)
                        values (:id, :person, :area, :team, :given, :family, :by, :now)
                        """)
                .param("id", id)
                .param("person", person.id().value())
                .param("area", person.areaCode())
                .param("team", person.teamId())
                .param("given", name.given())
                .param("family", name.family())
                .param("by", actor.id().value())
                .param("now", Timestamp.from(now))
                .update();
    }

    List<Group> groups(Actor actor, PersonId id, LocalDate on) {
        return jdbc.sql("""
                        select g.id, g.code, g.valid_from from person.declared_group g
                         where g.person_id = :id and g.valid_from <= :on and (g.valid_to is null or g.valid_to > :on)
                           and g.area_code >= :lo and g.area_code < :hi and left(g.area_code, :len) = any(:areas)
                         order by g.valid_from, g.code
                        """)
                .param("id", id.value())
                .params(actor.scope().params())
                .param("on", on)
                .query((row, n) -> new Group(
                        row.getObject("id", UUID.class),
                        row.getString("code"),
                        row.getObject("valid_from", LocalDate.class)))
                .list();
    }

    void addGroup(UUID id, Row person, String code, LocalDate from, Actor actor, Instant now) {
        jdbc.sql("""
                        insert into person.declared_group (id, person_id, area_code, team_id, code, valid_from, created_by, created_at)
                        values (:id, :person, :area, :team, :code, :from, :by, :now)
                        """)
                .param("id", id)
                .param("person", person.id().value())
                .param("area", person.areaCode())
                .param("team", person.teamId())
                .param("code", code)
                .param("from", from)
                .param("by", actor.id().value())
                .param("now", Timestamp.from(now))
                .update();
    }

    void endGroup(Actor actor, UUID id, LocalDate to) {
        jdbc.sql("""
                        update person.declared_group g set valid_to = :to
                         where g.id = :id and g.area_code >= :lo and g.area_code < :hi and left(g.area_code, :len) = any(:areas)
                        """)
                .param("id", id)
                .param("to", to)
                .params(actor.scope().params())
                .update();
    }
}
