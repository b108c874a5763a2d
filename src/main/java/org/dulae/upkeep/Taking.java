package org.dulae.upkeep;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.dulae.access.Keys;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Takes backups while the application runs, on a connection of their own. */
@Component
class Taking {
    private final OwnerLogin owner;
    private final Backup backup;

    Taking(
            OwnerLogin owner,
            Keys keys,
            Environment environment,
            @Qualifier("wallClock") Clock clock,
            @Value("${dulae.home:${java.io.tmpdir}/dulae}") Path home,
            @Value("${dulae.version}") String program) {
        this.owner = owner;
        this.backup = new Backup(BackupSettings.of(environment::getProperty, home), program, keys.fingerprint(), clock);
    }

    BackupSettings settings() {
        return backup.settings();
    }

    Backup.Taken byHand() throws SQLException {
        try (Connection connection = owner.connect()) {
            return backup.take(connection, Backup.Occasion.BY_HAND);
        }
    }

    /** Empty when another copy was first. */
    Optional<Backup.Taken> nightly(Instant due) throws SQLException {
        try (Connection connection = owner.connect()) {
            return backup.takeUnless(connection, Backup.Occasion.NIGHTLY, due);
        }
    }
}
