package org.dulae.upkeep;

import java.nio.file.Path;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What lies around the database: the place of the backups, the keys, the way other computers come in. */
@Component
class Surroundings {
    private static final Logger LOG = LoggerFactory.getLogger(Surroundings.class);
    private final Taking taking;
    private final Installation installation;
    private final Path dataKeys;
    private final boolean tls;
    private final String address;

    Surroundings(
            Taking taking,
            Installation installation,
            @Value("${dulae.key-file}") Path dataKeys,
            @Value("${dulae.secure-cookies:false}") boolean tls,
            @Value("${server.address:127.0.0.1}") String address) {
        this.taking = taking;
        this.installation = installation;
        this.dataKeys = dataKeys.toAbsolutePath().normalize();
        this.tls = tls;
        this.address = address;
    }

    BackupSettings settings() {
        return taking.settings();
    }

    Path dataKeys() {
        return dataKeys;
    }

    boolean targetIsReachable() {
        return settings().named() && new BackupFolder(settings().folder()).isReachable();
    }

    boolean keysLieApart() {
        return !dataKeys.startsWith(settings().folder())
                && !settings().keyFile().startsWith(settings().folder());
    }

    /** By TLS, or from this computer alone. */
    boolean isClosed() {
        return tls || address.equals("127.0.0.1") || address.equals("::1") || address.equals("localhost");
    }

    /** What is invented is made again, not restored. */
    boolean isInvented() {
        return installation.madeFor().openAccounts();
    }

    void lookAgain() {
        installation.lookAgain();
    }

    void takeOneBeside() {
        Thread.ofVirtual().name("backup-by-hand").start(() -> {
            try {
                taking.byHand();
            } catch (BackupProblem e) {
                // Its row says why, and the page shows it.
                LOG.warn("no backup was taken: {}", e.getMessage());
            } catch (SQLException e) {
                LOG.error("no backup was taken: SQL state {}", e.getSQLState());
            }
        });
    }
}
