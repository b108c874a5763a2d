package org.dulae;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.dulae.access.Keys;
import org.dulae.upkeep.Backup;
import org.dulae.upkeep.BackupKey;
import org.dulae.upkeep.BackupSettings;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An installation with something in it, and a place for its backups: what restores are tried with. */
final class SavedInstallation implements AutoCloseable {
    final TestDatabase source = TestDatabase.fresh();
    final JdbcClient owner;
    final BackupSettings settings;
    private final Path folder;
    private final Keys keys;

    SavedInstallation(Path folder) {
        this.folder = folder;
        new Migrations().migrate(flyway());
        owner = source.owner();
        keys = new Keys(dataKeys());
        settings = BackupSettings.of(
                Map.of("DULAE_BACKUP_DIR", folder.resolve("backups").toString())::get, folder);
        owner.sql("select access.prepare_audit('2026-11-01')").query().listOfRows();
        for (int i = 0; i < 300; i++) {
            write(owner, i);
        }
        seal(owner);
        write(owner, 300);
    }

    private Flyway flyway() {
        Login login = source.urls().owner();
        return new Flyway(Flyway.configure()
                .dataSource(login.url(), login.user(), login.password())
                .placeholders(Map.of("appRole", source.urls().app().user())));
    }

    Path dataKeys() {
        return folder.resolve("dulae.key");
    }

    /** A row that must come back, with what text can hold, and the audit of it. */
    static void write(JdbcClient owner, int number) {
        owner.sql("""
                        insert into access.client_key (user_id, key, body_hash, location, created_at)
                        values (?, ?, '\\x00ff'::bytea, E'แก้ว\\t\\n\\\\ ''ใจดี''', '2026-11-22 10:00Z')
                        """).params(new UUID(1, 1), "key " + number).update();
        owner.sql("""
                        insert into access.audit (id, at, user_id, unit_id, area_code, act, subjects)
                        values (?, '2026-11-22 10:00Z', ?, ?, '52', 'test.write', '{}')
                        """)
                .params(new UUID(2, number), new UUID(1, 1), new UUID(1, 2))
                .update();
    }

    static void seal(JdbcClient owner) {
        TestDatabase.waitForOthers(owner);
        owner.sql("select access.seal_audit('2026-11-22 10:01Z')").query().listOfRows();
    }

    Path backup() throws SQLException {
        return backup(settings);
    }

    Path backup(BackupSettings where) throws SQLException {
        try (Connection connection = source.urls().owner().connect()) {
            return new Backup(where, "test", keys.fingerprint(), Clock.systemUTC())
                    .take(connection, Backup.Occasion.BY_HAND)
                    .file();
        }
    }

    Restoration restoration(Path file, TestDatabase target) {
        return new Restoration(file, BackupKey.read(settings.keyFile()), dataKeys(), target.urls());
    }

    @Override
    public void close() {
        source.close();
    }
}
