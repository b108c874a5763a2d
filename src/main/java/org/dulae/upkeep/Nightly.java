package org.dulae.upkeep;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Scope;
import org.dulae.shared.ThaiDate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Takes tonight's backup, or the one that a switched-off machine missed, as soon as it can; after a failure again every hour, and tells the
 * administrators. Every copy of the program looks; the database lets one at a time, and nobody takes tonight's twice.
 */
@Component
class Nightly {
    private static final Logger LOG = LoggerFactory.getLogger(Nightly.class);
    private static final Duration AFTER_FAILURE = Duration.ofHours(1);
    private final BackupRepository rows;
    private final Taking taking;
    private final Installation installation;
    private final Acting acting;
    private final Clock clock;
    private final boolean on;

    Nightly(
            BackupRepository rows,
            Taking taking,
            Installation installation,
            Acting acting,
            @Qualifier("wallClock") Clock clock,
            @Value("${dulae.nightly:false}") boolean on) {
        this.rows = rows;
        this.taking = taking;
        this.installation = installation;
        this.acting = acting;
        this.clock = clock;
        this.on = on;
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
    void look() {
        Integer hour = taking.settings().hour();
        // What is invented is made again, not restored.
        if (!on || hour == null || installation.madeFor().openAccounts()) {
            return;
        }
        try {
            Instant due = due(clock.instant(), hour);
            if (wanted(due, rows.newest(1).stream().findFirst().orElse(null))) {
                take(due);
            }
        } catch (DataAccessException e) {
            LOG.warn("the backup waits: the database does not answer");
        }
    }

    /** The latest moment at which there should have been one. */
    static Instant due(Instant now, int hour) {
        ZonedDateTime here = now.atZone(ThaiDate.ZONE);
        ZonedDateTime today = here.toLocalDate().atTime(hour, 0).atZone(ThaiDate.ZONE);
        return (today.isAfter(here) ? today.minusDays(1) : today).toInstant();
    }

    private boolean wanted(Instant due, @Nullable BackupNote last) {
        if (last != null
                && !last.good()
                && last.finishedAt().isAfter(clock.instant().minus(AFTER_FAILURE))) {
            return false;
        }
        return rows.lastGood().map(good -> good.finishedAt().isBefore(due)).orElse(true);
    }

    void take(Instant due) {
        try {
            Optional<Backup.Taken> taken = taking.nightly(due);
            taken.ifPresent(done -> LOG.info("backup taken: {} rows, {} bytes", done.rows(), done.bytes()));
        } catch (BackupProblem e) {
            if (e.kind() != BackupProblem.Kind.BUSY) {
                LOG.error("no backup was taken: {}", e.getMessage());
                tell();
            }
        } catch (SQLException e) {
            LOG.error("no backup was taken: SQL state {}", e.getSQLState());
        }
    }

    private void tell() {
        Actor job = Actor.system("upkeep.nightly", Scope.NOWHERE);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ThaiDate.ZONE);
        acting.run(
                job,
                () -> rows.newest(1).stream()
                        .filter(last -> !last.good())
                        .forEach(last ->
                                rows.tellAdministrators("upkeep.notice.failed", last.id(), today, clock.instant())));
    }
}
