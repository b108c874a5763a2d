package org.dulae;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;

/** The clock every door reads. Only the demo moves it, and only for its own thread: its matters began weeks ago. */
final class ShiftingClock extends Clock {
    private final ThreadLocal<Duration> ago;
    private final Clock clock;

    ShiftingClock(Clock clock) {
        this(clock, ThreadLocal.withInitial(() -> Duration.ZERO));
    }

    private ShiftingClock(Clock clock, ThreadLocal<Duration> ago) {
        this.clock = clock;
        this.ago = ago;
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

    /** In another zone it is the same moment, moved like this one. */
    @Override
    public Clock withZone(ZoneId zone) {
        return new ShiftingClock(clock.withZone(zone), ago);
    }
}
