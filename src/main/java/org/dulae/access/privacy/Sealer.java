package org.dulae.access.privacy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Seals what is new every second, writes the head of the chain to a file every hour and prepares the partitions of the months to come.
 * Every copy of the program runs it; the database lets one at a time.
 */
@Component
class Sealer {
    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);
    private static final int MONTHS_AHEAD = 2;
    private final SealRepository seals;
    private final Clock clock;
    private final Path anchors;
    private boolean away;

    Sealer(
            SealRepository seals,
            @Qualifier("wallClock") Clock clock,
            @Value("${dulae.home:${java.io.tmpdir}/dulae}") Path home) {
        this.seals = seals;
        this.clock = clock;
        this.anchors = home.resolve("anchors").resolve("anchors.txt");
    }

    Path anchorFile() {
        return anchors;
    }

    @Scheduled(fixedDelay = 1000, initialDelay = 1000)
    void seal() {
        try {
            seals.seal(clock.instant());
            away = false;
        } catch (DataAccessException e) {
            // Said once; rows wait unsealed and lose nothing.
            if (!away) {
                LOG.warn("the audit waits for its seal: the database does not answer");
            }
            away = true;
        }
    }

    @Scheduled(fixedDelay = 3_600_000, initialDelay = 5_000)
    void anchor() {
        try {
            seals.head().ifPresent(head -> head.append(anchors));
        } catch (RuntimeException e) {
            LOG.warn("no anchor was written: {}", e.getMessage());
        }
    }

    /** The last thing a copy does: what it sealed last can be found missing later. */
    @EventListener(ContextClosedEvent.class)
    void lastAnchor() {
        try {
            seals.seal(clock.instant());
            seals.head().ifPresent(head -> head.append(anchors));
        } catch (RuntimeException e) {
            LOG.debug("no last anchor", e);
        }
    }

    @Scheduled(fixedDelay = 86_400_000, initialDelay = 0)
    void prepareMonths() {
        LocalDate month = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).withDayOfMonth(1);
        try {
            for (int ahead = 0; ahead <= MONTHS_AHEAD; ahead++) {
                seals.prepare(month.plusMonths(ahead));
            }
        } catch (DataAccessException e) {
            LOG.warn("the months to come are not prepared yet: {}", e.getClass().getSimpleName());
        }
    }

    @Configuration
    @EnableScheduling
    static class EverySecond {}
}
