package org.dulae.insight;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dulae.access.Actor;
import org.dulae.access.NotFound;
import org.dulae.access.Scope;
import org.dulae.area.AreaCode;
import org.dulae.casework.Urgency;
import org.dulae.shared.ThaiDate;
import org.jspecify.annotations.Nullable;

/**
 * What the numbers are asked about.
 *
 * @param area null = all that the actor may see
 * @param scope the areas counted; never more than the actor may see
 */
record Asked(Period period, @Nullable AreaCode area, Scope scope, Instant now) {
    /** @throws NotFound when the area lies outside what the actor may see */
    static Asked of(Actor actor, Period period, @Nullable AreaCode area, Instant now) {
        if (area == null) {
            return new Asked(period, null, actor.scope(), now);
        }
        if (area.equals(AreaCode.COUNTRY) || !actor.scope().covers(area.value())) {
            throw new NotFound("area");
        }
        return new Asked(period, area, new Scope(List.of(area.value())), now);
    }

    LocalDate today() {
        return LocalDate.ofInstant(now, ThaiDate.ZONE);
    }

    /** A count over the whole country takes seconds; it is asked province by province. */
    boolean isTooWide() {
        return scope.equals(Scope.NATION);
    }

    /** The first lock, the period, and each urgency's own target in seconds. */
    Map<String, Object> params() {
        Map<String, Object> all = new HashMap<>(scope.params());
        all.put("from", Timestamp.from(period.start()));
        all.put("to", Timestamp.from(period.end()));
        all.put("now", Timestamp.from(now));
        for (Urgency urgency : Urgency.values()) {
            all.put(
                    urgency.name().toLowerCase(java.util.Locale.ROOT),
                    urgency.target().toSeconds());
        }
        return all;
    }

    /** The same of all that the actor may see; for an address. */
    Asked wide() {
        return new Asked(period, null, scope, now);
    }

    Asked at(AreaCode other) {
        return new Asked(period, other, scope, now);
    }

    Asked in(Period other) {
        return new Asked(other, area, scope, now);
    }

    /** For an address. */
    String query() {
        return "period=" + period.code() + (area == null ? "" : "&area=" + area);
    }
}
