package org.dulae;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The clock every door reads. Only the demo moves it, and only for its own thread: its matters began weeks ago. */
final class ShiftingClock extends Clock {
    /** The one clock; nobody reads another (ArchitectureTests). */
    @Configuration
    static class Rules {
        @Bean
        @Primary
        Clock clock() {
            return new ShiftingClock(Clock.systemUTC());
        }

        /** For the audit alone: when something happened is no matter of the demo. */
        @Bean
        Clock wallClock() {
            return Clock.systemUTC();
        }
    }

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
