package org.dulae;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dulae.access.Keys;
import org.dulae.access.privacy.Anchor;
import org.dulae.access.privacy.AuditVerify;
import org.dulae.upkeep.AuditHead;
import org.dulae.upkeep.BackupHead;
import org.dulae.upkeep.BackupKey;
import org.dulae.upkeep.BackupProblem;
import org.dulae.upkeep.BackupProblem.Kind;
import org.dulae.upkeep.Restore;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * From a backup to an installation that can be started: tables as they were, every row, the audit's chain, then what newer migrations there are. What
 * cannot be brought back whole leaves nothing behind.
 *
 * @param dataKeys the installation's key file, which must be the one of the backup
 */
record Restoration(Path file, BackupKey key, Path dataKeys, DatabaseUrls target) {
    /** @param audit what a walk along the whole chain found, with the head that the backup brought as its anchor */
    record Done(Restore.Restored restored, AuditVerify.Report audit) {}

    Done run() throws IOException, SQLException {
        Restore.Restored restored;
        try (Connection owner = target.owner().connect()) {
            Restore.requireEmpty(owner);
            check(Restore.look(file, key));
            // Reading all of it took a while.
            Restore.requireEmpty(owner);
            Set<String> before = schemas(owner);
            try {
                restored = Restore.into(owner, file, key, files -> MigrationFiles.run(flyway(), files));
                bringForward(restored.head());
            } catch (IOException | SQLException | RuntimeException e) {
                leaveNothing(owner, before);
                throw e;
            }
        }
        return new Done(restored, audit(restored));
    }

    /** To the tables of this program. */
    private void bringForward(BackupHead head) {
        Migrations migrations = new Migrations();
        if (Arrays.equals(head.migrations(), MigrationFiles.ours())) {
            migrations.hadAll(JdbcClient.create(flyway().getDataSource()));
        }
        try {
            migrations.migrate(new Flyway(flyway()));
        } catch (FlywayValidateException e) {
            throw new BackupProblem(Kind.NEWER, head.program(), e);
        }
    }

    private void check(BackupHead head) {
        if (MigrationFiles.newerThanOurs(head.migrations())) {
            throw new BackupProblem(Kind.NEWER, head.program());
        }
        boolean fits = head.dataKeys().isEmpty()
                || Files.exists(dataKeys) && new Keys(dataKeys).fingerprint().equals(head.dataKeys());
        if (!fits) {
            throw new BackupProblem(Kind.OTHER_DATA_KEY, dataKeys);
        }
    }

    private AuditVerify.Report audit(Restore.Restored restored) throws SQLException {
        AuditHead head = restored.chain();
        List<Anchor> anchors =
                head == null ? List.of() : List.of(new Anchor(head.seq(), head.at(), head.root(), head.total()));
        try (Connection owner = target.owner().connect()) {
            return AuditVerify.verify(owner, anchors);
        }
    }

    private FluentConfiguration flyway() {
        return Flyway.configure()
                .dataSource(
                        target.owner().url(),
                        target.owner().user(),
                        target.owner().password())
                .placeholders(Map.of("appRole", target.app().user()));
    }

    /** What stood there before, such as a schema for extensions, stays. */
    private static void leaveNothing(Connection owner, Set<String> before) throws SQLException {
        if (!owner.getAutoCommit()) {
            owner.rollback();
            owner.setAutoCommit(true);
        }
        Set<String> made = schemas(owner);
        made.removeAll(before);
        try (Statement statement = owner.createStatement()) {
            for (String schema : made) {
                statement.execute("drop schema " + schema + " cascade");
            }
            for (String history : asked(owner, """
                    select format('public.%I', relname) from pg_class
                     where relnamespace = 'public'::regnamespace and relkind = 'r' and relname like 'flyway\\_schema\\_history%'
                    """)) {
                statement.execute("drop table " + history);
            }
        }
    }

    private static Set<String> schemas(Connection owner) throws SQLException {
        return asked(owner, "select format('%I', nspname) from pg_namespace where nspname not like 'pg\\_%'");
    }

    private static Set<String> asked(Connection owner, String question) throws SQLException {
        Set<String> names = new HashSet<>();
        try (Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}
