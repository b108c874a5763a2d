package org.dulae;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import org.dulae.access.Keys;
import org.dulae.upkeep.Backup;
import org.dulae.upkeep.BackupProblem;
import org.dulae.upkeep.BackupSettings;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The way back: before a newer program changes the tables of an installation, everything in them is saved. What is invented is not. */
@Component
class BeforeUpgrade {
    private final Backup backup;
    private final boolean wanted;

    BeforeUpgrade(
            Keys keys,
            Environment environment,
            @Qualifier("wallClock") Clock clock,
            @Value("${dulae.home:${java.io.tmpdir}/dulae}") Path home,
            @Value("${dulae.version}") String program,
            @Value("${dulae.nightly:false}") boolean installation) {
        this.backup = new Backup(BackupSettings.of(environment::getProperty, home), program, keys.fingerprint(), clock);
        this.wanted = installation
                && !environment.getProperty("dulae.demo", Boolean.class, false)
                && environment.getProperty("DULAE_BACKUP_BEFORE_UPGRADE", Boolean.class, true);
    }

    void save(DataSource owner) {
        if (!wanted) {
            return;
        }
        try (Connection connection = owner.getConnection()) {
            backup.take(connection, Backup.Occasion.UPGRADE);
        } catch (BackupProblem e) {
            throw new StartupProblem(Trouble.NO_WAY_BACK, e, e.kind().code + " " + e.about());
        } catch (SQLException e) {
            throw new StartupProblem(Trouble.NO_WAY_BACK, e, String.valueOf(e.getSQLState()));
        }
    }
}
