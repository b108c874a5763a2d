package org.dulae.centre.cover;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dulae.access.UnitId;
import org.dulae.access.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who looks after which centre, and when. */
@Repository
class CoverRepository {
    private final JdbcClient jdbc;

    CoverRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Cover> find(UnitId centre) {
        return jdbc.sql("""
                        select c.days, c.opens, c.closes, c.deputy_id, u.name, u.status, c.fallback, c.version
                          from centre.cover c left join access.user_card u on u.id = c.deputy_id
                         where c.id = :id
                        """)
                .param("id", centre.value())
                .query((row, n) -> cover(row))
                .optional();
    }

    private static Cover cover(ResultSet row) throws SQLException {
        LocalTime opens = row.getObject("opens", LocalTime.class);
        UUID deputy = row.getObject("deputy_id", UUID.class);
        String fallback = row.getString("fallback");
        return new Cover(
                opens == null
                        ? null
                        : new Cover.Hours(
                                Arrays.stream((Integer[]) row.getArray("days").getArray())
                                        .map(DayOfWeek::of)
                                        .collect(Collectors.toUnmodifiableSet()),
                                opens,
                                row.getObject("closes", LocalTime.class)),
                deputy == null
                        ? null
                        : new Cover.Deputy(deputy, row.getString("name"), "ACTIVE".equals(row.getString("status"))),
                fallback == null ? null : Cover.Fallback.valueOf(fallback),
                row.getInt("version"));
    }

    /** False when somebody else was faster. */
    boolean save(UnitId centre, Cover cover, UserId by, Instant now) {
        return jdbc.sql("""
                                insert into centre.cover as c (id, days, opens, closes, deputy_id, fallback, version, changed_by, changed_at)
                                select :id, :days, :opens, :closes, :deputy, :fallback, 1, :by, :now
                                 where :version = 0 or exists (select 1 from centre.cover k where k.id = :id)
                                on conflict (id) do update
                                   set days = :days, opens = :opens, closes = :closes, deputy_id = :deputy, fallback = :fallback,
                                       version = c.version + 1, changed_by = :by, changed_at = :now
                                 where c.version = :version
                                """)
                        .param("id", centre.value())
                        .params(said(cover))
                        .param("version", cover.version())
                        .param("by", by.value())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    private static Map<String, Object> said(Cover cover) {
        Cover.Hours hours = cover.hours();
        Cover.Deputy deputy = cover.deputy();
        Cover.Fallback fallback = cover.fallback();
        return Map.of(
                "days", days(hours),
                "opens", new SqlParameterValue(Types.TIME, hours == null ? null : hours.from()),
                "closes", new SqlParameterValue(Types.TIME, hours == null ? null : hours.to()),
                "deputy", new SqlParameterValue(Types.OTHER, deputy == null ? null : deputy.id()),
                "fallback", new SqlParameterValue(Types.VARCHAR, fallback == null ? null : fallback.name()));
    }

    private static Integer[] days(Cover.@Nullable Hours hours) {
        return hours == null
                ? new Integer[0]
                : hours.inOrder().stream().map(DayOfWeek::getValue).toArray(Integer[]::new);
    }
}
