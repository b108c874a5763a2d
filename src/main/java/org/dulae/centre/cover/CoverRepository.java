package org.dulae.centre.cover;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dulae.access.Actor;
import org.dulae.access.UnitId;
import org.dulae.access.UnitKind;
import org.dulae.access.UserId;
import org.dulae.centre.Tambons;
import org.dulae.centre.cover.OnDuty.Holder;
import org.dulae.clock.WorkingCalendar;
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

    /** What was said of a centre, and who of those named is away on the day asked for. */
    record Kept(OnDuty.Place centre, Cover cover, Cover.Away away) {
        OnDuty at(LocalDateTime at, WorkingCalendar calendar) {
            Cover.Deputy deputy = cover.deputy();
            Cover.Fallback fallback = cover.fallback();
            Holder holder = cover.at(at, calendar, away);
            return new OnDuty(
                    centre,
                    holder,
                    cover.isOpen(at, calendar),
                    deputy == null || holder != Holder.DEPUTY
                            ? null
                            : new OnDuty.Deputy(new UserId(deputy.id()), deputy.name(), deputy.sees()),
                    fallback == null ? null : fallback.kind());
        }
    }

    List<Kept> of(Collection<UnitId> centres, LocalDate today) {
        return jdbc.sql("""
                        select c.id, o.name_th, o.name_en, o.area_code, p.phone_24h, c.days, c.opens, c.closes, c.deputy_id, u.name, u.status, c.fallback,
                               c.version, access.is_empty(c.id, :today) as officer_away, access.is_away(c.deputy_id, :today) as deputy_away,
                               access.reaches(c.deputy_id, o.area_code, :today) as sees
                          from centre.cover c join directory.card o on o.id = c.id left join centre.profile p on p.id = c.id
                          left join access.user_card u on u.id = c.deputy_id
                         where c.id = any(:centres)
                        """)
                .param("centres", centres.stream().map(UnitId::value).toArray(UUID[]::new))
                .param("today", today)
                .query((row, n) -> kept(row))
                .list();
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                new OnDuty.Place(
                        new UnitId(row.getObject("id", UUID.class)),
                        row.getString("name_th"),
                        row.getString("name_en"),
                        row.getString("area_code"),
                        row.getString("phone_24h")),
                cover(row),
                new Cover.Away(row.getBoolean("officer_away"), row.getBoolean("deputy_away")));
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
                        : new Cover.Deputy(
                                deputy,
                                row.getString("name"),
                                "ACTIVE".equals(row.getString("status")),
                                row.getBoolean("sees")),
                fallback == null ? null : Cover.Fallback.valueOf(fallback),
                row.getInt("version"));
    }

    /** Other centres whose deputy the actor is, or whose fallback the actor's office is. */
    List<UnitId> entrusted(Actor actor) {
        String fallback = Arrays.stream(Cover.Fallback.values())
                .filter(one -> one.kind() == actor.unitKind())
                .map(Enum::name)
                .findFirst()
                .orElse("");
        Tambons reach = Tambons.in(fallback.isEmpty() ? "00" : actor.unitArea());
        return jdbc.sql("""
                        select c.id from centre.cover c where c.deputy_id = :me and c.id <> :unit
                        union
                        select c.id from directory.card o join centre.cover c on c.id = o.id
                         where :fallback <> '' and o.kind = 'CENTRE' and o.area_code between :first and :last and c.fallback = :fallback
                        """)
                .param("me", actor.id().value())
                .param("unit", actor.unit().value())
                .param("fallback", fallback)
                .params(reach.params())
                .query((row, n) -> new UnitId(row.getObject("id", UUID.class)))
                .list();
    }

    /** The offices of a kind that answer for a place: those nearest to it. */
    List<UUID> desks(UnitKind kind, String areaCode) {
        return jdbc.sql("""
                        select u.id from access.unit_card u
                         where u.kind = :kind and u.area_code = (select max(n.area_code) from access.unit_card n
                                where n.kind = :kind and (n.area_code = '00' or starts_with(:area, n.area_code)))
                        """)
                .param("kind", kind.name())
                .param("area", areaCode)
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
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
