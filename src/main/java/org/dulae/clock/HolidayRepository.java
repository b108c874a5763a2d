package org.dulae.clock;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dulae.access.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Holidays: those that came with the program and those administrators added; none is deleted. */
@Repository
class HolidayRepository {
    private final JdbcClient jdbc;

    HolidayRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All over the country and in the province, from a day on. */
    List<LocalDate> days(String province, LocalDate from) {
        return jdbc.sql("""
                        select distinct h.day from clock.holiday h
                         where h.removed_at is null and h.day >= :from and h.area_code in ('00', :province)
                        """)
                .param("from", from)
                .param("province", province)
                .query((row, n) -> row.getObject("day", LocalDate.class))
                .list();
    }

    List<Holiday> of(LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select h.id, h.day, h.area_code, h.name_th, h.name_en, h.certainty, h.source, u.name
                          from clock.holiday h left join access.user_card u on u.id = h.added_by
                         where h.removed_at is null and h.day between :from and :to
                         order by h.day, h.area_code
                        """)
                .param("from", from)
                .param("to", to)
                .query((row, n) -> new Holiday(
                        row.getObject("id", UUID.class),
                        row.getObject("day", LocalDate.class),
                        row.getString("area_code"),
                        row.getString("name_th"),
                        row.getString("name_en"),
                        !row.getString("certainty").equals("EXPECTED"),
                        row.getString("source"),
                        row.getString("name")))
                .list();
    }

    /** @return false when that day has this name already */
    boolean insert(Holiday holiday, Actor actor, Instant now) {
        return jdbc.sql("""
                        insert into clock.holiday (id, day, area_code, name_th, name_en, certainty, source, added_by, added_at)
                        values (:id, :day, :area, :th, :en, 'ANNOUNCED', :source, :user, :now)
                        on conflict do nothing
                        """)
                        .param("id", holiday.id())
                        .param("day", holiday.day())
                        .param("area", holiday.areaCode())
                        .param("th", holiday.nameTh())
                        .param("en", holiday.nameEn())
                        .param("source", holiday.source())
                        .param("user", actor.id().value())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** @return false when it is not there, or in none of these areas */
    boolean remove(UUID id, List<String> areas, String why, Actor actor, Instant now) {
        return jdbc.sql("""
                        update clock.holiday set removed_by = :user, removed_at = :now, removed_why = :why
                         where id = :id and removed_at is null and (cardinality(:areas::text[]) = 0 or area_code = any(:areas))
                        """)
                        .param("id", id)
                        .param("areas", areas.toArray(String[]::new))
                        .param("why", why)
                        .param("user", actor.id().value())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** Takes a removal back. */
    boolean restore(UUID id, Actor actor) {
        return jdbc.sql("""
                        update clock.holiday set removed_by = null, removed_at = null, removed_why = '' where id = :id and removed_by = :user
                        """).param("id", id).param("user", actor.id().value()).update() == 1;
    }
}
