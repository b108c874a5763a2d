package org.dulae.clock;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Scope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
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
    private final ObjectProvider<EmptyOffices> empty;
    private final Clock clock;
    private boolean away;

    Ringing(Acting acting, ClockRepository clocks, ObjectProvider<EmptyOffices> empty, Clock clock) {
        this.acting = acting;
        this.clocks = clocks;
        this.empty = empty;
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
        List<EmptyOffices.Instead> also = also();
        int all = 0;
        for (int some = some(also); some > 0; some = some(also)) {
            all += some;
        }
        return all;
    }

    /** Who answers at this hour for the offices that are to be asked. */
    private List<EmptyOffices.Instead> also() {
        return acting.as(JOB, () -> {
            Instant now = clock.instant();
            List<UUID> offices = clocks.toRing(JOB, now);
            return offices.isEmpty()
                    ? List.of()
                    : empty.orderedStream()
                            .flatMap(source -> source.instead(JOB, offices, now).stream())
                            .toList();
        });
    }

    private int some(List<EmptyOffices.Instead> also) {
        return acting.as(JOB, () -> clocks.ring(AT_ONCE, "clock.notice.", also, clock.instant()));
    }
}
