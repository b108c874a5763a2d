package org.dulae.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dulae.access.Units.Colleague;
import org.dulae.access.Units.Sees;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Units and their people; written through functions that ask who is acting. */
@Repository
class UnitRepository {
    private final JdbcClient jdbc;

    UnitRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Unit> find(UnitId id) {
        return jdbc.sql("select id, kind, name_th, name_en, area_code from access.unit where id = :id")
                .param("id", id.value())
                .query((row, n) -> unit(row))
                .optional();
    }

    List<Unit> within(String reach) {
        return jdbc.sql("""
                        select id, kind, name_th, name_en, area_code from access.unit
                         where starts_with(area_code, :reach) order by area_code, kind, name_th collate "th-x-icu"
                        """).param("reach", reach).query((row, n) -> unit(row)).list();
    }

    private static Unit unit(ResultSet row) throws SQLException {
        return new Unit(
                new UnitId(row.getObject("id", UUID.class)),
                UnitKind.valueOf(row.getString("kind")),
                row.getString("name_th"),
                row.getString("name_en"),
                row.getString("area_code"));
    }

    void open(UnitId id, Units.NewUnit unit, Instant now) {
        jdbc.sql("select access.open_unit(:id, :kind, :th, :en, :area, :sees, :since, :now)")
                .param("id", id.value())
                .param("kind", unit.kind().name())
                .param("th", unit.nameTh())
                .param("en", unit.nameEn())
                .param("area", unit.areaCode())
                .param("sees", unit.sees().toArray(String[]::new))
                .param("since", unit.since())
                .param("now", Timestamp.from(now))
                .query((row, n) -> Boolean.TRUE)
                .single();
    }

    List<Sees> sees(UnitId id) {
        return jdbc.sql(
                        "select area_code, valid_from, valid_to from access.unit_area where unit_id = :id order by area_code, valid_from")
                .param("id", id.value())
                .query((row, n) -> new Sees(
                        row.getString("area_code"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class)))
                .list();
    }

    void widen(UnitId id, String areaCode, LocalDate since) {
        jdbc.sql("select access.widen_unit(:id, :area, :since)")
                .param("id", id.value())
                .param("area", areaCode)
                .param("since", since)
                .query((row, n) -> Boolean.TRUE)
                .single();
    }

    void narrow(UnitId id, String areaCode, LocalDate since, LocalDate lastDay) {
        jdbc.sql("select access.narrow_unit(:id, :area, :since, :last)")
                .param("id", id.value())
                .param("area", areaCode)
                .param("since", since)
                .param("last", lastDay)
                .query((row, n) -> Boolean.TRUE)
                .single();
    }

    List<Colleague> colleagues(UnitId unit, LocalDate today) {
        return jdbc.sql("""
                        select u.id, u.name, array_agg(distinct r.role) as roles
                          from access.app_user u join access.user_role r on r.user_id = u.id
                         where r.unit_id = :unit and u.status = 'ACTIVE'
                           and r.valid_from <= :today and (r.valid_to is null or r.valid_to >= :today)
                         group by u.id, u.name order by u.name collate "th-x-icu"
                        """)
                .param("unit", unit.value())
                .param("today", today)
                .query((row, n) -> colleague(row))
                .list();
    }

    private static Colleague colleague(ResultSet row) throws SQLException {
        String[] roles = (String[]) row.getArray("roles").getArray();
        return new Colleague(
                new UserId(row.getObject("id", UUID.class)),
                row.getString("name"),
                Arrays.stream(roles).map(Role::valueOf).collect(Collectors.toUnmodifiableSet()));
    }

    List<Units.Around> around(String province, LocalDate today) {
        return jdbc.sql("""
                        select u.id, u.name, min(n.name_th) as unit_th, min(n.name_en) as unit_en
                          from access.app_user u join access.user_role r on r.user_id = u.id join access.unit n on n.id = r.unit_id
                         where starts_with(n.area_code, :province) and u.status = 'ACTIVE' and r.role not in ('ADMIN', 'PRIVACY')
                           and r.valid_from <= :today and (r.valid_to is null or r.valid_to >= :today)
                         group by u.id order by min(n.name_th) collate "th-x-icu", u.name collate "th-x-icu" limit 1000
                        """)
                .param("province", province)
                .param("today", today)
                .query((row, n) -> new Units.Around(
                        new UserId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getString("unit_th"),
                        row.getString("unit_en")))
                .list();
    }

    Map<UserId, String> names(Collection<UserId> ids) {
        Map<UserId, String> names = new HashMap<>();
        jdbc.sql("select id, name from access.app_user where id = any(:ids)")
                .param("ids", ids.stream().map(UserId::value).distinct().toArray(UUID[]::new))
                .query(row -> {
                    names.put(new UserId(row.getObject("id", UUID.class)), row.getString("name"));
                });
        return names;
    }
}
