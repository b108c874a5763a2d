package org.dulae;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock; nobody reads another (ArchitectureTests). */
@Configuration
class TimeRules {
    @Bean
    Clock clock() {
        return new ShiftingClock(Clock.systemUTC());
    }
}
