package org.dulae.casework;

import java.time.Duration;

/**
 * How soon somebody must act. When a case is due says the office itself, see {@link org.dulae.clock.Targets}; the times here are one measure
 * for all, by which numbers of several offices can stand side by side.
 */
public enum Urgency {
    /** Life in danger now. */
    P0(Duration.ofMinutes(15)),
    P1(Duration.ofHours(24)),
    P2(Duration.ofDays(3)),
    P3(Duration.ofDays(15));

    private final Duration target;

    Urgency(Duration target) {
        this.target = target;
    }

    public Duration target() {
        return target;
    }
}
