package org.dulae.centre.cover;

import java.time.DayOfWeek;
import java.util.Arrays;
import org.dulae.access.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who looks after an invented centre, for tests. */
public final class SomeCover {
    private SomeCover() {}

    /** From half past eight to half past four on these days; written as the owner. */
    public static void of(JdbcClient owner, Actor officer, Actor deputy, Cover.Fallback fallback, DayOfWeek... days) {
        owner.sql("""
                        insert into centre.cover (id, days, opens, closes, deputy_id, fallback, changed_by, changed_at)
                        values (:id, :days, '08:30', '16:30', :deputy, :fallback, :by, '2026-01-01Z')
                        on conflict (id) do update set days = :days, deputy_id = :deputy, fallback = :fallback
                        """)
                .param("id", officer.unit().value())
                .param("days", Arrays.stream(days).map(DayOfWeek::getValue).toArray(Integer[]::new))
                .param("deputy", deputy.id().value())
                .param("fallback", fallback.name())
                .param("by", officer.id().value())
                .update();
    }

    /** Somebody is away from one day to another, and another colleague does the work. */
    public static void away(JdbcClient owner, Actor absent, Actor deputy, String from, String to) {
        owner.sql("insert into access.stand_in values (:absent, :deputy, :from::date, :to::date, :absent, :deputy)")
                .param("absent", absent.id().value())
                .param("deputy", deputy.id().value())
                .param("from", from)
                .param("to", to)
                .update();
    }
}
