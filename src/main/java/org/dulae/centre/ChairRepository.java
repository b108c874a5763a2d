package org.dulae.centre;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dulae.access.UserId;
import org.dulae.centre.Chairs.Chair;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Chairs of volunteers. */
@Repository
class ChairRepository {
    private final JdbcClient jdbc;

    ChairRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Chair> in(String area, LocalDate on) {
        return jdbc.sql("""
                        select v.id, v.area_code, v.name, v.phone, v.valid_from, v.valid_to
                          from centre.volunteer_chair v
                         where starts_with(v.area_code, :area)
                           and v.valid_from <= :on and (v.valid_to is null or v.valid_to >= :on)
                         order by v.area_code
                        """)
                .param("area", area)
                .param("on", on)
                .query((row, n) -> chair(row))
                .list();
    }

    List<Chair> of(String area) {
        return jdbc.sql("""
                        select v.id, v.area_code, v.name, v.phone, v.valid_from, v.valid_to
                          from centre.volunteer_chair v where v.area_code = :area order by v.valid_from desc
                        """).param("area", area).query((row, n) -> chair(row)).list();
    }

    private static Chair chair(ResultSet row) throws SQLException {
        return new Chair(
                row.getObject("id", UUID.class),
                row.getString("area_code"),
                row.getString("name"),
                row.getString("phone"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }

    void insert(UUID id, Chair chair, UserId by, Instant now) {
        jdbc.sql("""
                        insert into centre.volunteer_chair (id, area_code, name, phone, valid_from, created_by, created_at)
                        values (:id, :area, :name, :phone::text, :from, :by, :now)
                        """)
                .param("id", id)
                .param("area", chair.areaCode())
                .param("name", chair.name())
                .param("phone", chair.phone())
                .param("from", chair.from())
                .param("by", by.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    void end(UUID id, LocalDate last) {
        jdbc.sql("update centre.volunteer_chair set valid_to = :last where id = :id")
                .param("last", last)
                .param("id", id)
                .update();
    }
}
