package org.dulae;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The one clock; nobody reads another (ArchitectureTests). */
@Configuration
class TimeRules {
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
