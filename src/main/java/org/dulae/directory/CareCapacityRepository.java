package org.dulae.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dulae.access.Scope;
import org.dulae.access.UserId;
import org.dulae.directory.CareCapacities.Told;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Capacities are public counts, so reading has no scope; writing has. */
@Repository
class CareCapacityRepository {
    private final JdbcClient jdbc;

    CareCapacityRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<CareCapacity> find(UUID id) {
        return jdbc.sql("""
                select c.id, c.area_code, c.kind, c.amount, c.as_of, c.ended_on, c.source, c.changed_at, c.version,
                       coalesce((select u.name from access.user_card u where u.id = c.changed_by), '') as changed_by
                  from directory.care_capacity c where c.id = :id
                """).param("id", id).query((row, n) -> capacity(row)).optional();
    }

    List<CareCapacity> of(String areaCode) {
        return jdbc.sql("""
                select c.id, c.area_code, c.kind, c.amount, c.as_of, c.ended_on, c.source, c.changed_at, c.version,
                       coalesce((select u.name from access.user_card u where u.id = c.changed_by), '') as changed_by
                  from directory.care_capacity c where c.area_code = :area
                 order by c.kind, c.as_of desc
                """)
                .param("area", areaCode)
                .query((row, n) -> capacity(row))
                .list();
    }

    /** Of each area and kind the latest figure that a day knows, ended or not. */
    List<CareCapacity> latest(String within, LocalDate day) {
        return jdbc.sql("""
                select distinct on (c.area_code, c.kind) c.id, c.area_code, c.kind, c.amount, c.as_of, c.ended_on, c.source, c.changed_at, c.version,
                       '' as changed_by
                  from directory.care_capacity c
                 where starts_with(c.area_code, :within) and c.as_of <= :day
                 order by c.area_code, c.kind, c.as_of desc
                """)
                .param("within", within)
                .param("day", day)
                .query((row, n) -> capacity(row))
                .list();
    }

    private static CareCapacity capacity(ResultSet row) throws SQLException {
        return new CareCapacity(
                row.getObject("id", UUID.class),
                row.getString("area_code"),
                CareKind.valueOf(row.getString("kind")),
                row.getInt("amount"),
                row.getObject("as_of", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                row.getString("source"),
                row.getString("changed_by"),
                row.getTimestamp("changed_at").toInstant(),
                row.getInt("version"));
    }

    /** @param but this one does not count; null: every one does */
    boolean isTold(String areaCode, CareKind kind, LocalDate asOf, @Nullable UUID but) {
        return jdbc.sql("""
                select exists (select 1 from directory.care_capacity
                                where area_code = :area and kind = :kind and as_of = :asOf and (:but::uuid is null or id <> :but))
                """)
                .param("area", areaCode)
                .param("kind", kind.name())
                .param("asOf", asOf)
                .param("but", but)
                .query(Boolean.class)
                .single();
    }

    boolean insert(Scope scope, UUID id, String areaCode, CareKind kind, Told told, UserId by, Instant now) {
        return jdbc.sql("""
                        insert into directory.care_capacity (id, area_code, kind, amount, as_of, ended_on, source, changed_by, changed_at)
                        select :id, a.area_code, :kind, :amount, :asOf, :ended::date, :source, :by, :now
                          from (values (:area::text)) a (area_code)
                         where a.area_code >= :lo and a.area_code < :hi and left(a.area_code, :len) = any(:areas)
                        """)
                        .params(scope.params())
                        .param("id", id)
                        .param("area", areaCode)
                        .param("kind", kind.name())
                        .param("amount", told.amount())
                        .param("asOf", told.asOf())
                        .param("ended", told.endedOn())
                        .param("source", told.source())
                        .param("by", by.value())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    boolean update(Scope scope, UUID id, Told told, int version, UserId by, Instant now) {
        return jdbc.sql("""
                        update directory.care_capacity c
                           set amount = :amount, as_of = :asOf, ended_on = :ended::date, source = :source, changed_by = :by, changed_at = :now,
                               version = c.version + 1
                         where c.id = :id and c.version = :version
                           and c.area_code >= :lo and c.area_code < :hi and left(c.area_code, :len) = any(:areas)
                        """)
                        .params(scope.params())
                        .param("id", id)
                        .param("amount", told.amount())
                        .param("asOf", told.asOf())
                        .param("ended", told.endedOn())
                        .param("source", told.source())
                        .param("version", version)
                        .param("by", by.value())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }
}
