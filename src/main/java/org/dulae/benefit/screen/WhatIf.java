package org.dulae.benefit.screen;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Audit;
import org.dulae.access.Role;
import org.dulae.benefit.Variant;
import org.dulae.shared.ThaiDate;
import org.springframework.stereotype.Service;

/** The door to what a rule with other figures would change, by area, before it is law. Numbers alone; nothing of it is kept. */
@Service
public class WhatIf {
    private final WhatIfRepository sheets;
    private final Acting acting;
    private final Audit audit;
    private final Clock clock;

    WhatIf(WhatIfRepository sheets, Acting acting, Audit audit, Clock clock) {
        this.sheets = sheets;
        this.acting = acting;
        this.audit = audit;
        this.clock = clock.withZone(ThaiDate.ZONE);
    }

    /** From what is certain to what is possible by all that is not known. */
    public record Range(long low, long high) {
        public static final Range NONE = new Range(0, 0);

        public boolean isCertain() {
            return low == high;
        }

        public Range plus(Range other) {
            return new Range(low + other.low, high + other.high);
        }
    }

    /**
     * One place.
     *
     * @param today how many people may be due it by today's rule
     * @param other by the other figures
     * @param people how many more or fewer
     * @param baht a year by today's rule
     * @param more baht a year more or less
     */
    public record Row(String area, Range today, Range other, Range people, Range baht, Range more) {
        private static final int FEW = 5;

        /** So few that a number would tell who they are. */
        public boolean isFew() {
            long most = Math.max(today.high(), other.high());
            return most > 0 && most < FEW;
        }

        public Row plus(Row more) {
            return new Row(
                    area,
                    today.plus(more.today),
                    other.plus(more.other),
                    people.plus(more.people),
                    baht.plus(more.baht),
                    this.more.plus(more.more));
        }
    }

    /** A row for each place one level below what the actor sees. */
    public List<Row> preview(Actor actor, Variant variant) {
        actor.require(Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD);
        return acting.as(actor, () -> {
            audit.record(actor, "benefit.what-if");
            int length = actor.scope().areas().getFirst().length() + 2;
            return sheets.preview(actor.scope(), variant, LocalDate.now(clock), length);
        });
    }
}
