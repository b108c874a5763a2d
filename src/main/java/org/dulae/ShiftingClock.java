package org.dulae;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;

/** The clock every door reads. Only the demo moves it, and only for its own thread: its matters began weeks ago. */
final class ShiftingClock extends Clock {
    private final ThreadLocal<Duration> ago = ThreadLocal.withInitial(() -> Duration.ZERO);
    private final Clock clock;

    ShiftingClock(Clock clock) {
        this.clock = clock;
    }

    /** Does the work as if it were that long ago. */
    <T> T ago(Duration before, Supplier<T> work) {
        Duration outer = ago.get();
        ago.set(before);
        try {
            return work.get();
        } finally {
            ago.set(outer);
        }
    }

    @Override
    public Instant instant() {
        return clock.instant().minus(ago.get());
    }

    @Override
    public ZoneId getZone() {
        return clock.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new ShiftingClock(clock.withZone(zone));
    }
}
