package org.dulae.bench;

import java.time.Duration;
import java.util.List;

/**
 * How much of everything.
 *
 * @param word for the closing line
 * @param inTambon people of the officers' own tambon
 * @param officers of the tambon who work at once; with the operators for the country they are the users
 * @param clients how many of a closed loop; the first decides the figures of the closing line
 * @param traces recorded requests of each act for each client, replayed in turn by the floor
 * @param each act again before it is measured alone: in a mixed day the rarer ones never get warm
 * @param closed for each act and each number of clients
 */
record Size(
        String word,
        int people,
        int cases,
        int inTambon,
        int officers,
        int operators,
        List<Integer> clients,
        int traces,
        Duration warmUp,
        Duration fifty,
        Duration each,
        Duration closed) {
    static final Size FULL = new Size(
            "1m",
            1_010_000,
            303_000,
            9_200,
            34,
            16,
            List.of(8, 16),
            6,
            Duration.ofSeconds(60),
            Duration.ofSeconds(90),
            Duration.ofSeconds(30),
            Duration.ofSeconds(8));
    static final Size QUICK = new Size(
            "quick",
            20_000,
            6_000,
            3_000,
            9,
            8,
            List.of(8),
            1,
            Duration.ofSeconds(2),
            Duration.ofSeconds(4),
            Duration.ofMillis(200),
            Duration.ofMillis(300));
}
