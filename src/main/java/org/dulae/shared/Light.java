package org.dulae.shared;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The shape of a light, wherever a light stands: one rule, so that a thing never looks calmer on one page than on another. */
public final class Light {
    public static final String OK = "ok";
    public static final String WARN = "warn";
    public static final String BAD = "bad";
    private static final String IDLE = "idle";
    private static final Duration SOON = Duration.ofHours(24);
    private static final List<String> BY_WEIGHT = List.of(OK, IDLE, WARN, BAD);

    private Light() {}

    /**
     * In time, soon, late, or waiting for others.
     *
     * @param waiting it is somebody else's turn
     */
    public static String of(Instant due, boolean waiting, Instant now) {
        if (due.isBefore(now)) {
            return BAD;
        }
        if (waiting) {
            return IDLE;
        }
        return due.isBefore(now.plus(SOON)) ? WARN : OK;
    }

    /** The one that presses more. */
    public static String worse(String one, String other) {
        return BY_WEIGHT.indexOf(one) < BY_WEIGHT.indexOf(other) ? other : one;
    }
}
