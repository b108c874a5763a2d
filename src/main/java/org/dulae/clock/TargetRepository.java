package org.dulae.clock;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.dulae.access.Actor;
import org.dulae.access.UnitId;
import org.dulae.shared.NewId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What offices have set as their targets: all of them with each change, and none is changed afterwards. */
@Repository
class TargetRepository {
    private final JdbcClient jdbc;

    TargetRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One target as it was set once. */
    record Kept(int version, String urgency, Span span, String why, String by, Instant at) {}

    /** The one that counts; a desk asks it for each case. */
    Optional<Span> latest(UnitId unit, String urgency) {
        return jdbc.sql("""
                        select t.amount, t.unit from clock.target t
                         where t.unit_id = :unit and t.urgency = :urgency order by t.version desc limit 1
                        """)
                .param("unit", unit.value())
                .param("urgency", urgency)
                .query((row, n) -> new Span(row.getInt("amount"), Span.Unit.valueOf(row.getString("unit"))))
                .optional();
    }

    /** All that an office has ever set, the latest first. */
    List<Kept> of(UnitId unit) {
        return jdbc.sql("""
                        select t.version, t.urgency, t.amount, t.unit, t.why, t.set_at, u.name
                          from clock.target t left join access.user_card u on u.id = t.set_by
                         where t.unit_id = :unit order by t.version desc, t.urgency
                        """)
                .param("unit", unit.value())
                .query((row, n) -> new Kept(
                        row.getInt("version"),
                        row.getString("urgency"),
                        new Span(row.getInt("amount"), Span.Unit.valueOf(row.getString("unit"))),
                        row.getString("why"),
                        row.getString("name"),
                        row.getTimestamp("set_at").toInstant()))
                .list();
    }

    /** @return false when somebody else has set them since that version */
    boolean insert(UnitId unit, int version, Map<String, Span> all, String why, Actor actor, Instant now) {
        return jdbc.sql("""
                        insert into clock.target (id, unit_id, version, urgency, amount, unit, why, set_by, set_at)
                        select x.id, :office, :version, x.urgency, x.amount, x.unit, :why, :user, :now
                          from unnest(:ids::uuid[], :urgencies::text[], :amounts::int[], :units::text[]) as x (id, urgency, amount, unit)
                        on conflict do nothing
                        """)
                        .param("office", unit.value())
                        .param("version", version + 1)
                        .param("why", why)
                        .param("user", actor.id().value())
                        .param("now", Timestamp.from(now))
                        .param("ids", ids(all.size()))
                        .param("urgencies", all.keySet().toArray(String[]::new))
                        .param(
                                "amounts",
                                all.values().stream().map(Span::amount).toArray(Integer[]::new))
                        .param(
                                "units",
                                all.values().stream()
                                        .map(span -> span.unit().name())
                                        .toArray(String[]::new))
                        .update()
                == all.size();
    }

    private static UUID[] ids(int count) {
        return Stream.generate(NewId::next).limit(count).toArray(UUID[]::new);
    }
}
