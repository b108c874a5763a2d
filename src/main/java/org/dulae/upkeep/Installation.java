package org.dulae.upkeep;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.dulae.shared.MadeFor;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;

/**
 * What this installation is for. Every page and paper shows it and every identity number is asked by it, so it is looked up at most every few
 * seconds; once real people are in it, never again.
 */
@Service
public class Installation {
    private static final Duration KNOWN_FOR = Duration.ofSeconds(2);
    private final InstallationRepository rows;
    private final BackupRepository backups;
    private final Clock clock;
    private final boolean demo;
    private final boolean training;
    private volatile boolean real;
    private volatile Instant looked = Instant.MIN;

    Installation(
            InstallationRepository rows,
            BackupRepository backups,
            @Qualifier("wallClock") Clock clock,
            @Value("${dulae.demo:false}") boolean demo,
            @Value("${dulae.training:false}") boolean training) {
        this.rows = rows;
        this.backups = backups;
        this.clock = clock;
        this.demo = demo;
        this.training = training;
    }

    public MadeFor madeFor() {
        if (training) {
            return MadeFor.TRAINING;
        }
        if (demo) {
            return MadeFor.DEMO;
        }
        return real() ? MadeFor.REAL : MadeFor.TRIAL;
    }

    /** Whatever it was started as. */
    public boolean holdsRealPeople() {
        return rows.realPeople();
    }

    /** How the last backup stands, in one word for other programs; {@code off} where people are invented. */
    public String backups() {
        if (madeFor().openAccounts()) {
            return "off";
        }
        return backups.lastGood()
                .map(last -> last.isFresh(clock.instant()) ? "ok" : "late")
                .orElse("none");
    }

    /** Somebody has just decided. */
    void lookAgain() {
        looked = Instant.MIN;
    }

    private boolean real() {
        Instant now = clock.instant();
        if (!real && looked.isBefore(now.minus(KNOWN_FOR))) {
            // First, so that not every page waits for a database that is away.
            looked = now;
            try {
                real = rows.realPeople();
            } catch (DataAccessException | TransactionException e) {
                // What was known stands, and a page about it must come all the same.
                return real;
            }
        }
        return real;
    }
}
