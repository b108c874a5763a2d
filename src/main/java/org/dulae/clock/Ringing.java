package org.dulae.clock;

import java.time.Clock;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Scope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Asks whom it is time to ask, every few seconds. Every copy of the program runs it and keeps nothing in mind: each takes clocks that no
 * other has in hand, and what it had begun when it was killed another does anew.
 */
@Component
class Ringing {
    private static final Logger LOG = LoggerFactory.getLogger(Ringing.class);
    private static final Actor JOB = Actor.system("clock", Scope.NATION);
    static final int AT_ONCE = 500;
    private final Acting acting;
    private final ClockRepository clocks;
    private final Clock clock;
    private boolean away;

    Ringing(Acting acting, ClockRepository clocks, Clock clock) {
        this.acting = acting;
        this.clocks = clocks;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 5000, initialDelay = 5000)
    void everyFewSeconds() {
        try {
            ring();
            away = false;
        } catch (DataAccessException e) {
            // Said once; what is due waits and is asked later.
            if (!away) {
                LOG.warn("clocks wait: the database does not answer");
            }
            away = true;
        }
    }

    /**
     * All that is due now.
     *
     * @return how many steps were asked
     */
    int ring() {
        int all = 0;
        for (int some = some(); some > 0; some = some()) {
            all += some;
        }
        return all;
    }

    private int some() {
        return acting.as(JOB, () -> clocks.ring(AT_ONCE, "clock.notice.", clock.instant()));
    }
}
