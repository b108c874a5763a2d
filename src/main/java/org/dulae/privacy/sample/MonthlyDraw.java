package org.dulae.privacy.sample;

import java.time.Clock;
import org.dulae.access.Actor;
import org.dulae.access.Scope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Draws of the month that is over, soon after it is: every copy looks, and the database lets one of them. */
@Component
class MonthlyDraw {
    private static final Logger LOG = LoggerFactory.getLogger(MonthlyDraw.class);
    private static final Actor JOB = Actor.system("sample", Scope.NATION);
    private final Samples samples;
    private final Clock clock;

    MonthlyDraw(Samples samples, Clock clock) {
        this.samples = samples;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 3_600_000, initialDelay = 120_000)
    void look() {
        try {
            samples.draw(JOB, SampleRule.month(clock.instant()));
        } catch (DataAccessException e) {
            LOG.warn("the sample of the month waits: the database does not answer");
        }
    }
}
