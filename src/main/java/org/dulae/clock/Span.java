package org.dulae.clock;

import org.dulae.shared.Texts;

/** How long something may take. Hours run day and night; days, months and years by the calendar; working days when offices are open. */
public record Span(int amount, Unit unit) {
    public enum Unit {
        MINUTES,
        HOURS,
        DAYS,
        WORKING_DAYS,
        MONTHS,
        YEARS
    }

    public String text(Texts t) {
        return t.text("clock.span." + unit.name(), amount);
    }
}
